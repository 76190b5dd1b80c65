/**
 * Prints the table of rooms as Markdown; `--write` puts it into README.md between its markers.
 * The table is made from tests/architecture/rooms.mjs, the one place where it is kept.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rooms } from '../tests/architecture/rooms.mjs';
import { inRoot } from './tools.mjs';

const begin = '<!-- rooms -->';
const end = '<!-- /rooms -->';

/** @param {readonly string[]} names */
const list = (names) => (names.length === 0 ? '–' : names.join(', '));

/** @type {[string, {may: string[], types: string[], views?: string[], packages: string[]}][]} */
const table = Object.entries(rooms);

const cells = [
	['Room', 'may import', 'types only', 'types and `view.ts`', 'packages'],
	...table.map(([room, { may, types, views = [], packages }]) => [
		room,
		list(may),
		list(types.filter((other) => !views.includes(other))),
		list(views),
		list(packages),
	]),
];

/** The table in Markdown, aligned as the formatter does it. */
const diagram = () => {
	const widths = (cells[0] ?? []).map((_, column) =>
		Math.max(...cells.map((row) => (row[column] ?? '').length)),
	);
	const [head = '', ...rows] = cells.map(
		(row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
	);
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [head, rule, ...rows].join('\n');
};

/** What stands in README.md, markers included. */
export const roomsBlock = () => `${begin}\n\n${diagram()}\n\n${end}`;

const write = () => {
	const path = inRoot('README.md');
	const readme = existsSync(path) ? readFileSync(path, 'utf8') : `# Sabaq\n\n${begin}\n${end}\n`;
	const [before, rest, ...more] = readme.split(begin);
	const [, after] = rest?.split(end) ?? [];
	if (before === undefined || after === undefined || more.length > 0) {
		throw new Error(`README.md must hold ${begin} ... ${end} exactly once`);
	}
	writeFileSync(path, `${before}${roomsBlock()}${after}`);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	if (process.argv.includes('--write')) write();
	else process.stdout.write(`${roomsBlock()}\n`);
}
