import { describe, expect, it } from 'vitest';
import { checkOf, instantiate, present } from '#lib/forms/generating.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { buildBank, itemKey } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';

const bank = buildBank(demoParts);
const make = (key: string, variant: number) => instantiate(bank, itemKey(key), variant, 'en');

/**
 * Frozen: a shared link and a logged answer name an item by key, variant and check. A change here
 * means that every link made before asks something else; do not bless it without a reason.
 */
const frozen: readonly (readonly [string, number, string])[] = [
	['vote/choice', 0, 'b3e59afc'],
	['vote/choice', 1, '38ed99ef'],
	['first-party/choice', 0, 'dd243f95'],
	['lowest/choice', 5, '627ea3ae'],
	['vote/true-false', 0, '0e024d86'],
	['vote/true-false', 3, '85a526ba'],
	['share/numeric', 0, 'a78de1ba'],
	['w-first', 2, '118a0850'],
];

describe('golden items', () => {
	it.each(frozen)('%s variant %i has the check %s', (key, variant, check) => {
		expect(make(key, variant).check).toBe(check);
	});

	it('draws the same distractors and the same order as ever', () => {
		const shown = [0, 1, 2].map((variant) => {
			const item = present(
				make('leads-auyl/choice', variant),
				keyedRng('leads-auyl', variant, 'order'),
			);
			return item.form === 'choice' ? item.options.map(({ id }) => id).join(' ') : '';
		});
		expect(shown).toEqual(['cid dan bob ann', 'ann cid bob dan', 'cid dan ann bob']);
	});

	it('draws the same dates as ever', () => {
		const shown = [0, 1, 2].map((variant) => {
			const item = make('vote/choice', variant);
			return item.form === 'choice' ? item.options.map(({ id }) => id).join(' ') : '';
		});
		expect(shown).toEqual([
			'2022-11-20 2023-01-14 2023-01-19 2023-03-19',
			'2022-06-05 2022-11-20 2023-01-14 2023-03-19',
			'2022-06-05 2023-01-14 2023-01-19 2023-03-19',
		]);
	});
});

describe('the check', () => {
	const item = make('vote/choice', 0);

	it('does not change with feedback, sources or chip', () => {
		expect(
			checkOf({ ...item, why: 'Because.', note: 'But.', citations: [], topicShort: 'x' }),
		).toBe(item.check);
	});

	it('changes with the stem, an option, the key and the variant', () => {
		if (item.form !== 'choice') throw new Error('not a choice item');
		const [first, second] = item.options;
		if (!first || !second) throw new Error('no options');
		const changed = [
			checkOf({ ...item, stem: 'Another question?' }),
			checkOf({ ...item, options: [{ ...first, text: 'Another' }, ...item.options.slice(1)] }),
			checkOf({ ...item, key: item.key === first.id ? second.id : first.id }),
			checkOf({ ...item, variant: 1 }),
		];
		expect(new Set([item.check, ...changed]).size).toBe(5);
	});

	it('changes with what is graded of a typed number', () => {
		const typed = make('share/numeric', 0);
		if (typed.form !== 'numeric') throw new Error('not a numeric item');
		const changed = [checkOf({ ...typed, tolerance: 1 }), checkOf({ ...typed, avoid: [] })];
		expect(new Set([typed.check, ...changed]).size).toBe(3);
	});
});
