import { describe, expect, it } from 'vitest';
import { correctQuery } from '#lib/bank/search-typos.ts';
import { foldForSearch, wordsIn } from '#lib/bank/search-fold.ts';
import { type Marked, markWords, searchBank } from '#lib/bank/search.ts';
import type { AuthoredItem } from '#lib/bank/model.ts';
import { langs } from '#lib/kernel/lang.ts';
import { bankNames, banks } from '../../support/component-bank.ts';
import {
	buildBank,
	claim,
	entity,
	event,
	factId,
	holds,
	itemKey,
	named,
	optionId,
	quantity,
	range,
	topicId,
	words,
} from '../../support/build-bank.ts';

const tokayev = named(
	'tokayev',
	{ en: 'Kassym-Jomart Tokayev', kk: 'Қасым-Жомарт Тоқаев', ru: 'Касым-Жомарт Токаев' },
	{ aliases: ['Toqaev'] },
);
const mazhilis = named('mazhilis', { en: 'Mazhilis', kk: 'Мәжіліс', ru: 'Мажилис' });
const bank = buildBank({
	entities: [tokayev, mazhilis, named('president', 'President'), named('aul', 'Aul')],
	facts: [
		event('vote', '2023-03-19', {
			statement: { en: 'The Mazhilis was elected on {answer}.' },
			ask: { en: 'When did people vote?', ru: 'Когда прошли «выборы»?' },
		}),
		holds('leads', 'president', 'tokayev', '2023-03-19', {
			statement: { en: 'Then {answer} was head of state.' },
		}),
		claim('share', words('a', '54.19 per cent (A+B)'), {
			statement: { en: 'Its part was {answer}, a result.' },
		}),
		claim('green', words('b', 'the greens'), {
			statement: { en: 'New were {answer}.', ru: 'Новыми были {answer} зелёные.' },
		}),
		claim('hidden', words('c', 'unasked'), { quizUse: 'never' }),
	],
});

const found = (query: string): string[] =>
	searchBank(bank, query, 'en').hits.map(({ fact }) => fact.id);
const marks = (marked: Marked | undefined): string[] =>
	(marked?.pieces ?? []).filter(({ isMatch }) => isMatch).map(({ text }) => text);

describe('a search', () => {
	it.each([
		['Mazhilis', ['vote']],
		['Мажилис', ['vote']],
		['МӘЖІЛІС', ['vote']],
		['мажіліс', ['vote']],
		['Tokayev', ['leads']],
		['Токаев', ['leads']],
		['Тоқаев', ['leads']],
		['toqaev', ['leads']],
		['Kassym-Jomart', ['leads']],
		['March 2023', ['vote']],
		['2023 elected', ['vote']],
		['elected 2023', ['vote']],
		['Мажилис march', ['vote']],
		['people vote', ['vote']],
		['прошли', ['vote']],
		['54.19', ['share']],
		['54,19', ['share']],
		['  eLEcT  ', ['vote']],
	])('for %s finds what speaks of it, in whatever script, case and order', (query, ids) => {
		expect(found(query)).toEqual(ids);
	});

	it.each(['Neptune', 'elected Tokayev', 'unasked', '9999'])('for %s finds nothing', (query) => {
		expect(searchBank(bank, query, 'en')).toEqual({ hits: [], total: 0 });
	});

	it.each(['', '   ', '?', '.*', '«»', '\\', '🙂'])('for %j, no word, finds nothing', (query) => {
		expect(found(query)).toEqual([]);
	});

	it('takes the signs of regular expressions for what they are', () => {
		expect(found('(A+B)')).toEqual(['share']);
		expect(found('[x]+ vote$')).toEqual([]);
		expect(found('$& people')).toEqual(['vote']);
	});

	it.each(['a'.repeat(10_000), 'vote '.repeat(2000) + 'nobody', 'ab '.repeat(3333)])(
		'for ten thousand letters finds nothing and says so',
		(query) => {
			expect(found(query)).toEqual([]);
			expect(correctQuery(bank, query)).toBeUndefined();
		},
	);

	it('takes a name for mentioned only where it stands as whole words', () => {
		const two = buildBank({
			entities: [named('aul', { en: 'Aul', ru: 'Аул' })],
			facts: [claim('paul', words('a', 'Paul')), claim('aul', words('b', 'the party Aul'))],
		});
		expect(searchBank(two, 'Аул', 'en').hits.map(({ fact }) => fact.id)).toEqual(['aul']);
	});

	it('puts first what says it itself, at the beginning of a word', () => {
		const many = buildBank({
			entities: [named('x', 'Person', { aliases: ['Stater'] })],
			facts: [
				claim('named', entity('x'), { statement: { en: 'It was {answer}.' } }),
				claim('inside', words('a', 'an estate')),
				claim('begins', words('b', 'a state')),
			],
		});
		expect(searchBank(many, 'state', 'en').hits.map(({ fact }) => fact.id)).toEqual([
			'begins',
			'inside',
			'named',
		]);
	});

	it('puts what only a written question or another name brings after what has the word itself', () => {
		const asked: AuthoredItem = {
			id: itemKey('w-asked'),
			form: 'choice',
			topic: topicId('vote'),
			facts: [factId('written')],
			stem: { en: 'Which state was it?' },
			options: [],
			key: optionId('a'),
			statement: { en: 'That one.' },
			cite: [],
			ordered: false,
		};
		const many = buildBank({
			entities: [named('x', 'Person', { aliases: ['State'] })],
			facts: [
				claim('named', entity('x'), { statement: { en: 'It was {answer}.' } }),
				claim('written', words('a', 'a country')),
				claim('inside', words('b', 'an estate')),
				claim('begins', words('c', 'statehood')),
			],
			items: [asked],
		});
		expect(searchBank(many, 'state', 'en').hits.map(({ fact }) => fact.id)).toEqual([
			'begins',
			'inside',
			'written',
			'named',
		]);
	});

	it('finds a fact by its topic and by a question that a person wrote', () => {
		for (const [name, one] of Object.entries(banks)) {
			const [topic] = one.topics.values();
			if (topic === undefined) throw new Error(`${name} has no topic`);
			const { hits } = searchBank(one, topic.title.en, 'en', 1000);
			expect(hits.some(({ fact }) => fact.topic === topic.id)).toBe(true);
			for (const { stem, facts } of one.items.values())
				expect(searchBank(one, stem.en, 'en', 1000).hits.map(({ fact }) => fact.id)).toEqual(
					expect.arrayContaining([...facts]),
				);
		}
	});

	it('shows no more than the limit and tells how many there are', () => {
		const all = searchBank(banks.shipped, 'e', 'en', 1000);
		const some = searchBank(banks.shipped, 'e', 'en');
		expect(all.total).toBeGreaterThan(50);
		expect(some.total).toBe(all.total);
		expect(some.hits).toEqual(all.hits.slice(0, 50));
	});

	it.each(bankNames)('finds every fact of the %s bank by its own statement', (name) => {
		for (const lang of langs)
			for (const fact of banks[name].facts.values()) {
				const statement = fact.statement[lang]?.replace('{answer}', ' ');
				if (statement === undefined || fact.quizUse === 'never') continue;
				const { hits } = searchBank(banks[name], statement, lang, 1000);
				expect(hits.map((hit) => hit.fact.id)).toContain(fact.id);
			}
	});
});

describe('a hit', () => {
	const [hit] = searchBank(bank, 'maZHilis elect', 'en').hits;

	it('has its statement whole, with every match marked', () => {
		expect(hit?.statement.pieces.map(({ text }) => text).join('')).toMatch(
			/^The Mazhilis was elected on .*2023\.$/u,
		);
		expect(marks(hit?.statement)).toEqual(['Mazhilis', 'elect']);
		expect(hit?.also).toBeUndefined();
	});

	it('shows the name or question by which it was found, when its statement does not', () => {
		const [russian] = searchBank(bank, 'мажилис elected', 'en').hits;
		expect(marks(russian?.statement)).toEqual(['elected']);
		expect(marks(russian?.also)).toEqual(['Мажилис']);
		expect(russian?.also?.lang).toBe('ru');
		const [asked] = searchBank(bank, 'people', 'en').hits;
		expect(asked?.also?.pieces).toEqual([
			{ text: 'When did ', isMatch: false },
			{ text: 'people', isMatch: true },
			{ text: ' vote?', isMatch: false },
		]);
	});

	it('says which language its statement is in', () => {
		expect(searchBank(bank, 'greens', 'ru').hits[0]?.statement.lang).toBe('en');
		expect(searchBank(bank, 'Мәжіліс', 'ru').hits[0]?.also?.lang).toBe('kk');
		expect(searchBank(bank, 'мажіліс', 'ru').hits[0]?.also?.lang).toBe('ru');
	});

	it.each([
		['зелёные', 'зелен', ['зелён']],
		['зеле\u0308ные', 'зеле', ['зеле\u0308']],
		['Әділ Ғылым', 'гылым', ['Ғылым']],
		['banana', 'ana', ['anana']],
		["people's", 'peoples', ["people's"]],
		['😀 vote', 'vote', ['vote']],
		['ﬁnal', 'fin', ['ﬁn']],
		['54,19 %', '54.19', ['54,19']],
	])('%s marks %s where it stands', (text, word, expected) => {
		const marked = markWords({ text, lang: 'en' }, [word]);
		expect(marks(marked)).toEqual(expected);
		expect(marked.pieces.map((piece) => piece.text).join('')).toBe(text);
	});
});

describe('the folding of a text', () => {
	it('has a place in the original for each of its letters', () => {
		const text = 'Ёлка é’s 😀 Ұлытау 5,5, ﬁn';
		const folded = foldForSearch(text);
		expect(folded.starts).toHaveLength(folded.text.length);
		expect(folded.ends).toHaveLength(folded.text.length);
		expect(folded.text).toBe('елка es   улытау 5.5  fin');
	});

	it('splits a query into words, each once', () => {
		expect(wordsIn('Vote, vote! Nur-Sultan (5,5) people’s').map(({ folded }) => folded)).toEqual([
			'vote',
			'nur',
			'sultan',
			'5.5',
			'peoples',
		]);
	});
});

describe('a misspelt query', () => {
	it.each([
		['Mazhlis', 'Mazhilis'],
		['Mahzilis', 'Mazhilis'],
		['Мажилиса', 'Мәжіліс'],
		['Tokayv', 'Tokayev'],
		['people vtoe', undefined],
		['elceted Mazhilis', 'elected Mazhilis'],
		['Mazhilis tokayv', undefined],
		['Mxzhxlis', undefined],
		['abc', undefined],
		['', undefined],
		['Mazhilis', undefined],
	])('%s is taken for %s', (query, meant) => {
		expect(correctQuery(bank, query)).toBe(meant);
	});

	it('may have two slips from nine letters on, and one below', () => {
		const one = buildBank({ facts: [claim('a', words('a', 'observers and outcomes'))] });
		expect(correctQuery(one, 'obzervrs')).toBeUndefined();
		expect(correctQuery(one, 'obzervars')).toBe('observers');
		expect(correctQuery(one, 'outcmoes')).toBe('outcomes');
		expect(correctQuery(one, 'outkmoes')).toBeUndefined();
	});

	it('is corrected only to what finds something', () => {
		for (const query of ['Tokaev Mazhlis', 'Назарбаеф', 'presidnet elction']) {
			const meant = correctQuery(banks.shipped, query);
			if (meant === undefined) throw new Error(`${query} stays uncorrected`);
			expect(searchBank(banks.shipped, query, 'en').total).toBe(0);
			expect(searchBank(banks.shipped, meant, 'en').total).toBeGreaterThan(0);
		}
	});
});

describe('a range', () => {
	const ranges = buildBank({
		facts: [quantity('polls', 53.33, { answer: range(53.33, 54.42) })],
	});

	it.each(['53.33', '54.42', '53,33', '53.33 54.42', '53.33 to 54.42', '53,33–54,42'])(
		'is found by %j',
		(query) => {
			expect(searchBank(ranges, query, 'en').hits.map(({ fact }) => fact.id)).toEqual(['polls']);
		},
	);
});
