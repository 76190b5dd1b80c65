import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import type { ItemBase } from '#lib/forms/item-base.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import { isExtreme, isTied, rivals } from '../judge.ts';
import { meaningOf, plain, readMeaning, saysSame } from '../meaning.ts';
import type { Report } from './inspector.ts';

/** The wording in one language; nothing where it is not translated. */
export const inLanguage = (text: Text, lang: Lang): string => text[lang] ?? '';

/** The fact that an item of the key `fact/form` is about; a hand-written one stands for itself. */
const factBehind = (bank: Bank, item: ItemBase): Fact | undefined =>
	bank.items.has(item.id)
		? undefined
		: [...bank.facts.values()].find(({ id }) => `${id}/${item.form}` === item.id);

/** What stands in the slot of the template; undefined when the sentence is not of this template. */
export const slotOf = (template: Text, sentence: string, lang: Lang): string | undefined => {
	const [before = '', after = ''] = inLanguage(template, lang).split('{answer}');
	const isOfTemplate = sentence.startsWith(before) && sentence.endsWith(after);
	return isOfTemplate ? sentence.slice(before.length, sentence.length - after.length) : undefined;
};

/**
 * For forms that ask one fact: the item is made of a fact, or hand-written; the fact is sound in
 * itself, and the feedback ends on its true sentence.
 * @returns the fact, for the form to look further; undefined for a hand-written item
 */
export const inspectFact = (bank: Bank, item: ItemBase, report: Report): Fact | undefined => {
	const fact = factBehind(bank, item);
	if (!fact) {
		if (!bank.items.has(item.id)) report('unknown-fact', item.id);
		return undefined;
	}
	inspectUse(fact, item, report);
	inspectRoots(bank, fact, report);
	const said = slotOf(fact.statement, item.statement, item.lang);
	const meaning = said === undefined ? undefined : readMeaning(bank, fact.answer.type, said);
	if (!meaning || !saysSame(meaning, meaningOf(bank, fact.answer)))
		report('wrong-statement', item.statement);
	return fact;
};

/** A fact never to ask is not asked; one that somebody says is asked as what they say. */
export const inspectUse = (fact: Fact, item: ItemBase, report: Report): void => {
	if (fact.quizUse === 'never') report('never-asked', fact.id);
	if (fact.quizUse !== 'attribute') return;
	const who = fact.attribution && inLanguage(fact.attribution, item.lang);
	// `The ministry` at the head of a sentence is the ministry.
	if (!who || !plain(item.stem).includes(plain(who))) report('no-attribution', item.stem);
};

/** One holder at a time, one extreme of a column, and it is the fact's answer. */
export const inspectRoots = (bank: Bank, fact: Fact, report: Report): void => {
	if (fact.kind === 'relation' && rivals(bank, fact).length > 0) report('two-holders', fact.id);
	if (fact.kind === 'extreme' && isTied(bank, fact)) report('tie', fact.id);
	if (fact.kind === 'extreme' && !isExtreme(bank, fact)) report('wrong-key', fact.id);
};
