import { describe, expect, it } from 'vitest';
import type { EntryId, FactId } from '#lib/kernel/brand.ts';
import { dueFacts } from '#lib/scheduling/due.ts';
import { foldMemories } from '#lib/scheduling/fold.ts';
import type { LogEntry, ReviewEntry } from '#lib/scheduling/log.ts';
import { noticeChanges, type Values } from '#lib/scheduling/notice.ts';
import { firstSight, predictRecall } from '#lib/scheduling/predict.ts';
import { isStrong } from '#lib/scheduling/strength.ts';
import { dayMs, fact, noon } from '../session/toy.ts';
import { review, undoOf } from './entries.ts';

const idOf = (at: number, what: string): EntryId => `${at} ${what}` as EntryId;
/** A bank in which fact 0 has this answer. */
const bank = (value: string | undefined): Values => ({
	valueKeyOf: (id: FactId) => (id === fact(0) ? value : undefined),
	idOf,
});
const learned = (id: string, days: number, value?: string): ReviewEntry =>
	review(id, 0, days, 'right', {
		facts: [{ fact: fact(0), outcome: 'right', ...(value === undefined ? {} : { value }) }],
	});
const noticed = (log: readonly LogEntry[], value: string): LogEntry[] => [
	...log,
	...noticeChanges(log, bank(value)),
];
const memoryOf = (log: readonly LogEntry[]) => foldMemories(log).get(fact(0));

describe('a bank whose answer is another one than the one that was learned', () => {
	const log = [learned('a', 0, 'old')];
	const after = noticed(log, 'new');

	it('is noted in the log once, whoever notices it and however often', () => {
		expect(after).toHaveLength(2);
		expect(noticeChanges(log, bank('new'))).toEqual(noticeChanges([...log], bank('new')));
		expect(noticeChanges(after, bank('new'))).toEqual([]);
	});

	it('makes the fact due at once and takes its strength, and keeps the rest of the memory', () => {
		expect(dueFacts(foldMemories(log), '2026-01-10')).toEqual([]);
		const [due] = dueFacts(foldMemories(after), '2026-01-10');
		expect(due).toEqual({ ...memoryOf(log), isOutdated: true });
		const strong = dueFacts(foldMemories(after), '2026-01-10').map((one) => ({
			...one,
			stability: 30,
		}));
		expect(strong.map(isStrong)).toEqual([false]);
		expect(strong.map((one) => isStrong({ ...one, isOutdated: undefined }))).toEqual([true]);
	});

	it('is predicted like a fact never asked: what is remembered is another answer', () => {
		expect(predictRecall(memoryOf(after), noon + dayMs)).toBe(firstSight);
	});

	it('is over with the next answer, on the same day too, right or wrong', () => {
		for (const days of [0.1, 5]) {
			const again = [...after, learned('b', days, 'new')];
			expect(memoryOf(again)?.value).toBe('new');
			expect(memoryOf(again)?.isOutdated).toBeUndefined();
			expect(noticeChanges(again, bank('new'))).toEqual([]);
		}
	});

	it('is noted anew when a device with the old bank has answered since', () => {
		const again = [...after, learned('b', 2, 'old')];
		expect(memoryOf(again)?.isOutdated).toBeUndefined();
		expect(memoryOf(noticed(again, 'new'))?.isOutdated).toBe(true);
	});

	it('is over when the bank goes back to the answer that was learned', () => {
		const back = noticed(after, 'old');
		expect(back).toHaveLength(3);
		expect(memoryOf(back)?.isOutdated).toBeUndefined();
		expect(memoryOf(noticed(back, 'new'))?.isOutdated).toBe(true);
	});

	it('is noted again after an undo of the answer that had followed', () => {
		const late = learned('b', 5, 'new');
		expect(memoryOf([...after, late, undoOf('u', late, 5.1)])?.isOutdated).toBe(true);
	});
});

describe('nothing is noted', () => {
	it.each([
		['where the answer is the same', [learned('a', 0, 'new')]],
		['where the log does not say what was learned', [learned('a', 0)]],
		['of a fact that was never asked', []],
		['of an answer that was taken back', [learned('a', 0, 'old'), undoOf('u', learned('a', 0), 1)]],
	])('%s', (_, log) => {
		expect(noticeChanges(log, bank('new'))).toEqual([]);
	});

	it('of a fact that the bank no longer has', () => {
		expect(noticeChanges([learned('a', 0, 'old')], bank(undefined))).toEqual([]);
	});

	it('of a fact that another took the place of, with the same answer', () => {
		const values = {
			valueKeyOf: (id: FactId) => (id === fact(1) ? 'old' : undefined),
			idOf,
			heirs: new Map([[fact(0), [fact(1)]]]),
		};
		expect(noticeChanges([learned('a', 0, 'old')], values)).toEqual([]);
		const another = { ...values, valueKeyOf: () => 'new' };
		expect(noticeChanges([learned('a', 0, 'old')], another)).toMatchObject([
			{ kind: 'value-changed', fact: fact(1), value: 'new' },
		]);
	});
});
