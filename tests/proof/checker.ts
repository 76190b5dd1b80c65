import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import type { Option } from '#lib/forms/item-base.ts';
import type { Item } from '#lib/forms/item.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import type { TrueFalseItem } from '#lib/forms/true-false/item.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import type { Fault, Finding } from './findings.ts';
import { isExtreme, isTied, judge, rivals, saysWords } from './judge.ts';
import { type Meaning, mayCoincide, meaningOf, plain, readMeaning } from './meaning.ts';

type Report = (fault: Fault, detail: string) => void;

/**
 * Everything that is wrong with an item, by rules written anew from the design and slowly: no code is
 * shared with the generator's own proof of falsity.
 */
export const inspect = (bank: Bank, item: Item): readonly Finding[] => {
	const findings: Finding[] = [];
	const report: Report = (fault, detail) =>
		findings.push({ fault, item: `${item.id}|${item.variant}|${item.lang}`, detail });
	inspectAny(bank, item, report);
	if (item.form === 'numeric') inspectNumeric(bank, item, report);
	else inspectOptions(bank, item, report);
	return findings;
};

/** The fact that a generated item is about; a hand-written one stands for itself. */
const factBehind = (bank: Bank, item: Item): Fact | undefined =>
	bank.items.has(item.id)
		? undefined
		: [...bank.facts.values()].find(({ id }) => `${id}/${item.form}` === item.id);

const inLanguage = (text: Text, lang: Lang): string => text[lang] ?? '';

const inspectAny = (bank: Bank, item: Item, report: Report): void => {
	if (!/^[0-9a-f]{8}$/u.test(item.check)) report('malformed-check', item.check);
	for (const id of item.facts) if (!bank.facts.has(id)) report('unknown-fact', id);
	inspectWords(item, report);
	inspectCitations(bank, item, report);
	const fact = factBehind(bank, item);
	if (fact) inspectFact(bank, fact, item, report);
	else if (!bank.items.has(item.id)) report('unknown-fact', item.id);
};

const inspectFact = (bank: Bank, fact: Fact, item: Item, report: Report): void => {
	if (fact.quizUse === 'never') report('never-asked', fact.id);
	if (fact.quizUse === 'attribute') {
		const who = fact.attribution && inLanguage(fact.attribution, item.lang);
		if (!who || !item.stem.includes(who)) report('no-attribution', item.stem);
	}
	const said = slotOf(fact.statement, item.statement, item.lang);
	const meaning = said === undefined ? undefined : readMeaning(bank, fact.answer.type, said);
	if (!meaning || !mayCoincide(meaning, meaningOf(bank, fact.answer)))
		report('wrong-statement', item.statement);
	if (fact.kind === 'relation' && rivals(bank, fact).length > 0) report('two-holders', fact.id);
	if (fact.kind === 'extreme' && isTied(bank, fact)) report('tie', fact.id);
	if (fact.kind === 'extreme' && !isExtreme(bank, fact)) report('wrong-key', fact.id);
};

/** What stands in the slot of the template; undefined when the sentence is not of this template. */
const slotOf = (template: Text, sentence: string, lang: Lang): string | undefined => {
	const [before = '', after = ''] = inLanguage(template, lang).split('{answer}');
	const isOfTemplate = sentence.startsWith(before) && sentence.endsWith(after);
	return isOfTemplate ? sentence.slice(before.length, sentence.length - after.length) : undefined;
};

const wordsOf = (item: Item): readonly string[] => [
	item.stem,
	item.statement,
	item.topicShort,
	...(item.why === undefined ? [] : [item.why]),
	...(item.note === undefined ? [] : [item.note]),
	...(item.form === 'numeric'
		? [...item.avoid, ...item.refutations].map(({ because }) => because)
		: item.options.flatMap(({ text, rationale }) => [text, rationale])),
];

const inspectWords = (item: Item, report: Report): void => {
	for (const text of wordsOf(item)) {
		if (text.trim() === '')
			report(item.form === 'numeric' ? 'no-rationale' : 'placeholder', 'empty text');
		if (/\{[^}]*\}|undefined|\bNaN\b|\[object/u.test(text)) report('placeholder', text);
		const hasCyrillic = /\p{Script=Cyrillic}/u.test(text);
		const mixed = text
			.split(/[^\p{L}]+/u)
			.find((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word));
		if (mixed !== undefined) report('mixed-script', mixed);
		if (item.lang === 'en' && hasCyrillic) report('mixed-script', text);
	}
	// A name may stay in its own script inside a Russian or Kazakh item, a sentence may not.
	if (item.lang !== 'en')
		for (const sentence of [item.stem, item.statement])
			if (!/\p{Script=Cyrillic}/u.test(sentence)) report('mixed-script', sentence);
};

const inspectCitations = (bank: Bank, item: Item, report: Report): void => {
	if (item.citations.length === 0) report('unresolved-citation', 'none');
	for (const { source, publisher, title, at, url, note } of item.citations) {
		const known = bank.sources.get(source);
		if (!known || ![known.publisher.en, known.publisher.kk, known.publisher.ru].includes(publisher))
			report('unresolved-citation', source);
		if (title === '' || at === '') report('unresolved-citation', `${source}: no title or place`);
		if (url === undefined && note === undefined)
			report('unresolved-citation', `${source}: neither address nor note`);
	}
};

const inspectOptions = (bank: Bank, item: ChoiceItem | TrueFalseItem, report: Report): void => {
	const { options, key } = item;
	if (options.filter(({ id }) => id === key).length !== 1) report('not-one-key', key);
	if (new Set(options.map(({ id }) => id)).size !== options.length) report('equal-options', 'ids');
	for (const { id, rationale } of options) if (rationale.trim() === '') report('no-rationale', id);
	if (item.form === 'choice') inspectChoice(bank, item, report);
	else inspectTrueFalse(bank, item, report);
};

const inspectChoice = (bank: Bank, item: ChoiceItem, report: Report): void => {
	const { options, key, stem } = item;
	if (options.length < 3 || options.length > 5) report('too-few-options', String(options.length));
	const right = options.find(({ id }) => id === key);
	if (right && saysWords(stem, right.text)) report('stem-tells-key', right.text);
	const fact = factBehind(bank, item);
	const kind = fact?.answer.type ?? 'text';
	const said = options.map((option) => ({ option, meaning: readMeaning(bank, kind, option.text) }));
	for (const [i, a] of said.entries())
		for (const b of said.slice(i + 1)) {
			if (plain(a.option.text) === plain(b.option.text)) report('equal-options', a.option.text);
			else if (a.meaning && b.meaning && mayCoincide(a.meaning, b.meaning))
				report(a.meaning.type === 'thing' ? 'equal-options' : 'overlapping-options', a.option.text);
		}
	if (!fact) return;
	for (const { option, meaning } of said) inspectOption(bank, fact, item, option, meaning, report);
	inspectRow(
		said.flatMap(({ meaning }) => meaning ?? []),
		unitWords(bank, fact, item.lang),
		report,
	);
};

const inspectOption = (
	bank: Bank,
	fact: Fact,
	item: ChoiceItem,
	option: Option,
	meaning: Meaning | undefined,
	report: Report,
): void => {
	const verdict = meaning ? judge(bank, fact, meaning) : 'unproven';
	if (option.id === item.key) {
		if (verdict !== 'true') report('wrong-key', option.text);
		return;
	}
	if (verdict === 'true') report('true-distractor', option.text);
	if (verdict === 'avoided') report('avoided-value', option.text);
	if (verdict === 'unproven') report('unproven-distractor', option.text);
	if (option.rationale === item.statement) report('rationale-off-topic', option.text);
	if (!isAuthored(fact, option) && !saysWords(option.rationale, option.text))
		report('rationale-off-topic', option.rationale);
};

const isAuthored = (fact: Fact, { rationale }: Option): boolean =>
	fact.alternatives.some(({ because }) => [because.en, because.kk, because.ru].includes(rationale));

/** The words around a figure, for one and for many: the only two that options of a row may have. */
const unitWords = (bank: Bank, fact: Fact, lang: Lang): readonly string[] => {
	const unit = fact.answer.type === 'number' ? bank.units.get(fact.answer.unit) : undefined;
	return [unit?.format, unit?.one].flatMap((format) =>
		format ? plain(inLanguage(format, lang).replace('{n}', '#')) : [],
	);
};

/** Figures and dates: of one shape and in ascending order. */
const inspectRow = (row: readonly Meaning[], units: readonly string[], report: Report): void => {
	const shapes = row.map((said) => {
		if (said.type === 'days') return said.shape;
		if (said.type === 'thing') return '';
		return `${units.includes(said.around) ? 'unit' : said.around} ${said.decimals}`;
	});
	if (new Set(shapes).size > 1) report('mixed-shapes', shapes.join(' / '));
	const places = row.map((said) =>
		said.type === 'days' ? said.first : said.type === 'figure' ? Number(said.digits) : 0,
	);
	if (places.some((place, i) => i > 0 && place < (places[i - 1] ?? place)))
		report('options-out-of-order', places.join());
};

const inspectTrueFalse = (bank: Bank, item: TrueFalseItem, report: Report): void => {
	if (item.options.map(({ id }) => id).join() !== 'true,false') report('not-one-key', 'options');
	const fact = factBehind(bank, item);
	if (!fact) return;
	const said = slotOf(fact.statement, item.stem, item.lang);
	const meaning = said === undefined ? undefined : readMeaning(bank, fact.answer.type, said);
	const verdict = meaning ? judge(bank, fact, meaning) : 'unproven';
	if (verdict === 'avoided') report('avoided-value', item.stem);
	if (verdict === 'unproven') report('unproven-distractor', item.stem);
	if ((verdict === 'true') !== (item.key === 'true')) report('wrong-truth', item.stem);
	if (item.key === 'false')
		for (const { rationale } of item.options)
			if (!rationale.endsWith(item.statement) || rationale === item.statement)
				report('rationale-off-topic', rationale);
};

const inspectNumeric = (bank: Bank, item: NumericItem, report: Report): void => {
	const fact = factBehind(bank, item);
	if (fact?.kind !== 'quantity') return report('unknown-fact', item.id);
	const { value, decimals } = fact.answer;
	if (item.key !== value || item.decimals !== decimals || item.tolerance !== fact.tolerance)
		report('wrong-number', String(item.key));
	if (value < item.bounds.min || value > item.bounds.max)
		report('wrong-number', 'out of its bounds');
	if (!item.unit.includes('{n}')) report('placeholder', item.unit);
	const figure = item.statement;
	if (saysWords(item.stem, slotOf(fact.statement, figure, item.lang) ?? figure))
		report('stem-tells-key', item.stem);
	for (const { value: wrong } of item.refutations) {
		const verdict = judge(bank, fact, meaningOf(bank, { ...fact.answer, value: wrong }));
		if (verdict === 'true') report('true-distractor', String(wrong));
		if (verdict === 'avoided') report('avoided-value', String(wrong));
	}
	const published = fact.avoid.flatMap((avoided) =>
		avoided.value.type === 'number' ? avoided.value.value : [],
	);
	if (published.some((figureOf) => !item.avoid.some((known) => known.value === figureOf)))
		report('avoided-value', 'a published figure is missing');
};
