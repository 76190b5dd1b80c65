import { err, ok } from '#lib/kernel/result.ts';
import type { Grading } from '../form.ts';
import type { AnswerRow, FormatError, Outcome } from '../item-base.ts';
import { perFact } from '../per-fact.ts';
import { fieldOf } from '../raw.ts';
import { readDate, spanOf } from './dates.ts';
import type { TypedItem, TypedResponse } from './item.ts';
import { senseOf } from './sense.ts';
import { spellingOf } from './spelling.ts';

/** Longer than any name: what is longer is a sentence. */
const longest = 100;

const outcome = (item: TypedItem, isRight: boolean, refutation?: string): Outcome => ({
	kind: 'scored',
	earned: isRight ? 1 : 0,
	possible: 1,
	perOption: {},
	perFact: perFact(item, isRight),
	refutation,
});

/** Why a text cannot be the answer to this item, right or wrong. */
const unreadable = ({ answer }: TypedItem, typed: string): FormatError['reason'] | undefined => {
	if (!/[\p{L}\p{N}]/u.test(typed)) return 'empty';
	if (typed.length > longest) return 'out-of-bounds';
	if (answer.type === 'name') return undefined;
	const read = readDate(typed);
	if (read === undefined) return 'not-a-date';
	return read === 'incomplete' || spanOf(read, answer.shape) === undefined
		? 'incomplete'
		: undefined;
};

export const typedGrading: Grading<TypedItem, TypedResponse> = {
	rung: 'produce',

	parse: (item, raw) => {
		const form = fieldOf(raw, 'form');
		if (form !== undefined && form !== item.form)
			return err({ field: 'form', reason: 'wrong-form' });
		const typed = typeof raw === 'string' ? raw : fieldOf(raw, 'typed');
		if (typeof typed !== 'string') return err({ field: 'typed', reason: 'empty' });
		const reason = unreadable(item, typed);
		return reason === undefined ? ok({ form: 'typed', typed }) : err({ field: 'typed', reason });
	},

	/** Another published value is neither right nor wrong. */
	grade: (item, response) => {
		if (response === undefined) return outcome(item, false);
		const sense = senseOf(item, response.typed);
		if (sense.kind === 'published') return { kind: 'unscorable', reason: sense.because };
		return sense.kind === 'right' ? outcome(item, true) : outcome(item, false, sense.because);
	},

	guessRate: () => 0.01,

	optionCount: () => 0,

	/** What was typed, unless it is right, then the key; letter by letter where right with a slip. */
	view: (item, response, outcome) => {
		const isRight = outcome.kind === 'scored' && outcome.earned === outcome.possible;
		const typed = response?.typed.trim();
		const spelling = isRight && typed !== undefined ? spellingOf(item.answer, typed) : undefined;
		const mark = isRight ? 'right' : outcome.kind === 'scored' ? 'wrong' : undefined;
		const own: readonly AnswerRow[] =
			typed === undefined || (isRight && spelling === undefined)
				? []
				: [{ id: 'typed', text: typed, mark }];
		const key: readonly AnswerRow[] =
			isRight && spelling !== undefined
				? []
				: [{ id: 'key', text: item.key, mark: isRight ? 'right' : 'missed' }];
		return { rows: [...own, ...key], others: [], spelling };
	},
};
