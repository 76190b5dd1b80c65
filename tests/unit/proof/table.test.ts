import { describe, expect, it } from 'vitest';
import type { RobotRow } from '#lib/proof/robots.ts';
import { leakLines, robotTable } from '#lib/proof/table.ts';
import { itemKey } from '../../support/build-bank.ts';

const row = (change: Partial<RobotRow>): RobotRow => ({
	...{ robot: 'longest', form: 'choice', facts: 200, items: 210, chance: 25, score: 24.96 },
	...{ edge: -0.04, low: -2, high: 1.96, p: 1, isLeaky: false, worst: [] },
	...change,
});
const leaky = row({
	...{ score: 31.2, edge: 6.2, low: 3, high: 9.4, p: 0.004, isLeaky: true },
	worst: [{ item: itemKey('sabaq:a/choice'), edge: 75 }],
});

describe('the table of robots', () => {
	it('is Markdown with one line for each row, figures with one decimal', () => {
		const lines = robotTable([row({}), leaky]).split('\n');
		expect(lines).toHaveLength(4);
		expect(lines[2]?.replace(/ +/gu, ' ')).toBe(
			'| longest | choice | 200 | 25.0 | 25.0 | 0.0 | -2.0 to 2.0 | 1.000 | |',
		);
		expect(lines[3]).toContain('LEAK');
		expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
	});

	it('names the items of a leak, and says nothing without one', () => {
		expect(leakLines([row({}), leaky])).toEqual([
			'longest on choice: 31.2 where blind picking has 25.0; sabaq:a/choice (+75.0)',
		]);
		expect(leakLines([row({})])).toEqual([]);
	});
});
