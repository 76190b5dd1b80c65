import { assertNever } from '#lib/kernel/assert-never.ts';
import { ok, type Result } from '#lib/kernel/result.ts';
import { choiceGrading } from './choice/grade.ts';
import type { Grading } from './form.ts';
import type { FormatError, FormName, Item, Outcome, Response } from './item.ts';
import { numericGrading } from './numeric/grade.ts';
import { perFact } from './per-fact.ts';
import { gradePick } from './pick.ts';
import { fieldOf } from './raw.ts';
import { trueFalseGrading } from './true-false/grade.ts';

/** Every form's grading: a form that is missing here does not compile. */
const gradings: { readonly [F in FormName]: Grading<F> } = {
	choice: choiceGrading,
	'true-false': trueFalseGrading,
	numeric: numericGrading,
};

/**
 * Reads a response to the item from anything: the response itself, an option's id, a typed text.
 * @returns a FormatError for what cannot be read, which is not a wrong answer
 */
export const parse = (item: Item, raw: unknown): Result<Response, FormatError> => {
	if (fieldOf(raw, 'form') === 'unknown') return ok({ form: 'unknown' });
	switch (item.form) {
		case 'choice':
			return gradings.choice.parse(item, raw);
		case 'true-false':
			return gradings['true-false'].parse(item, raw);
		case 'numeric':
			return gradings.numeric.parse(item, raw);
		default:
			return assertNever(item);
	}
};

/** The outcome of a response; "I don't know" scores nothing. A response to another form is unscorable. */
export const grade = (item: Item, response: Response): Outcome => {
	if (response.form === 'unknown') return gradeUnknown(item);
	if (item.form === 'choice' && response.form === 'choice')
		return gradings.choice.grade(item, response);
	if (item.form === 'true-false' && response.form === 'true-false')
		return gradings['true-false'].grade(item, response);
	if (item.form === 'numeric' && response.form === 'numeric')
		return gradings.numeric.grade(item, response);
	return { kind: 'unscorable', reason: 'wrong-form' };
};

const gradeUnknown = (item: Item): Outcome =>
	item.form === 'numeric'
		? { kind: 'scored', earned: 0, possible: 1, perOption: {}, perFact: perFact(item, false) }
		: gradePick(item, undefined);

/** Chance of a right answer without knowledge, 0..1. */
export const guessRate = (item: Item): number => {
	switch (item.form) {
		case 'choice':
			return gradings.choice.guessRate(item);
		case 'true-false':
			return gradings['true-false'].guessRate(item);
		case 'numeric':
			return gradings.numeric.guessRate(item);
		default:
			return assertNever(item);
	}
};
