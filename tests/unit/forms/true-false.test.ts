import { describe, expect, it } from 'vitest';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import type { TrueFalseItem } from '#lib/forms/true-false/item.ts';
import {
	buildBank,
	claim,
	event,
	itemKey,
	quantity,
	range,
	words,
} from '../../support/build-bank.ts';

const vote = event('vote', '2023-03-19', { statement: { en: 'The vote was on {answer}.' } });
const decree = event('decree', '2023-01-19', { statement: { en: 'The decree came on {answer}.' } });
const truth = 'The vote was on 19\u00a0March 2023.';

const bank = buildBank({ facts: [vote, decree] });
const make = (variant: number, within = bank): TrueFalseItem => {
	const item = instantiate(within, itemKey('vote/true-false'), variant, 'en');
	if (item.form !== 'true-false') throw new Error('not a true/false item');
	return item;
};
const variants = Array.from({ length: 200 }, (_, variant) => make(variant));
const find = (key: string): TrueFalseItem => {
	const item = variants.find((made) => made.key === key);
	if (!item) throw new Error(`no variant with the key ${key}`);
	return item;
};

describe('a true/false item', () => {
	it('states the truth', () => {
		expect(find('true').stem).toBe(truth);
	});

	it('or states its twin with one false value', () => {
		expect(find('false').stem).toBe('The vote was on 19\u00a0January 2023.');
	});

	it('offers true and false, in this order, in the words of the bank', () => {
		expect(find('true').options.map(({ id, text }) => [id, text])).toEqual([
			['true', 'True'],
			['false', 'False'],
		]);
	});

	it('ends on the true sentence in either case', () => {
		expect(find('true').statement).toBe(truth);
		expect(find('false').statement).toBe(truth);
	});

	it('answers a twin with what is true of its value, then the truth', () => {
		const feedback = `The decree came on 19\u00a0January 2023. ${truth}`;
		expect(find('false').options.map(({ rationale }) => rationale)).toEqual([feedback, feedback]);
	});

	it('answers the truth with why it is so, where the bank says why', () => {
		const why = { en: 'The decree had set the day.' };
		const within = buildBank({ facts: [{ ...vote, why }, decree] });
		const item = Array.from({ length: 20 }, (_, i) => make(i, within)).find(
			({ key }) => key === 'true',
		);
		expect(item?.options.map(({ rationale }) => rationale)).toEqual([why.en, why.en]);
	});

	it('is true in about half of the variants', () => {
		const share = variants.filter(({ key }) => key === 'true').length / variants.length;
		expect(share).toBeGreaterThan(0.4);
		expect(share).toBeLessThan(0.6);
	});

	it('keeps the attribution in the sentence', () => {
		const attributed = claim('said', words('a', 'free'), {
			quizUse: 'attribute',
			attribution: { en: 'the observers' },
			statement: { en: 'According to the observers the vote was {answer}.' },
			alternatives: [{ value: words('b', 'long'), because: { en: 'No.' }, cite: [] }],
		});
		const within = buildBank({ facts: [attributed] });
		for (let variant = 0; variant < 10; variant++)
			expect(instantiate(within, itemKey('said/true-false'), variant, 'en').stem).toContain(
				'According to the observers',
			);
	});

	it('is not made where nothing is provably false', () => {
		expect(enumerate(buildBank({ facts: [vote] }))).not.toContain('vote/true-false');
	});
});

describe('a sentence with a range', () => {
	const polls = quantity('vote', 53.33, {
		answer: range(53.33, 54.42),
		statement: { en: 'The polls had {answer}.' },
		alternatives: [
			{ value: range(54, 60), because: { en: 'It overlaps.' }, cite: [] },
			{ value: range(62, 63), because: { en: 'Those were the seats.' }, cite: [] },
		],
	});

	it('is true of the whole range, and false of a range that has nothing in common with it', () => {
		const within = buildBank({ facts: [polls] });
		const stems = Array.from({ length: 40 }, (_, variant) => make(variant, within)).map(
			({ key, stem }) => `${key}: ${stem.replaceAll('\u00a0', ' ')}`,
		);
		expect(new Set(stems)).toEqual(
			new Set(['true: The polls had 53.33 to 54.42 %.', 'false: The polls had 62.00 to 63.00 %.']),
		);
	});
});
