import { describe, expect, it } from 'vitest';
import { localId } from '#lib/kernel/local-id.ts';

describe('localId', () => {
	it.each([
		['sabaq:vote-date', 'vote-date'],
		['sabaq:vote-date/choice', 'vote-date/choice'],
		['vote-date', 'vote-date'],
	])('takes the name of the bank off %s', (id, local) => {
		expect(localId(id)).toBe(local);
	});
});
