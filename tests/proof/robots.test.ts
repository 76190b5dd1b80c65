import { describe, expect, it } from 'vitest';
import { langs } from '#lib/kernel/lang.ts';
import type { Rng } from '#lib/kernel/rng.ts';
import { robotReport, type RobotRow } from '#lib/proof/robots.ts';
import { leakLines } from '#lib/proof/table.ts';
import { buildBank, claim, words } from '../support/build-bank.ts';
import { anyWord, plantBank, type Planted } from '../support/leaky-bank.ts';
import { openShippedBank } from '../support/shipped-bank.ts';

const watchdog = { timeout: 120_000 };
const shipped = openShippedBank();

describe('a know-nothing robot', watchdog, () => {
	it.each(langs)('learns no key of the shipped bank by a trick, in %s', (lang) => {
		const rows = robotReport(shipped, lang);
		expect(leakLines(rows)).toEqual([]);
		expect(rows.filter(({ form }) => form === 'choice').length).toBeGreaterThanOrEqual(14);
	});
});

const leaks = (rows: readonly RobotRow[]): readonly string[] =>
	rows.filter(({ isLeaky }) => isLeaky).map(({ robot }) => robot);

const three = (rng: Rng): readonly string[] => [anyWord(rng), anyWord(rng), anyWord(rng)];

/** An item that gives nothing away; a rule changes one thing about it. */
const fair = (rng: Rng): Planted => ({
	stem: `What is ${anyWord(rng)}?`,
	key: anyWord(rng),
	wrong: three(rng),
});

const inPlace = (rng: Rng, place: number, k = 4): Planted => {
	const item = fair(rng);
	return { ...item, wrong: item.wrong.slice(0, k - 1), place };
};

const planted: readonly (readonly [string, string, (rng: Rng, n: number) => Planted])[] = [
	['longest', 'the key is longer', (rng) => ({ ...fair(rng), key: anyWord(rng) + anyWord(rng) })],
	['shortest', 'the key is shorter', (rng) => ({ ...fair(rng), key: anyWord(rng).slice(0, 5) })],
	[
		'most specific',
		'the key alone carries a figure and a name',
		(rng) => ({
			stem: fair(rng).stem,
			key: `${anyWord(rng)} Ba 7`,
			wrong: three(rng).map((word) => `${word} be z`),
		}),
	],
	[
		'stem overlap',
		'the key repeats a word of the stem',
		(rng) => {
			const word = anyWord(rng);
			return { ...fair(rng), stem: `What is ${word}?`, key: word };
		},
	],
	[
		'odd one out',
		'the wrong options look alike',
		(rng) => {
			const root = anyWord(rng).slice(0, 6);
			return { ...fair(rng), wrong: ['ba', 'be', 'bi'].map((end) => root + end) };
		},
	],
	[
		'convergence',
		'each wrong option shares a word with the key',
		(rng) => {
			const [a = '', b = '', c = ''] = three(rng);
			const others = three(rng);
			return {
				stem: fair(rng).stem,
				key: `${a} ${b} ${c}`,
				wrong: [
					`${a} ${others[0] ?? ''} ${anyWord(rng)}`,
					`${anyWord(rng)} ${b} ${others[1] ?? ''}`,
					`${others[2] ?? ''} ${anyWord(rng)} ${c}`,
				],
			};
		},
	],
	[
		'most frequent word',
		'the key is what everyone has heard of',
		(rng) => ({ ...fair(rng), key: 'zavodine' }),
	],
	['middle number', 'the key is in the middle of three', (rng) => inPlace(rng, 1, 3)],
	['place 1', 'the key stands first', (rng) => inPlace(rng, 0)],
	['place 2', 'the key stands second', (rng) => inPlace(rng, 1)],
	['place 3', 'the key stands third', (rng) => inPlace(rng, 2)],
	['place 4', 'the key stands fourth', (rng) => inPlace(rng, 3)],
	[
		'last place',
		'the key stands last of three or four',
		(rng, n) => inPlace(rng, 2 + (n % 2), 3 + (n % 2)),
	],
	[
		'naive Bayes',
		'keys are hedged, wrong options absolute',
		(rng) => ({
			stem: fair(rng).stem,
			key: `mostly ${anyWord(rng)}`,
			wrong: three(rng).map((word) => `always ${word}`),
		}),
	],
];

describe('a leak planted in a bank', watchdog, () => {
	it('is not seen where there is none', () => {
		expect(leaks(robotReport(plantBank(fair, 600)))).toEqual([]);
	});

	it.each(planted)('is caught by the robot "%s": %s', (robot, _, plant) => {
		expect(leaks(robotReport(plantBank(plant)))).toContain(robot);
	});

	it('is caught where only the sentences to judge have it', () => {
		const facts = Array.from({ length: 120 }, (_, n) =>
			claim(`f${n}`, words('yes', `often ${n}`), {
				alternatives: ['a', 'b'].map((id) => ({
					value: words(id, `never ${n}${id}`),
					because: { en: 'It is so at times.' },
					cite: [],
				})),
			}),
		);
		const rows = robotReport(buildBank({ facts }));
		const judged = rows.filter(({ form }) => form === 'true-false');
		expect(leaks(judged)).toEqual(['naive Bayes']);
	});

	it('names the ten worst items, the worst first', () => {
		const bank = plantBank((rng, n) =>
			n < 12 ? { ...fair(rng), key: anyWord(rng) + anyWord(rng) } : fair(rng),
		);
		const row = robotReport(bank).find(({ robot }) => robot === 'longest');
		const numbers = row?.worst.map(({ item }) => Number(item.replace('test:leak-', ''))) ?? [];
		expect(numbers).toHaveLength(10);
		expect(Math.max(...numbers)).toBeLessThan(12);
		expect(row?.worst.map(({ edge }) => edge)).toEqual(Array.from({ length: 10 }, () => 75));
	});
});

describe('the report of the robots', () => {
	it('is empty for a bank that asks nothing with options', () => {
		expect(robotReport(buildBank({}))).toEqual([]);
	});

	it('is the same for the same bank', () => {
		expect(robotReport(plantBank(fair))).toEqual(robotReport(plantBank(fair)));
	});
});
