import type { FactId } from '#lib/kernel/brand.ts';
import { ok, type Result } from '#lib/kernel/result.ts';
import { chartGrading } from './chart/grade.ts';
import { choiceGrading } from './choice/grade.ts';
import { classifyGrading } from './classify/grade.ts';
import { evidenceGrading } from './evidence/grade.ts';
import type { Grading, Rung } from './form.ts';
import type { AnswerView, FormatError, Outcome } from './item-base.ts';
import type { FormName, ItemByForm, ItemOf, Response, ResponseByForm, ResponseOf } from './item.ts';
import { matchGrading } from './match/grade.ts';
import { multiGrading } from './multi/grade.ts';
import { numericGrading } from './numeric/grade.ts';
import { orderGrading } from './order/grade.ts';
import { fieldOf } from './raw.ts';
import { trueFalseGrading } from './true-false/grade.ts';
import { typedGrading } from './typed/grade.ts';

/** Every form, by its name: the types of items and responses are read off this table. */
export const gradings = {
	choice: choiceGrading,
	'true-false': trueFalseGrading,
	numeric: numericGrading,
	multi: multiGrading,
	classify: classifyGrading,
	typed: typedGrading,
	chart: chartGrading,
	evidence: evidenceGrading,
	order: orderGrading,
	match: matchGrading,
};

const table: { readonly [F in FormName]: Grading<ItemByForm[F], ResponseByForm[F]> } = gradings;

/**
 * Reads a response to the item from anything: the response itself, an option's id, a typed text.
 * @returns a FormatError for what cannot be read, which is not a wrong answer
 */
export const parse = <F extends FormName>(
	item: ItemOf<F>,
	raw: unknown,
): Result<Response, FormatError> =>
	fieldOf(raw, 'form') === 'unknown' ? ok({ form: 'unknown' }) : table[item.form].parse(item, raw);

const isTo = <F extends FormName>(
	item: ItemOf<F>,
	response: Response,
): response is Response & ResponseOf<F> => response.form === item.form;

/** The outcome of a response; "I don't know" scores nothing. A response to another form is unscorable. */
export const grade = <F extends FormName>(item: ItemOf<F>, response: Response): Outcome => {
	if (response.form === 'unknown') return table[item.form].grade(item, undefined);
	if (!isTo(item, response)) return { kind: 'unscorable', reason: 'wrong-form' };
	return table[item.form].grade(item, response);
};

/** Chance of a right answer without knowledge, 0..1. */
export const guessRate = <F extends FormName>(item: ItemOf<F>): number =>
	table[item.form].guessRate(item);

/** Chance that a guess shows this one of the item's facts known, 0..1. */
export const guessOfFact = <F extends FormName>(item: ItemOf<F>, fact: FactId): number => {
	const grading = table[item.form];
	return grading.guessOfFact?.(item, fact) ?? grading.guessRate(item);
};

/** How many options the item shows; 0 where its form has none. */
export const optionCount = <F extends FormName>(item: ItemOf<F>): number =>
	table[item.form].optionCount(item);

/** The answered item as rows to show: what was given, what is right. */
export const viewAnswer = <F extends FormName>(
	item: ItemOf<F>,
	response: Response,
	outcome: Outcome,
): AnswerView => table[item.form].view(item, isTo(item, response) ? response : undefined, outcome);

/** What a form asks of the learner; undefined for a name that is no form's. */
export const rungOf = (form: string): Rung | undefined =>
	Object.entries(table).find(([name]) => name === form)?.[1].rung;
