import { describe, expect, it } from 'vitest';
import { checkOf, instantiate } from '#lib/forms/generating.ts';
import { buildBank, itemKey } from '../../support/build-bank.ts';
import { evidenceParts } from '../../support/reading-bank.ts';

const bank = buildBank(evidenceParts);

/**
 * Frozen: a shared link and a logged answer name an item by key, variant and check. A change here
 * means that every link made before asks something else; do not bless it without a reason.
 */
const frozen: readonly (readonly [string, number, string, string])[] = [
	['vote/evidence', 0, '0bda9115', 'of-2022-05-20 of-2022-06-30 own'],
	['vote/evidence', 1, 'b4278d7d', 'of-2019-03-20 of-2022-06-30 own'],
	['vote/evidence', 2, 'af73c19e', 'of-2019-03-20 of-2022-05-20 own'],
	['vote/evidence', 3, '6ecd07da', 'of-2022-05-20 of-2023-04-01 own'],
];

describe('golden evidence', () => {
	it.each(frozen)(
		'%s variant %i has the check %s and the options %s',
		(key, variant, check, ids) => {
			const item = instantiate(bank, itemKey(key), variant, 'en');
			if (item.form !== 'evidence') throw new Error('another form');
			expect(item.check).toBe(check);
			expect(item.options.map(({ id }) => id).join(' ')).toBe(ids);
		},
	);

	it('cover what is asked of the sources', () => {
		const item = instantiate(bank, itemKey('vote/evidence'), 0, 'en');
		if (item.form !== 'evidence') throw new Error('another form');
		expect(checkOf(item)).toBe(item.check);
		expect(checkOf({ ...item, asks: 'support' })).not.toBe(item.check);
	});
});
