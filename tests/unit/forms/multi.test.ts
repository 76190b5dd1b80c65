import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enumerate, instantiate, present, probe } from '#lib/forms/generating.ts';
import { grade, guessRate, parse, viewAnswer } from '#lib/forms/grading.ts';
import type { MultiItem } from '#lib/forms/multi/item.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { inspect } from '../../proof/checker.ts';
import {
	buildBank,
	claim,
	event,
	factId,
	holds,
	itemKey,
	named,
	words,
} from '../../support/build-bank.ts';
import { formsBank, manyFacts, multiOf, writtenMulti } from '../../support/forms-bank.ts';

const variants = Array.from({ length: 40 }, (_, variant) => variant);
const keys = enumerate(formsBank).filter((key) => key.endsWith('/multi'));
const every = keys.flatMap((key) => variants.map((variant) => multiOf(key, variant)));
const truthsOf = ({ options }: MultiItem): number => options.filter(({ isTrue }) => isTrue).length;
const written = multiOf('w-multi');
const pick = (...picked: readonly string[]) =>
	({ form: 'multi', picked: picked.join(' ') }) as const;

describe('a generated multi item', () => {
	it('shows its own fact and three others of the topic', () => {
		expect(keys.length).toBeGreaterThan(10);
		for (const item of every) {
			expect(item.options).toHaveLength(4);
			expect(new Set(item.facts).size).toBe(4);
			expect(`${item.facts[0] ?? ''}/multi`).toBe(item.id);
			expect(item.options.map(({ fact }) => fact).sort()).toEqual([...item.facts].sort());
		}
	});

	it('has one to three true sentences, each number in some variant', () => {
		expect(new Set(every.map(truthsOf))).toEqual(new Set([1, 2, 3]));
	});

	it('passes the inspector in every variant', () => {
		expect(every.flatMap((item) => inspect(formsBank, item))).toEqual([]);
	});

	it('explains a false sentence by what is true of its value, then by the truth', () => {
		const lies = every.flatMap((item) => item.options.filter(({ isTrue }) => !isTrue));
		const king = lies.find(({ id }) => id === 'king=king-red');
		expect(king?.text).toBe('The king was red king.');
		expect(king?.rationale).toBe('Something else is true of it. The king was kingly.');
	});

	it('explains a true sentence by why it is so, else by itself', () => {
		const truths = every.flatMap((item) => item.options.filter(({ isTrue }) => isTrue));
		expect(truths.find(({ fact }) => fact === 'king')?.rationale).toBe('So much for the king.');
		const anthem = truths.find(({ fact }) => fact === 'anthem');
		expect(anthem?.rationale).toBe(anthem?.text);
	});

	it('draws other companions and other truths in other variants', () => {
		const shown = variants.map((variant) => multiOf('king/multi', variant));
		expect(new Set(shown.map(({ facts }) => facts.join())).size).toBeGreaterThan(5);
		expect(new Set(shown.map(({ options }) => options.map(({ id }) => id).join())).size).toBe(
			shown.length,
		);
	});

	it('is not made where companions are too few, or all of one relation', () => {
		const people = ['ann', 'bob', 'cid', 'dan', 'eve'];
		const rows = people.map((who) => holds(`${who}-row`, who, who, '2020'));
		const bank = buildBank({
			entities: people.map((who) => named(who, who)),
			facts: [...manyFacts.slice(0, 2), ...rows],
		});
		expect(enumerate(bank).filter((key) => key.endsWith('/multi'))).toEqual([]);
	});

	it('never shows two sentences of which one says the answer to the other', () => {
		const telling = claim('teller', words('other', 'anything'), {
			statement: { en: 'On 10 January 2010 it was {answer}.' },
			alternatives: ['x', 'y'].map((id) => ({
				value: words(id, id),
				because: { en: 'No.' },
				cite: [],
			})),
		});
		const bank = buildBank({ facts: [...manyFacts, telling] });
		for (const key of enumerate(bank).filter((one) => one.endsWith('/multi')))
			for (const variant of variants) {
				const { facts } = multiOf(key, variant, bank);
				expect(facts.includes(factId('teller')) && facts.includes(factId('anthem'))).toBe(false);
			}
	});

	it('tells no date falsely that another sentence rules out whatever its own truth', () => {
		const months = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'];
		const days = ['2010', '2011'].flatMap((year) => months.map((month) => `${year}-${month}-20`));
		// What they say names no year, or they would rule out each other's dates.
		const events = ['2010-01-10', ...days].map((day, i) =>
			event(`on-${day}`, day, {
				statement: { en: `${String.fromCharCode(65 + i).repeat(3)} was on {answer}.` },
			}),
		);
		const claims = manyFacts.filter(({ kind }) => kind === 'claim');
		const liesBeside = (when: string): ReadonlySet<string> => {
			const framed = claims.map((fact) => ({
				...fact,
				statement: { en: `${when}${fact.id} was {answer}.` },
			}));
			const bank = buildBank({ facts: [...events, ...framed] });
			const lies = variants.flatMap((variant) =>
				multiOf('on-2010-01-10/multi', variant, bank).options.filter(
					({ fact, isTrue }) => fact === 'on-2010-01-10' && !isTrue,
				),
			);
			return new Set(lies.map(({ id }) => id.slice(id.indexOf('=') + 1)));
		};
		const years = (lies: ReadonlySet<string>) => [
			...new Set([...lies].map((day) => day.slice(0, 4))),
		];
		expect(years(liesBeside('')).sort()).toEqual(['2010', '2011']);
		expect(years(liesBeside('In 2010 the '))).toEqual(['2010']);
		expect(years(liesBeside('In March 2010 the '))).toEqual(['2010']);
	});

	it('has no sentence of more than fifteen words', () => {
		const long = event('long', '2009-01-01', {
			statement: { en: `It is long ${'and long '.repeat(6)}and was {answer}.` },
		});
		const bank = buildBank({ facts: [...manyFacts, long] });
		const facts = enumerate(bank)
			.filter((key) => key.endsWith('/multi'))
			.flatMap((key) => variants.flatMap((variant) => multiOf(key, variant, bank).facts));
		expect(facts).not.toContain('long');
	});

	it('shows no fact that may not be asked', () => {
		const hidden = manyFacts.map((fact) =>
			fact.id === 'king' ? { ...fact, quizUse: 'never' as const } : fact,
		);
		const bank = buildBank({ facts: hidden });
		for (const key of enumerate(bank).filter((one) => one.endsWith('/multi')))
			for (const variant of variants)
				expect(multiOf(key, variant, bank).facts).not.toContain('king');
	});

	it('shows no fact that the form may not ask', () => {
		const facts = manyFacts.map((fact) =>
			fact.id === 'king' ? { ...fact, forms: ['choice'] } : fact,
		);
		const bank = buildBank({ facts });
		const shown = enumerate(bank)
			.filter((one) => one.endsWith('/multi'))
			.flatMap((key) => variants.flatMap((variant) => multiOf(key, variant, bank).facts));
		expect(shown).toContain('lake');
		expect(shown).not.toContain('king');
	});

	it('changes one option at most when an unrelated fact is new to the bank', () => {
		fc.assert(
			fc.property(fc.nat({ max: 500 }), fc.nat({ max: 99 }), (variant, n) => {
				const stranger = event(`stranger-${n}`, `19${10 + (n % 80)}-02-03`, {
					ask: { en: 'When?' },
					statement: { en: `The stranger ${n} came {answer}.` },
				});
				const grown = buildBank({ facts: [...manyFacts, stranger] });
				for (const key of keys) {
					const before = multiOf(key, variant).options.map((option) => JSON.stringify(option));
					const after = multiOf(key, variant, grown).options.map((option) =>
						JSON.stringify(option),
					);
					expect(after.filter((option) => !before.includes(option)).length).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('is the same in whatever order the facts are written', () => {
		const turned = buildBank({ facts: [...manyFacts].reverse() });
		for (const key of keys) expect(multiOf(key, 3, turned)).toEqual(multiOf(key, 3));
	});
});

describe('a hand-written multi item', () => {
	it('keeps its options, keys and rationales', () => {
		expect(written.stem).toBe('Which are so?');
		expect(written.options.map(({ id, isTrue }) => `${id} ${isTrue}`)).toEqual([
			'a true',
			'b false',
			'c true',
			'd false',
		]);
		expect(written.options[1]?.rationale).toBe('Of two something is true.');
	});

	it('is wholly English where one option is not translated', () => {
		expect(multiOf('w-multi', 0, formsBank, 'kk')).toEqual(written);
	});
});

describe('grading a multi item', () => {
	it('gives full marks for every true option and no other', () => {
		expect(grade(written, pick('a', 'c'))).toEqual({
			kind: 'scored',
			earned: 4,
			possible: 4,
			perOption: { a: 'found', b: 'avoided', c: 'found', d: 'avoided' },
			perFact: { anthem: 'right', bridge: 'right' },
		});
	});

	it('judges each option and each fact by itself', () => {
		expect(grade(written, pick('b', 'c'))).toEqual({
			kind: 'scored',
			earned: 2,
			possible: 4,
			perOption: { a: 'missed', b: 'wrong', c: 'found', d: 'avoided' },
			perFact: { anthem: 'wrong', bridge: 'wrong' },
		});
		expect(grade(written, pick('a'))).toMatchObject({
			earned: 3,
			perFact: { anthem: 'right', bridge: 'right' },
		});
	});

	it('gives a fact that no option names the outcome of the whole answer', () => {
		const item = { ...written, facts: [...written.facts, factId('gate')] };
		expect(grade(item, pick('a', 'c'))).toMatchObject({ perFact: { gate: 'right' } });
		expect(grade(item, pick('a'))).toMatchObject({ perFact: { gate: 'wrong' } });
	});

	it('scores nothing for "I don\'t know"', () => {
		expect(grade(written, { form: 'unknown' })).toMatchObject({
			earned: 0,
			possible: 4,
			perOption: { a: 'missed', b: 'avoided' },
			perFact: { anthem: 'wrong', bridge: 'wrong' },
		});
	});

	it('does not judge an option that has gone', () => {
		expect(grade(written, pick('a', 'gone'))).toEqual({
			kind: 'unscorable',
			reason: 'no-such-option',
		});
	});

	it('gives one outcome in whatever order the options stand', () => {
		const shown = present(written, keyedRng('order'));
		expect(grade(shown, pick('a', 'd'))).toEqual(grade(written, pick('a', 'd')));
	});

	it('sorts every probe of every item rightly', () => {
		for (const item of [written, ...every.slice(0, 80)]) {
			const share = (sort: 'correct' | 'incorrect') =>
				probe(item)[sort].map((response) => {
					const outcome = grade(item, response);
					return outcome.kind === 'scored' && outcome.earned === outcome.possible;
				});
			expect(new Set(share('correct'))).toEqual(new Set([true]));
			expect(new Set(share('incorrect'))).toEqual(new Set([false]));
			expect(probe(item).invalid.filter((raw) => parse(item, raw).ok)).toEqual([]);
		}
	});
});

describe('reading what was picked', () => {
	it('takes a list or the text of a log, in any order, each once', () => {
		const value = pick('a', 'c');
		expect(parse(written, { form: 'multi', picked: ['c', 'a', 'c'] })).toEqual({ ok: true, value });
		expect(parse(written, { form: 'multi', picked: 'c a' })).toEqual({ ok: true, value });
		expect(parse(written, value)).toEqual({ ok: true, value });
	});

	it.each([
		[{ form: 'multi' }, 'picked', 'empty'],
		[{ form: 'multi', picked: [] }, 'picked', 'incomplete'],
		[{ form: 'multi', picked: '' }, 'picked', 'incomplete'],
		[{ form: 'multi', picked: ['a', 'z'] }, 'picked', 'no-such-option'],
		[{ form: 'multi', picked: [1] }, 'picked', 'no-such-option'],
		[{ form: 'choice', picked: 'a' }, 'form', 'wrong-form'],
		['a', 'form', 'wrong-form'],
	])('refuses %j: %s is %s', (raw, field, reason) => {
		expect(parse(written, raw)).toEqual({ ok: false, error: { field, reason } });
	});
});

describe('the guess rate of a multi item', () => {
	it('is one in all picks but none and all', () => {
		expect(guessRate(written)).toBe(1 / 14);
		expect(guessRate({ ...written, options: written.options.slice(1) })).toBe(1 / 6);
	});
});

describe('the explanation of a multi item', () => {
	const view = (...picked: readonly string[]) =>
		viewAnswer(written, pick(...picked), grade(written, pick(...picked)));

	it('shows every option, so that the points can be counted, and what is true of a wrong pick', () => {
		expect(view('a', 'b').rows).toEqual([
			{ id: 'a', lead: 'A', text: 'one', mark: 'right', because: undefined },
			{ id: 'b', lead: 'B', text: 'two', mark: 'wrong', because: 'Of two something is true.' },
			{ id: 'c', lead: 'C', text: 'three', mark: 'missed', because: undefined },
			{ id: 'd', lead: 'D', text: 'four', mark: undefined, because: undefined },
		]);
	});

	it('shows to those who did not know what is true, and nothing else', () => {
		const unknown = { form: 'unknown' } as const;
		const { rows } = viewAnswer(written, unknown, grade(written, unknown));
		expect(rows.map(({ id, mark }) => `${id} ${mark ?? ''}`)).toEqual(['a missed', 'c missed']);
	});

	it('tells what is true of those that were rightly left alone', () => {
		expect(view('a', 'b').others.map(({ text }) => text)).toEqual(['four']);
	});
});

describe('a multi item in the bank', () => {
	it('is one of the keys of the bank, and of its facts', () => {
		expect(enumerate(formsBank)).toContain(writtenMulti.id);
		expect(() => instantiate(formsBank, itemKey('gone/multi'), 0, 'en')).toThrow('no item');
	});
});
