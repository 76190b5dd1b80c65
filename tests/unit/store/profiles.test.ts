import { describe, expect, test } from 'vitest';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { err, expectOk, ok } from '#lib/kernel/result.ts';
import type { KeyValue } from '#lib/store/key-value.ts';
import { openProfiles, profilesKey, type ProfilePorts } from '#lib/store/profiles.ts';

/** A key-value store that may refuse what it is asked. */
const keyValueOf = (map = new Map<string, string>()) => {
	const refuses = { get: false, set: false };
	const refuse = (): never => {
		throw new DOMException('denied', 'SecurityError');
	};
	const keyValue: KeyValue = {
		get: (key) => (refuses.get ? refuse() : (map.get(key) ?? null)),
		set: (key, value) => (refuses.set ? refuse() : void map.set(key, value)),
		remove: (key) => void map.delete(key),
	};
	return { map, keyValue, refuses };
};

const setUp = (ports: Partial<ProfilePorts> = {}) => {
	let made = 0;
	const removed: ProfileId[] = [];
	const profiles = openProfiles({
		keyValue: keyValueOf().keyValue,
		newId: () => `id-${++made}`,
		now: () => 1000 + made,
		firstName: 'Learner',
		removeData: async (id) => {
			removed.push(id);
			return ok(undefined);
		},
		...ports,
	});
	const names = () => profiles.list().map(({ name }) => name);
	return { profiles, names, removed };
};

const first = { id: 'main', name: 'Learner', createdAt: 1000 };

describe('profiles', () => {
	test('start with one that is made on first use, always under the same id', () => {
		const { profiles } = setUp();
		expect(profiles.list()).toEqual([first]);
		expect(profiles.current()).toEqual(first);
		expect(profiles.isKept()).toBe(true);
	});

	test('are there again when opened again, with the current one', () => {
		const { keyValue } = keyValueOf();
		const aizhan = expectOk(setUp({ keyValue }).profiles.create('Айжан'), 'create').profile;
		const { profiles, names } = setUp({ keyValue });
		expect(names()).toEqual(['Learner', 'Айжан']);
		expect(profiles.current()).toEqual(aizhan);
	});

	test('a new one is current at once; switching goes back', () => {
		const { profiles } = setUp();
		const made = expectOk(profiles.create('Dias'), 'create');
		expect(made).toEqual({
			profile: { id: 'id-1', name: 'Dias', createdAt: 1001 },
			isDuplicate: false,
		});
		expect(profiles.current().name).toBe('Dias');
		expect(
			expectOk(profiles.switchTo(profiles.list()[0]?.id ?? made.profile.id), 'switch'),
		).toEqual(first);
		expect(profiles.current()).toEqual(first);
	});

	test('may have the same name twice, which is said; their data stay apart', () => {
		const { profiles, names } = setUp();
		const [a, b] = [profiles.create('Dias'), profiles.create('  DIAS ')];
		expect([a, b].map((made) => made.ok && made.value.isDuplicate)).toEqual([false, true]);
		expect(names()).toEqual(['Learner', 'Dias', 'DIAS']);
		const { profile } = expectOk(b, 'create');
		expect(profiles.rename(profile.id, 'Dias B.')).toMatchObject({ value: { isDuplicate: false } });
		expect(profiles.rename(profile.id, 'dias')).toMatchObject({ value: { isDuplicate: true } });
	});

	test('keep their place, id and date when renamed, and their own name is no duplicate', () => {
		const { profiles } = setUp();
		profiles.create('B');
		expect(profiles.rename(profiles.list()[0]?.id ?? profiles.current().id, 'learner')).toEqual(
			ok({ profile: { ...first, name: 'learner' }, isDuplicate: false }),
		);
		expect(profiles.list()).toMatchObject([{ id: 'main', name: 'learner' }, { name: 'B' }]);
		expect(expectOk(profiles.rename(profiles.current().id, 'C'), 'rename').profile).toEqual(
			profiles.current(),
		);
	});

	test('one that is not there is refused', async () => {
		const { profiles, removed } = setUp();
		const nobody = 'nobody' as ProfileId;
		const refused = err({ kind: 'no-such-profile', id: nobody });
		expect(profiles.switchTo(nobody)).toEqual(refused);
		expect(profiles.rename(nobody, 'x')).toEqual(refused);
		expect(await profiles.remove(nobody)).toEqual(refused);
		expect(removed).toEqual([]);
	});

	test('a name that cannot be is refused, and nothing changes', () => {
		const { profiles, names } = setUp();
		expect(profiles.create(' \u0000\t ')).toEqual(err({ kind: 'empty-name' }));
		expect(profiles.rename(profiles.current().id, 'x'.repeat(41))).toEqual(
			err({ kind: 'long-name' }),
		);
		expect(names()).toEqual(['Learner']);
	});

	test('removing deletes the data first, then the name; the next one becomes current', async () => {
		const { profiles, names, removed } = setUp();
		const { profile } = expectOk(profiles.create('Dias'), 'create');
		expect(await profiles.remove(profile.id)).toEqual(ok(undefined));
		expect(removed).toEqual([profile.id]);
		expect(names()).toEqual(['Learner']);
		expect(profiles.current()).toEqual(first);
	});

	test('removing another one than the current leaves the current', async () => {
		const { profiles, names } = setUp();
		profiles.create('Dias');
		await profiles.remove(first.id as ProfileId);
		expect(names()).toEqual(['Dias']);
		expect(profiles.current().name).toBe('Dias');
	});

	test('removing the last one makes a first one again', async () => {
		const { profiles, removed } = setUp();
		profiles.rename(profiles.current().id, 'Me');
		expect(await profiles.remove(profiles.current().id)).toEqual(ok(undefined));
		expect(profiles.list()).toEqual([first]);
		expect(removed).toEqual(['main']);
	});

	test('one whose data could not be deleted stays in the list', async () => {
		const blocked = err({ kind: 'blocked', detail: 'a tab holds on' } as const);
		const { profiles, names } = setUp({ removeData: async () => blocked });
		expect(await profiles.remove(profiles.current().id)).toEqual(blocked);
		expect(names()).toEqual(['Learner']);
	});

	test('what another tab changed while data were deleted is kept', async () => {
		const { keyValue } = keyValueOf();
		const other = setUp({ keyValue });
		const { profiles, names } = setUp({
			keyValue,
			removeData: async () => {
				other.profiles.create('From the other tab');
				return ok(undefined);
			},
		});
		await profiles.remove(profiles.current().id);
		expect(names()).toEqual(['From the other tab']);
	});
});

describe('where nothing can be kept, profiles live in memory and say so', () => {
	test.each([
		['reading is refused', { get: true, set: true }],
		['writing is refused', { get: false, set: true }],
	])('when %s', (_, refused) => {
		const { keyValue, refuses } = keyValueOf();
		Object.assign(refuses, refused);
		const { profiles, names } = setUp({ keyValue });
		expect(profiles.current()).toEqual(first);
		expect(profiles.isKept()).toBe(false);
		profiles.create('Dias');
		expect(names()).toEqual(['Learner', 'Dias']);
		expect(profiles.current().name).toBe('Dias');
	});

	test('when space runs out later: what was there stays, what is new is in memory', () => {
		const { keyValue, refuses } = keyValueOf();
		const { profiles, names } = setUp({ keyValue });
		profiles.create('Dias');
		refuses.set = true;
		profiles.create('Aru');
		expect(names()).toEqual(['Learner', 'Dias', 'Aru']);
		expect(profiles.isKept()).toBe(false);
		expect(setUp({ keyValue }).names()).toEqual(['Learner', 'Dias']);
	});

	test('when a store swallows the refusal and answers with false', () => {
		const { profiles, names } = setUp({
			keyValue: { get: () => undefined, set: () => false, remove: () => undefined },
		});
		profiles.create('Dias');
		expect(names()).toEqual(['Learner', 'Dias']);
		expect(profiles.isKept()).toBe(false);
	});
});

describe('a damaged list', () => {
	test.each([
		'',
		'null',
		'[1',
		'{"profiles":{}}',
		'{"profiles":[]}',
		'{"profiles":[{"id":"../x"}]}',
	])('%j is set aside, and the first profile is found again under its id', (damaged) => {
		const { keyValue, map } = keyValueOf(new Map([[profilesKey, damaged]]));
		expect(setUp({ keyValue }).profiles.list()).toEqual([first]);
		expect(map.get(`${profilesKey}.damaged`)).toBe(damaged);
	});

	test('keeps the profiles that can be read, and has a current one', () => {
		const text = JSON.stringify({
			current: 'gone',
			profiles: [
				null,
				{ id: 'a', name: 'A', createdAt: 1, note: 'x' },
				{ id: 'b', name: 2, createdAt: 1 },
			],
		});
		const { keyValue } = keyValueOf(new Map([[profilesKey, text]]));
		const { profiles } = setUp({ keyValue });
		expect(profiles.list()).toEqual([{ id: 'a', name: 'A', createdAt: 1 }]);
		expect(profiles.current().id).toBe('a');
	});
});
