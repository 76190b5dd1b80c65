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
	['vote/evidence', 0, '43041863', 'of-2021-05-01 of-2022-02-11 of-2022-05-20 own'],
	['vote/evidence', 1, '0c2de225', 'own of-2022-07-30 of-2022-10-10 of-2022-12-12'],
	['vote/evidence', 2, '8a7b4b86', 'of-2021-05-01 of-2022-02-11 of-2022-05-20 of-2022-10-10'],
	['vote/evidence', 3, '4153fc9c', 'of-2019-03-20 of-2022-10-10 of-2022-12-12 of-2023-04-01'],
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
		const asks = item.asks === 'first' ? 'too-early' : 'first';
		expect(checkOf({ ...item, asks })).not.toBe(item.check);
	});
});
