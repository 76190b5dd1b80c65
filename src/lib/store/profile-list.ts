import type { ProfileId } from '#lib/kernel/brand.ts';

/** One learner of this browser. */
export interface Profile {
	readonly id: ProfileId;
	readonly name: string;
	/** Epoch milliseconds. */
	readonly createdAt: number;
}

/** `current` is one of `profiles`. */
export interface ProfileList {
	readonly current: Profile;
	readonly profiles: readonly Profile[];
}

/** Ids become part of a database's name. */
const isProfileId = (id: unknown): id is ProfileId =>
	typeof id === 'string' && /^[\w-]{1,64}$/u.test(id);

const isProfile = (value: unknown): value is Profile =>
	typeof value === 'object' &&
	value !== null &&
	'id' in value &&
	isProfileId(value.id) &&
	'name' in value &&
	typeof value.name === 'string' &&
	'createdAt' in value &&
	typeof value.createdAt === 'number';

const parse = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/** The list as it was written, without what is damaged in it; undefined when nothing can be read. */
export const readProfileList = (text: string): ProfileList | undefined => {
	const value = parse(text);
	if (typeof value !== 'object' || value === null) return undefined;
	if (!('profiles' in value) || !Array.isArray(value.profiles)) return undefined;
	const all: readonly unknown[] = value.profiles;
	const profiles = all
		.filter(isProfile)
		.filter(({ id }, i, known) => known.findIndex((one) => one.id === id) === i)
		.map(({ id, name, createdAt }) => ({ id, name, createdAt }));
	const [first] = profiles;
	if (first === undefined) return undefined;
	const id = 'current' in value ? value.current : undefined;
	return { current: profiles.find((profile) => profile.id === id) ?? first, profiles };
};

export const writeProfileList = ({ current, profiles }: ProfileList): string =>
	JSON.stringify({ version: 1, current: current.id, profiles });
