import fc from 'fast-check';
import type { EntryId, FactId, ItemKey, ProfileId, SessionId, TopicId } from '#lib/kernel/brand.ts';
import type {
	AppealEntry,
	LogEntry,
	ReviewEntry,
	SettingEntry,
	UndoEntry,
	ValueChangedEntry,
} from '#lib/scheduling/log.ts';
import type { DayCount, SavedSession } from '#lib/store/store.ts';

let made = 0;

/** A learner that no other test has: each has a database of their own. */
export const newLearner = (): ProfileId =>
	`test-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${made++}` as ProfileId;

const base = {
	v: 1,
	at: 1_700_000_000_000,
	tz: 'Asia/Almaty',
	day: '2023-11-15',
	device: 'phone',
} as const;

export const review = (id: string, more: Partial<ReviewEntry> = {}): ReviewEntry => ({
	...base,
	id: id as EntryId,
	kind: 'review',
	session: 'session-1' as SessionId,
	role: 'first',
	facts: [{ fact: 'sabaq:vote-date' as FactId, outcome: 'right' }],
	itemKey: 'sabaq:vote-date/choice' as ItemKey,
	check: '0123abcd',
	form: 'choice',
	variant: 0,
	bank: 'feedc0de',
	k: 4,
	guess: 0.25,
	pCorrect: 0.475,
	model: 'fsrs6-naive-1',
	response: { form: 'choice', picked: '2023-03-19' },
	outcome: 'right',
	hints: 0,
	rtMs: 4200,
	...more,
});

export const undo = (id: string, target: string, more: Partial<UndoEntry> = {}): UndoEntry => ({
	...base,
	id: id as EntryId,
	kind: 'undo',
	target: target as EntryId,
	session: 'session-1' as SessionId,
	...more,
});

export const appeal = (
	id: string,
	target: string,
	more: Partial<AppealEntry> = {},
): AppealEntry => ({
	...base,
	id: id as EntryId,
	kind: 'appeal',
	target: target as EntryId,
	session: 'session-1' as SessionId,
	...more,
});

export const setting = (id: string, more: Partial<SettingEntry> = {}): SettingEntry => ({
	...base,
	id: id as EntryId,
	kind: 'setting',
	name: 'target-recall',
	value: 0.9,
	...more,
});

const valueChanged = (id: string, more: Partial<ValueChangedEntry> = {}): ValueChangedEntry => ({
	...base,
	id: id as EntryId,
	kind: 'value-changed',
	fact: 'sabaq:vote-date' as FactId,
	value: '2023-03-20',
	...more,
});

export const session = (
	id: string,
	startedAt: number,
	more: Partial<SavedSession> = {},
): SavedSession => ({
	plan: {
		session: id as SessionId,
		startedAt,
		bank: 'feedc0de',
		length: '3min',
		topics: [],
		queue: [
			{
				item: 'sabaq:vote-date/choice' as ItemKey,
				variant: 3,
				topic: 'sabaq:vote' as TopicId,
				facts: ['sabaq:vote-date' as FactId],
				reason: 'due',
				recall: 0.71,
			},
		],
	},
	passed: 0,
	...more,
});

const outcomes = ['right', 'wrong', 'unknown', 'unscorable'] as const;
const days = ['2024-02-28', '2024-02-29', '2024-03-01'] as const;
const pick = <T>(from: readonly T[], n: number, fallback: T): T =>
	from[n % from.length] ?? fallback;

/**
 * The entry of this number, always the same: of every five one undoes an entry with a smaller or
 * larger number (which may be an undo, not there yet or not there ever), one sets something, says
 * that a value has changed; four appeal against two of the answers, two of them in vain.
 */
export const entryOf = (n: number): LogEntry => {
	const more = {
		at: 1_709_100_000_000 + (n % 7) * 1000,
		day: pick(days, n, days[0]),
		device: pick(['phone', 'school'], n >> 1, 'phone'),
	};
	if (n % 5 === 3) return undo(`e${n}`, `e${(n * 7) % 40}`, more);
	if (n % 20 === 6 || n % 20 === 14) return appeal(`e${n}`, n < 20 ? 'e12' : 'e1', more);
	if (n % 10 === 9) return valueChanged(`e${n}`, { ...more, value: String(n) });
	if (n % 5 === 4) return setting(`e${n}`, { ...more, value: n });
	const value = n % 2 === 0 ? {} : { value: '2023-03-19' };
	const guess = n % 3 === 0 ? { guess: 1 / 6 } : {};
	return review(`e${n}`, {
		...more,
		facts: [{ fact: 'sabaq:vote-date' as FactId, outcome: 'right', ...value, ...guess }],
		outcome: pick(outcomes, n, 'right'),
		certainty: (n % 4) / 4,
		...(n % 8 === 5 && { role: 'pretest' as const }),
	});
};

/** Entries of a small world in any order and number, so that the same one often comes twice. */
export const anyBatch = (): fc.Arbitrary<LogEntry[]> =>
	fc.array(fc.nat({ max: 39 }).map(entryOf), { maxLength: 12 });

/** What the counts of a log must be, computed the plain way. */
export const countDays = (entries: readonly LogEntry[]): DayCount[] => {
	const undone = new Set<string>();
	for (const entry of entries) if (entry.kind === 'undo') undone.add(entry.target);
	const appealed = new Set<string>();
	for (const entry of entries)
		if (entry.kind === 'appeal' && !undone.has(entry.id)) appealed.add(entry.target);
	const counts = new Map<string, { answers: number; right: number }>();
	const seen = new Set<string>();
	for (const entry of entries) {
		if (seen.has(entry.id)) continue;
		seen.add(entry.id);
		if (entry.kind !== 'review' || undone.has(entry.id) || entry.outcome === 'unscorable') continue;
		if (entry.role === 'pretest') continue;
		if (appealed.has(entry.id)) continue;
		const { answers, right } = counts.get(entry.day) ?? { answers: 0, right: 0 };
		counts.set(entry.day, {
			answers: answers + 1,
			right: right + (entry.outcome === 'right' ? 1 : 0),
		});
	}
	return [...counts.keys()]
		.sort()
		.map((day) => ({ day, answers: 0, right: 0, ...counts.get(day) }));
};
