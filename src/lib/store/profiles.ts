import type { ProfileId } from '#lib/kernel/brand.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { err, ok, type Result } from '#lib/kernel/result.ts';
import { createCell, type KeyValue } from './key-value.ts';
import {
	readProfileList,
	writeProfileList,
	type Profile,
	type ProfileList,
} from './profile-list.ts';
import { readProfileName } from './profile-name.ts';
import type { StoreError } from './store.ts';

export type ProfileError =
	| { readonly kind: 'empty-name' }
	| { readonly kind: 'long-name' }
	| { readonly kind: 'no-such-profile'; readonly id: ProfileId };

/** A profile that was given a name, and whether another one is already called the same. */
export interface Named {
	readonly profile: Profile;
	readonly isDuplicate: boolean;
}

export interface ProfilePorts {
	/** Where the list is kept. */
	readonly keyValue: KeyValue;
	/** A new id of letters, digits and hyphens: it becomes part of a database's name. */
	readonly newId: () => string;
	/** Epoch milliseconds. */
	readonly now: () => number;
	/** What the profile made on first use is called. */
	readonly firstName: string;
	/** Deletes what a profile has stored. */
	readonly removeData: (id: ProfileId) => Promise<Result<void, StoreError>>;
}

/** The learners of this browser; each has a database of their own. */
export interface Profiles {
	/** In the order in which they were made; never empty. */
	readonly list: () => readonly Profile[];
	readonly current: () => Profile;
	/** Makes a profile and switches to it. */
	readonly create: (name: string) => Result<Named, ProfileError>;
	readonly rename: (id: ProfileId, name: string) => Result<Named, ProfileError>;
	readonly switchTo: (id: ProfileId) => Result<Profile, ProfileError>;
	/** Deletes its data, then its name; when it was the last one, a first profile is made again. */
	readonly remove: (id: ProfileId) => Promise<Result<void, ProfileError | StoreError>>;
	/** False when the list lives in memory only. */
	readonly isKept: () => boolean;
}

/** Where the list is kept. */
export const profilesKey = 'sabaq.profiles';

/**
 * The first profile has always this id: when the list is lost and made again, its database is found
 * again under the same name.
 */
const firstId = 'main';

export const openProfiles = (ports: ProfilePorts): Profiles => {
	const cell = createCell(ports.keyValue, profilesKey);
	const damaged = createCell(ports.keyValue, `${profilesKey}.damaged`);

	const save = (list: ProfileList): void => cell.write(writeProfileList(list));

	const startAnew = (): ProfileList => {
		const first = { id: firstId as ProfileId, name: ports.firstName, createdAt: ports.now() };
		const list = { current: first, profiles: [first] };
		save(list);
		return list;
	};

	const load = (): ProfileList => {
		const text = cell.read();
		const list = text === undefined ? undefined : readProfileList(text);
		if (list !== undefined) return list;
		// What cannot be read is set aside for a person to look into, never written over.
		if (text !== undefined) damaged.write(text);
		return startAnew();
	};

	const named = (list: ProfileList, profile: Profile): Named => ({
		profile,
		isDuplicate: list.profiles.some(
			({ id, name }) => id !== profile.id && foldText(name) === foldText(profile.name),
		),
	});

	const find = (list: ProfileList, id: ProfileId): Result<Profile, ProfileError> => {
		const profile = list.profiles.find((one) => one.id === id);
		return profile === undefined ? err({ kind: 'no-such-profile', id }) : ok(profile);
	};

	return {
		list: () => load().profiles,
		current: () => load().current,
		isKept: cell.isKept,
		create: (raw) => {
			const name = readProfileName(raw);
			if (!name.ok) return name;
			const list = load();
			const id = ports.newId() as ProfileId;
			const profile = { id, name: name.value, createdAt: ports.now() };
			save({ current: profile, profiles: [...list.profiles, profile] });
			return ok(named(list, profile));
		},
		rename: (id, raw) => {
			const name = readProfileName(raw);
			if (!name.ok) return name;
			const list = load();
			const found = find(list, id);
			if (!found.ok) return found;
			const profile = { ...found.value, name: name.value };
			save({
				current: list.current.id === id ? profile : list.current,
				profiles: list.profiles.map((one) => (one.id === id ? profile : one)),
			});
			return ok(named(list, profile));
		},
		switchTo: (id) => {
			const list = load();
			const found = find(list, id);
			if (found.ok) save({ ...list, current: found.value });
			return found;
		},
		remove: async (id) => {
			const found = find(load(), id);
			if (!found.ok) return found;
			const removed = await ports.removeData(id);
			if (!removed.ok) return removed;
			// Loaded again: another tab may have changed the list meanwhile.
			const list = load();
			const rest = list.profiles.filter((one) => one.id !== id);
			const [first] = rest;
			if (first === undefined) startAnew();
			else save({ current: list.current.id === id ? first : list.current, profiles: rest });
			return ok(undefined);
		},
	};
};
