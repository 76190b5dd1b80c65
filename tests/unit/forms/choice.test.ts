import { describe, expect, it } from 'vitest';
import type { Fact } from '#lib/bank/model.ts';
import { enumerate, formOf, instantiate, keysOfFact, present } from '#lib/forms/generating.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import {
	buildBank,
	cite,
	claim,
	date,
	entity,
	event,
	factId,
	itemKey,
	named,
	optionId,
	type Parts,
	quantity,
	range,
	topicId,
	words,
} from '../../support/build-bank.ts';

const makeChoice = (parts: Parts, key: string, variant = 0, lang: Lang = 'en'): ChoiceItem => {
	const item = instantiate(buildBank(parts), itemKey(key), variant, lang);
	if (item.form !== 'choice') throw new Error(`${key} is no choice item`);
	return item;
};

const textsOf = (item: ChoiceItem): string[] => item.options.map(({ text }) => text);

const because = { en: 'It is something else.', ru: 'Это другое.' };
const alternative = (id: string, text = id) => ({ value: words(id, text), because, cite: [] });

const vote = event('vote', '2023-03-19', { ask: { en: 'When was the vote?' } });
const days: Fact[] = [
	'2022-06-05',
	'2022-11-20',
	'2023-01-19',
	'2023-05-01',
	'2023-06-01',
	'2023-07-01',
].map((day, i) => event(`e${i}`, day));
const dates: Parts = { facts: [vote, ...days] };
const cause = claim('cause', words('fuel', 'fuel prices'), {
	alternatives: ['rents', 'wages', 'bread', 'taxes'].map((text) => alternative(text)),
	why: { en: 'Prices of fuel had doubled.' },
});

describe('a generated choice item', () => {
	it('asks the question of the fact and ends on its true sentence', () => {
		const item = makeChoice(dates, 'vote/choice');
		expect(item.stem).toBe('When was the vote?');
		expect(item.statement).toBe('It is known of vote that 19\u00a0March 2023.');
		expect(item.facts).toEqual(['vote']);
		expect(item.citations.map(({ publisher }) => publisher)).toEqual(['A newspaper']);
	});

	it('has four options, the key once', () => {
		const item = makeChoice(dates, 'vote/choice');
		expect(item.options).toHaveLength(4);
		expect(item.options.filter(({ id }) => id === item.key)).toHaveLength(1);
	});

	it('has three options where only two are provably false', () => {
		const few = claim('cause', words('fuel', 'fuel'), {
			alternatives: ['rents', 'wages'].map((text) => alternative(text)),
		});
		expect(makeChoice({ facts: [few] }, 'cause/choice').options).toHaveLength(3);
	});

	it('is not made where only one is provably false', () => {
		const one = claim('cause', words('fuel', 'fuel'), { alternatives: [alternative('rents')] });
		const bank = buildBank({ facts: [one] });
		expect(formOf(bank, itemKey('cause/choice'))).toBeUndefined();
		expect(() => instantiate(bank, itemKey('cause/choice'), 0, 'en')).toThrow(
			'no item cause/choice',
		);
	});

	it('is not made of a fact that may not be asked', () => {
		const bank = buildBank({ facts: [{ ...vote, quizUse: 'never' }, ...days] });
		expect(enumerate(bank)).not.toContain('vote/choice');
	});

	it('is not made of a question that says its own answer', () => {
		const ask = { en: 'Did the vote of 19 March 2023 take place on that day?' };
		const bank = buildBank({ facts: [{ ...vote, ask }, ...days] });
		expect(enumerate(bank)).not.toContain('vote/choice');
	});

	it('explains the key by why it is so, else by the true sentence', () => {
		const keyOf = (item: ChoiceItem) => item.options.find(({ id }) => id === item.key)?.rationale;
		expect(keyOf(makeChoice({ facts: [cause] }, 'cause/choice'))).toBe(
			'Prices of fuel had doubled.',
		);
		const item = makeChoice(dates, 'vote/choice');
		expect(keyOf(item)).toBe(item.statement);
	});

	it('explains a distractor by what is true of it', () => {
		const item = makeChoice({ facts: [vote, ...days.slice(0, 2)] }, 'vote/choice');
		expect(item.options.map(({ rationale }) => rationale)).toEqual([
			'It is known of e0 that 5\u00a0June 2022.',
			'It is known of e1 that 20\u00a0November 2022.',
			'It is known of vote that 19\u00a0March 2023.',
		]);
	});

	it('puts dates in ascending order and keeps it when shown', () => {
		for (let variant = 0; variant < 20; variant++) {
			const item = makeChoice(dates, 'vote/choice', variant);
			const ids = item.options.map(({ id }) => id);
			expect(ids).toEqual([...ids].sort());
			expect(present(item, keyedRng('order', variant))).toEqual(item);
		}
	});

	it('draws the rank of the key among dates evenly', () => {
		const ranks = [0, 0, 0, 0];
		for (let variant = 0; variant < 400; variant++) {
			const item = makeChoice(dates, 'vote/choice', variant);
			const rank = item.options.findIndex(({ id }) => id === item.key);
			ranks[rank] = (ranks[rank] ?? 0) + 1;
		}
		for (const count of ranks) expect(Math.abs(count / 400 - 0.25)).toBeLessThanOrEqual(0.08);
	});

	it('fills a side that lacks dates from the other one', () => {
		const facts = [vote, ...days.slice(3)];
		for (let variant = 0; variant < 8; variant++)
			expect(makeChoice({ facts }, 'vote/choice', variant).options.map(({ id }) => id)).toEqual([
				'2023-03-19',
				'2023-05-01',
				'2023-06-01',
				'2023-07-01',
			]);
	});

	it('puts texts that begin with a figure in its order, and others in none', () => {
		const held = (first: string) =>
			claim('held', words('held', first), {
				alternatives: ['50,000 people', '800 people', 'about 2,000 people'].map((text, i) =>
					alternative(`other-${i}`, text),
				),
			});
		const item = makeChoice({ facts: [held('9,900 people')] }, 'held/choice');
		expect(item.isOrdered).toBe(true);
		expect(textsOf(item)).toEqual([
			'800 people',
			'about 2,000 people',
			'9,900 people',
			'50,000 people',
		]);
		expect(makeChoice({ facts: [held('nobody')] }, 'held/choice').isOrdered).toBe(false);
		expect(makeChoice({ facts: [held('800 cars')] }, 'held/choice').isOrdered).toBe(false);
	});

	it('shows words in a drawn order', () => {
		const item = makeChoice({ facts: [cause] }, 'cause/choice');
		const orders = Array.from({ length: 20 }, (_, i) => {
			return textsOf(present(item, keyedRng('order', i))).join();
		});
		expect(new Set(orders).size).toBeGreaterThan(5);
	});

	it('has other distractors in other variants', () => {
		const sets = Array.from({ length: 20 }, (_, variant) =>
			textsOf(makeChoice({ facts: [cause] }, 'cause/choice', variant)).join(),
		);
		expect(new Set(sets).size).toBe(4);
	});

	it('is the same for the same inputs', () => {
		expect(makeChoice(dates, 'vote/choice', 7)).toEqual(makeChoice(dates, 'vote/choice', 7));
	});
});

describe('the language of an item', () => {
	const ru = {
		ask: { en: 'Why?', ru: 'Почему?' },
		statement: { en: 'Because of {answer}.', ru: 'Из-за {answer}.' },
		answer: words('fuel', { en: 'fuel', ru: 'топлива' }).text,
	};
	const bilingual = (text: { en: string; ru?: string }) =>
		claim('cause', words('fuel', ru.answer), {
			ask: ru.ask,
			statement: ru.statement,
			alternatives: [
				{ value: words('rents', { en: 'rents', ru: 'аренды' }), because, cite: [] },
				{ value: words('wages', text), because, cite: [] },
			],
		});

	it('is the one asked for when every slot is filled in it', () => {
		const facts = [bilingual({ en: 'wages', ru: 'зарплаты' })];
		const item = makeChoice({ facts }, 'cause/choice', 0, 'ru');
		expect(item.lang).toBe('ru');
		expect(item.stem).toBe('Почему?');
		expect(item.topicShort).toBe('Выборы');
		expect(item.statement).toBe('Из-за топлива.');
		expect(textsOf(item).sort()).toEqual(['аренды', 'зарплаты', 'топлива']);
	});

	it('is English as a whole when one slot is not', () => {
		const item = makeChoice({ facts: [bilingual({ en: 'wages' })] }, 'cause/choice', 0, 'ru');
		expect(item.lang).toBe('en');
		expect(textsOf(item).sort()).toEqual(['fuel', 'rents', 'wages']);
		expect(item.stem).toBe('Why?');
	});

	it('does not change the check', () => {
		const facts = [bilingual({ en: 'wages', ru: 'зарплаты' })];
		const checks = (['en', 'kk', 'ru'] as const).map(
			(lang) => makeChoice({ facts }, 'cause/choice', 3, lang).check,
		);
		expect(new Set(checks).size).toBe(1);
	});
});

describe('a hand-written item', () => {
	const item = {
		id: itemKey('w-one'),
		form: 'choice',
		topic: topicId('vote'),
		facts: [factId('vote'), factId('e0')],
		stem: { en: 'Which?' },
		options: ['c', 'a', 'b'].map((id) => ({
			id: optionId(id),
			text: { en: `Option ${id}` },
			rationale: { en: `Rationale ${id}` },
		})),
		key: optionId('b'),
		statement: { en: 'It is b.' },
		cite,
		ordered: false,
	} as const;
	const parts = { ...dates, items: [item] };

	it('keeps its id, key and rationales', () => {
		const made = makeChoice(parts, 'w-one', 5);
		expect(made.key).toBe('b');
		expect(made.facts).toEqual(['vote', 'e0']);
		expect(made.options.map(({ rationale }) => rationale).sort()).toEqual([
			'Rationale a',
			'Rationale b',
			'Rationale c',
		]);
	});

	it('is found by each of its facts', () => {
		const bank = buildBank(parts);
		expect(keysOfFact(bank, factId('e0'))).toContain('w-one');
		expect(keysOfFact(bank, factId('vote'))).toContain('w-one');
	});

	it('stands in a drawn order unless it is ordered', () => {
		const order = (ordered: boolean) => {
			const made = makeChoice({ ...dates, items: [{ ...item, ordered }] }, 'w-one');
			const orders = Array.from({ length: 20 }, (_, i) => {
				const shown = present(made, keyedRng('order', i));
				return shown.options.map(({ id }) => id).join('');
			});
			return new Set(orders);
		};
		expect(order(true)).toEqual(new Set(['cab']));
		expect(order(false).size).toBe(6);
	});
});

describe('option ids', () => {
	it('say what the option says, so that answers survive rewording', () => {
		expect(makeChoice(dates, 'vote/choice').key).toBe('2023-03-19');
		const who = claim('who', entity('amanat'), {
			alternatives: ['auyl', 'aq-jol'].map((id) => ({ value: entity(id), because, cite: [] })),
		});
		const entities = ['amanat', 'auyl', 'aq-jol'].map((id) => named(id, id));
		expect(
			makeChoice({ facts: [who], entities }, 'who/choice').options.map(({ id }) => id),
		).toEqual(['amanat', 'aq-jol', 'auyl']);
		const month = event('m', '2023-03', { answer: date('2023-03') });
		const months = ['2023-01', '2023-02'].map((day, i) => event(`x${i}`, day));
		expect(makeChoice({ facts: [month, ...months] }, 'm/choice').key).toBe(
			'2023-03-01..2023-03-31',
		);
	});
});

describe('a choice of ranges', () => {
	const wrong = [
		range(60, 61),
		range(50, 51),
		range(70, 71),
		range(54, 56),
		range(70.5, 72),
		range(80, 81),
	];
	const polls = quantity('polls', 53.33, {
		answer: range(53.33, 54.42),
		alternatives: wrong.map((value) => ({ value, because, cite: [] })),
	});
	const shown = (variant: number) =>
		makeChoice({ facts: [polls] }, 'polls/choice', variant).options.map(({ id }) =>
			id.split('..').map(Number),
		);

	it('stands in the order of the figures, and no two have a figure in common', () => {
		for (let variant = 0; variant < 30; variant++) {
			const ends = shown(variant).flat();
			expect(ends).toHaveLength(8);
			expect(ends).toEqual([...ends].sort((a, b) => a - b));
			expect(new Set(ends).size).toBe(8);
		}
	});

	it('has the key in any place that its neighbours allow', () => {
		const places = Array.from({ length: 60 }, (_, variant) =>
			shown(variant).findIndex(([low]) => low === 53.33),
		);
		expect(new Set(places)).toEqual(new Set([0, 1]));
	});
});
