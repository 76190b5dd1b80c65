import { describe, expect, it } from 'vitest';
import { checkOf, instantiate } from '#lib/forms/generating.ts';
import { buildBank, itemKey } from '../../support/build-bank.ts';
import { chartParts } from '../../support/reading-bank.ts';

const bank = buildBank(chartParts);

/**
 * Frozen: a shared link and a logged answer name an item by key, variant and check. A change here
 * means that every link made before asks something else; do not bless it without a reason.
 */
const frozen: readonly (readonly [string, number, string, string])[] = [
	['share-nsdp/chart', 0, 'a30ce7ab', 'auyl jol nsdp respublica'],
	['share-nsdp/chart', 2, '82c6af04', '2.30 5.20 8.59 53.90'],
	['share-auyl/chart', 1, '125ada47', '2.30 5.20 8.41 10.90'],
	['share-auyl/chart', 2, 'e808e72b', 'amanat auyl baytaq nsdp'],
	['lowest/chart', 0, 'db1322fd', 'auyl baytaq jol nsdp'],
];

describe('golden charts', () => {
	it.each(frozen)(
		'%s variant %i has the check %s and the options %s',
		(key, variant, check, ids) => {
			const item = instantiate(bank, itemKey(key), variant, 'en');
			if (item.form !== 'chart') throw new Error('another form');
			expect(item.check).toBe(check);
			expect(item.options.map(({ id }) => id).join(' ')).toBe(ids);
		},
	);

	it('cover what is drawn', () => {
		const item = instantiate(bank, itemKey('share-nsdp/chart'), 0, 'en');
		if (item.form !== 'chart') throw new Error('another form');
		expect(checkOf(item)).toBe(item.check);
		expect(checkOf({ ...item, figure: { ...item.figure, drawing: 'ranked' } })).not.toBe(
			item.check,
		);
	});
});
