import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enumerate, present, probe } from '#lib/forms/generating.ts';
import { grade, guessRate, parse, viewAnswer } from '#lib/forms/grading.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { inspect } from '../../proof/checker.ts';
import { buildBank, optionId } from '../../support/build-bank.ts';
import { classifyOf, formsBank, manyFacts, writtenClassify } from '../../support/forms-bank.ts';

const variants = Array.from({ length: 40 }, (_, variant) => variant);
const every = variants.map((variant) => classifyOf('w-classify', variant));
/** A variant that shows the row `c`, which names a fact. */
const item =
	every.find(({ rows }) => rows.map(({ id }) => id).join() === 'a,b,c,d') ?? classifyOf();
const place = (placed: string) => ({ form: 'classify', placed }) as const;
const right = 'a=fact b=fact c=forecast d=fact';

describe('a classify item', () => {
	it('shows four of its rows, of two bins at least', () => {
		for (const { rows } of every) {
			expect(rows).toHaveLength(4);
			expect(new Set(rows.map(({ bin }) => bin)).size).toBe(2);
		}
		expect(new Set(every.map(({ rows }) => rows.map(({ id }) => id).join())).size).toBe(5);
	});

	it('shows all of its bins, in the order in which they are written', () => {
		expect(item.bins).toEqual([
			{ id: 'fact', text: 'A fact', because: 'What a fact is.' },
			{ id: 'forecast', text: 'A forecast', because: 'What a forecast is.' },
		]);
	});

	it('moves the facts of the rows that it shows, and no others', () => {
		for (const { rows, facts } of every)
			expect(facts).toEqual(rows.flatMap(({ fact }) => fact ?? []));
	});

	it('passes the inspector in every variant', () => {
		expect(every.flatMap((one) => inspect(formsBank, one))).toEqual([]);
	});

	it('is never generated: a person says which bin is right, and why', () => {
		expect(enumerate(formsBank).filter((key) => key.endsWith('/classify'))).toEqual([]);
	});

	it('changes one row at most when a row is new', () => {
		fc.assert(
			fc.property(fc.nat({ max: 999 }), fc.constantFrom('fact', 'forecast'), (variant, bin) => {
				const row = {
					id: optionId('f'),
					text: { en: 'Row f' },
					rationale: { en: 'Why f lies there.' },
					bin,
				};
				const options = [...writtenClassify.options, row];
				const bank = buildBank({ facts: manyFacts, items: [{ ...writtenClassify, options }] });
				const before = classifyOf('w-classify', variant).rows.map(({ id }) => id);
				const after = classifyOf('w-classify', variant, bank).rows.map(({ id }) => id);
				expect(after.filter((id) => !before.includes(id)).length).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('is wholly English where a bin is not translated', () => {
		const translated = {
			...writtenClassify,
			stem: { en: 'Fact or forecast?', ru: 'Факт или прогноз?' },
		};
		const bank = buildBank({ facts: manyFacts, items: [translated] });
		expect(classifyOf('w-classify', 0, bank, 'ru').lang).toBe('en');
	});
});

describe('grading a classify item', () => {
	it('gives a point for each row in its bin', () => {
		expect(grade(item, place(right))).toEqual({
			kind: 'scored',
			earned: 4,
			possible: 4,
			perOption: { a: 'found', b: 'found', c: 'found', d: 'found' },
			perFact: { anthem: 'right', bridge: 'right' },
		});
		expect(grade(item, place('a=fact b=fact c=fact d=forecast'))).toEqual({
			kind: 'scored',
			earned: 2,
			possible: 4,
			perOption: { a: 'found', b: 'found', c: 'wrong', d: 'wrong' },
			perFact: { anthem: 'right', bridge: 'wrong' },
		});
	});

	it('scores nothing for "I don\'t know"', () => {
		expect(grade(item, { form: 'unknown' })).toMatchObject({
			earned: 0,
			possible: 4,
			perOption: { a: 'missed' },
			perFact: { anthem: 'wrong', bridge: 'wrong' },
		});
	});

	it.each(['a=fact b=fact c=forecast d=gone', 'a=fact b=fact c=forecast z=fact', 'a=fact'])(
		'does not judge rows or bins that have gone: %s',
		(placed) => {
			expect(grade(item, place(placed))).toEqual({
				kind: 'unscorable',
				reason: 'no-such-option',
			});
		},
	);

	it('gives one outcome in whatever order the rows stand', () => {
		const shown = present(item, keyedRng('order'));
		expect(shown.rows).not.toEqual(item.rows);
		expect(grade(shown, place(right))).toEqual(grade(item, place(right)));
	});

	it('sorts every probe rightly', () => {
		for (const one of every) {
			const isFull = (sort: 'correct' | 'incorrect') =>
				probe(one)[sort].map((response) => {
					const outcome = grade(one, response);
					return outcome.kind === 'scored' && outcome.earned === outcome.possible;
				});
			expect(new Set(isFull('correct'))).toEqual(new Set([true]));
			expect(new Set(isFull('incorrect'))).toEqual(new Set([false]));
			expect(probe(one).invalid.filter((raw) => parse(one, raw).ok)).toEqual([]);
		}
	});
});

describe('reading where rows were placed', () => {
	it('takes a mapping or the text of a log, in any order', () => {
		const placed = { d: 'fact', c: 'forecast', b: 'fact', a: 'fact' };
		expect(parse(item, { form: 'classify', placed })).toEqual({ ok: true, value: place(right) });
		const text = 'd=fact c=forecast b=fact a=fact';
		expect(parse(item, place(text))).toEqual({ ok: true, value: place(right) });
	});

	it.each([
		[{ form: 'classify' }, 'placed', 'empty'],
		[{ form: 'classify', placed: {} }, 'placed', 'incomplete'],
		[{ form: 'classify', placed: 'a=fact' }, 'placed', 'incomplete'],
		[{ form: 'classify', placed: `${right} z=fact` }, 'placed', 'no-such-option'],
		[{ form: 'classify', placed: { a: 'opinion' } }, 'placed', 'no-such-option'],
		[{ form: 'classify', placed: { a: 1 } }, 'placed', 'no-such-option'],
		[{ form: 'multi', placed: right }, 'form', 'wrong-form'],
	])('refuses %j: %s is %s', (raw, field, reason) => {
		expect(parse(item, raw)).toEqual({ ok: false, error: { field, reason } });
	});
});

describe('the guess rate of a classify item', () => {
	it('is one in as many as there are bins, for each row', () => {
		expect(guessRate(item)).toBe(1 / 16);
		expect(guessRate({ ...item, rows: item.rows.slice(1) })).toBe(1 / 8);
	});
});

describe('the explanation of a classify item', () => {
	it('shows each row in the bin it was given, with the right one where that was another', () => {
		const response = place('a=fact b=fact c=fact d=fact');
		expect(viewAnswer(item, response, grade(item, response)).rows.slice(1, 3)).toEqual([
			{ id: 'b', text: 'A fact: Row b', mark: 'right', because: 'Why b lies there.' },
			{
				id: 'c',
				text: 'A fact: Row c',
				mark: 'wrong',
				because: 'A forecast. Why c lies there.',
			},
		]);
	});

	it('shows the right bins to one who does not know, and what each bin is for', () => {
		const unknown = { form: 'unknown' } as const;
		const { rows, others } = viewAnswer(item, unknown, grade(item, unknown));
		expect(rows[2]).toMatchObject({ text: 'A forecast: Row c', mark: 'missed' });
		expect(others).toEqual([
			{ text: 'A fact', rationale: 'What a fact is.' },
			{ text: 'A forecast', rationale: 'What a forecast is.' },
		]);
	});
});
