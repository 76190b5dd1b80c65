import type { Bank } from '#lib/bank/bank.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { Fact } from '#lib/bank/model.ts';
import { formOf, keysOfFact } from '#lib/forms/generating.ts';
import { isGivenAway } from '#lib/forms/leak.ts';
import { localId } from './section.ts';
import type { Section } from './section.ts';

/** A form that a fact of this kind could have and has not, why, and what would give it. */
interface Missing {
	readonly form: string;
	readonly why: string;
	readonly add: string;
}

/** Fewer forms than this make a fact wear out soon. */
const enoughForms = 2;

const number = (n: number, noun: string): string => `${n || 'no'} ${noun}${n === 1 ? '' : 's'}`;

/** What gives a fact of each kind more wrong answers. */
const moreWrong: Readonly<Record<Fact['kind'], string>> = {
	event: '"alternatives" with dates, or "confusable" events whose dates are written alike',
	quantity: '"alternatives", or "confusable" quantities of the same unit and decimals',
	relation: 'rows for other holders of the same or of a like office, or "alternatives"',
	extreme: 'more rows with a figure in this column',
	claim: '"alternatives", each with "because" and "cite" or "fact"',
	cause: '"alternatives", each with "because" and "cite" or "fact"',
	statement: '"alternatives", each with "because" and "cite" or "fact"',
};

const missingOf = (bank: Bank, fact: Fact, forms: ReadonlySet<string>): readonly Missing[] => {
	const wrong = candidatesFor(bank, fact).length;
	const add = moreWrong[fact.kind];
	const givenAway: Missing = {
		form: 'choice',
		why: 'the question says its answer',
		add: 'an "ask" without it',
	};
	const choice: Missing = isGivenAway(bank, fact)
		? givenAway
		: { form: 'choice', why: `${number(wrong, 'sound wrong answer')} of 2 needed`, add };
	const all: Missing[] = [
		choice,
		{ form: 'true-false', why: 'no sound wrong answer', add },
		...(fact.kind === 'quantity'
			? [
					{
						form: 'numeric',
						why: 'the exact figure is too long to keep in mind',
						add: 'a "tolerance" above 0, and "bounds"',
					},
				]
			: []),
	];
	return all.filter(({ form }) => !forms.has(form));
};

/** Facts that can be asked in one form or none, and what would give each form. */
export const fewForms = (bank: Bank): Section => {
	const facts = [...bank.facts.values()].flatMap((fact) => {
		const forms = new Set(
			keysOfFact(bank, fact.id).flatMap((key) =>
				bank.items.has(key) ? [] : (formOf(bank, key) ?? []),
			),
		);
		if (fact.quizUse === 'never' || forms.size >= enoughForms) return [];
		return [{ fact, forms: [...forms], missing: missingOf(bank, fact, forms) }];
	});
	const never = [...bank.facts.values()].filter(({ quizUse }) => quizUse === 'never');
	return {
		title: `Facts with fewer than ${enoughForms} forms`,
		lines: [
			...facts.flatMap(({ fact, forms, missing }) => [
				`${localId(fact.id)} (${fact.kind}): ${forms.join(', ') || 'never asked'}`,
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
			missing,
		})),
	};
};
