import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, keyedRng, rendezvous, shuffled, type Rng } from '#lib/kernel/rng.ts';

const draw = (rng: Rng, count: number, below: number): readonly number[] =>
	Array.from({ length: count }, () => rng.int(below));
const named = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const settings = { seed: 20230319, numRuns: 200 };

describe('keyedRng', () => {
	// Golden: shared links and stored rounds rest on these sequences. They are never changed.
	it.each([
		[
			['sabaq:vote-date/choice', 0, 'rank'],
			[687, 215, 538, 601, 201, 456, 604, 776, 490, 950],
		],
		[
			['sabaq:vote-date/choice', 1, 'rank'],
			[551, 522, 946, 75, 471, 472, 326, 937, 541, 993],
		],
	] as const)('draws for %j what it always drew', (purpose, values) => {
		expect(draw(keyedRng(...purpose), 10, 1000)).toEqual(values);
	});

	it('draws up to 32 bits as it always did', () => {
		expect(draw(keyedRng('big'), 4, 2 ** 32)).toEqual([
			1_306_410_128, 2_641_974_664, 212_238_292, 2_069_902_077,
		]);
	});

	it('stays below what is asked and reaches both ends', () => {
		const drawn = new Set(draw(keyedRng('die'), 500, 6));
		expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5]);
	});

	it('has no choice below one', () => {
		expect(draw(keyedRng('one'), 5, 1)).toEqual([0, 0, 0, 0, 0]);
	});

	it('gives each purpose a sequence of its own', () => {
		const first = keyedRng('item', 0, 'rank');
		const second = keyedRng('item', 0, 'place');
		expect(draw(first, 10, 1000)).not.toEqual(draw(second, 10, 1000));
	});
});

describe('shuffled', () => {
	it('orders as it always did', () => {
		expect(shuffled('a b c d e f g h'.split(' '), keyedRng('deck', 7)).join('')).toBe('dfegbhca');
	});

	it('keeps every element and leaves the given array alone', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
				const before = [...items];
				const order = (a: number, b: number) => a - b;
				expect(shuffled(items, keyedRng(seed)).sort(order)).toEqual([...items].sort(order));
				expect(items).toEqual(before);
			}),
			settings,
		);
	});

	it('brings each of four to each place about equally often', () => {
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 2400; seed++)
			shuffled(['a', 'b', 'c', 'd'], keyedRng('fair', seed)).forEach((item, place) => {
				counts.set(`${item}${place}`, (counts.get(`${item}${place}`) ?? 0) + 1);
			});
		expect(counts.size).toBe(16);
		// 600 expected in each, standard deviation 21.
		for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(106);
	});
});

describe('rendezvous', () => {
	it('ranks as it always did', () => {
		const parties = named('amanat', 'auyl', 'aq-jol', 'respublica', 'nsdp');
		expect(rendezvous(parties, 'sabaq:vote|0').map(({ id }) => id)).toEqual([
			'amanat',
			'auyl',
			'respublica',
			'nsdp',
			'aq-jol',
		]);
	});

	it('ranks otherwise with another salt', () => {
		const ids = Array.from({ length: 12 }, (_, i) => `place-${i}`);
		expect(rendezvous(named(...ids), 'x|0')).not.toEqual(rendezvous(named(...ids), 'x|1'));
	});

	it('does not ask in which order the candidates come', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), fc.string(), (ids, salt) => {
				expect(rendezvous(named(...[...ids].reverse()), salt)).toEqual(
					rendezvous(named(...ids), salt),
				);
			}),
			settings,
		);
	});

	it('moves no other two past each other for one new candidate', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
				fc.string(),
				([added = '', ...ids], salt) => {
					const without = rendezvous(named(...ids), salt);
					const withIt = rendezvous(named(added, ...ids), salt);
					expect(withIt.filter(({ id }) => id !== added)).toEqual(without);
				},
			),
			settings,
		);
	});
});

describe('rendezvous with weights', () => {
	const candidates = [{ id: 'heavy', weight: 6 }, { id: 'light', weight: 1 }, { id: 'plain' }];

	it('puts each first as often as its share of all tickets', () => {
		const firsts = Array.from(
			{ length: 4000 },
			(_, i) => rendezvous(candidates, `salt|${i}`)[0]?.id,
		);
		const share = (id: string): number => firsts.filter((first) => first === id).length / 4000;
		expect(share('heavy')).toBeCloseTo(6 / 8, 1);
		expect(share('light')).toBeCloseTo(1 / 8, 1);
		expect(share('plain')).toBeCloseTo(1 / 8, 1);
	});
});

describe('compareText', () => {
	it('orders by code units, unlike a dictionary', () => {
		expect(['ә', 'я', 'a', 'Z', 'é', 'z'].sort(compareText)).toEqual([
			'Z',
			'a',
			'z',
			'é',
			'я',
			'ә',
		]);
	});

	it('finds equal texts equal', () => {
		expect(compareText('auyl', 'auyl')).toBe(0);
	});
});
