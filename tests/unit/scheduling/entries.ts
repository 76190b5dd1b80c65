import type { EntryId, ItemKey, SessionId } from '#lib/kernel/brand.ts';
import type { AppealEntry, ReviewEntry, UndoEntry } from '#lib/scheduling/log.ts';
import { dayMs, fact, noon } from '../session/toy.ts';
import { studyDay } from '#lib/kernel/calendar.ts';

/** A review of one fact, `days` after noon of 2026-01-10. */
export const review = (
	id: string,
	n: number,
	days: number,
	outcome: 'right' | 'wrong',
	more: Partial<ReviewEntry> = {},
): ReviewEntry => {
	const at = more.at ?? noon + days * dayMs;
	return {
		kind: 'review',
		v: 1,
		id: id as EntryId,
		at,
		tz: 'UTC',
		day: studyDay(at, 'UTC'),
		device: 'dev-a',
		session: 'S1' as SessionId,
		role: 'first',
		facts: [{ fact: fact(n), outcome }],
		itemKey: `${fact(n)}/choice` as ItemKey,
		check: '00000000',
		form: 'choice',
		variant: 0,
		bank: '0123abcd',
		k: 4,
		guess: 0.25,
		pCorrect: 0.466,
		model: 'fsrs6-naive-1',
		response: { form: 'choice', picked: 'key' },
		outcome,
		hints: 0,
		rtMs: 1000,
		...more,
	};
};

/** What every entry about another one has, made `days` after noon of 2026-01-10. */
const aimedAt = ({ id: target, session }: ReviewEntry | AppealEntry, days: number) => {
	const at = noon + days * dayMs;
	const day = studyDay(at, 'UTC');
	return { v: 1, at, tz: 'UTC', day, device: 'dev-a', target, session } as const;
};

export const undoOf = (id: string, target: ReviewEntry | AppealEntry, days: number): UndoEntry => ({
	...aimedAt(target, days),
	kind: 'undo',
	id: id as EntryId,
});

export const appealOf = (id: string, target: ReviewEntry, days: number): AppealEntry => ({
	...aimedAt(target, days),
	kind: 'appeal',
	id: id as EntryId,
});
