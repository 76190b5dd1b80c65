import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Guesser } from './guessers.ts';
import type { Question } from './question.ts';

/** The chance that a guesser picks the key, 0..1: options that it likes alike share it. */
export const expectedScore = (guesser: Guesser, question: Question): number => {
	const likings = guesser(question);
	const most = Math.max(...likings);
	const best = likings.filter((liking) => liking === most).length;
	return likings[question.key] === most ? 1 / best : 0;
};

/** How a guesser fares with one item or one fact, over its variants. */
export interface Score {
	/** Expected share of right answers, 0..1. */
	readonly score: number;
	/** The share that blind picking has, 0..1. */
	readonly chance: number;
}

const means = <K>(scored: ReadonlyMap<K, readonly Score[]>): ReadonlyMap<K, Score> =>
	new Map(
		[...scored].map(([name, scores]) => {
			const mean = (part: keyof Score): number =>
				scores.reduce((sum, score) => sum + score[part], 0) / scores.length;
			return [name, { score: mean('score'), chance: mean('chance') }];
		}),
	);

/** What a guesser scores by fact, each fact once, and by item. */
export const scoreAll = (
	guesser: Guesser,
	questions: readonly Question[],
): { byUnit: ReadonlyMap<string, Score>; byItem: ReadonlyMap<ItemKey, Score> } => {
	const [units, items] = [new Map<string, Score[]>(), new Map<ItemKey, Score[]>()];
	for (const question of questions) {
		const score = {
			score: expectedScore(guesser, question),
			chance: 1 / question.options.length,
		};
		for (const unit of question.units) units.set(unit, [...(units.get(unit) ?? []), score]);
		items.set(question.item, [...(items.get(question.item) ?? []), score]);
	}
	return { byUnit: means(units), byItem: means(items) };
};
