import { describe, expect, it } from 'vitest';
import { applyEntry, foldMemories } from '#lib/scheduling/fold.ts';
import { compareEntries, type LogEntry } from '#lib/scheduling/log.ts';
import { standingAppeals, standingReviews } from '#lib/scheduling/standing.ts';
import { fact } from '../session/toy.ts';
import { appealOf, review, undoOf } from './entries.ts';

const wrong = review('a', 0, 0, 'wrong');
const right = review('b', 0, 3, 'right');
const appeal = appealOf('appeal', wrong, 0.1);
const undone = undoOf('u', appeal, 0.2);

describe('an appeal in the log', () => {
	it('makes the refused answer move no memory', () => {
		expect(foldMemories([wrong, appeal]).size).toBe(0);
		expect(foldMemories([wrong, appeal, right])).toEqual(foldMemories([right]));
	});

	it('leaves the answer in the log, as one that was not scored', () => {
		expect(standingReviews([wrong, appeal])).toEqual([
			{ ...wrong, facts: [], outcome: 'unscorable' },
		]);
		expect(standingAppeals([wrong, appeal])).toEqual(new Map([[wrong.id, appeal.id]]));
	});

	it('counts no more once it is taken back', () => {
		expect(foldMemories([wrong, appeal, undone])).toEqual(foldMemories([wrong]));
		expect(standingAppeals([wrong, appeal, undone]).size).toBe(0);
	});

	it('can be made again after it was taken back', () => {
		const again = appealOf('again', wrong, 0.3);
		expect(foldMemories([wrong, appeal, undone, again]).size).toBe(0);
	});

	it('says nothing of any other answer', () => {
		const other = review('c', 1, 0, 'wrong');
		expect(foldMemories([wrong, other, appeal]).get(fact(1))).toEqual(
			foldMemories([other]).get(fact(1)),
		);
	});

	it.each([
		['in the order in which they were made', [wrong, right, appeal, undone]],
		['with the appeal before its answer', [appeal, wrong, right]],
		['with the undo before its appeal', [wrong, undone, appeal, right]],
	])('comes to the same entry by entry as in one go: %s', (_, entries) => {
		let memories: ReturnType<typeof foldMemories> = new Map();
		const log: LogEntry[] = [];
		for (const entry of entries) {
			memories = applyEntry(memories, entry, [...log].sort(compareEntries));
			log.push(entry);
			expect(memories).toEqual(foldMemories(log));
		}
	});
});
