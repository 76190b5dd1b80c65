import type { Bank } from '#lib/bank/bank.ts';
import type { Fact, Source } from '#lib/bank/model.ts';
import type { EvidenceItem } from '#lib/forms/evidence/item.ts';
import type { Option } from '#lib/forms/item-base.ts';
import { saysWords } from '../judge.ts';
import { plain } from '../meaning.ts';
import { inLanguage, inspectFact } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';
import { inspectIds, inspectKey, optionWords } from './options.ts';

/** Days since the first of January 1970 of the first or last day that a partial date can mean. */
const dayAt = (date: string, end: 'first' | 'last'): number => {
	const [year = '', month, day] = date.split('-');
	if (day !== undefined) return Date.parse(date) / 86_400_000;
	const [y, m] = [Number(year), month === undefined ? undefined : Number(month)];
	const at =
		end === 'first'
			? Date.UTC(y, (m ?? 1) - 1, 1)
			: Date.UTC(m === undefined ? y + 1 : y, m ?? 0, 0);
	return at / 86_400_000;
};

/** When it happened, or which instant the row is about. */
const daysOf = (fact: Fact): { first: number; last: number } | undefined => {
	const days = fact.kind === 'event' ? fact.answer : fact.kind === 'relation' ? fact.on : undefined;
	return days && { first: dayAt(days.from, 'first'), last: dayAt(days.to, 'last') };
};

/** The sources that a fact leans on, those in which they were read among them. */
const citedBy = ({ cite }: Fact): ReadonlySet<string> =>
	new Set(cite.flatMap(({ source, readIn }) => [source, readIn ?? source]));

type Sort = 'supports' | 'too-early' | 'not-too-early' | 'unknown';

/**
 * A source supports a fact when the fact cites it and it is dated on the last day or later. It came
 * too early when it is never cited and two days older than the first day. What is not dated to the
 * day, or mended after its date, proves nothing.
 */
const sort = (fact: Fact, { id, date, kind }: Source): Sort => {
	const days = daysOf(fact);
	const isDone = kind !== 'reference' && kind !== 'law' && kind !== 'seed article';
	if (!days || date?.length !== 10 || !isDone) return 'unknown';
	const [at, isCited] = [dayAt(date, 'first'), citedBy(fact).has(id)];
	if (at >= days.last) return isCited ? 'supports' : 'not-too-early';
	return !isCited && days.first - at >= 2 ? 'too-early' : 'unknown';
};

/** What an option must be: the key supports or came too early, the others are provably otherwise. */
const isWanted = (sorted: Sort, asks: EvidenceItem['asks'], isKey: boolean): boolean => {
	if (asks === 'support') return sorted === (isKey ? 'supports' : 'too-early');
	return isKey ? sorted === 'too-early' : sorted === 'supports' || sorted === 'not-too-early';
};

/** Something that an earlier source is cited for is no news. */
const isForetold = (bank: Bank, fact: Fact): boolean => {
	const days = daysOf(fact);
	return [...citedBy(fact)].some((id) => {
		const date = [...bank.sources.values()].find((source) => source.id === id)?.date;
		return days !== undefined && date !== undefined && dayAt(date, 'last') < days.first;
	});
};

const inspectOption = (
	bank: Bank,
	{ fact, item, option }: { fact: Fact; item: EvidenceItem; option: Option },
	report: Report,
): void => {
	const source = [...bank.sources.values()].find(({ id }) => String(id) === String(option.id));
	if (!source) return report('unresolved-citation', option.id);
	const sorted = sort(fact, source);
	const isKey = option.id === item.key;
	if (sorted === 'unknown') report('unproven-distractor', option.text);
	else if (!isWanted(sorted, item.asks, isKey))
		report(isKey ? 'wrong-key' : 'true-distractor', option.text);
	const { lang } = item;
	const [title, publisher] = [source.title, source.publisher].map((text) => inLanguage(text, lang));
	if (title === undefined || publisher === undefined) return;
	if (![title, publisher].every((text) => plain(option.text).includes(plain(text))))
		report('unresolved-citation', option.text);
	inspectTitle(fact, source, option, report);
	if (!option.rationale.includes((source.date ?? 'none').slice(0, 4)))
		report('rationale-off-topic', option.rationale);
};

/** A title with the date that is asked, or with its year, would be picked for that alone. */
const inspectTitle = (fact: Fact, { title }: Source, option: Option, report: Report): void => {
	const days = fact.kind === 'event' ? fact.answer : fact.kind === 'relation' ? fact.on : undefined;
	const years = days ? [days.from.slice(0, 4), days.to.slice(0, 4)] : [];
	const said = [title.en, title.kk ?? '', title.ru ?? ''];
	if (years.some((year) => said.some((text) => saysWords(text, year))))
		report('stem-tells-key', option.text);
};

const inspect = (bank: Bank, item: EvidenceItem, report: Report): void => {
	inspectKey(item, report);
	inspectIds(item, report);
	if (item.options.length !== 3) report('too-few-options', String(item.options.length));
	if (new Set(item.options.map(({ text }) => plain(text))).size !== item.options.length)
		report('equal-options', item.id);
	const fact = inspectFact(bank, item, report);
	if (!fact) return;
	if (isForetold(bank, fact)) report('unproven-distractor', `${fact.id} was foretold`);
	if (!item.stem.includes(item.statement)) report('wrong-statement', item.stem);
	for (const option of item.options) inspectOption(bank, { fact, item, option }, report);
};

export const evidenceInspector: Inspector<EvidenceItem> = { words: optionWords, inspect };
