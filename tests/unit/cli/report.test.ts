import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/bank/compile/compile.ts';
import { mostPrinted, reportLines } from '../../../src/cli/report.ts';

const problems = (n: number, severity: Problem['severity']): Problem[] =>
	Array.from({ length: n }, (_, i) => ({
		...{ file: 'bank.yaml', line: i + 1, col: 1 },
		...{ code: 'yaml', severity, message: `number ${i + 1}` },
	}));
const report = (errors: number, warnings = 0) => ({
	errors: problems(errors, 'error'),
	warnings: problems(warnings, 'warning'),
	unchecked: [],
});

describe('reportLines', () => {
	it('prints a hundred errors whole', () => {
		const lines = reportLines(report(mostPrinted), false);
		expect(lines).toHaveLength(100);
		expect(lines.at(-1)).toBe('bank.yaml:100:1: error[yaml] number 100');
	});

	it('prints the first hundred of more, and how many are left', () => {
		const lines = reportLines(report(512), false);
		expect(lines).toHaveLength(101);
		expect(lines.slice(-2)).toEqual([
			'bank.yaml:100:1: error[yaml] number 100',
			'and 412 more errors (--all prints all)',
		]);
		expect(reportLines(report(101), false).at(-1)).toBe('and 1 more error (--all prints all)');
	});

	it('prints all when all are asked for', () => {
		const lines = reportLines(report(512, 130), true);
		expect(lines).toHaveLength(642);
		expect(lines.join()).not.toContain('more');
	});

	it('prints warnings after the errors, with a hundred of their own', () => {
		const lines = reportLines(report(101, 101), false);
		expect(lines).toHaveLength(202);
		expect(lines[101]).toBe('bank.yaml:1:1: warning[yaml] number 1');
		expect(lines.at(-1)).toBe('and 1 more warning (--all prints all)');
	});

	it('counts in one line each what could not be checked', () => {
		const unchecked = [
			{ kind: 'source', count: 542 },
			{ kind: 'dataset', count: 1 },
		];
		expect(reportLines({ ...report(0), unchecked }, false)).toEqual([
			'542 references to source ids could not be checked: the first errors say which files to mend',
			'1 reference to dataset ids could not be checked: the first errors say which files to mend',
		]);
	});
});
