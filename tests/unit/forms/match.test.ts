import { describe, expect, it } from 'vitest';
import { enumerate, present, probe } from '#lib/forms/generating.ts';
import { grade, guessRate, parse, viewAnswer } from '#lib/forms/grading.ts';
import { type MatchItem, pairing } from '#lib/forms/match/item.ts';
import { askForDates, askForFigures, askForHolders } from '#lib/forms/match/words.ts';
import type { Patterns } from '#lib/forms/pattern.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { arrangeBank, arrangeParts, matchOf, withFact } from '../../support/arrange-bank.ts';
import { buildBank, date, entity, holds, itemKey, number } from '../../support/build-bank.ts';

const item = matchOf('vote');
const pairsOf = ({ options }: MatchItem): Record<string, string> =>
	Object.fromEntries(options.map(({ text, partner }) => [text, partner.text]));
const right = item.options.map(({ id, partner }) => [id, partner.id] as const);
const swapped = pairing([
	['vote', '2023-01-19'],
	['decree', '2023-03-19'],
	['count', '2023-03-27'],
	['session', '2023-03-29'],
]);
const wordsFor = (patterns: Patterns, lang: Lang): readonly (string | undefined)[] =>
	patterns.map((text) => text[lang]);
const isAsked = (id: string, change: object): boolean =>
	enumerate(withFact(id, change)).includes(itemKey(`${id}/match`));
const every = (make: (variant: number) => MatchItem): readonly MatchItem[] =>
	Array.from({ length: 20 }, (_, variant) => make(variant));

describe('a match of events and dates', () => {
	it('pairs each event with its date', () => {
		expect(wordsFor(askForDates.day, 'en')).toContain(item.stem);
		expect(pairsOf(item)).toEqual({
			'The decree': '19\u00a0January 2023',
			'The vote': '19\u00a0March 2023',
			'The count': '27\u00a0March 2023',
			'The session': '29\u00a0March 2023',
		});
		expect(item.facts[0]).toBe('vote');
		expect(item.facts).toHaveLength(4);
	});

	it('leaves out an event whose date was published for another one', () => {
		const avoid = [{ value: date('2023-03-27'), because: { en: 'A paper.' } }];
		const bank = withFact('vote', { avoid });
		for (const { facts } of every((variant) => matchOf('vote', bank, variant)))
			expect([...facts].sort()).toEqual(['decree', 'session', 'vote']);
		for (const { facts } of every((variant) => matchOf('session', bank, variant)))
			expect(facts.filter((id) => ['vote', 'count'].includes(id)).length).toBeLessThanOrEqual(1);
	});

	it('is wholly in one language, with one check in all of them', () => {
		const russian = matchOf('vote', arrangeBank, 0, 'ru');
		expect(wordsFor(askForDates.day, 'ru')).toContain(russian.stem);
		expect(pairsOf(russian)).toMatchObject({ Указ: '19\u00a0января 2023\u00a0года' });
		expect(russian.check).toBe(item.check);
	});
});

describe('a match of holders', () => {
	it('asks the question of the facts of all that is held at once', () => {
		const chairs = matchOf('leads-auyl');
		const asked = wordsFor(askForHolders, 'en').map((words) =>
			words?.replace('{question}', 'Who led each of these parties in March 2023?'),
		);
		expect(asked).toContain(chairs.stem);
		for (const words of [...askForHolders, ...askForFigures])
			for (const text of Object.values(words)) expect(text).toMatch(/^\{question\}/u);
		expect(pairsOf(chairs)).toEqual({
			Auyl: 'Ann Able',
			Baytaq: 'Bob Baker',
			Adal: 'Cid Cook',
			NSDP: 'Dan Dyer',
		});
	});

	it('asks of offices who held them, of parties without their noun twice', () => {
		const chairsOf = (family: string, ask: (name: string) => string): string => {
			const nameOf = new Map((arrangeParts.entities ?? []).map(({ id, name }) => [id, name.en]));
			const entities = (arrangeParts.entities ?? []).map((one) => ({ ...one, family }));
			const facts = (arrangeParts.facts ?? []).map((fact) =>
				fact.kind === 'relation' && fact.what !== undefined
					? { ...fact, ask: { en: ask(nameOf.get(fact.what) ?? '') } }
					: fact,
			);
			return matchOf('leads-auyl', buildBank({ ...arrangeParts, entities, facts })).stem;
		};
		expect(chairsOf('office', (name) => `Who was the ${name} in March 2023?`)).toContain(
			'Who held each of these offices in March 2023?',
		);
		expect(chairsOf('party', (name) => `Who led the party ${name} in March 2023?`)).toContain(
			'Who led each of these parties in March 2023?',
		);
	});

	it.each([
		['held at another time', { on: date('2020-01-01') }],
		['asked in other words', { ask: { en: 'Which chair led Baytaq?' } }],
		['by the same person', { answer: entity('ann') }],
		['that may not be asked', { quizUse: 'never' }],
		['that the form may not ask', { forms: ['choice'] }],
		['that somebody says', { quizUse: 'attribute', attribution: { en: 'a paper' } }],
	])('leaves out what was %s', (_, change) => {
		const { facts } = matchOf('leads-auyl', withFact('leads-baytaq', change));
		expect(facts).toHaveLength(3);
		expect(facts).not.toContain('leads-baytaq');
	});

	it('is not made where the bank knows two holders, or the question names none', () => {
		const rival = holds('rival', 'auyl', 'bob', '2023-03-19');
		const facts = [...(arrangeParts.facts ?? []), rival];
		expect(enumerate(buildBank({ ...arrangeParts, facts }))).not.toContain('leads-auyl/match');
		expect(isAsked('leads-auyl', {})).toBe(true);
		expect(isAsked('leads-auyl', { ask: { en: 'Who led it in March 2023?' } })).toBe(false);
	});
});

describe('a match of figures', () => {
	const shares = matchOf('share-auyl');

	it('names the table, the column and who published it when', () => {
		expect(shares.stem).toContain('Turnout: “Turnout”.');
		expect(shares.stem).toContain('(A newspaper, 20\u00a0March 2023)');
		expect(pairsOf(shares)).toEqual({
			Auyl: '10.90\u00a0%',
			Baytaq: '2.30\u00a0%',
			Adal: '6.80\u00a0%',
			NSDP: '20.10\u00a0%',
		});
	});

	it('asks the question of the column where its facts are asked in one wording', () => {
		const asking = (ask: (name: string) => string): string => {
			const facts = (arrangeParts.facts ?? []).map((fact) => {
				const row = fact.kind === 'quantity' ? fact.cell?.row : undefined;
				const name = (arrangeParts.entities ?? []).find(({ id }) => id === row)?.name.en;
				return name === undefined ? fact : { ...fact, ask: { en: ask(name) } };
			});
			return matchOf('share-auyl', buildBank({ ...arrangeParts, facts })).stem;
		};
		const stem = asking((name) => `What did ${name} win?`);
		expect(stem).toContain('What did each of these parties win?');
		expect(stem).toContain('(A newspaper, 20\u00a0March 2023)');
		expect(asking((name) => `What did A newspaper count for ${name}?`)).not.toContain(
			'(A newspaper',
		);
		expect(asking(() => 'What did it win?')).toContain('Turnout: “Turnout”.');
		const dated = asking((name) => `What did ${name} win on 20 March 2023?`);
		expect(dated).toContain('(A newspaper)');
		expect(dated.replace(/\s/gu, ' ').split('20 March 2023')).toHaveLength(2);
	});

	it('has no two figures within each other’s tolerance or rounding', () => {
		const near = { answer: number(10.95) };
		const { facts } = matchOf('share-auyl', withFact('share-adal', near));
		expect(facts).not.toContain('share-adal');
		for (const { facts: drawn } of every((variant) =>
			matchOf('share-nsdp', withFact('share-adal', near), variant),
		))
			expect(drawn.filter((id) => ['share-adal', 'share-auyl'].includes(id))).toHaveLength(1);
	});

	it.each([
		['of another tolerance', { tolerance: 0.1 }],
		['with other decimals', { answer: number(6.8, 1) }],
		['of no cell', { cell: undefined }],
		['published for the anchor too', { avoid: [{ value: number(10.9), because: { en: 'So.' } }] }],
	])('leaves out a figure %s', (_, change) => {
		expect(matchOf('share-auyl', withFact('share-adal', change)).facts).not.toContain('share-adal');
	});
});

describe('how a match is shown', () => {
	it('has both sides in a drawn order, never partner by partner down the list', () => {
		const seen = new Set<string>();
		for (let i = 0; i < 200; i++) {
			const shown = present(item, keyedRng('order', i));
			const own = shown.options.map(({ partner }) => partner.id);
			expect(shown.partners).not.toEqual(own);
			expect([...shown.partners].sort()).toEqual([...own].sort());
			seen.add(shown.partners.join());
		}
		expect(seen.size).toBe(24);
	});
});

describe('reading pairs', () => {
	it('takes a mapping or a text, and keeps one text', () => {
		const value = pairing(right);
		expect(parse(item, { form: 'match', pairs: Object.fromEntries(right) })).toEqual({
			ok: true,
			value,
		});
		expect(parse(item, value)).toEqual({ ok: true, value });
	});

	it.each([
		[null, 'form', 'wrong-form'],
		[{ form: 'match' }, 'pairs', 'empty'],
		[{ form: 'match', pairs: [] }, 'pairs', 'empty'],
		[{ form: 'match', pairs: {} }, 'pairs', 'incomplete'],
		[{ form: 'match', pairs: { vote: '2023-03-19' } }, 'pairs', 'incomplete'],
		[{ form: 'match', pairs: { vote: '2023-03-20' } }, 'pairs', 'no-such-option'],
		[{ form: 'match', pairs: { none: '2023-03-19' } }, 'pairs', 'no-such-option'],
		[
			{ form: 'match', pairs: { vote: '2023-03-19', count: '2023-03-19' } },
			'pairs',
			'no-such-option',
		],
	])('refuses %j: %s is %s', (raw, field, reason) => {
		expect(parse(item, raw)).toEqual({ ok: false, error: { field, reason } });
	});
});

describe('grading pairs', () => {
	it('gives a point for each right pair, and each fact the outcome of its own', () => {
		expect(grade(item, pairing(right))).toMatchObject({ earned: 4, possible: 4 });
		expect(grade(item, swapped)).toEqual({
			kind: 'scored',
			earned: 2,
			possible: 4,
			perOption: { vote: 'wrong', decree: 'wrong', count: 'found', session: 'found' },
			perFact: { vote: 'wrong', decree: 'wrong', count: 'right', session: 'right' },
		});
	});

	it('misses everything for "I don’t know"', () => {
		expect(grade(item, { form: 'unknown' })).toMatchObject({
			earned: 0,
			perOption: { vote: 'missed', session: 'missed' },
			perFact: { vote: 'wrong', session: 'wrong' },
		});
	});

	it('does not judge pairs of which one half has gone', () => {
		const gone = { kind: 'unscorable', reason: 'no-such-option' };
		expect(grade(item, pairing(right.slice(1)))).toEqual(gone);
		expect(grade(item, pairing([...right.slice(1), ['vote', '1999-01-01']]))).toEqual(gone);
	});

	it.each(['vote', 'leads-auyl', 'share-auyl'])('sorts the probe of %s rightly', (fact) => {
		const made = matchOf(fact);
		const { correct, incorrect, invalid } = probe(made);
		const isFull = (response: (typeof correct)[number]): boolean => {
			const outcome = grade(made, response);
			return outcome.kind === 'scored' && outcome.earned === outcome.possible;
		};
		expect(correct.map(isFull)).toEqual([true]);
		expect(incorrect.map(isFull)).toEqual(incorrect.map(() => false));
		expect(invalid.filter((raw) => parse(made, raw).ok)).toEqual([]);
	});

	it('can be guessed with a chance of one in all the ways', () => {
		expect(guessRate(item)).toBeCloseTo(1 / 24);
	});
});

describe('the explanation of pairs', () => {
	it('is each pair as it was given, a wrong one with what is true', () => {
		const { rows } = viewAnswer(item, swapped, grade(item, swapped));
		expect(rows.map(({ text, mark, because }) => [text, mark, because]).sort()).toEqual([
			['The count: 27\u00a0March 2023', 'right', undefined],
			['The decree: 19\u00a0March 2023', 'wrong', 'The decree took place on 19\u00a0January 2023.'],
			['The session: 29\u00a0March 2023', 'right', undefined],
			['The vote: 19\u00a0January 2023', 'wrong', 'The vote took place on 19\u00a0March 2023.'],
		]);
	});

	it('is the right pairs after "I don’t know"', () => {
		const outcome = grade(item, { form: 'unknown' });
		const { rows } = viewAnswer(item, { form: 'unknown' }, outcome);
		expect(rows.map(({ mark }) => mark)).toEqual(Array(4).fill('missed'));
		expect(rows.map(({ text }) => text)).toContain('The vote: 19\u00a0March 2023');
	});
});
