import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimEarly } from '#lib/app/early.ts';
import { createEngine, type Engine } from '#lib/app/engine.ts';
import { Journal } from '#lib/app/journal.svelte.ts';
import { lateData } from '#lib/app/pages.ts';
import { Practice } from '#lib/app/practice.svelte.ts';
import { probe } from '#lib/forms/generating.ts';
import type { ProfileId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { err } from '#lib/kernel/result.ts';
import { createMemoryStore } from '#lib/store/memory-store.ts';
import type { StoreError } from '#lib/store/store.ts';
import type { SessionState } from '#lib/session/session.ts';
import { bankNames, banks, useBank, type BankName } from '../../support/component-bank.ts';

const spoilt = err<StoreError>({ kind: 'failed', detail: 'spoilt' });

interface Again {
	readonly load?: () => Promise<Engine>;
	/** Whether the page is told when another one has changed the log. */
	readonly follows?: boolean;
}

const make = (bank: BankName, load?: () => Promise<Engine>) => {
	const opened = useBank(bank);
	const engine = createEngine(opened);
	const store = createMemoryStore('main' as ProfileId);
	let isSpoilt = false;
	let lang: Lang = 'en';
	const onanswer = vi.fn();
	const ports = ({ load: loadAgain, follows = true }: Again = {}) => {
		const journal: Journal = new Journal({
			openStore: async () => ({
				store: { ...store, entries: async () => (isSpoilt ? spoilt : store.entries()) },
			}),
			later: (ms, run) => {
				if (ms === 0) queueMicrotask(run);
				return () => undefined;
			},
			...(follows && { changed: () => void practice.follow() }),
		});
		const practice: Practice = new Practice({
			journal,
			takeEarly: () => claimEarly('main' as ProfileId),
			engine: loadAgain ?? load ?? (() => Promise.resolve(engine)),
			lang: () => lang,
			onanswer,
		});
		return { journal, practice };
	};
	return {
		...ports(),
		/** The same learner after a reload, or in another tab. */
		again: ports,
		/** Whether the log can be read. */
		spoil: (is: boolean) => (isSpoilt = is),
		speak: (to: Lang) => (lang = to),
		onanswer,
		opening: lateData(opened, 'en'),
	};
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

const stateOf = (practice: Practice): SessionState => {
	if (practice.state === undefined) throw new Error('no round');
	return practice.state;
};

// A person's answers are never in the same millisecond, and the log's order is that of its times.
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
});
afterEach(() => {
	vi.useRealTimers();
	window.early = null;
});
const passTime = (): void => void vi.setSystemTime(Date.now() + 1000);

/** What stays the same when a round is put together again. */
const placeOf = (state: SessionState) => ({
	phase: state.phase,
	queue: state.queue,
	plan: state.plan,
	answered: state.answered,
	gone: state.gone,
	...(state.phase === 'question' && { item: state.item }),
	...(state.phase === 'feedback' && { last: state.last }),
});

const answer = (practice: Practice, isRight: boolean): void => {
	const state = stateOf(practice);
	if (state.phase !== 'question') throw new Error('nothing is asked');
	const { item } = state;
	passTime();
	const { correct, incorrect } = probe(item);
	practice.respond((isRight ? correct : incorrect)[0]);
};

/** Two tabs on the same round, at its first question. */
const twoTabs = async (bank: BankName, how?: Again) => {
	const first = make(bank);
	await first.practice.start('3min');
	await settled();
	const second = first.again(how);
	await second.practice.resume();
	return { first, second };
};

describe.each(bankNames)('practice over the %s bank', (bank) => {
	it('lets a round that nobody has answered give way to the question of the home page', async () => {
		const { practice, journal, opening } = make(bank);
		await practice.start('3min');
		practice.begin(opening.item, opening.bankHash);
		expect(practice.isAt(opening.item.id)).toBe(true);
		practice.respond({ form: opening.item.form, picked: opening.item.key });
		await settled();
		expect(practice.state?.phase).toBe('feedback');
		expect(journal.entries).toMatchObject([{ itemKey: opening.item.id, outcome: 'right' }]);
	});

	it('keeps a round that has an answer in front of the question of the home page', async () => {
		const { practice, opening } = make(bank);
		await practice.start('3min');
		answer(practice, true);
		await settled();
		const { state } = practice;
		practice.begin(opening.item, opening.bankHash);
		expect(practice.state).toBe(state);
	});

	it('takes an early tap over once only', async () => {
		const { practice, journal, opening, onanswer } = make(bank);
		window.early = { item: opening.item.id, option: opening.item.key, at: 1_700_000_000_000 };
		practice.begin(opening.item, opening.bankHash);
		practice.begin(opening.item, opening.bankHash);
		await settled();
		practice.begin(opening.item, opening.bankHash);
		expect(journal.entries).toMatchObject([{ at: 1_700_000_000_000, outcome: 'right', rtMs: 0 }]);
		expect(onanswer).toHaveBeenCalledTimes(1);
		expect(window.early).toBeNull();
	});

	it('takes an early "I don’t know" for what it is', () => {
		const { practice, journal, opening } = make(bank);
		window.early = { item: opening.item.id, option: 'unknown', at: 1_700_000_000_000 };
		practice.begin(opening.item, opening.bankHash);
		expect(journal.entries).toMatchObject([{ outcome: 'unknown' }]);
	});

	it('leaves an early tap on another question alone', () => {
		const { practice, journal, opening } = make(bank);
		window.early = { item: 'other:item/choice', option: opening.item.key, at: 1_700_000_000_000 };
		practice.begin(opening.item, opening.bankHash);
		expect(journal.entries).toEqual([]);
		expect(stateOf(practice).phase).toBe('question');
	});

	it('puts the whole round in the place of the opening without moving what is on screen', async () => {
		const { practice, opening } = make(bank);
		practice.begin(opening.item, opening.bankHash);
		answer(practice, false);
		const before = stateOf(practice);
		await settled();
		const after = stateOf(practice);
		expect(after.phase).toBe('feedback');
		expect(after.answered.map(({ entry }) => entry)).toEqual(
			before.answered.map(({ entry }) => entry),
		);
		expect(after.plan.queue.length).toBeGreaterThan(3);
		expect(after.plan.queue[0]?.item).toBe(opening.item.id);
	});

	it.each([0, 1, 2, 3, 4, 5, 6])(
		'goes on after a reload where it was, after %i steps',
		async (steps) => {
			const live = make(bank);
			await live.practice.start('3min');
			for (let n = 0; n < steps; n++)
				if (stateOf(live.practice).phase === 'question') answer(live.practice, n % 4 === 0);
				else await live.practice.next();
			await settled();
			const reloaded = live.again();
			expect(await reloaded.practice.resume()).toBe(true);
			expect(placeOf(stateOf(reloaded.practice))).toEqual(placeOf(stateOf(live.practice)));
		},
	);

	it('goes on after a reload where an undo left it', async () => {
		const live = make(bank);
		await live.practice.start('3min');
		answer(live.practice, false);
		await live.practice.next();
		answer(live.practice, true);
		live.practice.undo();
		await settled();
		const reloaded = live.again();
		await reloaded.practice.resume();
		expect(placeOf(stateOf(reloaded.practice))).toEqual(placeOf(stateOf(live.practice)));
	});

	it('keeps its place in another language: same question, same marks, same queue', async () => {
		const { practice, speak } = make(bank);
		await practice.start('3min');
		answer(practice, false);
		await practice.next();
		answer(practice, true);
		const before = stateOf(practice);
		speak('ru');
		await practice.translate();
		const after = stateOf(practice);
		expect(after.phase).toBe(before.phase);
		expect(after.queue).toEqual(before.queue);
		expect(after.answered.map(({ entry, item, response }) => [entry, item.id, response])).toEqual(
			before.answered.map(({ entry, item, response }) => [entry, item.id, response]),
		);
		expect(after.answered.map(({ item }) => item.check)).toEqual(
			before.answered.map(({ item }) => item.check),
		);
	});

	it('says that the bank could not be loaded, and works when asked again', async () => {
		let isOffline = true;
		const engine = createEngine(banks[bank]);
		const { practice, opening } = make(bank, async () => {
			if (isOffline) throw new TypeError('no network');
			return engine;
		});
		practice.begin(opening.item, opening.bankHash);
		answer(practice, true);
		await practice.next();
		expect(practice.hasFailed).toBe(true);
		expect(practice.isOpening).toBe(false);
		expect(stateOf(practice).phase).toBe('feedback');
		isOffline = false;
		await practice.next();
		expect(practice.hasFailed).toBe(false);
		expect(stateOf(practice).phase).toBe('question');
		expect(stateOf(practice).answered).toHaveLength(1);
	});

	it('goes on only once, however often Next is tapped', async () => {
		const { practice } = make(bank);
		await practice.start('3min');
		answer(practice, true);
		const [, second] = stateOf(practice).plan.queue;
		await Promise.all([practice.next(), practice.next(), practice.next()]);
		const state = stateOf(practice);
		expect(state.phase === 'question' && state.item.id).toBe(second?.item);
	});

	it('ends the open round when another is started: only the newest goes on', async () => {
		const live = make(bank);
		await live.practice.start('3min');
		answer(live.practice, true);
		await live.practice.start('5min');
		const { plan } = stateOf(live.practice);
		await settled();
		const reloaded = live.again();
		await reloaded.practice.resume();
		expect(stateOf(reloaded.practice).plan).toEqual(plan);
	});

	it('has nothing to go on with after it was left', async () => {
		const live = make(bank);
		await live.practice.start('3min');
		answer(live.practice, true);
		live.practice.end();
		await settled();
		expect(await live.again().practice.resume()).toBe(false);
	});

	it('is planned after a reload that came before the bank had', async () => {
		const live = make(bank, () => new Promise(() => undefined));
		live.practice.begin(live.opening.item, live.opening.bankHash);
		answer(live.practice, false);
		await settled();
		const engine = createEngine(banks[bank]);
		const { practice } = live.again({ load: () => Promise.resolve(engine) });
		expect(await practice.resume()).toBe(true);
		const state = stateOf(practice);
		expect(state.phase).toBe('feedback');
		expect(state.answered).toHaveLength(1);
		expect(state.plan.queue.length).toBeGreaterThan(3);
		await practice.next();
		expect(stateOf(practice).phase).toBe('question');
	});

	it('shows in a second tab what the first one did, and never asks it there again', async () => {
		const { first, second } = await twoTabs(bank);
		answer(first.practice, false);
		await settled();
		await second.journal.reread();
		await settled();
		expect(placeOf(stateOf(second.practice))).toEqual(placeOf(stateOf(first.practice)));
		await first.practice.next();
		answer(first.practice, true);
		await settled();
		await second.journal.reread();
		await settled();
		expect(placeOf(stateOf(second.practice))).toEqual(placeOf(stateOf(first.practice)));
		first.practice.undo();
		await settled();
		await second.journal.reread();
		await settled();
		expect(placeOf(stateOf(second.practice))).toEqual(placeOf(stateOf(first.practice)));
	});

	it('takes no answer to a question that another tab has answered', async () => {
		const { first, second } = await twoTabs(bank, { follows: false });
		answer(first.practice, false);
		await settled();
		await second.journal.reread();
		answer(second.practice, true);
		await settled();
		expect(second.journal.entries).toHaveLength(1);
		expect(placeOf(stateOf(second.practice))).toEqual(placeOf(stateOf(first.practice)));
	});

	it('neither ends the open round nor passes for none when the log cannot be read', async () => {
		const live = make(bank);
		await live.practice.start('3min');
		answer(live.practice, true);
		const { plan } = stateOf(live.practice);
		await settled();
		live.spoil(true);
		const reloaded = live.again();
		await expect(reloaded.practice.resume()).rejects.toThrow('could not be read');
		expect(reloaded.practice.hasFailed).toBe(true);
		await reloaded.practice.start('5min');
		expect(reloaded.practice.state).toBeUndefined();
		await settled();
		live.spoil(false);
		expect(await reloaded.practice.resume()).toBe(true);
		expect(stateOf(reloaded.practice).plan).toEqual(plan);
	});

	it('goes on where it was, though the clock was set back in between', async () => {
		const live = make(bank);
		await live.practice.start('3min');
		answer(live.practice, true);
		await live.practice.next();
		vi.setSystemTime(Date.now() - 3_600_000);
		answer(live.practice, false);
		await settled();
		const reloaded = live.again();
		await reloaded.practice.resume();
		expect(placeOf(stateOf(reloaded.practice))).toEqual(placeOf(stateOf(live.practice)));
	});

	it('forgets an early tap that it has taken over, for every later page', () => {
		const { practice, opening } = make(bank);
		localStorage.setItem('sabaq-early.main', '{}');
		practice.begin(opening.item, opening.bankHash);
		expect(localStorage.getItem('sabaq-early.main')).toBeNull();
	});

	it('counts a tap once that two tabs found in storage at the same time', async () => {
		const first = make(bank);
		const early = {
			item: first.opening.item.id,
			option: first.opening.item.key,
			at: 1_750_000_000_000,
		};
		const second = first.again();
		for (const { practice } of [first, second]) {
			window.early = early;
			practice.begin(first.opening.item, first.opening.bankHash);
		}
		await settled();
		await second.journal.reread();
		expect(second.journal.entries).toHaveLength(1);
	});

	it('gives a tap in storage to one tab only', () => {
		const { opening, practice, journal, again } = make(bank);
		const kept = { item: opening.item.id, option: 'unknown', at: 1_750_000_000_000, isKept: true };
		localStorage.setItem('sabaq-early.main', JSON.stringify(kept));
		window.early = kept;
		practice.begin(opening.item, opening.bankHash);
		expect(journal.entries).toHaveLength(1);
		const other = again();
		window.early = kept;
		other.practice.begin(opening.item, opening.bankHash);
		expect(other.journal.entries).toEqual([]);
	});

	it.each([{ at: 'soon' }, { at: 1e18 }, { at: null }, { option: 5 }, { item: {} }])(
		'asks its question where what lies in storage is no tap: %j',
		(damage) => {
			const { opening, practice, journal } = make(bank);
			const tap = { item: opening.item.id, option: 'unknown', at: 1_750_000_000_000 };
			window.early = { ...tap, ...damage } as unknown as NonNullable<Window['early']>;
			localStorage.setItem('sabaq-early.main', 'x');
			practice.begin(opening.item, opening.bankHash);
			expect(stateOf(practice).phase).toBe('question');
			expect(journal.entries).toEqual([]);
			expect(localStorage.getItem('sabaq-early.main')).toBeNull();
		},
	);

	it('counts the same question once that two tabs answer before they hear of each other', async () => {
		const { first, second } = await twoTabs(bank);
		answer(first.practice, false);
		answer(second.practice, true);
		await settled();
		for (const { journal } of [first, second]) await journal.reread();
		await settled();
		expect(first.journal.entries).toHaveLength(1);
		expect(first.journal.entries).toEqual(second.journal.entries);
	});

	it('asks again what one tab takes back while another answers on', async () => {
		const first = make(bank);
		await first.practice.start('3min');
		answer(first.practice, true);
		await first.practice.next();
		const again = stateOf(first.practice).queue[0];
		answer(first.practice, true);
		await settled();
		const second = first.again({ follows: false });
		await second.practice.resume();
		await second.practice.next();
		answer(second.practice, true);
		first.practice.undo();
		await settled();
		const third = first.again();
		await third.practice.resume();
		const state = stateOf(third.practice);
		expect(state.answered).toHaveLength(2);
		expect(state.queue.map(({ item }) => item)).toContain(again?.item);
	});
});
