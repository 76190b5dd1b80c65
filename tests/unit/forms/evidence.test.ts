import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import type { Fact, Source } from '#lib/bank/model.ts';
import type { EvidenceItem } from '#lib/forms/evidence/item.ts';
import { formOf, instantiate, present, probe } from '#lib/forms/generating.ts';
import { grade, guessRate, parse } from '#lib/forms/grading.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import {
	buildBank,
	claim,
	event,
	holds,
	itemKey,
	named,
	optionId,
	page,
	sourceId,
	words,
} from '../../support/build-bank.ts';

const source = (id: string, date: string, more: Partial<Source> = {}): Source => ({
	...page,
	id: sourceId(id),
	title: { en: `report ${id.slice(5)}` },
	date,
	...more,
});

const citing = (...ids: readonly string[]) => ({
	cite: ids.map((id) => ({ source: sourceId(id), at: 'paragraph 1' })),
});

const early = ['2021-05-01', '2021-11-03', '2022-02-14', '2022-04-20'];
const late = ['2022-07-05', '2022-09-01', '2022-12-30', '2023-04-01'];

const sources: readonly Source[] = [
	...[...early, ...late].map((day) => source(day, day)),
	source('eve', '2022-06-04'),
	source('own', '2022-06-05'),
	source('same-day', '2022-06-05'),
];

const vote: Fact = event('vote', '2022-06-05', {
	...citing('own'),
	what: { en: 'The vote' },
	statement: { en: 'The vote was held on {answer}.' },
});

const bankOf = (facts: readonly Fact[], shelf: readonly Source[] = sources): Bank =>
	buildBank({ entities: [named('ann', 'Ann Able')], facts, sources: shelf });
const bank = bankOf([vote]);

const make = (variant: number, within: Bank = bank): EvidenceItem => {
	const item = instantiate(within, itemKey('vote/evidence'), variant, 'en');
	if (item.form !== 'evidence') throw new Error('no evidence item');
	return item;
};

const variants = Array.from({ length: 80 }, (_, variant) => variant);
const all = (within: Bank = bank): readonly EvidenceItem[] =>
	variants.map((variant) => make(variant, within));
const asked = (asks: EvidenceItem['asks']): readonly EvidenceItem[] =>
	all().filter((item) => item.asks === asks);
const idsIn = (items: readonly EvidenceItem[]): ReadonlySet<string> =>
	new Set(items.flatMap(({ options }) => options.map(({ id }) => id)));
const canAsk = (fact: Fact, shelf: readonly Source[] = sources): boolean =>
	formOf(bankOf([fact], shelf), itemKey(`${fact.id}/evidence`)) === 'evidence';
const rankOf = ({ options, key }: EvidenceItem): number =>
	options.findIndex(({ id }) => id === key);
const isEarly = (id: string): boolean => early.includes(id);

describe('an evidence item', () => {
	it('is made of events, of nothing else', () => {
		expect(canAsk(vote)).toBe(true);
		expect(canAsk(holds('chair', 'party', 'ann', '2022-06-05', citing('own')))).toBe(false);
		expect(canAsk(claim('claim', words('free', 'free'), citing('own')))).toBe(false);
	});

	it('names the event by its phrase and does not say when it was', () => {
		for (const { stem } of all()) {
			expect(stem).toContain('“The vote”');
			expect(stem).not.toMatch(/\d/u);
		}
	});

	it('is not made of an event whose phrase tells when it was', () => {
		expect(canAsk({ ...vote, what: { en: 'The vote of June' } })).toBe(false);
		expect(canAsk({ ...vote, what: { en: 'The vote of 2022' } })).toBe(false);
	});

	it('shows four sources of four months in the order of their dates', () => {
		for (const item of all()) {
			const months = item.options.map(({ id }) => (id === 'own' ? '2022-06' : id.slice(0, 7)));
			expect(new Set(months).size).toBe(4);
			expect(months).toEqual([...months].sort());
			expect(present(item, keyedRng('any', item.variant)).options).toEqual(item.options);
		}
	});

	it('asks which is the first that could report it: none before it, the earliest since', () => {
		const items = asked('first');
		expect(items.length).toBeGreaterThan(0);
		for (const { key, options } of items)
			expect(key).toBe(options.find(({ id }) => !isEarly(id))?.id);
	});

	it('asks the other way round which is the last that came too early', () => {
		const items = asked('too-early');
		expect(items.length).toBeGreaterThan(0);
		for (const { key, options } of items)
			expect(key).toBe(options.filter(({ id }) => isEarly(id)).at(-1)?.id);
	});

	it.each(['first', 'too-early'] as const)('has its key at every rank: %s', (asks) => {
		expect(new Set(asked(asks).map(rankOf)).size).toBe(4);
	});

	it('takes of the day itself only what is cited, and nothing of the day before', () => {
		expect(idsIn(all())).toContain('own');
		expect(idsIn(all())).not.toContain('same-day');
		expect(idsIn(all())).not.toContain('eve');
	});

	it('says of each source when it was published and what follows from that', () => {
		const said = (asks: EvidenceItem['asks'], is: (item: EvidenceItem, id: string) => boolean) =>
			asked(asks)
				.flatMap((item) => item.options.filter(({ id }) => is(item, id)))
				.map(({ rationale }) => rationale);
		const isKey = (item: EvidenceItem, id: string) => item.key === id;
		const isOther = (item: EvidenceItem, id: string) => !isKey(item, id);
		const all = (texts: readonly string[], pattern: RegExp) => {
			expect(texts.length).toBeGreaterThan(0);
			for (const text of texts) expect(text).toMatch(pattern);
		};
		all(said('first', isKey), /, not before 5\s?June 2022: the first of these/u);
		all(
			said('first', (item, id) => isOther(item, id) && isEarly(id)),
			/^Published on .+, before 5\s?June 2022: it could not report what had not happened yet\.$/u,
		);
		all(
			said('first', (item, id) => isOther(item, id) && !isEarly(id)),
			/another one came first\.$/u,
		);
		all(said('too-early', isKey), /, before 5\s?June 2022: it could not report/u);
		all(
			said('too-early', (item, id) => isOther(item, id) && isEarly(id)),
			/not the last of these\.$/u,
		);
		all(
			said('too-early', (item, id) => isOther(item, id) && !isEarly(id)),
			/did not come too early\.$/u,
		);
	});

	it('is not made of what a source from before is cited for: a plan, a term, a date that was set', () => {
		expect(canAsk({ ...vote, ...citing('own', '2022-04-20') })).toBe(false);
	});

	it.each([
		['has no day', { date: '2022-07' }],
		['is a work of reference, mended after its date', { kind: 'reference' }],
		['is a law, amended after its date', { kind: 'law' }],
		['says the year of the event in its title', { title: { en: 'the referendum of 2022' } }],
		['says the answer in its title', { title: { en: 'on 5 June 2022' } }],
	] as const)('shows no source that %s', (_, change) => {
		const shelf = sources.map((one) => (one.id === '2022-07-05' ? { ...one, ...change } : one));
		const within = bankOf([vote], shelf);
		expect(idsIn(all(within))).not.toContain('2022-07-05');
		expect(idsIn(all(within))).toContain('2022-09-01');
	});

	it('needs a cited source with a day, and sources from four months on either side', () => {
		const without = (...ids: readonly string[]) => sources.filter(({ id }) => !ids.includes(id));
		expect(canAsk(vote, without('2021-11-03'))).toBe(false);
		expect(canAsk(vote, without('2022-09-01'))).toBe(true);
		expect(canAsk(vote, without('2022-09-01', '2022-12-30'))).toBe(false);
		expect(
			canAsk(vote, [...without('own'), source('own', '2022-06', { title: { en: 'a page' } })]),
		).toBe(false);
	});

	it('keeps all but one source when the bank gets a new one', () => {
		const more = bankOf([vote], [...sources, source('new', '2022-03-25')]);
		for (const variant of variants) {
			const before = new Set<string>(make(variant).options.map(({ id }) => id));
			const after = make(variant, more).options.map(({ id }) => id);
			expect(after.filter((id) => !before.has(id)).length).toBeLessThanOrEqual(1);
		}
	});

	it('is the same item for the same variant, with one check', () => {
		const item = make(0);
		expect(present(item, keyedRng('any', 1)).check).toBe(item.check);
		expect(make(0)).toEqual(item);
	});
});

describe('an answer about evidence', () => {
	const item = make(0);

	it('is right or wrong, and moves the memory of no fact', () => {
		const { correct, incorrect } = probe(item);
		for (const response of correct)
			expect(grade(item, response)).toMatchObject({ earned: 1, possible: 1, perFact: {} });
		for (const response of incorrect)
			expect(grade(item, response)).toMatchObject({ earned: 0, possible: 1, perFact: {} });
		expect(guessRate(item)).toBe(1 / 4);
	});

	it('cannot be scored for a source that the bank no longer has', () => {
		expect(grade(item, { form: 'evidence', picked: optionId('gone') }).kind).toBe('unscorable');
	});

	it('is refused when it is empty', () => {
		expect(parse(item, { form: 'evidence' })).toMatchObject({ error: { reason: 'empty' } });
	});
});
