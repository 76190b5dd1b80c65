import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { report, runSteps } from '../../../scripts/steps.mjs';

let printed = '';

beforeEach(() => {
	printed = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		printed += String(text);
		return true;
	});
});

afterEach(() => {
	vi.restoreAllMocks();
	process.exitCode = undefined;
});

const step = (name: string, passed: number, failures: string[] = []) => ({
	name,
	budget: 10,
	run: () => Promise.resolve({ passed, failures: [...failures] }),
});

const broken = { name: 'broken', budget: 10, run: () => Promise.reject(new Error('no disk')) };

const lastLine = (): string | undefined => printed.trimEnd().split('\n').at(-1);

describe('a run of steps', () => {
	it('ends with the sums as its last line', async () => {
		report(await runSteps([step('a', 2), step('b', 3, ['one'])], 1));
		expect(lastLine()).toBe('5 passed, 1 failed');
	});

	it('ends well only when nothing failed', async () => {
		report(await runSteps([step('a', 2)], 1));
		expect(process.exitCode).toBeUndefined();
		report(await runSteps([step('a', 2, ['one'])], 1));
		expect(process.exitCode).toBe(1);
	});

	it('takes a step that ran no test for a failed one', async () => {
		report(await runSteps([step('empty', 0)], 1));
		expect(lastLine()).toBe('0 passed, 1 failed');
		expect(printed).toContain('empty: ran no test');
		expect(process.exitCode).toBe(1);
	});

	it('takes a step that breaks off for a failed one, and goes on', async () => {
		report(await runSteps([broken, step('a', 2)], 1));
		expect(lastLine()).toBe('2 passed, 1 failed');
		expect(printed).toContain('broken: did not run: no disk');
	});

	it('keeps the order of the steps when they run side by side', async () => {
		const slow = {
			...step('slow', 1),
			run: async () => {
				await new Promise((done) => setTimeout(done, 20));
				return { passed: 1, failures: [] };
			},
		};
		const results = await runSteps([slow, step('b', 1), step('c', 1)], 2);
		expect(results.map(({ name }) => name)).toEqual(['slow', 'b', 'c']);
	});
});
