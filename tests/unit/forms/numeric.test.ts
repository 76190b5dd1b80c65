import { describe, expect, it } from 'vitest';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import { grade, guessRate, parse, viewAnswer } from '#lib/forms/grading.ts';
import type { Outcome } from '#lib/forms/item-base.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import { readNumber } from '#lib/forms/numeric/read.ts';
import { buildBank, factId, itemKey, number, quantity, range } from '../../support/build-bank.ts';

const share = quantity('share', 53.9, {
	confusable: [factId('night')],
	avoid: [{ value: number(53.85), because: { en: 'One paper printed 53.85 %.' } }],
});
const night = quantity('night', 54.19, { statement: { en: 'Turnout at night was {answer}.' } });
const make = (facts = [share, night], key = 'share/numeric'): NumericItem => {
	const item = instantiate(buildBank({ facts }), itemKey(key), 0, 'en');
	if (item.form !== 'numeric') throw new Error('not a numeric item');
	return item;
};
const item = make();

const answer = (typed: string, to = item): Outcome => {
	const read = parse(to, typed);
	if (!read.ok) throw new Error(`${typed}: ${read.error.reason}`);
	return grade(to, read.value);
};
const earned = (typed: string): number | undefined => {
	const outcome = answer(typed);
	return outcome.kind === 'scored' ? outcome.earned : undefined;
};

describe('readNumber', () => {
	it.each([
		['53.9', 2, 53.9],
		['53,9', 2, 53.9],
		['53,90 %', 2, 53.9],
		['53.90\u00a0%', 2, 53.9],
		['  +53.9 percent ', 2, 53.9],
		['54 процента', 2, 54],
		['3 431 510', 0, 3431510],
		['3,431,510', 0, 3431510],
		['3.431.510', 0, 3431510],
		['3\u00a0431\u00a0510 votes', 0, 3431510],
		['3\u202f431\u202f510', 0, 3431510],
		["3'431'510", 0, 3431510],
		['1,234,567.89', 2, 1234567.89],
		['1.234.567,89', 2, 1234567.89],
		['1 234 567,89', 2, 1234567.89],
		['1,234', 0, 1234],
		['1,234', 2, 1.234],
		['0,123', 0, 0.123],
		['-5', 0, -5],
		['−5', 0, -5],
		['5.', 0, 5],
		['0', 0, 0],
		['٥', 0, undefined],
		['', 0, undefined],
		['many', 0, undefined],
		['NaN', 0, undefined],
		['Infinity', 0, undefined],
		['1e5', 0, undefined],
		['5 to 7', 0, undefined],
		['12 34', 0, undefined],
		['1,23,456', 0, undefined],
		['1.2.3', 1, undefined],
		['1,2.3,4', 1, undefined],
		['5 k', 0, undefined],
		['5 m', 0, undefined],
		['5 milion', 0, undefined],
		['7600 km', 0, 7600],
		['7 members', 0, 7],
		['12 миллиграмм', 0, undefined],
		['--5', 0, undefined],
	])('reads %j with %i decimals as %s', (typed, decimals, value) => {
		expect(readNumber(typed, decimals)).toBe(value);
	});
});

describe('a word for a thousand, a million or a milliard', () => {
	it.each([
		['6.4 million', 6_400_000],
		['6.366 million votes', 6_366_000],
		['6,4 млн', 6_400_000],
		['6,4 млн. голосов', 6_400_000],
		['6,4 миллион', 6_400_000],
		['6,4 миллиона', 6_400_000],
		['6,366 млн', 6_366_000],
		['6366 тыс.', 6_366_000],
		['6,366 thousand', 6_366_000],
		['6 366 мың', 6_366_000],
		['20 тысяч', 20_000],
		['1.2 billion', 1_200_000_000],
		['1,2 миллиард', 1_200_000_000],
		['-2 million', -2_000_000],
	])('multiplies the figure before it: %j is %i', (typed, value) => {
		expect(readNumber(typed, 0)).toBe(value);
	});

	it('is no more than the unit where the answer is asked in millions', () => {
		expect(readNumber('6.4 million', 1, '{n} million tonnes')).toBe(6.4);
		expect(readNumber('6,4 млн', 1, '{n} млн тонн')).toBe(6.4);
		expect(readNumber('6400 thousand', 1, '{n} million tonnes')).toBe(6.4);
		expect(readNumber('6.4', 1, '{n} million tonnes')).toBe(6.4);
	});

	it('is read in an answer that is asked to the vote and counted within the tolerance', () => {
		const votes = quantity('votes', 6_366_441, {
			answer: { ...number(6_366_441, 0), unit: 'seats' },
			tolerance: 60_000,
			bounds: { min: 0, max: 12_000_000 },
		});
		const asked = make([votes], 'votes/numeric');
		expect(answer('6.4 million', asked)).toMatchObject({ earned: 1 });
		expect(answer('6,4 млн', asked)).toMatchObject({ earned: 1 });
		expect(answer('6.5 million', asked)).toMatchObject({ earned: 0 });
	});
});

describe('parse', () => {
	it('keeps what was typed', () => {
		expect(parse(item, { form: 'numeric', typed: '53,9' })).toEqual({
			ok: true,
			value: { form: 'numeric', value: 53.9, typed: '53,9' },
		});
	});

	it.each([
		['', 'empty'],
		[' \u00a0 ', 'empty'],
		[undefined, 'empty'],
		['words', 'not-a-number'],
		[54, 'empty'],
		[{ form: 'numeric', typed: 54 }, 'not-a-number'],
		['1000000000001', 'out-of-bounds'],
		['-1000000000001', 'out-of-bounds'],
		[{ form: 'choice', picked: 'a' }, 'wrong-form'],
	])('refuses %j as %s', (raw, reason) => {
		expect(parse(item, raw)).toMatchObject({ ok: false, error: { reason } });
	});

	it('takes a number at the edge of what is allowed', () => {
		expect(parse(item, '1000000000000').ok).toBe(true);
	});
});

describe('grading a typed number', () => {
	it('takes the key and what lies within the tolerance, both ends included', () => {
		expect(['53.9', '53.95', '53.94'].map(earned)).toEqual([1, 1, 1]);
	});

	it('counts what lies beyond as wrong', () => {
		expect(['53.96', '53.84', '0', '100'].map(earned)).toEqual([0, 0, 0, 0]);
	});

	it('tells what a known wrong figure is', () => {
		expect(answer('54,19')).toMatchObject({ refutation: 'Turnout at night was 54.19\u00a0%.' });
	});

	it('says nothing of a figure that the bank does not know', () => {
		expect(answer('61')).toMatchObject({ kind: 'scored', refutation: undefined });
	});

	it('does not judge another published figure, even within the tolerance', () => {
		expect(answer('53.85')).toEqual({ kind: 'unscorable', reason: 'One paper printed 53.85 %.' });
	});

	it('moves the memory of the fact', () => {
		expect(answer('53.9')).toMatchObject({ perFact: { share: 'right' } });
		expect(answer('40')).toMatchObject({ perFact: { share: 'wrong' } });
	});
});

describe('which quantities are typed', () => {
	const keys = (more: Parameters<typeof quantity>[2], value = 62): readonly string[] =>
		enumerate(buildBank({ facts: [quantity('q', value, more)] }));

	it('those with a tolerance', () => {
		expect(keys({ tolerance: 0.5 })).toEqual(['q/numeric']);
	});

	it('small whole numbers without one', () => {
		expect(keys({ tolerance: 0, answer: number(62, 0, 'seats') })).toEqual(['q/numeric']);
	});

	it('no large or fractional figure that must be met exactly', () => {
		const bounds = { min: 0, max: 1e7 };
		expect(keys({ tolerance: 0, answer: number(3431510, 0, 'seats'), bounds })).toEqual([]);
		expect(keys({ tolerance: 0 })).toEqual([]);
	});

	it('none whose question says the answer', () => {
		expect(keys({ ask: { en: 'How many of the 62.00 % voted?' } })).toEqual([]);
	});
});

describe('the guess rate of a typed number', () => {
	it('is the share of the plausible range that counts', () => {
		expect(guessRate({ ...item, tolerance: 5, decimals: 0 })).toBeCloseTo(0.11);
	});

	it('is never below one in a hundred nor above one', () => {
		expect(guessRate({ ...item, tolerance: 0 })).toBe(0.01);
		expect(guessRate({ ...item, tolerance: 500 })).toBe(1);
	});
});

describe('a number to type of which a range is right', () => {
	const seen = (value: Parameters<typeof range>, because: string) => ({
		value: range(...value),
		because: { en: because, ru: 'По-русски' },
	});
	const polls = quantity('polls', 53.33, {
		answer: range(53.33, 54.42),
		avoid: [seen([50, 51], 'One paper printed it.')],
		alternatives: [{ ...seen([62, 63], 'That is its share of the seats.'), cite: [] }],
	});
	const made = (facts = [polls]): NumericItem => make(facts, 'polls/numeric');
	const graded = (typed: string): number | undefined => {
		const outcome = answer(typed, made());
		return outcome.kind === 'scored' ? outcome.earned : undefined;
	};

	it('counts every number inside, and the tolerance beyond either end', () => {
		expect(['53.33', '54', '54.42', '53.28', '54.47'].map(graded)).toEqual([1, 1, 1, 1, 1]);
	});

	it('counts what lies further out as wrong', () => {
		expect(['53.27', '54.48', '0'].map(graded)).toEqual([0, 0, 0]);
	});

	it('tells what any number of a known wrong range is, and nothing of one beside it', () => {
		expect(answer('62.5', made())).toMatchObject({
			refutation: 'That is its share of the seats.',
		});
		expect(answer('63.1', made())).toMatchObject({ refutation: undefined });
	});

	it('does not judge a number of another published range', () => {
		expect(answer('50.5', made())).toEqual({
			kind: 'unscorable',
			reason: 'One paper printed it.',
		});
	});

	it('shows the whole range as the answer, to those who hit and those who missed it', () => {
		const rows = (typed: string) => {
			const read = parse(made(), typed);
			if (!read.ok) throw new Error(typed);
			return viewAnswer(made(), read.value, grade(made(), read.value)).rows;
		};
		const text = '53.33\u00a0to\u00a054.42 %';
		expect(rows('54')).toEqual([{ id: 'key', text, mark: 'right' }]);
		expect(rows('60')).toEqual([
			{ id: 'typed', text: '60 %', mark: 'wrong' },
			{ id: 'key', text, mark: 'missed' },
		]);
	});

	it('is guessed by the width of the range and the tolerance around it', () => {
		expect(guessRate({ ...made(), key: 40, to: 60, tolerance: 5, decimals: 0 })).toBeCloseTo(0.31);
	});

	it('has another check than its lower end alone, or another upper end', () => {
		const others = [number(53.33), range(53.33, 54.41)].map((answer) => ({ ...polls, answer }));
		const checks = [polls, ...others].map((fact) => made([fact]).check);
		expect(new Set(checks).size).toBe(3);
	});

	it('needs no tolerance to be typed', () => {
		const facts = [{ ...polls, tolerance: 0 }];
		expect(enumerate(buildBank({ facts }))).toContain('polls/numeric');
	});

	it('is not asked where the question says a figure of either end', () => {
		const asking = (en: string) =>
			enumerate(buildBank({ facts: [{ ...polls, ask: { en } }] })).filter(
				(key) => key === 'polls/numeric',
			);
		expect(asking('Was it 54.42 % or what?')).toEqual([]);
		expect(asking('Was it 53.33 % or what?')).toEqual([]);
		expect(asking('Was it 53.34 % or what?')).toEqual(['polls/numeric']);
	});
});
