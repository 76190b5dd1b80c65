import type { LintCode } from '#lib/bank/lint/rules.ts';
import { compareText } from '#lib/kernel/rng.ts';

/** A place in a text file, counted from 1 as editors do. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly col: number;
}

/** What is wrong with a bank file, where, and what would be right. */
export interface Problem extends Place {
	readonly code: ProblemCode | LintCode;
	readonly severity: 'error' | 'warning';
	readonly message: string;
	/** What the author most likely wants, as a phrase: `did you mean "difficulty"?`. */
	readonly suggestion?: string | undefined;
	/** The fact or item it is about, by `bankId:localId`: its `lint-ok` may accept a warning. */
	readonly entry?: string | undefined;
}

export type ProblemCode =
	// the file as text and as YAML
	| 'too-large'
	| 'wrong-encoding'
	| 'control-character'
	| 'too-deep'
	| 'too-many-aliases'
	| 'yaml'
	| 'duplicate-key'
	| 'unknown-file'
	| 'unread-file'
	| 'missing-file'
	| 'empty-file'
	| 'repeated-file'
	// the shape of an entry
	| 'unknown-key'
	| 'missing-key'
	| 'wrong-type'
	| 'wrong-value'
	| 'bad-id'
	| 'bad-date'
	| 'bad-range'
	| 'bad-span'
	| 'bad-number'
	| 'bad-url'
	// ids
	| 'reused-id'
	| 'dangling-source'
	| 'dangling-topic'
	| 'dangling-entity'
	| 'dangling-fact'
	| 'dangling-dataset'
	| 'dangling-column'
	| 'dangling-unit'
	| 'dangling-measure'
	| 'dangling-term'
	| 'outside-period'
	| 'dangling-item'
	| 'dangling-id'
	| 'lost-id'
	| 'wrong-successor'
	// sentences
	| 'missing-slot'
	| 'unknown-slot'
	| 'no-question-mark'
	| 'answer-in-ask'
	| 'missing-attribution'
	// neutrality
	| 'evaluative-word'
	| 'coup-claim'
	| 'opposition'
	| 'fairness'
	| 'unpaired-observers'
	| 'name-outside-period'
	| 'death-toll'
	| 'undated-institution'
	| 'unofficial-result'
	| 'forecast'
	// truth of values
	| 'second-true-option'
	| 'missing-refutation'
	| 'equal-options'
	| 'equal-names'
	| 'overlap'
	| 'avoided-value'
	| 'out-of-bounds'
	| 'negative-tolerance'
	| 'too-many-decimals'
	| 'functional-overlap'
	// hand-written items
	| 'no-key'
	| 'option-count'
	| 'no-wrong-option'
	| 'unknown-bin'
	| 'unused-bin'
	// lessons
	| 'repeated-lesson'
	| 'repeated-picture'
	| 'repeated-id'
	| 'empty-section'
	| 'uncited-paragraph'
	| 'missing-heading'
	| 'empty-column'
	| 'mixed-units'
	| 'not-an-event'
	| 'outside-span'
	| 'overlapping-holdings'
	// data sets
	| 'row-length'
	| 'wrong-sum'
	| 'null-cell'
	| 'tie'
	| 'gap-in-closed-list';

/** `file:line:col`, as editors and terminals link it. */
export const formatPlace = ({ file, line, col }: Place): string => `${file}:${line}:${col}`;

/** `file:line:col: error[code] message (suggestion)`, on one line. */
export const formatProblem = (problem: Problem): string => {
	const { severity, code, message, suggestion } = problem;
	const hint = suggestion === undefined ? '' : ` (${suggestion})`;
	return `${formatPlace(problem)}: ${severity}[${code}] ${message}${hint}`.replace(
		/\s*[\r\n]+\s*/gu,
		' ',
	);
};

/** By file, line, column, then code and message, so that each run prints the same bytes. */
const compareProblems = (a: Problem, b: Problem): number =>
	compareText(a.file, b.file) ||
	a.line - b.line ||
	a.col - b.col ||
	compareText(a.code, b.code) ||
	compareText(a.message, b.message);

/** In order, each once: rows that share a sentence also share what is wrong with it. */
export const tidyProblems = (problems: readonly Problem[]): Problem[] => {
	const seen = new Map(problems.map((problem) => [formatProblem(problem), problem]));
	return [...seen.values()].sort(compareProblems);
};

/** The phrase that offers `word`, if there is one. */
export const didYouMean = (word: string | undefined): string | undefined =>
	word === undefined ? undefined : `did you mean "${word}"?`;
