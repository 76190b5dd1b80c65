import { describe, expect, it } from 'vitest';
import { readSums } from '../../../src/service-worker/sums.ts';

describe('readSums', () => {
	it('reads addresses and sums, the root too', () => {
		expect([...readSums('{"":"a","kk/":"b"}')]).toEqual([
			['', 'a'],
			['kk/', 'b'],
		]);
	});

	it.each(['__SUMS__', 'null', '1'])('refuses %s: such a worker was never sealed', (list) => {
		expect(() => readSums(list)).toThrow();
	});
});
