import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '#lib/app/engine.ts';
import { Journal } from '#lib/app/journal.svelte.ts';
import { lateData } from '#lib/app/pages.ts';
import { Practice } from '#lib/app/practice.svelte.ts';
import { reasonOf } from '#lib/app/round.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { probe } from '#lib/forms/generating.ts';
import { en } from '#lib/i18n/en.ts';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { dueFacts } from '#lib/scheduling/due.ts';
import { createMemoryStore } from '#lib/store/memory-store.ts';
import { banks } from '../../support/component-bank.ts';

/** The same bank with some facts otherwise. */
const otherwise = (bank: Bank, change: (fact: Fact) => Fact): Bank => ({
	...bank,
	hash: 'otherwise',
	facts: new Map([...bank.facts].map(([id, fact]) => [id, change(fact)])),
});

/** Figures and dates are one more than they were: what was learned is no longer so. */
const withOtherValues = (bank: Bank): Bank =>
	otherwise(bank, (fact) => {
		if (fact.kind === 'quantity')
			return { ...fact, answer: { ...fact.answer, value: fact.answer.value + 1 } };
		if (fact.kind === 'event')
			return { ...fact, answer: { ...fact.answer, from: '1999-12-31', to: '1999-12-31' } };
		return fact;
	});

/** The question is asked, explained and noted in other words, and the answers are the same. */
const withOtherWords = (bank: Bank): Bank =>
	otherwise(bank, (fact) => ({
		...fact,
		ask: { en: `Once more: ${fact.ask.en}` },
		why: { en: 'In other words.' },
		note: { en: 'Noted in other words.' },
	}));

const store = () => createMemoryStore('main' as ProfileId);

/** A visit of one learner with this bank. */
const visit = (bank: Bank, kept: ReturnType<typeof store>) => {
	const journal = new Journal({
		openStore: async () => ({ store: kept }),
		later: (ms, run) => {
			if (ms === 0) queueMicrotask(run);
			return () => undefined;
		},
	});
	const engine = createEngine(bank);
	const practice = new Practice({
		journal,
		takeEarly: () => undefined,
		engine: () => Promise.resolve(engine),
		lang: () => 'en',
		onanswer: () => undefined,
	});
	return { journal, engine, practice };
};
type Visit = ReturnType<typeof visit>;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

const answerRightly = ({ practice }: Visit): void => {
	const { state } = practice;
	if (state?.phase !== 'question') throw new Error('nothing is asked');
	const [correct] = probe(state.item).correct;
	vi.setSystemTime(Date.now() + 1000);
	practice.respond(correct);
};

/** Answers the whole of a short round. */
const learn = async (one: Visit): Promise<void> => {
	await one.practice.start('3min');
	while (one.practice.state?.phase === 'question') {
		answerRightly(one);
		await one.practice.next();
	}
	await settled();
};

const changesIn = ({ journal }: Visit) =>
	journal.entries.flatMap((entry) => (entry.kind === 'value-changed' ? [entry.fact] : []));
const reviewedIn = ({ journal }: Visit) =>
	journal.entries.flatMap((entry) => (entry.kind === 'review' ? entry.facts : []));

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('a learner who meets a bank with other answers', () => {
	const before = banks.tiny;
	const after = withOtherValues(before);

	it('is asked what has changed at once, and told so', async () => {
		const kept = store();
		await learn(visit(before, kept));
		const later = visit(after, kept);
		await later.practice.start('3min');
		const changed = changesIn(later);
		expect(changed.length).toBeGreaterThan(0);
		expect(later.practice.state?.queue[0]).toMatchObject({ reason: 'changed' });
		for (const planned of later.practice.state?.queue ?? []) {
			const isChanged = planned.facts.some((fact) => changed.includes(fact));
			expect(planned.reason === 'changed').toBe(isChanged);
			if (isChanged) expect(reasonOf(planned, en.practice, 'en')).toBe(en.practice.whyChanged);
		}
	});

	it('has it due until it is answered, whatever the day', async () => {
		const kept = store();
		const first = visit(before, kept);
		await learn(first);
		const today = '2027-01-15';
		expect(dueFacts(first.engine.fold(first.journal.entries), today)).toEqual([]);
		const later = visit(after, kept);
		await later.practice.start('3min');
		const due = () => dueFacts(later.engine.fold(later.journal.entries), today).length;
		const atFirst = due();
		expect(atFirst).toBe(changesIn(later).length);
		answerRightly(later);
		expect(due()).toBe(atFirst - 1);
	});

	it('has it noted once, by however many visits and tabs', async () => {
		const kept = store();
		await learn(visit(before, kept));
		const [one, two] = [visit(after, kept), visit(after, kept)];
		await Promise.all([one.practice.start('3min'), two.practice.start('3min')]);
		await settled();
		const third = visit(after, kept);
		await third.practice.start('3min');
		await settled();
		const facts = changesIn(third);
		expect(new Set(facts).size).toBe(facts.length);
		expect([...facts].sort()).toEqual([...changesIn(one)].sort());
	});

	it('is not told of answers that it waits to save for what the app notes by itself', async () => {
		const kept = store();
		await learn(visit(before, kept));
		const later = visit(after, kept);
		await later.practice.start('3min');
		expect(changesIn(later).length).toBeGreaterThan(0);
		expect(later.journal.unsaved).toBe(0);
		await settled();
		expect(later.journal.status).toBe('none');
	});
});

describe('a learner who meets a bank in other words', () => {
	it('keeps every memory as it was', async () => {
		const kept = store();
		const first = visit(banks.tiny, kept);
		await learn(first);
		const memories = first.engine.fold(first.journal.entries);
		const later = visit(withOtherWords(banks.tiny), kept);
		await later.practice.start('3min');
		expect(changesIn(later)).toEqual([]);
		expect(later.engine.fold(later.journal.entries)).toEqual(memories);
	});
});

describe('every answer says in the log which answer it was about', () => {
	it('in a round', async () => {
		const one = visit(banks.tiny, store());
		await learn(one);
		expect(reviewedIn(one).length).toBeGreaterThan(0);
		for (const { fact, value } of reviewedIn(one)) expect(value).toBe(one.engine.valueKeyOf(fact));
	});

	it('on the home page, before the bank has come', () => {
		const one = visit(banks.tiny, store());
		const { item, bankHash, values } = lateData(banks.tiny, 'en');
		one.practice.begin(item, bankHash, values);
		answerRightly(one);
		const [reviewed] = reviewedIn(one);
		expect(reviewed?.value).toBe(reviewed && one.engine.valueKeyOf(reviewed.fact));
		expect(reviewed?.value).toBeDefined();
	});
});
