import { describe, expect, it } from 'vitest';
import { pureRooms } from './rooms.mjs';
import { table } from '../support/rooms.ts';
import { filesUnder, foldersIn } from '../support/tree.ts';

describe('the table of rooms', () => {
	it('names every folder of src/lib', () => {
		expect(foldersIn('src/lib').filter((folder) => !table.has(folder))).toEqual([]);
	});

	it('leaves no module of src/lib outside a room', () => {
		const loose = filesUnder('src/lib', /./).filter((path) => path.split('/').length < 4);
		expect(loose).toEqual([]);
	});

	it.each([...table])('%s names only rooms that are in the table', (_, room) => {
		const named = [...room.may, ...room.types, ...(room.views ?? [])];
		expect(named.filter((other) => !table.has(other))).toEqual([]);
	});

	it('gives each outside package that holds data or time one door', () => {
		const doors = (name: string) =>
			[...table].filter(([, { packages }]) => packages.includes(name)).map(([room]) => room);
		expect(doors('dexie')).toEqual(['store']);
		expect(doors('ts-fsrs')).toEqual(['scheduling']);
		expect(doors('yaml')).toEqual(['bank/compile']);
		expect(doors('sirv')).toEqual(['live-host']);
	});

	it.each(pureRooms)('lets the pure room %s import pure rooms only', (name) => {
		const { may = [], types = [] } = table.get(name) ?? {};
		expect([...may, ...types].filter((other) => !pureRooms.includes(other))).toEqual([]);
	});
});
