import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredItem } from '#lib/bank/model.ts';
import { keyedRng, type Rng } from '#lib/kernel/rng.ts';
import { buildBank, cite, itemKey, optionId, topicId } from './build-bank.ts';

/** What a planted item says: the key's words first. */
export interface Planted {
	readonly stem: string;
	readonly key: string;
	readonly wrong: readonly string[];
	/** Where the key stands, where the options keep their order. */
	readonly place?: number;
}

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

/** A made-up word of eight letters that nobody knows: `zafolemi`. */
export const anyWord = (rng: Rng): string =>
	Array.from({ length: 4 }, () => {
		const [consonant, vowel] = [consonants, vowels].map((from) => from[rng.int(from.length)]);
		return `${consonant ?? ''}${vowel ?? ''}`;
	}).join('');

const itemOf = (n: number, { stem, key, wrong, place }: Planted): AuthoredItem => {
	const told = wrong.map((text, i) => ({ id: optionId(`w${i}`), text }));
	const right = { id: optionId('k'), text: key };
	const options = [...told.slice(0, place ?? 0), right, ...told.slice(place ?? 0)];
	return {
		id: itemKey(`test:leak-${n}`),
		form: 'choice',
		topic: topicId('vote'),
		facts: [],
		stem: { en: stem },
		options: options.map(({ id, text }) => ({
			id,
			text: { en: text },
			rationale: { en: `Of ${text} something is true.` },
		})),
		key: right.id,
		statement: { en: `It is ${key}.` },
		cite,
		ordered: place !== undefined,
	};
};

/** A bank of made-up items, each planted by the same rule. */
export const plantBank = (plant: (rng: Rng, n: number) => Planted, size = 120): Bank =>
	buildBank({
		items: Array.from({ length: size }, (_, n) => itemOf(n, plant(keyedRng('plant', n), n))),
	});
