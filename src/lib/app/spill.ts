import type { Job, JournalPorts } from './journal.svelte.ts';
import { keep, keys } from './keep.ts';

/** A job as this app wrote it; anything else in the same place is not ours. */
const isJob = (value: unknown): value is Job =>
	typeof value === 'object' &&
	value !== null &&
	('entries' in value ? Array.isArray(value.entries) : 'session' in value);

const parse = (text: string | undefined): readonly Job[] => {
	try {
		const value: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(value) ? value.filter(isJob) : [];
	} catch {
		return []; // cut off in the middle of a write: nothing of it can be read
	}
};

/**
 * Answers on their way to the database, in localStorage: a page that is reloaded before its first
 * transaction has opened finds them again. One place for the whole browser: two tabs or two learners
 * share it. Where storage is refused, the journal says so anyway.
 */
export const openSpill = (): NonNullable<JournalPorts['spill']> => ({
	read: () => parse(keep.get(keys.waiting)),
	write: (jobs) => {
		if (jobs.length === 0) keep.remove(keys.waiting);
		else keep.set(keys.waiting, JSON.stringify(jobs));
	},
});
