import type { LogEntry } from '#lib/scheduling/log.ts';
import type { SavedSession } from './store.ts';

/** By code units, as IndexedDB orders its keys. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order in which a log is read: (at, device, id). The same as scheduling's `compareEntries`,
 * which this room may not call; a test holds the two together.
 */
export const byFold = (a: LogEntry, b: LogEntry): number =>
	a.at - b.at || compare(a.device, b.device) || compare(a.id, b.id);

/** The order of sessions: by start, then by id. */
export const byStart = (a: SavedSession, b: SavedSession): number =>
	a.plan.startedAt - b.plan.startedAt || compare(a.plan.session, b.plan.session);
