import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import { hashBank } from '#lib/bank/hash-bank.ts';
import type { Citation } from '#lib/bank/model.ts';
import { openBank } from '#lib/bank/open.ts';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import type { SourceId } from '#lib/kernel/brand.ts';
import { compileShippedBank, openShippedBank } from '../support/shipped-bank.ts';
import { inspect } from './checker.ts';

const bank = openShippedBank();
const json = compileShippedBank();
const items = enumerate(bank).map((key) => instantiate(bank, key, 0, 'en'));

/** The sources in two groups, so that each goes once. */
const groups = Array.from({ length: 2 }, (_, i) =>
	[...bank.sources.keys()].filter((_source, j) => j % 2 === i),
);

const without = (group: readonly SourceId[]): Bank => ({
	...bank,
	sources: new Map([...bank.sources].filter(([id]) => !group.includes(id))),
});

const cites = (citations: readonly Citation[], group: readonly SourceId[]): boolean =>
	citations.some(({ source, readIn = source }) => group.includes(source) || group.includes(readIn));

/** The sources that an item cites, and those that it asks about. */
const sourcesIn = (item: Item): readonly string[] => [
	...item.citations.map(({ source }) => source),
	...('options' in item ? item.options.map(({ id }) => id) : []),
];

const nameOf = ({ id }: Item): string => id;

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 120_000 };

describe('a source that goes', watchdog, () => {
	it.each(groups)('flags every item that cites it, and no other', (...group) => {
		const reduced = without(group);
		const gone = new Set<string>(group);
		const flagged = items.filter((item) =>
			inspect(reduced, item).some(({ fault }) => fault === 'unresolved-citation'),
		);
		const citing = items.filter((item) => sourcesIn(item).some((id) => gone.has(id)));
		expect(flagged.map(nameOf)).toEqual(citing.map(nameOf));
		expect(group.length).toBeGreaterThan(4);
	});

	it.each(groups)('keeps the bank shut until all that cites it has another', (...group) => {
		const content = { ...json, sources: json.sources.filter(({ id }) => !group.includes(id)) };
		const opened = openBank([{ ...content, hash: hashBank(content) }]);
		const refused = opened.ok ? [] : opened.error.map(({ path }) => path);
		const unnoticed = (['facts', 'items'] as const).flatMap((list) =>
			json[list].flatMap(({ id, cite }, i) =>
				cites(cite, group) && !refused.some((path) => path.startsWith(`${list}.${i}.`)) ? id : [],
			),
		);
		expect(unnoticed).toEqual([]);
		expect(refused.length).toBeGreaterThan(0);
	});
});
