import { describe, expect, it } from 'vitest';
import { checkOf, instantiate } from '#lib/forms/generating.ts';
import { buildBank, itemKey, named } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';

const bank = buildBank(demoParts);
const make = (key: string, variant: number, within = bank) => {
	const item = instantiate(within, itemKey(key), variant, 'en');
	if (item.form !== 'typed') throw new Error(`${key} is not typed`);
	return item;
};

/** Frozen, as in `golden.test.ts`: do not bless a change without a reason. */
const frozen: readonly (readonly [string, number, string, string])[] = [
	['vote/typed', 0, '8165a0c8', 'On which day was the vote held?'],
	['vote/typed', 1, '923e39c5', 'The vote was held on ____.'],
	['leads-auyl/typed', 0, 'bd7cc4ec', 'On 2023-03-19 the chair of auyl was ____.'],
	['first-party/typed', 2, '9d4fa079', 'Which party came first?'],
];

describe('golden typed items', () => {
	it.each(frozen)('%s variant %i has the check %s and asks "%s"', (key, variant, check, stem) => {
		const item = make(key, variant);
		expect([item.check, item.stem]).toEqual([check, stem]);
	});

	it('keep their check when the bank learns another name or another thing', () => {
		const entities = (demoParts.entities ?? []).map((entity) =>
			entity.id === 'ann' ? { ...entity, aliases: ['Anna Able'] } : entity,
		);
		const grown = buildBank({ ...demoParts, entities: [...entities, named('able', 'Ablet')] });
		expect(make('leads-auyl/typed', 0, grown).check).toBe(make('leads-auyl/typed', 0).check);
	});

	it('have another check with another key, another published value or another stem', () => {
		const item = make('vote/typed', 0);
		const changed = [
			checkOf({ ...item, key: '18 March 2023' }),
			checkOf({ ...item, avoid: [] }),
			checkOf({ ...item, stem: 'When?' }),
		];
		expect(new Set([item.check, ...changed]).size).toBe(4);
	});
});
