import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/bank/compile/compile.ts';
import { annotate } from '../../../src/cli/annotate.ts';

const problem: Problem = {
	...{ file: 'a,b:c.yaml', line: 3, col: 7 },
	severity: 'error',
	code: 'yaml',
	message: '100 % of\r\nlines::x',
};

describe('annotate', () => {
	it('escapes what would end a line or a property', () => {
		expect(annotate(problem)).toBe(
			'::error file=a%2Cb%3Ac.yaml,line=3,col=7,title=yaml::100 %25 of%0D%0Alines::x',
		);
	});

	it('adds the suggestion', () => {
		expect(annotate({ ...problem, message: 'no', suggestion: 'say yes' })).toMatch(
			/::no \(say yes\)$/u,
		);
	});
});
