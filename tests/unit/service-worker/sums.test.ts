import { describe, expect, it } from 'vitest';
import { readSealed } from '../../../src/service-worker/sums.ts';

describe('readSealed', () => {
	it('reads the name, the addresses and the sums, the root too', () => {
		const { name, sums } = readSealed('{"name":"n","sums":{"":"a","kk/":"b"}}');
		expect(name).toBe('n');
		expect([...sums]).toEqual([
			['', 'a'],
			['kk/', 'b'],
		]);
	});

	it.each(['__SEALED__', 'null', '1', '{}', '{"name":"n"}', '{"name":1,"sums":{}}'])(
		'refuses %s: such a worker was never sealed',
		(json) => {
			expect(() => readSealed(json)).toThrow();
		},
	);
});
