import { rightOptions } from '#lib/bank/authored.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredItem } from '#lib/bank/model.ts';
import { renderValue } from '#lib/bank/render.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Entry, Passage } from './entry.ts';
import type { Finding } from './rule.ts';
import { contentOf } from './words.ts';

interface Question {
	readonly entry: string;
	readonly passage: Passage;
	readonly content: ReadonlySet<string>;
	/** The answer's words as they are compared, where they tell anything. */
	readonly answer: string;
}

/** Shorter answers stand in many questions by chance: `2`, `no`, `Senate` is the shortest to tell. */
const tellingAnswer = 5;

/** Of several right options none alone is the answer. */
const keyOfItem = (item: AuthoredItem, lang: Lang): string => {
	const [key, second] = rightOptions(item);
	if (second !== undefined) return '';
	return item.options.find(({ id }) => id === key)?.text[lang] ?? '';
};

const answerOf = (bank: Bank, entry: Entry, lang: Lang): string => {
	const words =
		'fact' in entry ? renderValue(bank, entry.fact.answer, lang) : keyOfItem(entry.item, lang);
	return words.length < tellingAnswer ? '' : foldText(words);
};

const questionsOf = (bank: Bank, entries: readonly Entry[], lang: Lang): readonly Question[] =>
	entries.flatMap((entry) =>
		entry.passages
			.filter((passage) => passage.role === 'ask' && passage.lang === lang)
			.map((passage) => ({
				entry: entry.id,
				passage,
				content: contentOf(passage.words),
				answer: answerOf(bank, entry, lang),
			})),
	);

const finding = (
	{ entry, passage }: Question,
	found: Pick<Finding, 'code' | 'message' | 'suggestion'>,
): Finding => ({ ...found, entry, path: passage.path, lang: passage.lang });

const sameContent = (a: Question, b: Question): boolean =>
	a.content.size === b.content.size && [...a.content].every((word) => b.content.has(word));

/** Questions that say the same, or the same but for words that carry no meaning. */
const lintTwins = (questions: readonly Question[]): readonly Finding[] => {
	const bySorted = new Map<string, Question>();
	return questions.flatMap((question): Finding[] => {
		const content = [...question.content].sort().join(' ');
		const first = bySorted.get(content);
		if (!first) bySorted.set(content, question);
		if (!first || !sameContent(first, question)) return [];
		const isEqual = foldText(first.passage.words) === foldText(question.passage.words);
		const other = `"${localId(first.entry)}"`;
		const twin = isEqual
			? ({ code: 'equal-stem', message: `${other} asks the same` } as const)
			: ({
					code: 'near-duplicate-stem',
					message: `${other} asks nearly the same: ${first.passage.words}`,
				} as const);
		return [finding(question, { ...twin, suggestion: 'name what tells the two apart' })];
	});
};

/** So much of a question's words in another one makes them a question about the same thing. */
const tellingShare = 0.6;

/** One question names the answer to another, and is about the same thing. */
const lintHinges = (questions: readonly Question[]): readonly Finding[] =>
	questions.flatMap((question) => {
		const words = ` ${foldText(question.passage.words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
		const hinge = questions.find(
			(other) =>
				other.entry !== question.entry &&
				other.answer !== '' &&
				words.includes(` ${other.answer.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `) &&
				shareIn(other.content, question.content) >= tellingShare,
		);
		if (!hinge) return [];
		const message = `it gives away the answer to "${localId(hinge.entry)}": ${hinge.passage.words}`;
		return [
			finding(question, {
				...{ code: 'hinging', message },
				suggestion: `ask without naming "${hinge.answer}"`,
			}),
		];
	});

const shareIn = (words: ReadonlySet<string>, of: ReadonlySet<string>): number =>
	words.size === 0 ? 0 : [...words].filter((word) => of.has(word)).length / words.size;

/** What rules about two questions find, in each language. */
export const lintBetween = (bank: Bank, entries: readonly Entry[]): readonly Finding[] =>
	langs.flatMap((lang) => {
		const questions = questionsOf(bank, entries, lang);
		return [...lintTwins(questions), ...lintHinges(questions)];
	});
