import type { Grading } from '../form.ts';
import type { AnswerRow, Outcome } from '../item-base.ts';
import { guessOfParts, perPart } from '../per-part.ts';
import type { ClassifyItem, ClassifyResponse } from './item.ts';
import { placesIn } from './view.ts';
import { parseClassify } from './read.ts';

const gradeClassify = (item: ClassifyItem, response: ClassifyResponse | undefined): Outcome => {
	const placed = placesIn(response?.placed ?? '');
	const bins = new Set(item.bins.map(({ id }) => id));
	const isKnown = ([row, bin]: readonly [string, string]): boolean =>
		bins.has(bin) && item.rows.some(({ id }) => id === row);
	// A row or bin has gone from the bank since, or a row has come: neither right nor wrong.
	if (response && (placed.size < item.rows.length || ![...placed].every(isKnown)))
		return { kind: 'unscorable', reason: 'no-such-option' };
	const judged = item.rows.map(({ id, bin, fact }) => ({
		...{ id, fact, isPlaced: placed.has(id), isRight: placed.get(id) === bin },
	}));
	return {
		kind: 'scored',
		earned: judged.filter(({ isRight }) => isRight).length,
		possible: item.rows.length,
		perOption: Object.fromEntries(
			judged.map(({ id, isPlaced, isRight }) => [
				id,
				isRight ? 'found' : isPlaced ? 'wrong' : 'missed',
			]),
		),
		perFact: perPart(item, judged),
	};
};

const marks = { found: 'right', wrong: 'wrong', missed: 'missed' } as const;

const guessClassify = ({ bins, rows }: ClassifyItem): number => (1 / bins.length) ** rows.length;

export const classifyGrading: Grading<ClassifyItem, ClassifyResponse> = {
	rung: 'arrange',
	parse: parseClassify,
	/** A point for each row in its bin. */
	grade: gradeClassify,
	guessRate: guessClassify,
	guessOfFact: (item, fact) =>
		guessOfParts(fact, item.rows, { part: 1 / item.bins.length, whole: guessClassify(item) }),
	optionCount: ({ bins }) => bins.length,

	/** Each row in the bin it was given, with what is right where that was another one. */
	view: (item, response, outcome) => {
		const placed = placesIn(response?.placed ?? '');
		const states = outcome.kind === 'scored' ? outcome.perOption : {};
		const nameOf = (bin: string): string => item.bins.find(({ id }) => id === bin)?.text ?? '';
		return {
			rows: item.rows.map(({ id, text, bin, rationale }): AnswerRow => {
				const state = states[id];
				const mark = state === undefined || state === 'avoided' ? undefined : marks[state];
				return {
					...{ id, mark, text: `${nameOf(placed.get(id) ?? bin)}: ${text}` },
					because: mark === 'wrong' ? `${nameOf(bin)}. ${rationale}` : rationale,
				};
			}),
			others: item.bins.map(({ text, because }) => ({ text, rationale: because })),
		};
	},
};
