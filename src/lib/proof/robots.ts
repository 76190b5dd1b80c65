import type { Bank } from '#lib/bank/bank.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { compareText, keyedRng } from '#lib/kernel/rng.ts';
import { naiveBayes } from './bayes.ts';
import { drawResamples, estimateMean, holm, type Resamples } from './bootstrap.ts';
import { type Guesser, guessers, mostFrequentWord } from './guessers.ts';
import { type Question, questionsOf } from './question.ts';
import { scoreAll } from './score.ts';

/** Variants of each item over which a robot's score is averaged. */
const variants = 10;

/** How often the facts are drawn anew for the intervals. */
const resamplings = 5000;

/** A doubt below this, after Holm's correction over all rows, counts as none. */
const alpha = 0.05;

/** Points above chance that are allowed when chance cannot explain them. */
export const leak = 3;

/** Points above chance that are never allowed. */
export const flood = 5;

/** With fewer facts, even an edge of `flood` points can be an accident of the draw. */
const enough = 100;

/** How many items are named. */
const named = 10;

/** How one know-nothing robot fares on the questions of one form, or of all. */
export interface RobotRow {
	readonly robot: string;
	/** The form, or `all`. */
	readonly form: string;
	/** How many facts the row is about; each counts once. */
	readonly facts: number;
	readonly items: number;
	/** Share of right answers in points of a hundred: by blind picking, and by the robot. */
	readonly chance: number;
	readonly score: number;
	/** `score - chance` in points, with its 95 % interval by bootstrap over facts. */
	readonly edge: number;
	readonly low: number;
	readonly high: number;
	/** One-sided doubt that the edge is above 0, corrected for the number of rows (Holm), 0..1. */
	readonly p: number;
	/** True when the questions tell their key to one who knows nothing. */
	readonly isLeaky: boolean;
	/** Up to ten items that the robot does best on, the worst leak first, with its edge in points. */
	readonly worst: readonly { readonly item: ItemKey; readonly edge: number }[];
}

const robotsFor = (all: readonly Question[]): ReadonlyMap<string, Guesser> =>
	new Map<string, Guesser>([
		...Object.entries(guessers),
		['most frequent word', mostFrequentWord(all)],
		['naive Bayes', naiveBayes(all)],
	]);

type Measured = Omit<RobotRow, 'isLeaky'>;

const measure = (
	{ robot, guesser }: { readonly robot: string; readonly guesser: Guesser },
	{ form, questions }: Group,
	resamples: Resamples,
): Measured => {
	const { byUnit, byItem } = scoreAll(guesser, questions);
	const scores = [...byUnit.values()];
	const { mean, low, high, p } = estimateMean(
		scores.map(({ score, chance }) => score - chance),
		resamples,
	);
	const chance = scores.reduce((sum, one) => sum + one.chance, 0) / scores.length;
	const worst = [...byItem]
		.map(([item, one]) => ({ item, edge: 100 * (one.score - one.chance) }))
		.filter(({ edge }) => edge > 0)
		.sort((a, b) => b.edge - a.edge || compareText(a.item, b.item))
		.slice(0, named);
	return {
		...{ robot, form, facts: scores.length, items: byItem.size },
		...{ chance: 100 * chance, score: 100 * (chance + mean), edge: 100 * mean },
		...{ low: 100 * low, high: 100 * high, p, worst },
	};
};

interface Group {
	readonly form: string;
	readonly questions: readonly Question[];
}

/** All questions, then those of each form where there are several. */
const groupsIn = (all: readonly Question[]): readonly Group[] => {
	const forms = [...new Set(all.map(({ form }) => form))];
	const byForm = forms.map((form) => ({
		form,
		questions: all.filter((question) => question.form === form),
	}));
	return forms.length === 1 ? byForm : [{ form: 'all', questions: all }, ...byForm];
};

const isLeaky = ({ edge, p, facts }: Measured): boolean =>
	(edge > leak && p < alpha) || (edge > flood && (facts >= enough || p < alpha));

/**
 * Lets every know-nothing robot answer the questions of a bank. The same bank gives the same rows.
 * @param lang the language of the questions
 * @returns a row for each robot and form, and for each robot over all forms, where the robot finds
 * anything to go by; none for a bank without questions that have one key among options
 */
export const robotReport = (bank: Bank, lang: Lang = 'en'): readonly RobotRow[] =>
	judgeRobots(questionsOf(bank, lang, variants));

/** Lets every know-nothing robot answer these questions; `robotReport` says what comes back. */
const judgeRobots = (all: readonly Question[]): readonly RobotRow[] => {
	if (all.length === 0) return [];
	const robots = [...robotsFor(all)].map(([robot, guesser]) => ({ robot, guesser }));
	const measured = groupsIn(all).flatMap((group) => {
		const facts = new Set(group.questions.flatMap(({ units }) => units)).size;
		const resamples = drawResamples(facts, resamplings, keyedRng('robots', group.form));
		return robots.map((robot) => measure(robot, group, resamples));
	});
	// A robot that likes all options alike wherever it looks has found nothing to go by.
	const rows = measured.filter(({ low, high }) => low !== 0 || high !== 0);
	const doubts = holm(rows.map(({ p }) => p));
	return rows
		.map((row, i) => ({ ...row, p: doubts[i] ?? 1 }))
		.map((row) => ({ ...row, isLeaky: isLeaky(row) }));
};
