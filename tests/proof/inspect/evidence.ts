import type { Bank } from '#lib/bank/bank.ts';
import type { EventFact, Source } from '#lib/bank/model.ts';
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

/** The first and the last day on which it happened. */
const daysOf = ({ answer }: EventFact): { first: number; last: number } => ({
	first: dayAt(answer.from, 'first'),
	last: dayAt(answer.to, 'last'),
});

/** The sources that a fact leans on, those in which they were read among them. */
const citedBy = ({ cite }: EventFact): ReadonlySet<string> =>
	new Set(cite.flatMap(({ source, readIn }) => [source, readIn ?? source]));

type Side = 'early' | 'able' | 'unknown';

/**
 * A source could report an event when it is dated after its last day, or on it where the event is
 * cited from it. It came too early when it is never cited and two days older than the first day. What
 * is not dated to the day, or mended after its date, proves nothing.
 */
const sideOf = (fact: EventFact, { id, date, kind }: Source): Side => {
	const { first, last } = daysOf(fact);
	const isDone = kind !== 'reference' && kind !== 'law' && kind !== 'seed article';
	if (date?.length !== 10 || !isDone) return 'unknown';
	const [at, isCited] = [dayAt(date, 'first'), citedBy(fact).has(id)];
	if (at > last || (at === last && isCited)) return 'able';
	return !isCited && first - at >= 2 ? 'early' : 'unknown';
};

/** Something that an earlier source is cited for is no news. */
const isForetold = (bank: Bank, fact: EventFact): boolean =>
	[...citedBy(fact)].some((id) => {
		const date = [...bank.sources.values()].find((source) => source.id === id)?.date;
		return date !== undefined && dayAt(date, 'last') < daysOf(fact).first;
	});

interface Shown {
	readonly option: Option;
	readonly source: Source;
	readonly side: Side;
}

const inspectOption = (
	fact: EventFact,
	{ lang }: EvidenceItem,
	{ option, source, side }: Shown,
	report: Report,
): void => {
	if (side === 'unknown') report('unproven-distractor', option.text);
	const [title, publisher] = [source.title, source.publisher].map((text) => inLanguage(text, lang));
	if (title === undefined || publisher === undefined) return;
	if (![title, publisher].every((text) => plain(option.text).includes(plain(text))))
		report('unresolved-citation', option.text);
	inspectTitle(fact, source, option, report);
	if (!option.rationale.includes((source.date ?? 'none').slice(0, 4)))
		report('rationale-off-topic', option.rationale);
};

/** A title with the date that is asked, or with its year, would be picked for that alone. */
const inspectTitle = (
	{ answer }: EventFact,
	{ title }: Source,
	option: Option,
	report: Report,
): void => {
	const years = [answer.from.slice(0, 4), answer.to.slice(0, 4)];
	const said = [title.en, title.kk ?? '', title.ru ?? ''];
	if (years.some((year) => said.some((text) => saysWords(text, year))))
		report('stem-tells-key', option.text);
};

/** From old to new, no two of one day; the key is the first that could, or the last too early. */
const inspectOrder = (
	{ key, asks }: EvidenceItem,
	shown: readonly Shown[],
	report: Report,
): void => {
	const days = shown.map(({ source }) => source.date ?? '');
	if (days.some((day, at) => at > 0 && day <= (days[at - 1] ?? '')))
		report('options-out-of-order', days.join());
	const wanted = shown.filter(({ side }) => side === (asks === 'first' ? 'able' : 'early'));
	const right = asks === 'first' ? wanted.at(0) : wanted.at(-1);
	if (right?.option.id !== key) report('wrong-key', key);
};

/** The stem has the phrase of the event and nothing that says when it was. */
const inspectStem = (fact: EventFact, { stem, lang }: EvidenceItem, report: Report): void => {
	const phrase = inLanguage(fact.what, lang);
	if (phrase === '' || !stem.includes(phrase)) report('wrong-statement', stem);
	if (/\d/u.test(stem)) report('gives-away', stem);
	if (/\b(before|after|until|since)\b/iu.test(phrase)) report('gives-away', stem);
};

const inspect = (bank: Bank, item: EvidenceItem, report: Report): void => {
	inspectKey(item, report);
	inspectIds(item, report);
	if (item.options.length !== 4) report('too-few-options', String(item.options.length));
	if (new Set(item.options.map(({ text }) => plain(text))).size !== item.options.length)
		report('equal-options', item.id);
	const fact = inspectFact(bank, item, report);
	if (fact?.kind !== 'event') return report('unknown-fact', item.id);
	if (fact.circa || isForetold(bank, fact)) report('unproven-distractor', `${fact.id} has no day`);
	inspectStem(fact, item, report);
	const shown = item.options.flatMap((option): Shown[] => {
		const source = [...bank.sources.values()].find(({ id }) => String(id) === String(option.id));
		if (!source) report('unresolved-citation', option.id);
		return source ? [{ option, source, side: sideOf(fact, source) }] : [];
	});
	for (const one of shown) inspectOption(fact, item, one, report);
	inspectOrder(item, shown, report);
};

export const evidenceInspector: Inspector<EvidenceItem> = { words: optionWords, inspect };
