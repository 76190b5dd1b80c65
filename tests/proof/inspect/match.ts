import type { Bank } from '#lib/bank/bank.ts';
import type { Dataset, Fact } from '#lib/bank/model.ts';
import type { MatchItem, MatchOption } from '#lib/forms/match/item.ts';
import { judge, saysWords, type Verdict } from '../judge.ts';
import { mayCoincide, meaningOf, plain, readMeaning } from '../meaning.ts';
import { inLanguage, inspectRoots, inspectUse } from './about-fact.ts';
import { inspectFacts, inspectPhrase, readDays } from './events.ts';
import type { Inspector, Report } from './inspector.ts';
import { inspectDistinct, inspectIds, optionWords } from './options.ts';

interface Pair {
	readonly option: MatchOption;
	readonly fact: Fact;
}

const inspect = (bank: Bank, item: MatchItem, report: Report): void => {
	const { options, partners } = item;
	inspectIds(item, report);
	inspectFacts(bank, item, options, report);
	inspectDistinct(
		options.map((option) => ({ option, meaning: undefined })),
		report,
	);
	const ids = options.map(({ partner }) => partner.id);
	if (new Set(ids).size !== ids.length || [...ids].sort().join() !== [...partners].sort().join())
		report('not-one-key', partners.join());
	if (new Set(options.map(({ partner }) => plain(partner.text))).size !== ids.length)
		report('equal-options', 'partners');
	const pairs = options.flatMap((option): Pair[] => {
		const fact = bank.facts.get(option.fact);
		if (!fact) report('unknown-fact', option.fact);
		return fact ? [{ option, fact }] : [];
	});
	for (const pair of pairs) inspectPair(bank, item, pair, report);
	for (const one of pairs)
		for (const other of pairs) if (one !== other) inspectCross(bank, one, other, report);
	if (new Set(pairs.map(({ fact }) => boardOf(bank, fact))).size > 1)
		report('mixed-shapes', pairs.map(({ fact }) => boardOf(bank, fact)).join(' / '));
};

/** What all rows have in common: the shape of dates, a relation at one instant, a column. */
const boardOf = (bank: Bank, fact: Fact): string => {
	if (fact.kind === 'relation') return `${fact.relation} ${fact.on.from} ${fact.on.to}`;
	if (fact.kind === 'quantity') return `${fact.cell?.dataset} ${fact.cell?.column}`;
	if (fact.kind !== 'event') return `no board for ${fact.kind}`;
	const { from, to } = fact.answer;
	return from === to ? 'day' : from.slice(0, 7) === to.slice(0, 7) ? 'month' : 'year';
};

const inspectPair = (bank: Bank, item: MatchItem, { option, fact }: Pair, report: Report): void => {
	const { text, partner, rationale } = option;
	const said = readMeaning(bank, fact.answer.type, partner.text);
	if (!said || !mayCoincide(said, meaningOf(bank, fact.answer))) report('wrong-key', partner.text);
	if (!saysWords(rationale, partner.text)) report('rationale-off-topic', rationale);
	if (saysWords(text, partner.text) || saysWords(item.stem, partner.text))
		report('gives-away', partner.text);
	if (fact.kind === 'event') {
		inspectPhrase(fact, item, option, partner.text, report);
		readDays(bank, fact, partner.text, report);
		return;
	}
	inspectUse(fact, item, report);
	inspectRoots(bank, fact, report);
	const held = fact.kind === 'relation' ? fact.what : fact.kind === 'quantity' && fact.cell?.row;
	const thing = held ? bank.entities.get(held) : undefined;
	if (!thing || inLanguage(thing.name, item.lang) !== text) report('wrong-statement', text);
	if (fact.kind === 'quantity') inspectFigure(bank, item, fact, report);
};

/** The figure is that of its cell, and the stem says whose count it is. */
const inspectFigure = (
	bank: Bank,
	{ stem, lang }: MatchItem,
	{ cell, answer }: Extract<Fact, { kind: 'quantity' }>,
	report: Report,
): void => {
	const dataset = cell && bank.datasets.get(cell.dataset);
	const at = dataset?.columns.findIndex(({ id }) => id === cell?.column) ?? -1;
	const figure = dataset?.rows.find(({ entity }) => entity === cell?.row)?.cells[at];
	if (!dataset || figure !== answer.value) return report('wrong-number', String(figure));
	const publishers = dataset.cite.map(({ source }) => bank.sources.get(source)?.publisher);
	const isNamed = publishers.some((who) => who && stem.includes(inLanguage(who, lang)));
	if (!isNamed || !saysWhatIsCounted(bank, dataset, cell.column, { stem, lang }))
		report('no-attribution', stem);
};

/** The stem has the table's title, or asks what a fact of the column asks, of something in its row's place. */
const saysWhatIsCounted = (
	bank: Bank,
	{ id, title }: Dataset,
	column: string | undefined,
	{ stem, lang }: Pick<MatchItem, 'stem' | 'lang'>,
): boolean =>
	stem.includes(inLanguage(title, lang)) ||
	[...bank.facts.values()].some((fact) => {
		if (fact.kind !== 'quantity' || fact.cell?.dataset !== id || fact.cell.column !== column)
			return false;
		const row = bank.entities.get(fact.cell.row);
		const [before, after] = row ? inLanguage(fact.ask, lang).split(inLanguage(row.name, lang)) : [];
		if (before === undefined || after === undefined) return false;
		const from = stem.indexOf(before.replace(/(?:the )?(?:party )?$/u, ''));
		return from >= 0 && stem.indexOf(after, from) > from;
	});

const faultOf = {
	true: 'true-distractor',
	partly: 'true-distractor',
	avoided: 'avoided-value',
	unproven: 'unproven-distractor',
} as const;

/** What belongs to one is provably false of the other. */
const inspectCross = (bank: Bank, one: Pair, other: Pair, report: Report): void => {
	const said = readMeaning(bank, one.fact.answer.type, other.option.partner.text);
	const verdict: Verdict = said ? judge(bank, one.fact, said) : 'unproven';
	if (verdict !== 'false')
		report(faultOf[verdict], `${one.option.text}: ${other.option.partner.text}`);
};

export const matchInspector: Inspector<MatchItem> = {
	words: (item) => ({
		...optionWords(item),
		shown: item.options.flatMap(({ text, partner }) => [text, partner.text]),
	}),
	inspect,
};
