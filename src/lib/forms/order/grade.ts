import { fill } from '#lib/kernel/fill.ts';
import { inLang } from '#lib/kernel/lang.ts';
import { err, ok, type Result } from '#lib/kernel/result.ts';
import type { Grading } from '../form.ts';
import type { AnswerRow, FormatError, OptionState, Outcome } from '../item-base.ts';
import { fieldOf } from '../raw.ts';
import { idsIn, type OrderItem, type OrderResponse } from './item.ts';
import { yourPlace } from './words.ts';

/** Ids as a screen gives them (a list) or as a log keeps them (one text). */
const listed = (raw: unknown): readonly unknown[] | undefined => {
	if (typeof raw === 'string') return idsIn(raw);
	return Array.isArray(raw) ? raw : undefined;
};

/** Reads `{form, order}`; an answer names every option once. */
const parseOrder = (
	{ form, options }: OrderItem,
	raw: unknown,
): Result<OrderResponse, FormatError> => {
	const refuse = (field: string, reason: FormatError['reason']) => err({ field, reason });
	if (fieldOf(raw, 'form') !== form) return refuse('form', 'wrong-form');
	const ids = listed(fieldOf(raw, 'order'));
	if (ids === undefined) return refuse('order', 'empty');
	const isFree = (id: unknown, at: number): boolean =>
		ids.indexOf(id) === at && options.some((option) => option.id === id);
	if (!ids.every(isFree)) return refuse('order', 'no-such-option');
	if (ids.length < options.length) return refuse('order', 'incomplete');
	return ok({ form: 'order', order: ids.join(' ') });
};

/** The neighbours in the true order, and whether the answer has the earlier one first. */
const judgePairs = ({ sequence }: OrderItem, order: readonly string[]) =>
	sequence.slice(1).map((later, at) => {
		const earlier = sequence[at] ?? later;
		return { earlier, later, isRight: order.indexOf(earlier) < order.indexOf(later) };
	});

/**
 * A point for each event that stands right: after the one that truly comes before it, and before the
 * one that truly comes next. Two neighbours the wrong way round make both of them wrong, and no other;
 * all are right exactly when the whole order is.
 */
const gradeOrder = (item: OrderItem, response: OrderResponse | undefined): Outcome => {
	const order = idsIn(response?.order ?? '');
	const { options, sequence } = item;
	// An option has gone from the bank since, or another one has come: neither right nor wrong.
	const isSame =
		order.length === options.length && options.every(({ id }) => order.indexOf(id) >= 0);
	if (response !== undefined && !isSame) return { kind: 'unscorable', reason: 'no-such-option' };
	const pairs = judgePairs(item, order).map((pair) => ({
		...pair,
		isRight: response !== undefined && pair.isRight,
	}));
	const isRight = (id: string): boolean =>
		pairs.every((pair) => pair.isRight || (pair.earlier !== id && pair.later !== id));
	const stateOf = (id: string): OptionState => {
		if (response === undefined) return 'missed';
		return isRight(id) ? 'found' : 'wrong';
	};
	return {
		kind: 'scored',
		earned: sequence.filter(isRight).length,
		possible: sequence.length,
		perOption: Object.fromEntries(options.map(({ id }) => [id, stateOf(id)])),
		perFact: Object.fromEntries(
			options.map(({ id, fact }) => [fact, isRight(id) ? 'right' : 'wrong']),
		),
	};
};

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const marks = { found: 'right', wrong: 'wrong', missed: 'missed', avoided: undefined } as const;

export const orderGrading: Grading<OrderItem, OrderResponse> = {
	rung: 'arrange',
	parse: parseOrder,
	grade: gradeOrder,
	guessRate: ({ options }) => 1 / factorial(options.length),
	/** With one neighbour it stands right in one of two orders, between two in one of six. */
	guessOfFact: ({ options, sequence }, fact) => {
		const id = options.find((option) => option.fact === fact)?.id;
		return id === sequence[0] || id === sequence.at(-1) ? 1 / 2 : 1 / 6;
	},
	optionCount: ({ options }) => options.length,

	/** The true order with the dates; what stood wrong says where it stood. */
	view: (item, response, outcome) => {
		const states = outcome.kind === 'scored' ? outcome.perOption : {};
		const order = idsIn(response?.order ?? '');
		return {
			rows: item.sequence.flatMap((id, place): AnswerRow[] => {
				const option = item.options.find((known) => known.id === id);
				if (!option) return [];
				const mark = marks[states[id] ?? 'avoided'];
				const given = fill(inLang(yourPlace, item.lang), { n: order.indexOf(id) + 1 });
				return [
					{
						...{ id, lead: String(place + 1), mark },
						text: `${option.text}: ${option.when}`,
						because: mark === 'wrong' ? given : undefined,
					},
				];
			}),
			others: [],
			isOfParts: true,
		};
	},
};
