import { formatNumber, formatRange } from '#lib/kernel/figures.ts';
import { fill } from '#lib/kernel/fill.ts';
import { err, ok } from '#lib/kernel/result.ts';
import type { Grading } from '../form.ts';
import type { AnswerRow, Outcome } from '../item-base.ts';
import { perFact } from '../per-fact.ts';
import { fieldOf } from '../raw.ts';
import type { KnownFigure, NumericItem, NumericResponse } from './item.ts';
import { distanceTo } from './distance.ts';
import { readNumber } from './read.ts';

/** Beyond this a number is a slip of the finger. */
const largest = 1e12;

/** Half of the last digit's step: figures nearer than this are written alike. */
const halfStep = ({ decimals }: NumericItem): number => 0.5 / 10 ** decimals;

// Decimal fractions are not exact in binary: 53.9 + 0.05 is a little more than 53.95.
const slack = 1e-9;

/** The note on a known figure, when the number is written like it. */
const noteOn = (
	item: NumericItem,
	value: number,
	known: readonly KnownFigure[],
): string | undefined =>
	known.find((figure) => distanceTo(figure, value) < halfStep(item) * (1 - slack))?.because;

const figure = (item: NumericItem, n: number, decimals: number): string =>
	fill(item.unit, { n: formatNumber(n, decimals, item.lang) });

const decimalsOf = (n: number): number => String(n).split('.')[1]?.length ?? 0;

const outcome = (item: NumericItem, isRight: boolean, refutation?: string): Outcome => ({
	kind: 'scored',
	earned: isRight ? 1 : 0,
	possible: 1,
	perOption: {},
	perFact: perFact(item, isRight),
	refutation,
});

export const numericGrading: Grading<NumericItem, NumericResponse> = {
	rung: 'produce',
	parse: (item, raw) => {
		const form = fieldOf(raw, 'form');
		if (form !== undefined && form !== item.form)
			return err({ field: 'form', reason: 'wrong-form' });
		const typed = typeof raw === 'string' ? raw : fieldOf(raw, 'typed');
		if (typed === undefined || typed === null) return err({ field: 'typed', reason: 'empty' });
		if (typeof typed !== 'string') return err({ field: 'typed', reason: 'not-a-number' });
		if (typed.trim() === '') return err({ field: 'typed', reason: 'empty' });
		const value = readNumber(typed, item.decimals, item.unit);
		if (value === undefined) return err({ field: 'typed', reason: 'not-a-number' });
		if (Math.abs(value) > largest) return err({ field: 'typed', reason: 'out-of-bounds' });
		return ok({ form: 'numeric', value, typed });
	},

	/** Another published figure is neither right nor wrong, even within the tolerance. */
	grade: (item, response) => {
		if (response === undefined) return outcome(item, false);
		const { value } = response;
		const off = distanceTo({ value: item.key, to: item.to }, value);
		const published =
			off < halfStep(item) * (1 - slack) ? undefined : noteOn(item, value, item.avoid);
		if (published !== undefined) return { kind: 'unscorable', reason: published };
		const isRight = off <= item.tolerance * (1 + slack) + slack;
		return outcome(item, isRight, isRight ? undefined : noteOn(item, value, item.refutations));
	},

	/** The share of the plausible range that counts; a typed guess is never quite without hope. */
	guessRate: (item) => {
		const { min, max } = item.bounds;
		const width = (item.to ?? item.key) - item.key;
		return Math.min(
			1,
			Math.max(0.01, (width + 2 * item.tolerance + 2 * halfStep(item)) / (max - min)),
		);
	},

	optionCount: () => 0,

	/** The number that was typed, unless it is right, then the key with both ends of a range. */
	view: (item, response, outcome) => {
		const isRight = outcome.kind === 'scored' && outcome.earned === outcome.possible;
		const mark = outcome.kind === 'scored' ? 'wrong' : undefined;
		const typed: readonly AnswerRow[] =
			response === undefined || isRight
				? []
				: [{ id: 'typed', text: figure(item, response.value, decimalsOf(response.value)), mark }];
		const range = formatRange({ value: item.key, to: item.to }, item.decimals, item.lang);
		const key = fill(item.unit, { n: range });
		return {
			rows: [...typed, { id: 'key', text: key, mark: isRight ? 'right' : 'missed' }],
			others: [],
		};
	},
};
