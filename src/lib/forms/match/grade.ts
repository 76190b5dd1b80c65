import { err, ok, type Result } from '#lib/kernel/result.ts';
import type { Grading } from '../form.ts';
import type { AnswerRow, FormatError, OptionState, Outcome } from '../item-base.ts';
import { fieldOf } from '../raw.ts';
import { type MatchItem, type MatchOption, type MatchResponse, pairing, pairsIn } from './item.ts';

/** Pairs as a screen gives them (a mapping) or as a log keeps them (one text). */
const listed = (raw: unknown): readonly (readonly [string, unknown])[] | undefined => {
	if (typeof raw === 'string') return [...pairsIn(raw)];
	const isMapping = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
	return isMapping ? Object.entries(raw) : undefined;
};

/** Reads `{form, pairs}`; an answer gives each left id a right one of its own. */
const parseMatch = (
	{ form, options, partners }: MatchItem,
	raw: unknown,
): Result<MatchResponse, FormatError> => {
	const refuse = (field: string, reason: FormatError['reason']) => err({ field, reason });
	if (fieldOf(raw, 'form') !== form) return refuse('form', 'wrong-form');
	const given = listed(fieldOf(raw, 'pairs'));
	if (given === undefined) return refuse('pairs', 'empty');
	const pairs = given.flatMap(([left, right]): (readonly [string, string])[] =>
		options.some(({ id }) => id === left)
			? partners.flatMap((id) => (id === right ? [[left, id] as const] : []))
			: [],
	);
	const isDoubled = new Set(pairs.map(([, right]) => right)).size < pairs.length;
	if (pairs.length < given.length || isDoubled) return refuse('pairs', 'no-such-option');
	if (pairs.length < options.length) return refuse('pairs', 'incomplete');
	return ok(pairing(pairs));
};

/** A point for each right pair; each fact has the outcome of its own. */
const gradeMatch = (item: MatchItem, response: MatchResponse | undefined): Outcome => {
	const pairs = pairsIn(response?.pairs ?? '');
	const isKnown = ({ id }: MatchOption): boolean =>
		item.partners.some((partner) => partner === pairs.get(id));
	// One of a pair has gone from the bank since, or another has come: neither right nor wrong.
	const isSame = pairs.size === item.options.length && item.options.every(isKnown);
	if (response && !isSame) return { kind: 'unscorable', reason: 'no-such-option' };
	const isRight = ({ id, partner }: MatchOption): boolean => pairs.get(id) === partner.id;
	const stateOf = (option: MatchOption): OptionState => {
		if (response === undefined) return 'missed';
		return isRight(option) ? 'found' : 'wrong';
	};
	return {
		kind: 'scored',
		earned: item.options.filter(isRight).length,
		possible: item.options.length,
		perOption: Object.fromEntries(item.options.map((option) => [option.id, stateOf(option)])),
		perFact: Object.fromEntries(
			item.options.map((option) => [option.fact, isRight(option) ? 'right' : 'wrong']),
		),
	};
};

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const marks = { found: 'right', wrong: 'wrong', missed: 'missed', avoided: undefined } as const;

export const matchGrading: Grading<MatchItem, MatchResponse> = {
	rung: 'arrange',
	parse: parseMatch,
	grade: gradeMatch,
	guessRate: ({ options }) => 1 / factorial(options.length),
	guessOfFact: ({ options }) => 1 / options.length,
	optionCount: ({ options }) => options.length,

	/** Each pair as it was given, a wrong one with what is true; without an answer the right pairs. */
	view: ({ options }, response, outcome) => {
		const states = outcome.kind === 'scored' ? outcome.perOption : {};
		const pairs = pairsIn(response?.pairs ?? '');
		const partnerOf = ({ id, partner }: MatchOption): string =>
			options.find((other) => other.partner.id === pairs.get(id))?.partner.text ?? partner.text;
		return {
			rows: options.map((option): AnswerRow => {
				const mark = marks[states[option.id] ?? 'avoided'];
				return {
					...{ id: option.id, mark, text: `${option.text}: ${partnerOf(option)}` },
					because: mark === 'wrong' ? option.rationale : undefined,
				};
			}),
			others: [],
			isOfParts: true,
		};
	},
};
