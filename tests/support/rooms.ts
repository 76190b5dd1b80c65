import { rooms } from '../architecture/rooms.mjs';

export interface Room {
	readonly may: readonly string[];
	readonly types: readonly string[];
	readonly views?: readonly string[];
	readonly packages: readonly string[];
}

/** The one table of who may import whom, by room. */
export const table: ReadonlyMap<string, Room> = new Map<string, Room>(Object.entries(rooms));

/** The room in which a file of src/ lives: the innermost one of the table, if any. */
export const roomOf = (path: string): string | undefined =>
	[...table.keys()]
		.filter((room) => path.startsWith(`src/lib/${room}/`) || path.startsWith(`src/${room}/`))
		.sort((a, b) => b.length - a.length)[0];
