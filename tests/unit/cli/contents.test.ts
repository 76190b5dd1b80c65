import { describe, expect, it } from 'vitest';
import type { Source } from '#lib/bank/model.ts';
import { aims, isReached } from '../../../src/cli/bank-report/aims.ts';
import { cellsOfColumns } from '../../../src/cli/bank-report/cells.ts';
import { fullestFacts, isPlainlyCited, measureBank } from '../../../src/cli/bank-report/measure.ts';
import { useBankFolder } from '../../support/bank-folder.ts';
import { buildBank, event, itemKey, page, sourceId, turnout } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';
import { chartParts } from '../../support/reading-bank.ts';

const source = (id: string, change: Partial<Source>): Source => ({
	...page,
	...{ id: sourceId(id), ...change },
});
const sources = [
	page,
	source('seed', { kind: 'seed article', url: undefined, note: { en: 'An article.' } }),
	source('book', { url: undefined, note: { en: 'A book.' } }),
];
const isPlain = (...cite: readonly [string, string?][]): boolean => {
	const citations = cite.map(([of, readIn]) => ({
		...{ source: sourceId(of), at: 'the page' },
		...(readIn === undefined ? {} : { readIn: sourceId(readIn) }),
	}));
	const fact = event('vote', '2023-03-19', { cite: citations });
	return isPlainlyCited(buildBank({ facts: [fact], sources }), fact);
};

describe('a fact that is plainly cited', () => {
	it('has pages of publishers only, or beside the article that the bank began with', () => {
		expect(isPlain([page.id])).toBe(true);
		expect(isPlain([page.id], ['seed'])).toBe(true);
		expect(isPlain(['seed'])).toBe(false);
		expect(isPlain([page.id], ['book'])).toBe(false);
	});

	it('may have a source without an address that was read on such a page', () => {
		expect(isPlain(['book', page.id])).toBe(true);
		expect(isPlain([page.id, 'book'])).toBe(false);
	});

	it('is asked plainly', () => {
		const fact = event('vote', '2023-03-19', { quizUse: 'never' });
		expect(isPlainlyCited(buildBank({ facts: [fact] }), fact)).toBe(false);
	});
});

describe('what a bank holds', () => {
	const bank = buildBank(demoParts);

	it('is measured item by item', () => {
		const held = measureBank(bank);
		expect(held.written).toBe(bank.items.size);
		expect(held.items).toBeGreaterThan(0);
		expect([held.cited, held.reasoned]).toEqual([100, 100]);
		expect(held.perFact).toBe(fullestFacts(bank).items);
	});

	it('counts two items of the same stem and options once, in whatever order they stand', () => {
		const twin = (of: typeof bank) => {
			const [first] = [...of.items.values()];
			if (!first) throw new Error('the demo bank has a hand-written item');
			const id = itemKey(`${first.id}-again`);
			const options = [...first.options].reverse();
			const again = Object.assign({}, first, { id, options });
			return buildBank({ ...demoParts, items: [...of.items.values(), again] });
		};
		const held = measureBank(twin(bank));
		expect(held.written).toBe(measureBank(bank).written + 1);
		expect(held.items).toBe(measureBank(bank).items);
	});

	it('misses what has no reason and what nobody can look up', () => {
		const items = (demoParts.items ?? []).map((item) => ({
			...item,
			options: item.options.map((option) => ({ ...option, rationale: { en: '' } })),
		}));
		const mute = buildBank({
			...demoParts,
			items: items.flatMap((item) => (item.form === 'choice' ? [Object.assign({}, item)] : [])),
			sources: [{ ...page, url: undefined }],
		});
		expect(measureBank(mute).reasoned).toBeLessThan(100);
		expect(measureBank(mute).cited).toBe(0);
	});

	it('reaches an aim at either end of it, and not beyond', () => {
		expect([219, 220].map((n) => isReached(aims.plainFacts, n))).toEqual([false, true]);
		expect([12, 13].map((n) => isReached(aims.perFact, n))).toEqual([true, false]);
	});
});

describe('the cells of data sets', () => {
	it('are counted by column, with the rows that are facts', () => {
		expect(cellsOfColumns(buildBank(chartParts))).toEqual([
			expect.objectContaining({ cells: 6, facts: 2, rule: expect.stringMatching(/nsdp, auyl/u) }),
		]);
		const bare = buildBank({ ...chartParts, facts: [], datasets: [turnout({ auyl: 1 })] });
		expect(cellsOfColumns(bare)).toEqual([
			expect.objectContaining({ cells: 1, facts: 0, rule: 'none' }),
		]);
	});
});

describe('the first section of the report', () => {
	const folder = useBankFolder();

	it('sets each figure against its aim, and names the worst robot and rank', () => {
		const said = folder.run('report').said;
		expect(said[0]).toBe('## What the bank holds\n');
		const lines = said.join('\n');
		expect(lines).toMatch(/^hand-written items +\d+ +at least 80 +not reached$/mu);
		expect(lines).toMatch(/^robots: worst edge .* gate 3 points beyond doubt or 5 at all/mu);
		expect(lines).toMatch(/^ranks: /mu);
		expect(lines).toMatch(/^0 errors, 0 warnings, 2 accepted/mu);
	});

	it('gives the same as JSON, each with its aim', () => {
		const said = folder.run('report', '--json').said.map((line): unknown => JSON.parse(line));
		expect(said).toContainEqual(
			expect.objectContaining({ bench: 'bank/holds/perFact', aim: { most: 12 } }),
		);
		expect(said[0]).toMatchObject({ bench: 'bank/holds/facts', unit: 'facts' });
	});
});
