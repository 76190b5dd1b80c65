/**
 * Jobs on their way to the database, held in localStorage: a page that goes away before its first
 * transaction has opened finds them again. One place for each job of each learner, so that neither
 * another tab nor another learner touches it. Where localStorage is refused, the journal's status
 * says what is not saved.
 */
import type { ProfileId } from '#lib/kernel/brand.ts';
import { newestOf, versions } from '#lib/store/migrate.ts';
import type { Rows } from '#lib/store/store.ts';
import { dropEarly } from './early.ts';
import type { Job, JournalPorts } from './journal.svelte.ts';
import { keep, keys } from './keep.ts';

const places = (learner: ProfileId): string => `${keys.waiting}.${learner}.`;

const nameOf = (job: Job): string =>
	'session' in job ? job.session.plan.session : (job.entries[0]?.id ?? '');

const rowsOf = (job: Job): Rows =>
	'session' in job
		? { entries: [], sessions: [job.session] }
		: { entries: job.entries, sessions: [] };

/** Sessions first, as they were kept: an entry is of no use without its session's plan. */
const jobsOf = ({ entries, sessions }: Rows): readonly Job[] => [
	...sessions.map((session) => ({ session })),
	...(entries.length === 0 ? [] : [{ entries }]),
];

export const openHeld = (learner: ProfileId): NonNullable<JournalPorts['held']> => {
	/** Where each job is held and as what. */
	const held = new WeakMap<Job, { readonly place: string; readonly text: string }>();
	return {
		read: async () => {
			const found = keep.names(places(learner)).flatMap((place) => {
				const text = keep.get(place);
				return text === undefined ? [] : [{ place, text }];
			});
			if (found.length === 0) return [];
			const { readHeld } = await import('#lib/store/held.ts');
			const jobs = found.flatMap((one) => {
				// What cannot be read, or was left by a newer app, stays where it is.
				const read = jobsOf(readHeld(one.text) ?? { entries: [], sessions: [] });
				for (const job of read) held.set(job, one);
				return read;
			});
			return [...jobs.filter((job) => 'session' in job), ...jobs.filter((job) => 'entries' in job)];
		},
		hold: (job) => {
			const place = `${places(learner)}${nameOf(job)}`;
			const text = JSON.stringify({ schema: newestOf(versions), ...rowsOf(job) });
			held.set(job, { place, text });
			keep.set(place, text);
		},
		release: (job) => {
			const one = held.get(job);
			// A later state of the same session may be held there by now.
			if (one !== undefined && keep.get(one.place) === one.text) keep.remove(one.place);
		},
		clear: () => dropHeld(learner),
	};
};

/** Forgets all that is held of a learner. */
export const dropHeld = (learner: ProfileId): void => {
	dropEarly(learner);
	for (const name of keep.names(places(learner))) keep.remove(name);
};
