import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, withExit } from '../../../scripts/runners.mjs';

describe('counting the report of Vitest', () => {
	const file = (statuses: readonly string[], status = 'passed', message = '') => ({
		name: 'a.test.ts',
		status,
		message,
		assertionResults: statuses.map((each, at) => ({ status: each, fullName: `test ${at}` })),
	});

	it('counts the tests of all files', () => {
		const report = { testResults: [file(['passed', 'passed']), file(['passed'])] };
		expect(countVitest(report)).toEqual({ passed: 3, failures: [] });
	});

	it('names what failed', () => {
		const report = { testResults: [file(['passed', 'failed'], 'failed')] };
		expect(countVitest(report)).toEqual({ passed: 1, failures: ['test 1'] });
	});

	it.each(['pending', 'skipped', 'todo'])('counts a %s test as a failed one', (status) => {
		const report = { testResults: [file(['passed', status])] };
		expect(countVitest(report)).toEqual({ passed: 1, failures: [`test 1 (${status})`] });
	});

	it('counts a file that could not be loaded', () => {
		const report = { testResults: [file([], 'failed', 'SyntaxError: no\nat line 1')] };
		expect(countVitest(report)).toEqual({
			passed: 0,
			failures: ['a.test.ts: SyntaxError: no'],
		});
	});

	it('counts an end with an error although every test passed', () => {
		expect(withExit({ passed: 3, failures: [] }, 1).failures).toHaveLength(1);
		expect(withExit({ passed: 3, failures: [] }, 0).failures).toEqual([]);
		expect(withExit({ passed: 3, failures: ['a'] }, 1).failures).toEqual(['a']);
	});
});

describe('counting the report of Playwright', () => {
	const report = (statuses: readonly string[], errors: { message?: string }[] = []) => ({
		errors,
		suites: [
			{
				title: 'home.spec.ts',
				suites: [
					{
						title: 'a first visit',
						specs: statuses.map((status, at) => ({
							title: `test ${at}`,
							ok: status === 'expected',
							tests: [{ status }],
						})),
					},
				],
			},
		],
	});

	it('counts tests inside groups, and names what failed by its path', () => {
		expect(countPlaywright(report(['expected', 'unexpected']))).toEqual({
			passed: 1,
			failures: ['home.spec.ts › a first visit › test 1'],
		});
	});

	it.each(['flaky', 'skipped'])('counts a %s test as a failed one', (status) => {
		expect(countPlaywright(report([status]))).toEqual({
			passed: 0,
			failures: [`home.spec.ts › a first visit › test 0 (${status})`],
		});
	});

	it('counts an error outside every test', () => {
		const { failures } = countPlaywright(report(['expected'], [{ message: 'no server\nat a' }]));
		expect(failures).toEqual(['no server']);
	});
});
