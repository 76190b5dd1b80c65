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
	title: { en: `report ${id}` },
	date,
	...more,
});

const citing = (...ids: readonly string[]) => ({
	cite: ids.map((id) => ({ source: sourceId(id), at: 'paragraph 1' })),
});

const sources: readonly Source[] = [
	source('old', '2021-05-01'),
	source('spring', '2022-05-20'),
	source('eve', '2022-06-04'),
	source('own', '2022-06-06'),
	source('after', '2022-06-05'),
	source('much-later', '2023-04-01'),
];

const vote: Fact = event('vote', '2022-06-05', {
	...citing('own'),
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

const variants = Array.from({ length: 24 }, (_, variant) => variant);
const all = (within: Bank = bank): readonly EvidenceItem[] => variants.map((v) => make(v, within));
const asked = (asks: EvidenceItem['asks'], within: Bank = bank) =>
	all(within).filter((item) => item.asks === asks);
const idsIn = (items: readonly EvidenceItem[]): ReadonlySet<string> =>
	new Set(items.flatMap(({ options }) => options.map(({ id }) => id)));
const canAsk = (fact: Fact, shelf: readonly Source[] = sources): boolean =>
	formOf(bankOf([fact], shelf), itemKey(`${fact.id}/evidence`)) === 'evidence';

describe('an evidence item', () => {
	it('is made of events and of rows that hold on a known day, of nothing else', () => {
		expect(canAsk(vote)).toBe(true);
		expect(canAsk(holds('chair', 'party', 'ann', '2022-06-05', citing('own')))).toBe(true);
		expect(canAsk(claim('claim', words('free', 'free'), citing('own')))).toBe(false);
	});

	it('asks which source could support the fact: cited, and of its day or later', () => {
		const items = asked('support');
		expect(items.length).toBeGreaterThan(0);
		for (const { key, options, stem } of items) {
			expect(key).toBe('own');
			expect(stem).toContain(
				'could support this sentence? “The vote was held on 5\u00a0June 2022.”',
			);
			for (const { id } of options) if (id !== key) expect(['old', 'spring']).toContain(id);
		}
	});

	it('asks the other way round which one came too early, among those that did not', () => {
		const items = asked('too-early');
		expect(items.length).toBe(16);
		for (const { key, options } of items) {
			expect(['old', 'spring']).toContain(key);
			expect(options.map(({ id }) => id)).toContain('own');
			for (const { id } of options)
				if (id !== key) expect(['own', 'after', 'much-later']).toContain(id);
		}
	});

	it('takes no source of the day before: elsewhere it was the day itself', () => {
		expect(idsIn(all())).not.toContain('eve');
	});

	it('says of each source when it was published and what follows from that', () => {
		const [item] = asked('support');
		const rationale = (id: string) => item?.options.find((one) => one.id === id)?.rationale;
		expect(rationale('spring')).toBe(
			'Published on 20\u00a0May 2022, before 5\u00a0June 2022: it could not report what had not happened yet.',
		);
		expect(rationale('own')).toBe(
			'Published on 6\u00a0June 2022, not before 5\u00a0June 2022, and it is cited for this fact.',
		);
		const [other] = asked('too-early').filter(({ options }) =>
			options.some(({ id }) => id === 'after'),
		);
		expect(other?.options.find(({ id }) => id === 'after')?.rationale).toMatch(
			/it did not come too early\.$/u,
		);
	});

	it('is not made of what a source from before is cited for: a plan, a term, a date that was set', () => {
		expect(canAsk({ ...vote, ...citing('own', 'spring') })).toBe(false);
	});

	it('is not made of a row when a like row is known from before: an office goes on', () => {
		const row = (id: string, what: string, cited: string) =>
			holds(id, what, 'ann', '2022-06-05', citing(cited));
		const rows = [row('chair', 'a', 'own'), row('other', 'b', 'spring')];
		const within = buildBank({ facts: rows, sources });
		expect(formOf(within, itemKey('chair/evidence'))).toBeUndefined();
	});

	it.each([
		['has no day', { date: '2022-05' }],
		['is a work of reference, mended after its date', { kind: 'reference' }],
		['is a law, amended after its date', { kind: 'law' }],
		['says the year of the event in its title', { title: { en: 'the referendum of 2022' } }],
		['says the answer in its title', { title: { en: 'on 5 June 2022' } }],
	] as const)('shows no source that %s', (_, change) => {
		const shelf = sources.map((one) => (one.id === 'spring' ? { ...one, ...change } : one));
		const within = bankOf([vote], [...shelf, source('winter', '2021-12-01')]);
		expect(idsIn(all(within))).not.toContain('spring');
		expect(idsIn(all(within))).toContain('winter');
	});

	it('needs a cited source with a day, two from before and another one from later', () => {
		const without = (...ids: readonly string[]) => sources.filter(({ id }) => !ids.includes(id));
		expect(canAsk(vote, without('spring'))).toBe(false);
		expect(canAsk(vote, without('after', 'much-later'))).toBe(false);
		expect(
			canAsk(vote, [...without('own'), source('own', '2022-06', { title: { en: 'a page' } })]),
		).toBe(false);
	});

	it('keeps all but one source when the bank gets a new one', () => {
		const more = bankOf([vote], [...sources, source('new', '2022-05-25')]);
		for (const variant of variants) {
			const before = new Set<string>(make(variant).options.map(({ id }) => id));
			const after = make(variant, more).options.map(({ id }) => id);
			expect(after.filter((id) => !before.has(id)).length).toBeLessThanOrEqual(1);
		}
	});

	it('keeps its check in whatever order its sources stand', () => {
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
		expect(guessRate(item)).toBe(1 / 3);
	});

	it('cannot be scored for a source that the bank no longer has', () => {
		expect(grade(item, { form: 'evidence', picked: optionId('gone') }).kind).toBe('unscorable');
	});

	it('is refused when it is empty', () => {
		expect(parse(item, { form: 'evidence' })).toMatchObject({ error: { reason: 'empty' } });
	});
});
