import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredMulti, Fact } from '#lib/bank/model.ts';
import { renderValue } from '#lib/bank/render.ts';
import type { MultiItem, MultiOption } from '#lib/forms/multi/item.ts';
import { judge, saysWords } from '../judge.ts';
import { mayCoincide, meaningOf, plain, readMeaning } from '../meaning.ts';
import { inspectFact, inspectRoots, inspectUse, slotOf } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';
import { inspectIds, optionWords } from './options.ts';

/** Four sentences are read at once: none has more words than this. */
const mostWords = 15;

const inspect = (bank: Bank, item: MultiItem, report: Report): void => {
	const { options, stem } = item;
	inspectIds(item, report);
	if (options.length < 3 || options.length > 5) report('too-few-options', String(options.length));
	const truths = options.filter(({ isTrue }) => isTrue).length;
	if (truths === 0 || truths === options.length) report('not-one-key', `${truths} are true`);
	if (new Set(options.map(({ text }) => plain(text))).size < options.length)
		report('equal-options', options.map(({ text }) => text).join(' / '));
	for (const { text } of options) if (saysWords(stem, text)) report('stem-tells-key', text);
	const written = bank.items.get(item.id);
	if (written?.form === 'multi') inspectWritten(bank, item, written, report);
	else inspectGenerated(bank, item, report);
};

/** What its author said is right is right; a published value is no option. */
const inspectWritten = (
	bank: Bank,
	item: MultiItem,
	written: AuthoredMulti,
	report: Report,
): void => {
	for (const { id, isTrue, text, fact } of item.options) {
		if (isTrue !== written.keys.includes(id)) report('wrong-truth', text);
		if (fact !== undefined && !item.facts.includes(fact)) report('unknown-fact', fact);
		const avoided = (fact === undefined ? undefined : bank.facts.get(fact))?.avoid ?? [];
		if (avoided.some(({ value }) => plain(renderValue(bank, value, item.lang)) === plain(text)))
			report('avoided-value', text);
	}
};

const inspectGenerated = (bank: Bank, item: MultiItem, report: Report): void => {
	const said = item.options.map((option) => ({ option, fact: factOf(bank, option) }));
	const anchor = said.find(({ fact }) => fact && `${fact.id}/multi` === item.id);
	// The anchor is asked by its own sentence, not by the stem that all items of the form share.
	inspectFact(bank, { ...item, stem: anchor?.option.text ?? '' }, report);
	for (const { option, fact } of said) {
		if (!fact || !item.facts.includes(fact.id)) report('unknown-fact', option.text);
		else inspectOption(bank, item, option, fact, report);
	}
	if (item.facts.length !== said.length) report('unknown-fact', item.facts.join());
	for (const [i, a] of said.entries())
		for (const b of said.slice(i + 1))
			if (a.fact && b.fact) {
				if (helps(bank, item, a.option, b.fact) || helps(bank, item, b.option, a.fact))
					report('gives-away', `${a.option.text} / ${b.option.text}`);
				if (tellsYear(a.fact, b.option, b.fact) || tellsYear(b.fact, a.option, a.fact))
					report('gives-away', `year: ${a.option.text} / ${b.option.text}`);
				if (isOfOneKind(bank, a.fact, b.fact)) report('gives-away', `${a.fact.id} ${b.fact.id}`);
			}
};

const factOf = (bank: Bank, { fact }: MultiOption): Fact | undefined =>
	fact === undefined ? undefined : bank.facts.get(fact);

const inspectOption = (
	bank: Bank,
	item: MultiItem,
	option: MultiOption,
	fact: Fact,
	report: Report,
): void => {
	const { text, isTrue, rationale } = option;
	inspectUse(fact, { ...item, stem: text }, report);
	inspectRoots(bank, fact, report);
	if (fact.topic !== item.topic) report('unknown-fact', `${fact.id} is of another topic`);
	if (text.split(/\s+/u).length > mostWords) report('too-long', text);
	const slot = slotOf(fact.statement, text, item.lang);
	const meaning = slot === undefined ? undefined : readMeaning(bank, fact.answer.type, slot);
	const verdict = meaning ? judge(bank, fact, meaning) : 'unproven';
	if (verdict === 'avoided') report('avoided-value', text);
	if (verdict === 'unproven' || verdict === 'partly') report('unproven-distractor', text);
	if ((verdict === 'true') !== isTrue) report('wrong-truth', text);
	const truth =
		slotOf(fact.statement, text, item.lang) === undefined ? '' : truthOf(bank, item, fact);
	if (!isTrue && (!rationale.endsWith(truth) || rationale === truth))
		report('rationale-off-topic', rationale);
};

const truthOf = (bank: Bank, { lang }: MultiItem, fact: Fact): string =>
	(fact.statement[lang] ?? '').replace('{answer}', () => renderValue(bank, fact.answer, lang));

/** What the one says whatever its truth has the year of the other's date, which is told of another year. */
const tellsYear = (
	{ statement }: Fact,
	{ isTrue, text }: MultiOption,
	{ answer }: Fact,
): boolean => {
	if (isTrue || answer.type !== 'date') return false;
	const year = answer.from.slice(0, 4);
	return saysWords(statement.en.replace('{answer}', ''), year) && !saysWords(text, year);
};

/** The sentence of the one says the answer to the other. */
const helps = (bank: Bank, { lang }: MultiItem, { text }: MultiOption, other: Fact): boolean =>
	saysWords(text, renderValue(bank, other.answer, lang));

/** One relation, one measure, one column, or one answer. */
const isOfOneKind = (bank: Bank, a: Fact, b: Fact): boolean => {
	if (a.kind === 'relation' && b.kind === 'relation' && a.relation === b.relation) return true;
	if (a.kind === 'quantity' && b.kind === 'quantity' && a.measure === b.measure) return true;
	if (a.kind === 'extreme' && b.kind === 'extreme' && a.column === b.column)
		return a.dataset === b.dataset;
	return mayCoincide(meaningOf(bank, a.answer), meaningOf(bank, b.answer));
};

export const multiInspector: Inspector<MultiItem> = { words: optionWords, inspect };
