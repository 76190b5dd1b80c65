import { describe, expect, it } from 'vitest';
import { assertNever } from '#lib/kernel/assert-never.ts';

describe('assertNever', () => {
	it('names the case that nobody expected', () => {
		const fromOutside = { form: 'cloze' } as never;
		expect(() => assertNever(fromOutside)).toThrow('unexpected case: {"form":"cloze"}');
	});
});
