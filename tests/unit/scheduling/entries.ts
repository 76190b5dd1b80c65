import type { EntryId, ItemKey, SessionId } from '#lib/kernel/brand.ts';
import type { ReviewEntry, UndoEntry } from '#lib/scheduling/log.ts';
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

export const undoOf = (id: string, target: ReviewEntry, days: number): UndoEntry => {
	const at = noon + days * dayMs;
	return {
		kind: 'undo',
		v: 1,
		id: id as EntryId,
		at,
		tz: 'UTC',
		day: studyDay(at, 'UTC'),
		device: 'dev-a',
		target: target.id,
		session: target.session,
	};
};
