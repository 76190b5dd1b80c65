import * as v from 'valibot';
import { parseDay } from '#lib/kernel/calendar.ts';
import type { Json } from '#lib/kernel/canonical.ts';
import type {
	AppealEntry,
	LogEntry,
	ReviewEntry,
	SettingEntry,
	UndoEntry,
	ValueChangedEntry,
} from '#lib/scheduling/log.ts';
import type { Face, Plan, Planned } from '#lib/session/session.ts';
import { placeOf } from './json-tree.ts';
import type { SavedSession } from './store.ts';

/**
 * One schema a member: a member that a contract gains and this file does not know would make our own
 * export refusable, and so does not compile.
 */
type Members<T> = { readonly [K in keyof T]-?: v.GenericSchema<unknown, T[K]> };

/** Checks are no stricter than the app: what it could append, its own import must accept. */
const id = <T extends string>() =>
	v.custom<T>(
		(value) => typeof value === 'string' && value.length > 0 && value.length <= 200,
		'is not an id of 1 to 200 letters',
	);
const word = v.pipe(v.string(), v.maxLength(200, 'is longer than 200 letters'));
const count = v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(0, 'is below 0'));
const share = v.pipe(v.number(), v.minValue(0, 'is below 0'), v.maxValue(1, 'is above 1'));
/** The years that a Date can hold, ECMAScript 21.4.1.1. */
const maxInstant = 8.64e15;
const instant = v.pipe(
	v.number(),
	v.minValue(-maxInstant, 'is no instant'),
	v.maxValue(maxInstant, 'is no instant'),
);
const day = v.pipe(
	v.string(),
	v.check((text) => text.length === 10 && parseDay(text) !== undefined, 'is not a day'),
);

const base = {
	id: id<LogEntry['id']>(),
	v: v.literal(1),
	at: instant,
	tz: word,
	day,
	device: word,
};

const review = {
	...base,
	kind: v.literal('review'),
	session: id<ReviewEntry['session']>(),
	nth: v.optional(count),
	role: v.picklist(['pretest', 'first', 'relearn', 'exam', 'homework', 'live']),
	facts: v.array(
		v.strictObject({
			fact: id<ReviewEntry['facts'][number]['fact']>(),
			outcome: v.picklist(['right', 'wrong']),
			value: v.optional(word),
			guess: v.optional(share),
		} satisfies Members<ReviewEntry['facts'][number]>),
	),
	itemKey: id<ReviewEntry['itemKey']>(),
	check: word,
	form: word,
	variant: count,
	bank: word,
	k: count,
	guess: share,
	pCorrect: v.number(),
	model: word,
	response: v.record(v.string(), v.union([v.string(), v.number()])),
	outcome: v.picklist(['right', 'wrong', 'unscorable', 'unknown']),
	hints: count,
	rtMs: v.number(),
	certainty: v.optional(share),
} satisfies Members<ReviewEntry>;

const undo = {
	...base,
	kind: v.literal('undo'),
	target: id<UndoEntry['target']>(),
	session: id<UndoEntry['session']>(),
} satisfies Members<UndoEntry>;

const appeal = {
	...base,
	kind: v.literal('appeal'),
	target: id<AppealEntry['target']>(),
	session: id<AppealEntry['session']>(),
} satisfies Members<AppealEntry>;

const setting = {
	...base,
	kind: v.literal('setting'),
	name: word,
	value: v.union([v.string(), v.number(), v.boolean()]),
} satisfies Members<SettingEntry>;

const valueChanged = {
	...base,
	kind: v.literal('value-changed'),
	fact: id<ValueChangedEntry['fact']>(),
	value: word,
} satisfies Members<ValueChangedEntry>;

const face = { item: id<Face['item']>(), variant: count } satisfies Members<Face>;

const planned = {
	...face,
	topic: id<Planned['topic']>(),
	facts: v.array(id<Planned['facts'][number]>()),
	reason: v.picklist(['due', 'new', 'missed-before', 'missed-now', 'ahead', 'changed']),
	recall: v.number(),
	again: v.optional(v.strictObject(face)),
} satisfies Members<Planned>;

const plan = {
	session: id<Plan['session']>(),
	startedAt: instant,
	bank: word,
	length: v.picklist(['opening', 'pretest', '3min', '5min', '10min']),
	queue: v.array(v.strictObject(planned)),
	topics: v.array(id<Plan['topics'][number]>()),
} satisfies Members<Plan>;

const session = {
	plan: v.strictObject(plan),
	passed: count,
	endedAt: v.optional(instant),
} satisfies Members<SavedSession>;

/** The rows of a progress file of the newest version, read into fresh objects. */
export const rowsSchema = v.strictObject({
	entries: v.array(
		v.variant('kind', [
			v.strictObject(review),
			v.strictObject(undo),
			v.strictObject(appeal),
			v.strictObject(setting),
			v.strictObject(valueChanged),
		]),
	),
	sessions: v.array(v.strictObject(session)),
});

const row = v.custom<{ readonly [key: string]: Json }>(
	(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	'is not an object',
);

/** By which a progress file of any version, a later one too, is known. */
export const aboutSchema = v.looseObject({
	format: v.literal('sabaq-progress'),
	schema: v.unknown(),
});

/** What a progress file of any known version is: its rows are read after they have been upgraded. */
export const envelopeSchema = v.strictObject({
	format: v.literal('sabaq-progress'),
	schema: count,
	appVersion: word,
	exportedAt: instant,
	profile: word,
	count,
	sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/u, 'is not a SHA-256 in hexadecimal')),
	entries: v.array(row),
	sessions: v.array(row),
});

/** Where the first thing that is wrong lies, and what it is. */
export const firstIssue = (
	issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): { readonly path: string; readonly message: string } => {
	const [issue] = issues;
	const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	return { path: placeOf(keys), message: issue.message };
};
