import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '#lib/bank/model.ts';
import { enumerate, formOf, instantiate } from '#lib/forms/generating.ts';
import { grade, guessRate, parse, rungOf, viewAnswer } from '#lib/forms/grading.ts';
import type { TypedItem } from '#lib/forms/typed/item.ts';
import {
	buildBank,
	claim,
	date,
	entity,
	event,
	itemKey,
	named,
	type Parts,
	words,
} from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';

const make = (parts: Parts, fact: string, variant = 0): TypedItem => {
	const item = instantiate(buildBank(parts), itemKey(`${fact}/typed`), variant, 'en');
	if (item.form !== 'typed') throw new Error(`${fact} is not typed`);
	return item;
};
const answer = (item: TypedItem, typed: string) => grade(item, { form: 'typed', typed });
const canAsk = (parts: Parts, fact: string): boolean =>
	formOf(buildBank(parts), itemKey(`${fact}/typed`)) === 'typed';

const alan = named('alan', 'Alan Tokarev', { kind: 'person' });
const who = (more: Partial<Fact> = {}): Fact =>
	claim('who', entity('alan'), {
		ask: { en: 'Who was the first?' },
		statement: { en: 'The first was {answer}.' },
		...more,
	} as Partial<Extract<Fact, { kind: 'claim' }>>);

describe('a typed item', () => {
	it('is made of facts whose answer is a thing with names, a day, a month or a year', () => {
		const day = event('day', '2023-03-19');
		const month = event('month', '2023-03', { answer: date('2023-03') });
		const year = event('year', '2023', { answer: date('2023') });
		const parts = { facts: [day, month, year, who()], entities: [alan] };
		expect(enumerate(buildBank(parts)).filter((key) => key.endsWith('/typed'))).toEqual([
			'day/typed',
			'month/typed',
			'year/typed',
			'who/typed',
		]);
	});

	it('is not made of a text that may be worded in several ways, nor of a span of days', () => {
		const text = claim('text', words('rise', 'prices rose'));
		const span = event('span', '2023', {
			answer: { type: 'date', from: '2023-01-02', to: '2023-02-03' },
		});
		expect(canAsk({ facts: [text] }, 'text')).toBe(false);
		expect(canAsk({ facts: [span] }, 'span')).toBe(false);
	});

	it('is not made of an event whose day is not known for sure', () => {
		const root = { because: { en: 'So.' }, cite: [], period: date('2023-03') };
		const circa = event('day', '2023-03-19', { circa: root });
		expect(canAsk({ facts: [event('day', '2023-03-19')] }, 'day')).toBe(true);
		expect(canAsk({ facts: [circa] }, 'day')).toBe(false);
	});

	it('is made of a text that is the name of a thing, and takes all of its names', () => {
		const place = named('ozen', { en: 'Ozen', ru: 'Озен', kk: 'Өзен' }, { aliases: ['Uzen'] });
		const text = claim('text', words('ozen', 'the Ozen'));
		const item = make({ facts: [text], entities: [place] }, 'text');
		for (const name of ['the Ozen', 'Ozen', 'Озен', 'Өзен', 'Uzen'])
			expect(answer(item, name)).toMatchObject({ earned: 1 });
	});

	it('is not made of a question that says the name, in whatever spelling', () => {
		const told = who({ ask: { en: 'Who was it that Tokaryev led?' } });
		expect(
			canAsk(
				{ facts: [told], entities: [named('alan', 'Alan Tokaryev', { kind: 'person' })] },
				'who',
			),
		).toBe(false);
	});

	it('asks the question in some variants and has a gap in the others', () => {
		const items = Array.from({ length: 20 }, (_, variant) =>
			make({ facts: [who()], entities: [alan] }, 'who', variant),
		);
		const gaps = items.filter(({ gap }) => gap === 'blank');
		expect(gaps.length).toBeGreaterThan(4);
		expect(gaps.length).toBeLessThan(16);
		expect(new Set(gaps.map(({ stem }) => stem))).toEqual(new Set(['The first was ____.']));
		expect(items.filter(({ gap }) => gap === undefined).map(({ stem }) => stem)).toContain(
			'Who was the first?',
		);
	});

	it('stands on the hardest rung and can hardly be guessed', () => {
		expect(rungOf('typed')).toBe('produce');
		expect(guessRate(make({ facts: [who()], entities: [alan] }, 'who'))).toBe(0.01);
	});
});

describe('grading what was typed', () => {
	const parts: Parts = demoParts;

	it('moves the memory of its fact', () => {
		const item = make(parts, 'leads-auyl');
		expect(answer(item, 'Able')).toMatchObject({ perFact: { 'leads-auyl': 'right' } });
		expect(answer(item, 'Baker')).toMatchObject({ perFact: { 'leads-auyl': 'wrong' } });
		expect(grade(item, { form: 'unknown' })).toMatchObject({ earned: 0 });
	});

	it('says what is true of a known wrong answer', () => {
		const outcome = answer(make(parts, 'leads-auyl'), 'Bob Baker');
		expect(outcome).toMatchObject({
			refutation: 'On 2023-03-19 the chair of aq-jol was Bob Baker.',
		});
	});

	it('neither counts a published date nor refuses it', () => {
		expect(answer(make(parts, 'vote'), '20 March 2023')).toEqual({
			kind: 'unscorable',
			reason: 'The day of the count.',
		});
	});

	it('never takes a slip that leads to another thing of the bank', () => {
		const other = named('other', 'Olan Tokareva', { kind: 'person' });
		const item = make({ facts: [who()], entities: [alan, other] }, 'who');
		expect(answer(item, 'Tokarrev')).toMatchObject({ earned: 1 });
		expect(answer(item, 'Tokareva')).toMatchObject({ earned: 0 });
		expect(answer(make({ facts: [who()], entities: [alan] }, 'who'), 'Tokareva')).toMatchObject({
			earned: 1,
		});
	});

	it('takes every name of what is the same thing', () => {
		const item = make(parts, 'first-party');
		for (const name of ['Amanat', 'Аманат', 'Nur Otan', 'Нұр Отан'])
			expect(answer(item, name)).toMatchObject({ earned: 1 });
	});

	it('takes the short name of a region where no other place has it', () => {
		const regions = ['Almaty', 'Almaty region', 'Abai region'].map((name, i) =>
			named(`p${i}`, name, { kind: 'place', family: 'region' }),
		);
		const fact = (i: number) => claim('where', entity(`p${i}`), { ask: { en: 'Where?' } });
		expect(answer(make({ facts: [fact(2)], entities: regions }, 'where'), 'Abai')).toMatchObject({
			earned: 1,
		});
		expect(answer(make({ facts: [fact(1)], entities: regions }, 'where'), 'Almaty')).toMatchObject({
			earned: 0,
		});
		expect(
			answer(make({ facts: [fact(0)], entities: regions }, 'where'), 'Almaty oblast'),
		).toMatchObject({ earned: 0 });
	});

	it('knows two people of one surname by their given names', () => {
		const [a, b] = ['Alan Smith', 'Bert Smith'].map((name, i) =>
			named(`s${i}`, name, { kind: 'person' }),
		);
		if (!a || !b) throw new Error('no people');
		const fact = claim('who', entity('s0'), { ask: { en: 'Who?' } });
		const item = make({ facts: [fact], entities: [a, b] }, 'who');
		expect(answer(item, 'A. Smith')).toMatchObject({ earned: 1 });
		expect(answer(item, 'Smith')).toMatchObject({ earned: 0 });
		expect(answer(item, 'Bert Smith')).toMatchObject({ earned: 0 });
	});
});

describe('reading what was typed', () => {
	const name = make(demoParts, 'leads-auyl');
	const day = make(demoParts, 'vote');

	it.each([
		[name, '', 'empty'],
		[name, '?', 'empty'],
		[name, undefined, 'empty'],
		[name, { form: 'typed', typed: 7 }, 'empty'],
		[name, 'x'.repeat(101), 'out-of-bounds'],
		[name, { form: 'choice', picked: 'a' }, 'wrong-form'],
		[day, 'soon', 'not-a-date'],
		[day, '31 February 2023', 'not-a-date'],
		[day, '19 March', 'incomplete'],
		[day, 'March 2023', 'incomplete'],
	])('refuses what is no answer', (item, raw, reason) => {
		expect(parse(item, raw)).toMatchObject({ ok: false, error: { reason } });
	});

	it('keeps the text as it was typed', () => {
		expect(parse(name, ' Able ')).toEqual({ ok: true, value: { form: 'typed', typed: ' Able ' } });
	});
});

describe('the explanation of a typed answer', () => {
	const item = make({ facts: [who()], entities: [alan] }, 'who');
	const view = (typed: string) => viewAnswer(item, { form: 'typed', typed }, answer(item, typed));

	it('shows the key alone when it was right', () => {
		expect(view('tokarev')).toEqual({
			rows: [{ id: 'key', text: 'Alan Tokarev', mark: 'right' }],
			others: [],
			spelling: undefined,
		});
	});

	it('shows both when it was wrong', () => {
		expect(view('Smith').rows).toEqual([
			{ id: 'typed', text: 'Smith', mark: 'wrong' },
			{ id: 'key', text: 'Alan Tokarev', mark: 'missed' },
		]);
	});

	it.each([
		['Tokarrev', 'T o k a r* r e v', 'T o k a r e v'],
		['Tokrev', 'T o k _* r e v', 'T o k a* r e v'],
		['Tokarov', 'T o k a r o* v', 'T o k a r e* v'],
	])('shows letter by letter how %s differs', (typed, own, right) => {
		const { spelling } = view(typed);
		const tell = (cells: NonNullable<typeof spelling>['typed']): string =>
			cells.map(({ letter, slip }) => `${letter || '_'}${slip ? '*' : ''}`).join(' ');
		expect(spelling?.slips).toBe(1);
		expect(tell(spelling?.typed ?? [])).toBe(own);
		expect(tell(spelling?.right ?? [])).toBe(right);
	});

	it('has nothing to compare when the alphabet is another one', () => {
		expect(view('Токарев').spelling).toBeUndefined();
	});
});

describe('whatever is typed', () => {
	const items = ['leads-auyl', 'vote', 'lowest', 'first-party'].map((fact) =>
		make(demoParts, fact),
	);
	const letters = fc.string({ unit: 'grapheme', maxLength: 30 });

	it('is read or refused, graded and explained without a fault', () => {
		fc.assert(
			fc.property(fc.constantFrom(...items), letters, (item, typed) => {
				const read = parse(item, typed);
				if (!read.ok) return;
				const outcome = grade(item, read.value);
				expect(viewAnswer(item, read.value, outcome).rows.length).toBeGreaterThan(0);
			}),
		);
	});

	it('counts the same whatever its case and the spaces around it', () => {
		const names = fc.constantFrom('Ann Able', 'able', 'Bob Baker', 'Nur Otan', 'Almaty', 'Ablle');
		fc.assert(
			fc.property(fc.constantFrom(...items), names, (item, typed) => {
				const first = answer(item, typed);
				expect(answer(item, `  ${typed.toUpperCase()} `)).toEqual(first);
			}),
		);
	});

	it('is never right with another digit in a date', () => {
		const day = items[1];
		if (!day) throw new Error('no item');
		const number = fc.integer({ min: 1, max: 28 });
		fc.assert(
			fc.property(
				number,
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1990, max: 2029 }),
				(d, m, y) => {
					const isRight = d === 19 && m === 3 && y === 2023;
					expect(answer(day, `${d}.${m}.${y}`)).not.toMatchObject({ earned: isRight ? 0 : 1 });
				},
			),
		);
	});
});
