import { describe, expect, it } from 'vitest';
import { readHeld } from '#lib/store/held.ts';
import type { SchemaVersion } from '#lib/store/migrate.ts';

const setting = {
	kind: 'setting',
	v: 1,
	id: 'e1',
	at: 1_700_000_000_000,
	tz: 'UTC',
	day: '2023-11-14',
	device: 'phone',
	name: 'goal',
	value: 5,
};
const heldAs = (rows: object): string =>
	JSON.stringify({ schema: 1, entries: [], sessions: [], ...rows });
const table: readonly SchemaVersion[] = [
	{ version: 1, stores: {} },
	{ version: 2, stores: {}, entry: (entry) => ({ ...entry, name: 'goal-2' }) },
];

describe('readHeld', () => {
	it('reads rows of its own version', () => {
		expect(readHeld(heldAs({ entries: [setting] }))).toEqual({ entries: [setting], sessions: [] });
	});

	it('walks rows of an earlier version up to the newest', () => {
		expect(readHeld(heldAs({ entries: [setting] }), table)?.entries).toMatchObject([
			{ name: 'goal-2' },
		]);
	});

	it.each([
		['no JSON', '{'],
		['nothing', ''],
		['another shape', '{"schema":1}'],
		['a newer version', heldAs({ schema: 2 })],
		['version 0', heldAs({ schema: 0 })],
		['a damaged row', heldAs({ entries: [{ ...setting, day: '2023-02-31' }] })],
		['an unknown member', heldAs({ more: 1 })],
	])('refuses %s', (_, text) => {
		expect(readHeld(text)).toBeUndefined();
	});
});
