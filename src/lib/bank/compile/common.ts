import type { FactId } from '#lib/kernel/brand.ts';
import type { Alternative, Avoided, Citation, Fact, Value } from '#lib/bank/model.ts';
import type { AuthoredCommon } from './authoring.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import { cookDate } from './dates.ts';
import { cookCites, qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { didYouMean } from './problem.ts';
import type { Spot } from './spot.ts';
import { cookValue } from './values.ts';

export type Common = Pick<
	Fact,
	| 'quizUse'
	| 'attribution'
	| 'avoid'
	| 'alternatives'
	| 'confusable'
	| 'why'
	| 'note'
	| 'asOf'
	| 'forms'
>;

/** The fields that facts of every kind have. `answer` says of which type the values must be. */
export const cookCommon = (
	kitchen: Kitchen,
	entry: AuthoredCommon,
	answer: Value,
	at: Spot,
): Common => {
	const { quizUse, attribution, why, note, asOf, forms } = entry;
	forms?.forEach((form, i) => checkForm(kitchen, form, at.in('forms', i)));
	if (asOf !== undefined) cookDate(asOf, at.in('asOf'), kitchen.findings);
	entry.confusable.forEach((id, i) => refer(kitchen, 'fact', id, at.in('confusable', i)));
	return {
		quizUse,
		attribution,
		avoid: entry.avoid.flatMap(({ value, because }, i): Avoided[] => {
			const cooked = cookValue(kitchen, value, answer, at.in('avoid', i, 'value'));
			return cooked ? [{ value: cooked, because }] : [];
		}),
		alternatives: entry.alternatives.flatMap((alternative, i) =>
			cookAlternative(kitchen, alternative, answer, at.in('alternatives', i)),
		),
		confusable: entry.confusable.map((id) => qualify<FactId>(kitchen, id)),
		why,
		note,
		asOf,
		forms,
	};
};

const checkForm = ({ forms, findings }: Kitchen, form: string, at: Spot): void => {
	if (!forms || forms.includes(form)) return;
	const meant = didYouMean(nearest(form, forms)) ?? `one of ${forms.join(', ')}`;
	findings.error(at, 'wrong-value', `there is no form "${form}"`, meant);
};

const cookAlternative = (
	kitchen: Kitchen,
	{ value, because, cite, fact }: AuthoredCommon['alternatives'][number],
	answer: Value,
	at: Spot,
): Alternative[] => {
	if (fact !== undefined) refer(kitchen, 'fact', fact, at.in('fact'));
	if (cite === undefined && fact === undefined)
		kitchen.findings.error(
			at,
			'missing-refutation',
			'nothing refutes this value',
			'add "cite" or "fact"',
		);
	const cooked = cookValue(kitchen, value, answer, at.in('value'));
	if (!cooked) return [];
	const citations: Citation[] = cite ? cookCites(kitchen, cite, at.in('cite')) : [];
	const refutedBy = fact === undefined ? undefined : qualify<FactId>(kitchen, fact);
	return [{ value: cooked, because, cite: citations, fact: refutedBy }];
};
