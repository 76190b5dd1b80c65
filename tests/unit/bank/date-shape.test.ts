import { describe, expect, it } from 'vitest';
import { dateShape } from '#lib/bank/date-shape.ts';

describe('dateShape', () => {
	it.each([
		['2023-03-19', '2023-03-19', 'day'],
		['2023-03-01', '2023-03-31', 'month'],
		['2023-02-01', '2023-02-28', 'month'],
		['2024-02-01', '2024-02-29', 'month'],
		['2024-02-01', '2024-02-28', 'span'],
		['2023-01-01', '2023-01-28', 'span'],
		['2023-01-03', '2023-01-31', 'span'],
		['2023-01-01', '2023-12-31', 'year'],
		['2022-01-01', '2023-12-31', 'span'],
		['2022-01-02', '2022-01-11', 'span'],
	])('%s to %s is a %s', (from, to, shape) => {
		expect(dateShape({ from, to })).toBe(shape);
	});
});
