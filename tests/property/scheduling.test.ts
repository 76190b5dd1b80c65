import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEntry, foldMemories } from '#lib/scheduling/fold.ts';
import type { EntryId } from '#lib/kernel/brand.ts';
import { studyDay } from '#lib/kernel/calendar.ts';
import type { LogEntry, ReviewEntry, ValueChangedEntry } from '#lib/scheduling/log.ts';
import { noticeChanges } from '#lib/scheduling/notice.ts';
import { inOrder } from '#lib/scheduling/standing.ts';
import { dayMs, fact, noon } from '../unit/session/toy.ts';
import { review, undoOf } from '../unit/scheduling/entries.ts';

const settings = { seed: 20230319, numRuns: 300 };

const oneReview = fc.record({
	facts: fc.uniqueArray(fc.nat(3), { minLength: 0, maxLength: 2 }),
	hours: fc.nat(24 * 20),
	isRight: fc.boolean(),
	device: fc.constantFrom('dev-a', 'dev-b', 'dev-c'),
	undoneAfterHours: fc.option(fc.nat(30), { freq: 4 }),
	value: fc.option(fc.constantFrom('x', 'y'), { freq: 4, nil: undefined }),
	role: fc.constantFrom<ReviewEntry['role'][]>('first', 'first', 'relearn', 'pretest'),
	/** The bank says this of its first fact, some hours later. */
	change: fc.option(fc.record({ hours: fc.nat(50), value: fc.constantFrom('x', 'y') }), {
		freq: 3,
	}),
});

const changeOf = (id: string, n: number, days: number, value: string): ValueChangedEntry => ({
	kind: 'value-changed',
	v: 1,
	id: id as EntryId,
	at: noon + days * dayMs,
	tz: 'UTC',
	day: studyDay(noon + days * dayMs, 'UTC'),
	device: 'dev-a',
	fact: fact(n),
	value,
});

/** Histories of three devices, with undos and changed values, in the order of the log. */
const history: fc.Arbitrary<LogEntry[]> = fc
	.array(oneReview, { maxLength: 40 })
	.map((reviews) =>
		reviews.flatMap(
			({ facts, hours, isRight, device, value, change, role, ...more }, i): LogEntry[] => {
				const { undoneAfterHours } = more;
				const outcome = isRight ? 'right' : 'wrong';
				const entry: ReviewEntry = review(`r${i}`, 0, hours / 24, outcome, {
					device,
					role,
					facts: facts.map((n) => ({ fact: fact(n), outcome, ...(value && { value }) })),
				});
				const [first] = facts;
				const changes =
					change === null || first === undefined
						? []
						: [changeOf(`c${i}`, first, (hours + change.hours) / 24, change.value)];
				if (undoneAfterHours === null) return [entry, ...changes];
				return [entry, undoOf(`u${i}`, entry, (hours + undoneAfterHours) / 24), ...changes];
			},
		),
	)
	.map(inOrder);

const shuffledHistory = history.chain((log) =>
	fc.record({
		log: fc.constant(log),
		arriving: fc.shuffledSubarray(log, { minLength: log.length }),
	}),
);

describe('the fold', () => {
	it('gives the same memories entry by entry, in whatever order they arrive', () => {
		fc.assert(
			fc.property(shuffledHistory, ({ log, arriving }) => {
				let known: LogEntry[] = [];
				let memories = foldMemories([]);
				for (const entry of arriving) {
					memories = applyEntry(memories, entry, known);
					known = inOrder([...known, entry]);
				}
				expect(memories).toEqual(foldMemories(log));
			}),
			settings,
		);
	});

	it('gives the same memories, and lacks the same, as if there had been no pretest', () => {
		const idOf = (at: number, what: string): EntryId => `${at} ${what}` as EntryId;
		const values = { valueKeyOf: () => 'x', idOf };
		let pretests = 0;
		fc.assert(
			fc.property(history, (log) => {
				const scored = log.filter((entry) => entry.kind !== 'review' || entry.role !== 'pretest');
				pretests += log.length - scored.length;
				expect(foldMemories(log)).toEqual(foldMemories(scored));
				expect(noticeChanges(log, values)).toEqual(noticeChanges(scored, values));
			}),
			settings,
		);
		expect(pretests).toBeGreaterThan(100);
	});

	it('does not depend on the order of the entries or on entries that came twice', () => {
		fc.assert(
			fc.property(shuffledHistory, ({ log, arriving }) => {
				expect(foldMemories([...arriving, ...log])).toEqual(foldMemories(log));
			}),
			settings,
		);
	});

	it('knows what the bank says after what it lacks was added once, in two tabs as in one', () => {
		const idOf = (at: number, what: string): EntryId => `${at} ${what}` as EntryId;
		fc.assert(
			fc.property(shuffledHistory, fc.constantFrom('x', 'y', 'z'), ({ log, arriving }, value) => {
				const values = { valueKeyOf: () => value, idOf };
				const lacking = noticeChanges(log, values);
				expect(new Set(noticeChanges(arriving, values))).toEqual(new Set(lacking));
				const whole = inOrder([...log, ...lacking]);
				expect(noticeChanges(whole, values)).toEqual([]);
				const known = [...foldMemories(whole).values()].filter((one) => one.value !== undefined);
				expect(known.map((one) => one.isOutdated === true)).toEqual(
					known.map((one) => one.value !== value),
				);
			}),
			settings,
		);
	});

	it('is empty once everything is undone', () => {
		fc.assert(
			fc.property(history, (log) => {
				const undos = log.flatMap((entry) =>
					entry.kind === 'review' ? [undoOf(`all-${entry.id}`, entry, 60)] : [],
				);
				expect(foldMemories([...log, ...undos]).size).toBe(0);
			}),
			settings,
		);
	});

	it('keeps every memory within its ranges, due after the day that moved it', () => {
		fc.assert(
			fc.property(history, (log) => {
				const bad = [...foldMemories(log).values()].filter(
					(memory) =>
						memory.stability <= 0 ||
						memory.difficulty < 1 ||
						memory.difficulty > 10 ||
						memory.dueDay <= memory.lastDay ||
						memory.attempts < memory.reps ||
						memory.lapses >= memory.reps,
				);
				expect(bad).toEqual([]);
			}),
			settings,
		);
	});
});
