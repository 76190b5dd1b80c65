import type { Bank } from '#lib/bank/bank.ts';
import type { EventFact, Fact } from '#lib/bank/model.ts';
import type { ItemBase, Option } from '#lib/forms/item-base.ts';
import { saysWords } from '../judge.ts';
import { type Meaning, mayCoincide, meaningOf, plain, readMeaning } from '../meaning.ts';
import { inLanguage, slotOf } from './about-fact.ts';
import type { Report } from './inspector.ts';

/** The days that a text says; the report names it when they are not the fact's own. */
export const readDays = (
	bank: Bank,
	fact: EventFact,
	text: string,
	report: Report,
): Extract<Meaning, { type: 'days' }> | undefined => {
	const said = readMeaning(bank, 'date', text);
	if (said?.type !== 'days' || !mayCoincide(said, meaningOf(bank, fact.answer))) {
		report('wrong-key', `${fact.id}: ${text}`);
		return undefined;
	}
	return said;
};

/** An event stands as its own phrase, which says nothing of when it was. */
export const inspectPhrase = (
	fact: EventFact,
	item: ItemBase,
	{ text }: Option,
	when: string,
	report: Report,
): void => {
	if (fact.quizUse === 'never') report('never-asked', fact.id);
	const who = fact.attribution && inLanguage(fact.attribution, item.lang);
	if (fact.quizUse === 'attribute' && !(who && plain(text).includes(plain(who))))
		report('no-attribution', text);
	if (text !== inLanguage(fact.what, item.lang)) report('wrong-statement', text);
	if (fact.circa) report('unproven-distractor', `${fact.id} has no sure day`);
	const words = plain(when)
		.split(' ')
		.filter((word) => word.length > 2 && !['года', 'год', 'жыл', 'жылғы'].includes(word));
	if (/\d/u.test(text) || words.some((word) => saysWords(text, word))) report('gives-away', text);
	if (/\b(before|after|until|since)\b/iu.test(text)) report('gives-away', text);
};

/** Several facts, each once, the one that the key names among them; it has the last word. */
export const inspectFacts = (
	bank: Bank,
	item: ItemBase,
	parts: readonly { readonly fact: Fact['id'] }[],
	report: Report,
): void => {
	const ids = parts.map(({ fact }) => fact);
	if (new Set(ids).size !== ids.length || ids.length < 3 || ids.length > 4)
		report('too-few-options', ids.join());
	if ([...ids].sort().join() !== [...item.facts].sort().join())
		report('unknown-fact', item.facts.join());
	const anchor = ids
		.map((id) => bank.facts.get(id))
		.find((fact) => `${fact?.id}/${item.form}` === item.id);
	if (!anchor) return report('unknown-fact', item.id);
	const said = slotOf(anchor.statement, item.statement, item.lang);
	const meaning = said === undefined ? undefined : readMeaning(bank, anchor.answer.type, said);
	if (!meaning || !mayCoincide(meaning, meaningOf(bank, anchor.answer)))
		report('wrong-statement', item.statement);
};
