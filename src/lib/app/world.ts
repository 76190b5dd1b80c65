/**
 * The real clock and chance: the only place where they are touched. Everything below the app takes
 * them as parameters.
 */
import type { EntryId, SessionId } from '#lib/kernel/brand.ts';
import { studyDay } from '#lib/kernel/calendar.ts';
import { hash32 } from '#lib/kernel/hash.ts';
import { ulid } from '#lib/kernel/ulid.ts';
import { keep, keys } from './keep.ts';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

export const newId = (now = Date.now()): string => ulid(now, random());

/** The same id for the same thing, so that what two tabs do at once is one entry and not two. */
export const idFrom = (at: number, what: string): string =>
	ulid(
		at,
		Uint8Array.from({ length: 16 }, (_, i) => hash32(`${what}|${i}`)),
	);

/** Names this browser, made on first use. */
const device = (): string => {
	const known = keep.get(keys.device);
	if (known !== undefined && /^[\w-]{1,64}$/u.test(known)) return known;
	const made = newId();
	keep.set(keys.device, made);
	return made;
};

/** What an action of a session needs to know of the world, now. */
export interface Moment {
	readonly now: number;
	readonly tz: string;
	readonly day: string;
	readonly device: string;
	readonly id: EntryId;
}

const minuteMs = 60_000;
let zoneRead: { readonly tz: string; readonly at: number } | undefined;

/** The device's zone, looked up once a minute: a traveller's phone may change it under the page. */
const zone = (): string => {
	const now = Date.now();
	if (zoneRead === undefined || Math.abs(now - zoneRead.at) > minuteMs)
		zoneRead = { tz: Intl.DateTimeFormat().resolvedOptions().timeZone, at: now };
	return zoneRead.tz;
};

// A device without storage still needs one name for as long as the page lives.
let deviceName: string | undefined;

let lastAt = 0;

/** Two answers of one page never share a millisecond: the log's order is by time. */
const after = (at: number): number => {
	lastAt = at <= lastAt && lastAt - at < 1000 ? lastAt + 1 : at;
	return lastAt;
};

/** @param id of the entry that is to be made, where it is known */
export const moment = (instant = Date.now(), id?: string): Moment => {
	const at = after(instant);
	const tz = zone();
	deviceName ??= device();
	return {
		now: at,
		tz,
		day: studyDay(at, tz),
		device: deviceName,
		id: (id ?? newId(at)) as EntryId,
	};
};

/** The session of a tap that several tabs may take over. */
export const sessionIdFrom = (at: number, what: string): SessionId => idFrom(at, what) as SessionId;

export const newSessionId = (): SessionId => newId() as SessionId;
