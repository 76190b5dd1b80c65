import type { Bank } from '#lib/bank/bank.ts';
import type { EventFact, Fact } from '#lib/bank/model.ts';
import { statementText, valueText } from '#lib/bank/render.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import { inLang, type Lang } from '#lib/kernel/lang.ts';
import { compareText, shuffled } from '#lib/kernel/rng.ts';
import { draftAbout, writeOut } from '../draft.ts';
import { companyOf } from '../events.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { drawPattern } from '../pattern.ts';
import { allCitations, allNotes } from '../several.ts';
import { isDisputed } from './disputed.ts';
import type { OrderItem, OrderOption, OrderResponse } from './item.ts';
import { probeOrder } from './probe.ts';
import { askForOrder } from './words.ts';

const companyIn = (bank: Bank, fact: Fact, salt: string): readonly EventFact[] | undefined =>
	companyOf(bank, fact, salt, 'order', isDisputed);

const optionId = (fact: Fact): OptionId => fact.id as string as OptionId;

const byDate = (a: EventFact, b: EventFact): number => compareText(a.answer.from, b.answer.from);

const instantiateOrder = (bank: Bank, id: ItemKey, variant: number, lang: Lang): OrderItem => {
	const anchor = factOf(bank, id);
	const salt = `${id}|${variant}`;
	const company = companyIn(bank, anchor, salt);
	if (anchor.kind !== 'event' || !company) throw new Error(`nothing to put in order in ${id}`);
	const facts = [anchor, ...company].sort((a, b) => compareText(a.id, b.id));
	const options = facts.map((fact) => ({
		id: optionId(fact),
		text: fact.what,
		rationale: statementText(bank, fact, fact.answer),
	}));
	const draft = {
		...draftAbout(bank, anchor, id, variant),
		...{ stem: drawPattern(askForOrder, salt), options },
		...{ cite: allCitations(facts), note: allNotes(facts) },
		facts: [anchor.id, ...facts.flatMap((fact) => (fact === anchor ? [] : fact.id))],
	};
	const dates = facts.map((fact) => valueText(bank, fact.answer));
	return writeOut<OrderItem>(bank, draft, lang, {
		form: (base, texts) => ({
			...base,
			form: 'order',
			options: texts.flatMap((option, at): OrderOption[] => {
				const [fact, when] = [facts[at], dates[at]];
				return fact && when ? [{ ...option, fact: fact.id, when: inLang(when, base.lang) }] : [];
			}),
			sequence: [...facts].sort(byDate).map(optionId),
		}),
		graded: gradedOrder,
		more: dates,
	});
};

/** What the check covers: the phrases and their true order, not the order in which they are shown. */
const gradedOrder = ({ options, sequence }: Omit<OrderItem, 'check'>) => ({
	options: [...options]
		.sort((a, b) => compareText(a.id, b.id))
		.map(({ id, text }) => ({ id, text })),
	sequence: [...sequence],
});

export const orderGenerating: Generating<OrderItem, OrderResponse | Unknown> = {
	canAsk: (bank, fact) => companyIn(bank, fact, '') !== undefined,
	instantiate: instantiateOrder,
	present: (item, rng) => ({ ...item, options: shuffled(item.options, rng) }),
	probe: probeOrder,
	answer: ({ options, sequence }) => ({
		order: sequence.flatMap((id) => options.find((option) => option.id === id)?.rationale ?? []),
	}),
	graded: gradedOrder,
};
