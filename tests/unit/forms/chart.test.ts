import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import type { Dataset, Fact } from '#lib/bank/model.ts';
import { designsFor } from '#lib/forms/chart/design.ts';
import type { ChartItem } from '#lib/forms/chart/item.ts';
import { isReadApart, scaleTo } from '#lib/forms/chart/scale.ts';
import { along } from '#lib/forms/chart/view.ts';
import { formOf, instantiate, present, probe } from '#lib/forms/generating.ts';
import { grade, guessRate, parse } from '#lib/forms/grading.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import {
	buildBank,
	entityId,
	extreme,
	factId,
	itemKey,
	named,
	number,
	optionId,
	quantity,
	turnout,
} from '../../support/build-bank.ts';

const parties = { amanat: 53.9, auyl: 10.9, respublica: 8.59, jol: 8.41, nsdp: 5.2, baytaq: 2.3 };

const names = Object.keys(parties).map((id) => named(id, `Party ${id}`));

const shares: Dataset = {
	...turnout(parties),
	title: { en: 'The official result' },
	columns: [{ id: 'share', title: { en: 'Share of votes' }, unit: 'percent', decimals: 2 }],
};

const cellFact = (row: string, value: number, more = {}) =>
	quantity(`share-${row}`, value, {
		ask: { en: `What share did ${row} win?` },
		statement: { en: `It won {answer}: ${row}.` },
		cell: { dataset: shares.id, column: 'share', row: entityId(row) },
		...more,
	});

const bankOf = (facts: readonly Fact[], datasets: readonly Dataset[] = [shares]): Bank =>
	buildBank({ entities: names, datasets, facts });

const make = (bank: Bank, id: string, variant = 0): ChartItem => {
	const item = instantiate(bank, itemKey(`${id}/chart`), variant, 'en');
	if (item.form !== 'chart') throw new Error(`${id} is no chart item`);
	return item;
};

/** The first variant that asks for a figure, or for the row that has one. */
const asking = (bank: Bank, id: string, isOrdered: boolean): ChartItem => {
	for (let variant = 0; variant < 50; variant++) {
		const item = make(bank, id, variant);
		if (item.isOrdered === isOrdered) return item;
	}
	throw new Error(`no such variant of ${id}`);
};

const factIn = (bank: Bank, id: string): Fact => {
	const fact = bank.facts.get(factId(id));
	if (!fact) throw new Error(`no fact ${id}`);
	return fact;
};

const nsdp = bankOf([cellFact('nsdp', 5.2)]);

describe('a scale', () => {
	it.each([
		[53.9, 60, 7],
		[67.21, 70, 8],
		[100, 100, 6],
		[7, 7, 8],
		[0.3, 0.3, 7],
		[3_431_510, 3_500_000, 8],
	])('for %d ends at %d and has %i lines', (highest, max, lines) => {
		const scale = scaleTo(highest);
		expect(scale.max).toBe(max);
		expect(scale.ticks).toHaveLength(lines);
		expect(scale.ticks.at(-1)).toBe(max);
	});

	it('holds every figure, whatever it is, in at most eight even lines', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (highest) => {
				const { max, ticks } = scaleTo(highest);
				expect(max).toBeGreaterThanOrEqual(highest * (1 - 1e-6));
				expect(max).toBeLessThanOrEqual(highest * 2.01);
				expect(ticks.length).toBeLessThanOrEqual(9);
				expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
			}),
		);
	});

	it('places a figure by its share of the length', () => {
		expect([along(0, 60), along(15, 60), along(60, 60)]).toEqual([0, 25, 100]);
	});
});

describe('what the eye can tell', () => {
	it.each([
		['bars', 60, 8.59, 8.41, false],
		['bars', 60, 10.9, 8.59, false],
		['bars', 60, 10.9, 8.41, true],
		['ranked', 70, 65.25, 65.1, false],
		['hemicycle', 62, 6, 7, true],
		['hemicycle', 62, 62, 60, false],
		['hemicycle', 62, 0, 4, true],
	] as const)('in %s up to %d: %d and %d', (drawing, max, a, b, isApart) => {
		expect(isReadApart(drawing, max, a, b)).toBe(isApart);
	});
});

describe('a chart item', () => {
	it('is made of a cell of a data set, never of a figure that stands in no table', () => {
		const bank = bankOf([cellFact('nsdp', 5.2), quantity('loose', 5.2)]);
		expect(formOf(bank, itemKey('share-nsdp/chart'))).toBe('chart');
		expect(formOf(bank, itemKey('loose/chart'))).toBeUndefined();
	});

	it('is not made where fact and table disagree, or where the fact is never asked', () => {
		expect(designsFor(bankOf([]), cellFact('nsdp', 5.3))).toEqual([]);
		const never = bankOf([cellFact('nsdp', 5.2, { quizUse: 'never' })]);
		expect(formOf(never, itemKey('share-nsdp/chart'))).toBeUndefined();
	});

	it('is not made where fewer than two others can be told from the answer by eye', () => {
		const close = { ...shares, rows: turnout({ amanat: 50, auyl: 50.4, nsdp: 20 }).rows };
		const bank = bankOf([cellFact('amanat', 50)], [close]);
		expect(formOf(bank, itemKey('share-amanat/chart'))).toBeUndefined();
	});

	it('offers figures of the same column that can be told from the key and from each other', () => {
		for (let variant = 0; variant < 40; variant++) {
			const item = make(nsdp, 'share-nsdp', variant);
			if (!item.isOrdered) continue;
			const values = item.options.map(({ id }) => Number(id));
			expect(values).toEqual([...values].sort((a, b) => a - b));
			for (const [i, value] of values.entries()) {
				expect(Object.values(parties)).toContain(value);
				for (const other of values.slice(i + 1))
					expect(other - value).toBeGreaterThanOrEqual(60 / 25 - 1e-6);
			}
		}
	});

	it('never offers a figure that was published for the same thing', () => {
		const avoid = [{ value: number(8.59), because: { en: 'Printed once.' } }];
		const bank = bankOf([cellFact('nsdp', 5.2, { avoid }), cellFact('respublica', 8.59)]);
		for (let variant = 0; variant < 40; variant++) {
			const ids = make(bank, 'share-nsdp', variant).options.map(({ id }) => id);
			expect(ids).not.toContain('8.59');
			// Nor the row of which the figure asked about was printed.
			const asked = make(bank, 'share-respublica', variant).options.map(({ id }) => id);
			expect(asked).not.toContain('nsdp');
		}
	});

	it('asks which row has a figure, and names that figure and its column', () => {
		const item = asking(nsdp, 'share-nsdp', false);
		expect(item.key).toBe('nsdp');
		expect(item.stem).toContain(
			'The official result: beside which of these names does 5.20\u00a0% stand under “Share of votes”?',
		);
	});

	it('asks for the row in the words of its own sentence where that names the row', () => {
		const statement = { en: 'Party nsdp received {answer} of the votes.' };
		const bank = bankOf([cellFact('nsdp', 5.2, { statement })]);
		expect(asking(bank, 'share-nsdp', false).stem).toMatch(
			/^(?:Look at the chart\. )?Which of these parties received 5\.20\u00a0% of the votes\?$/u,
		);
	});

	it('is not made where no two wrong figures can be told from each other', () => {
		const canRead = (rows: Readonly<Record<string, number>>): boolean => {
			const table = { ...turnout(rows), columns: shares.columns };
			const bank = bankOf([cellFact('amanat', 80)], [table]);
			return designsFor(bank, factIn(bank, 'share-amanat')).some(({ asks }) => asks === 'figure');
		};
		expect(canRead({ amanat: 80, auyl: 3, jol: 3.5, nsdp: 4 })).toBe(false);
		expect(canRead({ amanat: 80, auyl: 3, jol: 3.5, nsdp: 9 })).toBe(true);
	});

	it('has two wrong figures even where the first one drawn looks like all others', () => {
		const table = { ...turnout({ amanat: 80, auyl: 3, jol: 6, nsdp: 9 }), columns: shares.columns };
		const bank = bankOf([cellFact('amanat', 80)], [table]);
		for (let variant = 0; variant < 30; variant++) {
			const { options, isOrdered } = make(bank, 'share-amanat', variant);
			if (isOrdered) expect(options.map(({ id }) => id)).toEqual(['3.00', '9.00', '80.00']);
		}
	});

	it('shows no cell of a fact that is never told', () => {
		const bank = bankOf([cellFact('nsdp', 5.2), cellFact('auyl', 10.9, { quizUse: 'never' })]);
		for (let variant = 0; variant < 10; variant++)
			expect(make(bank, 'share-nsdp', variant).figure.rows.map(({ id }) => id)).not.toContain(
				'auyl',
			);
	});

	it('draws the like of another data set beside it where every row has its twin', () => {
		const polls: Dataset = {
			...shares,
			id: 'polls' as Dataset['id'],
			title: { en: 'An exit poll' },
			rows: shares.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell ?? 0) + 1) })),
		};
		const drawings = (datasets: readonly Dataset[]): ReadonlySet<string> =>
			new Set(
				designsFor(bankOf([], datasets), cellFact('nsdp', 5.2)).map(({ drawing }) => drawing),
			);
		expect(drawings([shares, polls])).toEqual(new Set(['bars', 'pairs']));
		expect(drawings([shares, { ...polls, rows: polls.rows.slice(1) }])).toEqual(new Set(['bars']));
	});

	it('calls no exit poll a result where it is drawn beside one, and says no title twice', () => {
		const polls: Dataset = {
			...shares,
			id: 'polls' as Dataset['id'],
			title: { en: 'Three exit polls' },
			columns: shares.columns.map((column) => ({ ...column, title: { en: 'Institute' } })),
		};
		const asked = cellFact('nsdp', 5.2);
		const polled = quantity('polled', 5.2, {
			status: 'exit-poll',
			cell: { dataset: polls.id, column: 'share', row: entityId('nsdp') },
		});
		const bank = bankOf([asked, polled], [shares, polls]);
		const figures = Array.from({ length: 12 }, (_, n) => make(bank, 'share-nsdp', n).figure);
		const pairs = figures.filter(({ drawing }) => drawing === 'pairs');
		expect(pairs.length).toBeGreaterThan(0);
		for (const { title, series } of pairs) {
			expect(title).toBe('Two sets of figures compared');
			expect(series).toEqual(['The official result: Share of votes', 'Exit poll: Institute']);
		}
		for (const { drawing, title } of figures)
			if (drawing === 'bars') expect(title).toBe('The official result');
	});

	it('asks for the extreme of a column, with bars in the order of the data set', () => {
		const rows = { almaty: 25.8, astana: 42.9, shymkent: 45.4, kyzylorda: 67.2, zhambyl: 65.2 };
		const bank = buildBank({
			entities: Object.keys(rows).map((id) => named(id, id, { kind: 'place' })),
			datasets: [turnout(rows)],
			facts: [extreme('highest', 'kyzylorda', 'highest')],
		});
		const item = make(bank, 'highest');
		expect(item.figure.rows.map(({ id }) => id)).toEqual(Object.keys(rows));
		expect(item.key).toBe('kyzylorda');
		// 65.2 and 67.2 look alike on a scale to 70.
		for (let variant = 0; variant < 20; variant++)
			expect(make(bank, 'highest', variant).options.map(({ id }) => id)).not.toContain('zhambyl');
	});

	it('says what is true of each wrong option', () => {
		const item = asking(nsdp, 'share-nsdp', true);
		for (const { id, text, rationale } of item.options)
			if (id !== item.key) expect(rationale).toMatch(new RegExp(`^Party .+: ${text}\\.$`, 'u'));
	});

	it('is the same for the same inputs, and options keep their check in any order', () => {
		const item = asking(nsdp, 'share-nsdp', false);
		expect(make(nsdp, 'share-nsdp', item.variant)).toEqual(item);
		const shown = present(item, keyedRng('any', 3));
		expect(shown.check).toBe(item.check);
		expect(new Set(shown.options)).toEqual(new Set(item.options));
	});
});

describe('an answer to a chart', () => {
	const item = make(nsdp, 'share-nsdp');

	it('is right or wrong, and moves the memory of no fact', () => {
		const { correct, incorrect } = probe(item);
		for (const response of [...correct, ...incorrect])
			expect(grade(item, response)).toMatchObject({ kind: 'scored', perFact: {} });
		expect(item.facts).toEqual([factId('share-nsdp')]);
		expect(correct.map((one) => grade(item, one))).toMatchObject([{ earned: 1, possible: 1 }]);
		expect(incorrect.every((one) => grade(item, one).kind === 'scored')).toBe(true);
	});

	it('is found or missed, wrong or avoided, option by option', () => {
		const wrong = item.options.find(({ id }) => id !== item.key);
		const outcome = grade(item, { form: 'chart', picked: wrong?.id ?? item.key });
		if (outcome.kind !== 'scored') throw new Error('not scored');
		expect(outcome.perOption[item.key]).toBe('missed');
		expect(outcome.perOption[wrong?.id ?? '']).toBe('wrong');
		expect(outcome.refutation).toBe(wrong?.rationale);
	});

	it('cannot be scored for an option that the bank no longer has', () => {
		expect(grade(item, { form: 'chart', picked: optionId('gone') })).toEqual({
			kind: 'unscorable',
			reason: 'no-such-option',
		});
	});

	it('is refused when it is empty, or to another form', () => {
		expect(parse(item, '')).toEqual({ ok: false, error: { field: 'picked', reason: 'empty' } });
		expect(parse(item, { form: 'choice', picked: item.key })).toMatchObject({
			error: { reason: 'wrong-form' },
		});
	});

	it('is guessed by one in as many as there are options', () => {
		expect(guessRate(item)).toBe(1 / item.options.length);
	});
});
