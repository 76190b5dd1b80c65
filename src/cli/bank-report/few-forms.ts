import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { formNames, formOf, keysOfFact } from '#lib/forms/generating.ts';
import type { FormName } from '#lib/forms/item.ts';
import { localId } from '#lib/kernel/local-id.ts';
import { formNeeds, type Need } from './form-needs.ts';
import type { Section } from './section.ts';

/** A form that a fact of this kind could have and has not, why, and what would give it. */
interface Missing extends Need {
	readonly form: FormName;
}

/** Fewer forms than this make a fact wear out soon. */
export const enoughForms = 3;

/** The forms whose items are made of the fact; hand-written items do not count. */
export const formsOfFact = (bank: Bank, { id }: Fact): ReadonlySet<FormName> =>
	new Set(
		keysOfFact(bank, id).flatMap((key) => (bank.items.has(key) ? [] : (formOf(bank, key) ?? []))),
	);

/** What its author allows, where that is not everything. */
const restrictionOf = ({ forms }: Fact): string =>
	forms === undefined ? '' : `; its "forms" allow only ${forms.join(', ')}`;

const missingOf = (bank: Bank, fact: Fact, forms: ReadonlySet<string>): readonly Missing[] =>
	formNames.flatMap((form) => {
		const isLeftOut = forms.has(form) || fact.forms?.includes(form) === false;
		const need = isLeftOut ? undefined : formNeeds[form](bank, fact);
		return need ? [{ form, ...need }] : [];
	});

/** Facts that can be asked in fewer forms than are enough, why, and what would give each form. */
export const fewForms = (bank: Bank): Section => {
	const facts = [...bank.facts.values()].flatMap((fact) => {
		const forms = formsOfFact(bank, fact);
		if (fact.quizUse === 'never' || forms.size >= enoughForms) return [];
		return [{ fact, forms: [...forms], missing: missingOf(bank, fact, forms) }];
	});
	const never = [...bank.facts.values()].filter(({ quizUse }) => quizUse === 'never');
	return {
		title: `Facts with fewer than ${enoughForms} forms`,
		lines: [
			...facts.flatMap(({ fact, forms, missing }) => [
				`${localId(fact.id)} (${fact.kind}): ${forms.join(', ') || 'never asked'}${restrictionOf(fact)}`,
				...missing.map(({ form, why, add }) => `    ${form}: ${why}; add ${add}`),
			]),
			...(facts.length === 0 ? ['none'] : []),
			...(never.length === 0
				? []
				: [`never asked by themselves: ${never.map(({ id }) => localId(id)).join(', ')}`]),
		],
		json: facts.map(({ fact, forms, missing }) => ({
			fact: fact.id,
			kind: fact.kind,
			forms,
			...(fact.forms === undefined ? {} : { allowed: fact.forms }),
			missing,
		})),
	};
};
