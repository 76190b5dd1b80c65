import { describe, expect, it } from 'vitest';
import { localId } from '#lib/kernel/local-id.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { figuresOf, percent, publishedShares, sharesSaid, sum } from './recompute.ts';

const bank = openShippedBank();
const { value, upper, cell, column, day } = figuresOf(bank);

const polls = ['iei', 'sotsis', 'democracy'];
const inPolls = (row: string): readonly number[] =>
	polls.map((poll) => cell('exit-polls-2023', poll, row));
const total = (dataset: string, name: string): number => sum(column(dataset, name).values());
const share = (row: string): number => cell('result-2023', 'share', row);
const votes = (row: string): number => cell('result-2023', 'votes', row);
const ofVotes = (row: string): number =>
	percent(cell('president-2022', 'votes', row), total('president-2022', 'votes'));
const counted = (): number => total('result-2023', 'votes');
const withSeats = (dataset: string, name: string): readonly string[] =>
	[...column(dataset, name)].flatMap(([row, seats]) => (seats > 0 ? row : []));
const listed = (): readonly string[] => withSeats('result-2023', 'list');
/** Regions and the three cities of republican standing. */
const places = (): number => column('turnout-2023', 'turnout').size;

/** What other figures make of a fact's figure; equal when written with as many decimals. */
const derived: Readonly<Record<string, () => number>> = {
	'turnout-night': () => percent(value('ballots-issued'), value('voters-registered')),
	'list-votes-counted': counted,
	'amanat-share-of-registered': () => percent(votes('amanat'), value('voters-registered')),
	'amanat-seat-share': () => percent(cell('result-2023', 'total', 'amanat'), value('seats-all')),
	'amanat-list-seats': () => cell('result-2023', 'list', 'amanat'),
	'amanat-district-seats': () => cell('result-2023', 'district', 'amanat'),
	'amanat-list-seat-share': () => percent(value('amanat-list-seats'), value('seats-list')),
	'share-drop': () => value('nur-otan-share-2021') - share('amanat'),
	'turnout-drop': () => value('turnout-2021') - value('turnout-night'),
	'auyl-gain': () => share('auyl') - cell('mazhilis-2021', 'share', 'auyl'),
	'votes-without-list-seats': () => percent(counted() - sum(listed().map(votes)), counted()),
	'lists-seat-share': () => percent(value('seats-list'), value('seats-all')),
	'seats-all': () => value('seats-list') + value('seats-districts'),
	'seats-list': () => total('result-2023', 'list'),
	'seats-districts': () => total('result-2023', 'district'),
	'seats-before-reform': () => total('mazhilis-2021', 'seats') + value('assembly-nine'),
	'majority-of-98': () => Math.floor(value('seats-all') / 2) + 1,
	'parties-in-2023': () => listed().length,
	'parties-on-ballot': () => column('result-2023', 'list').size,
	'parties-in-2021': () => withSeats('mazhilis-2021', 'seats').length,
	'nur-otan-seats-2021': () => cell('mazhilis-2021', 'seats', 'nur-otan'),
	'nur-otan-share-2021': () => cell('mazhilis-2021', 'share', 'nur-otan'),
	'president-2022-share': () => ofVotes('tokayev'),
	'runner-up-share': () => ofVotes('dairabayev'),
	'against-all-2022-share': () => ofVotes('against-all'),
	// "Against all" is a line of the ballot, no candidate.
	'candidates-november-2022': () => column('president-2022', 'votes').size - 1,
	'exit-polls-number': () => polls.length,
	'exit-sotsis-amanat': () => cell('exit-polls-2023', 'sotsis', 'amanat'),
	'regions-number': () => places() - 3,
	'senate-size': () => value('senate-elected') + value('senate-appointed'),
	'senate-elected': () => value('senate-two-each') * places(),
	'senate-january-2023': () => value('senate-elected') / 2,
	'senate-assembly-five': () => value('senate-appointed') / 2,
	'maslikhats-elected': () => places() + 37 + 166,
	'gas-price': () => 2 * value('gas-price-before'),
	'nur-sultan-years': () => (day('capital-renamed-2022') - day('capital-renamed-2019')) / 365.25,
};

/** Shares and distances that only texts tell, and what makes them. */
const said: Readonly<Record<string, () => number>> = {
	'17.19': () => value('nur-otan-share-2021') - share('amanat'),
	'5.61': () => share('auyl') - cell('mazhilis-2021', 'share', 'auyl'),
	'52.90': () => percent(counted(), value('voters-registered')),
	'18.4': () => percent(value('women-deputies'), value('seats-all')),
	'58.0': () => percent(value('amanat-list-seats'), value('seats-list')),
	'57.5': () => percent(votes('amanat'), sum(listed().map(votes))),
	'11.6': () => percent(cell('result-2023', 'list', 'auyl'), value('seats-list')),
	'39.90': () => sum(listed().map(share)) - share('amanat'),
	'0.44': () => share('amanat') - cell('exit-polls-2023', 'iei', 'amanat'),
	'0.52': () => cell('exit-polls-2023', 'sotsis', 'amanat') - share('amanat'),
	'0.57': () => share('amanat') - cell('exit-polls-2023', 'democracy', 'amanat'),
	'1.09': () => Math.max(...inPolls('amanat')) - Math.min(...inPolls('amanat')),
	'71.5': () => 100 - value('amanat-share-of-registered'),
	'52': () => percent(value('turnout-referendum') * value('referendum-yes'), 100 * 100),
	'8.86': () => sum(['auyl', 'adal'].map((row) => cell('mazhilis-2021', 'share', row))),
	'5.02': () => percent((counted() * value('threshold-2023')) / 100 + 1300, counted()),
	'100': () => percent(value('gas-price') - value('gas-price-before'), value('gas-price-before')),
};

/** Told by a source or made up for a question, and by no other figure of the bank. */
const ownFigures: Readonly<Record<string, readonly string[]>> = {
	'oil-through-russia': ['24'],
	'president-2019-second': ['16'],
	'w-count-the-lists': ['61', '22'],
	'w-quota-of-an-invented-list': ['20'],
};

const written = (figure: number, like: string): string =>
	figure.toFixed(like.split('.')[1]?.length ?? 0);

describe('a figure that others make', () => {
	it.each(Object.entries(derived))('%s is what they make', (fact, make) => {
		const shown = String(value(fact));
		expect(Number(written(make(), shown))).toBe(value(fact));
	});

	it.each(Object.entries(said))('%s, told in texts only, is what they make', (shown, make) => {
		expect(written(make(), shown)).toBe(shown);
	});
});

describe('every share and distance that a text of the bank tells', () => {
	it('is a figure of the bank, is made anew above, or is named as its own', () => {
		const known = [...publishedShares(bank), ...Object.keys(said).map(Number)];
		const told = sharesSaid(bank);
		const unknown = told
			.filter(({ figure }) => !known.some((one) => written(one, figure) === figure))
			.map(({ of, figure }) => `${localId(of)}: ${figure}`);
		const own = Object.entries(ownFigures).flatMap(([of, figures]) =>
			figures.map((figure) => `${of}: ${figure}`),
		);
		expect([...new Set(unknown)].sort()).toEqual(own.sort());
		expect(told.length).toBeGreaterThan(100);
	});
});

describe('the tables', () => {
	it.each(['result-2023', 'mazhilis-2021'])('%s has the shares that its votes make', (dataset) => {
		const all = total(dataset, 'votes');
		const made = [...column(dataset, 'votes')].map(([row, n]) => [row, percent(n, all).toFixed(2)]);
		const shown = [...column(dataset, 'share')].map(([row, n]) => [row, n.toFixed(2)]);
		expect(shown).toEqual(made);
	});

	it('have for each party as many seats as its list and its districts brought', () => {
		const shown = [...column('result-2023', 'total')];
		const made = shown.map(([row]) => [
			row,
			cell('result-2023', 'list', row) + cell('result-2023', 'district', row),
		]);
		expect(shown).toEqual(made);
		expect(sum(shown.map(([, seats]) => seats))).toBe(value('seats-all'));
	});

	it.each(['auyl', 'peoples-party', 'nsdp'])(
		'have the lowest and the highest of the three exit polls for %s',
		(row) => {
			const ends = [value(`exit-range-${row}`), upper(`exit-range-${row}`)];
			expect(ends).toEqual([Math.min(...inPolls(row)), Math.max(...inPolls(row))]);
		},
	);
});
