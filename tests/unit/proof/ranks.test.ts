import { describe, expect, it } from 'vitest';
import { isEndOfColumn, rankReport } from '#lib/proof/ranks.ts';
import { openShippedBank } from '../../support/shipped-bank.ts';
import { buildBank, claim, event, quantity, turnout, words } from '../../support/build-bank.ts';

describe('the report on ranks', () => {
	it('has a row for each number of options, with the share furthest from chance', () => {
		const days = ['2022-01-01', '2022-03-01', '2022-05-01', '2022-07-01', '2022-09-01'];
		const bank = buildBank({ facts: days.map((day, i) => event(`e${i}`, day)) });
		const rows = rankReport(bank);
		expect(rows).not.toEqual([]);
		for (const { options, items, edge } of rows) {
			expect([3, 4]).toContain(options);
			expect(items).toBeGreaterThan(0);
			expect(edge).toBeLessThanOrEqual(100 - 100 / options);
		}
	});

	it('has none for a bank without figures and dates', () => {
		expect(rankReport(buildBank({ facts: [claim('free', words('free', 'Free'))] }))).toEqual([]);
	});

	it('leaves out what is the end of a column, and nothing else', () => {
		const bank = buildBank({ datasets: [turnout({ amanat: 54, auyl: 11, nsdp: 5 })] });
		const isEnd = (value: number) => isEndOfColumn(bank, quantity('share', value));
		expect([54, 11, 5].map(isEnd)).toEqual([true, false, true]);
		expect(isEndOfColumn(bank, event('vote', '2023-03-19'))).toBe(false);
	});

	it('agrees with the gate on the shipped bank', () => {
		const most = rankReport(openShippedBank()).filter(({ items }) => items >= 100);
		expect(most.length).toBeGreaterThan(0);
		expect(Math.max(...most.map(({ edge }) => edge))).toBeLessThanOrEqual(8);
	});
});
