import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../questions/datasets/', import.meta.url));

interface Table {
	readonly id: string;
	readonly columns: readonly {
		readonly id: string;
		readonly unit: string;
		readonly sum?: number;
		readonly within?: number;
	}[];
	readonly rows: Readonly<Record<string, readonly (number | null)[]>>;
}

const tables = readdirSync(folder)
	.filter((name) => name.endsWith('.yaml'))
	.map((name) => parse(readFileSync(`${folder}${name}`, 'utf8')) as Table);

const columns = tables.flatMap(({ id, columns: heads, rows }) =>
	heads.map((head, at) => ({
		...head,
		name: `${id} ${head.id}`,
		total: Object.values(rows).reduce((total, row) => total + (row[at] ?? 0), 0),
	})),
);

it.each(columns.flatMap((column) => (column.sum === undefined ? [] : [{ ...column }])))(
	'$name adds up to the sum that it declares, $sum',
	({ total, sum = Number.NaN, within = 0 }) => {
		expect(Math.abs(total - sum)).toBeLessThanOrEqual(within + 1e-6);
	},
);

it('every column declares a sum but turnouts, which have none', () => {
	const without = columns.flatMap(({ name, sum }) => (sum === undefined ? name : []));
	expect(without).toEqual(['turnout-2023 turnout']);
	expect(columns.length).toBeGreaterThan(10);
});
