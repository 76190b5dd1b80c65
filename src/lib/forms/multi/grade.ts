import { letterOf } from '#lib/kernel/letter.ts';
import { err, ok, type Result } from '#lib/kernel/result.ts';
import { compareText } from '#lib/kernel/rng.ts';
import type { Grading } from '../form.ts';
import type { AnswerRow, FormatError, OptionState } from '../item-base.ts';
import { guessOfParts, perPart } from '../per-part.ts';
import { fieldOf } from '../raw.ts';
import { idsIn, type MultiItem, type MultiOption, type MultiResponse } from './item.ts';

/** Picked ids as a screen gives them (a list) or as a log keeps them (one text). */
const listed = (raw: unknown): readonly unknown[] | undefined => {
	if (typeof raw === 'string') return idsIn(raw);
	return Array.isArray(raw) ? raw : undefined;
};

/** Reads `{form, picked}`; nothing picked is no answer yet, since one option at least is true. */
const parseMulti = (item: MultiItem, raw: unknown): Result<MultiResponse, FormatError> => {
	if (fieldOf(raw, 'form') !== item.form) return err({ field: 'form', reason: 'wrong-form' });
	const picked = listed(fieldOf(raw, 'picked'));
	if (picked === undefined) return err({ field: 'picked', reason: 'empty' });
	if (picked.length === 0) return err({ field: 'picked', reason: 'incomplete' });
	const ids = item.options.map(({ id }) => id).filter((id) => picked.includes(id));
	if (picked.some((id) => !ids.some((known) => known === id)))
		return err({ field: 'picked', reason: 'no-such-option' });
	return ok({ form: 'multi', picked: [...ids].sort(compareText).join(' ') });
};

const stateOf = ({ isTrue }: MultiOption, isPicked: boolean): OptionState => {
	if (isTrue) return isPicked ? 'found' : 'missed';
	return isPicked ? 'wrong' : 'avoided';
};

const marks = { found: 'right', wrong: 'wrong', missed: 'missed', avoided: undefined } as const;

/** Any picks but none and all; see design 04. */
const guessMulti = ({ options }: MultiItem): number => 1 / (2 ** options.length - 2);

export const multiGrading: Grading<MultiItem, MultiResponse> = {
	rung: 'arrange',
	parse: parseMulti,

	/** A point for each option that is judged rightly: picked when true, left alone when not. */
	grade: (item, response) => {
		const picked = response ? idsIn(response.picked) : [];
		// The option has gone from the bank since it was picked: neither right nor wrong.
		if (picked.some((id) => !item.options.some((option) => option.id === id)))
			return { kind: 'unscorable', reason: 'no-such-option' };
		const states = item.options.map((option) => stateOf(option, picked.includes(option.id)));
		const isRight = (i: number): boolean =>
			response !== undefined && (states[i] === 'found' || states[i] === 'avoided');
		return {
			kind: 'scored',
			earned: item.options.filter((_, i) => isRight(i)).length,
			possible: item.options.length,
			perOption: Object.fromEntries(item.options.map(({ id }, i) => [id, states[i] ?? 'missed'])),
			perFact: perPart(
				item,
				item.options.map(({ fact }, i) => ({ fact, isRight: isRight(i) })),
			),
		};
	},

	guessRate: guessMulti,
	guessOfFact: (item, fact) =>
		guessOfParts(fact, item.options, { part: 1 / 2, whole: guessMulti(item) }),
	optionCount: ({ options }) => options.length,

	/** What was picked or is true, in the order shown; what is true of the rest. */
	/** Every option, so that the points can be counted; what was rightly left alone has no mark. */
	view: (item, response, outcome) => {
		const states = outcome.kind === 'scored' ? outcome.perOption : {};
		const shown = item.options.map((option, i) => ({
			option,
			mark: marks[states[option.id] ?? 'avoided'],
			lead: letterOf(i),
		}));
		return {
			rows: shown.flatMap(({ option: { id, text, rationale }, mark, lead }): AnswerRow[] =>
				mark === undefined && response === undefined
					? []
					: [{ id, lead, text, mark, because: mark === 'wrong' ? rationale : undefined }],
			),
			others: shown.flatMap(({ option, mark }) => (mark === undefined ? [option] : [])),
		};
	},
};
