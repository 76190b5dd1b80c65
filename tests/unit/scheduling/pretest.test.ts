import { describe, expect, it } from 'vitest';
import type { FactId } from '#lib/kernel/brand.ts';
import { applyEntry, foldMemories } from '#lib/scheduling/fold.ts';
import type { LogEntry, ReviewEntry } from '#lib/scheduling/log.ts';
import { noticeChanges } from '#lib/scheduling/notice.ts';
import { pretestedAt } from '#lib/scheduling/pretest.ts';
import { reviewsOfSession, standingReviews } from '#lib/scheduling/standing.ts';
import { dayMs, fact, noon } from '../session/toy.ts';
import { appealOf, review, undoOf } from './entries.ts';

const tried = (
	id: string,
	n: number,
	days: number,
	outcome: 'right' | 'wrong',
	more: Partial<ReviewEntry> = {},
): ReviewEntry => review(id, n, days, outcome, { role: 'pretest', ...more });

describe('a pretest', () => {
	it('leaves a fact new, whether it was right or wrong', () => {
		expect(foldMemories([tried('a', 0, 0, 'right'), tried('b', 1, 0, 'wrong')]).size).toBe(0);
	});

	it('is no lapse of a fact that is known, and no attempt of its study day', () => {
		const known = review('a', 0, 0, 'right');
		const later = review('c', 0, 3, 'right');
		const between = tried('b', 0, 3, 'wrong', { at: later.at - 1 });
		expect(foldMemories([known, between, later])).toEqual(foldMemories([known, later]));
	});

	it('changes nothing entry by entry, and neither does taking it back', () => {
		const known: LogEntry[] = [review('a', 0, 0, 'right')];
		const before = foldMemories(known);
		const entry = tried('b', 0, 1, 'wrong');
		const after = applyEntry(before, entry, known);
		expect(after).toEqual(before);
		expect(applyEntry(after, undoOf('c', entry, 1), [...known, entry])).toEqual(before);
	});

	it('does not hide that an answer has changed since it was learned', () => {
		const value = (is: string) => ({
			facts: [{ fact: fact(0), outcome: 'right' as const, value: is }],
		});
		const learned = review('a', 0, 0, 'right', value('old'));
		const log = [learned, tried('b', 0, 1, 'right', value('new'))];
		const idOf = (_: number, what: string) => what as ReviewEntry['id'];
		const lacking = noticeChanges(log, { valueKeyOf: () => 'new', idOf });
		expect(lacking).toHaveLength(1);
		expect(foldMemories([...log, ...lacking]).get(fact(0))?.isOutdated).toBe(true);
	});

	it('stands in the log of its round, so that the round can be resumed', () => {
		const entry = tried('a', 0, 0, 'wrong');
		expect(standingReviews([entry])).toEqual([entry]);
		expect(reviewsOfSession([entry], entry.session)).toEqual([entry]);
	});
});

describe('pretestedAt', () => {
	it('says when each fact was last tried, and nothing of answers that were scored', () => {
		const log = [
			tried('a', 0, 0, 'right'),
			tried('b', 0, 2, 'wrong'),
			tried('c', 1, 1, 'wrong'),
			review('d', 2, 1, 'right'),
		];
		expect(pretestedAt([...log].reverse())).toEqual(
			new Map([
				[fact(0), noon + 2 * dayMs],
				[fact(1), noon + dayMs],
			]),
		);
	});

	it('leaves out what was taken back', () => {
		const entry = tried('a', 0, 0, 'right');
		expect(pretestedAt([entry, undoOf('b', entry, 0)]).size).toBe(0);
	});

	it('says of an answer that the learner has appealed against that it was asked', () => {
		const entry = tried('a', 0, 2, 'wrong');
		expect(pretestedAt([entry, appealOf('b', entry, 2)])).toEqual(
			new Map([[fact(0), noon + 2 * dayMs]]),
		);
	});

	it('says of an heir what was tried of the fact in whose place it is', () => {
		const heir = 'toy:heir' as FactId;
		const heirs = new Map([[fact(0), [heir]]]);
		expect([...pretestedAt([tried('a', 0, 0, 'right')], heirs).keys()]).toEqual([heir]);
	});
});
