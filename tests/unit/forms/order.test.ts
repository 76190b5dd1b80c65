import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventFact } from '#lib/bank/model.ts';
import { enumerate, instantiate, present, probe } from '#lib/forms/generating.ts';
import { grade, guessRate, parse, viewAnswer } from '#lib/forms/grading.ts';
import type { OrderResponse } from '#lib/forms/order/item.ts';
import { askForOrder } from '#lib/forms/order/words.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { arrangeBank, orderOf, withFact } from '../../support/arrange-bank.ts';
import { buildBank, date, event, itemKey, topicId } from '../../support/build-bank.ts';

const item = orderOf('vote');
const put = (...order: string[]): OrderResponse => ({ form: 'order', order: order.join(' ') });
const outcomeOf = (...order: string[]) => grade(item, put(...order));
const keysWith = (facts: readonly EventFact[]): readonly string[] =>
	enumerate(buildBank({ facts })).filter((key) => key.endsWith('/order'));
const isAsked = (id: string, change: object): boolean =>
	enumerate(withFact(id, change)).includes(itemKey(`${id}/order`));

describe('an order item', () => {
	it('says in every wording and language that the earliest comes first', () => {
		for (const { en, kk, ru } of askForOrder) {
			expect(en).toMatch(/the earliest first\.|Begin with the earliest\./u);
			expect(kk).toMatch(/ең ертесі бірінші\.|Ең ертесінен бастаңыз\./u);
			expect(ru).toMatch(/начиная с самого раннего\.|Начните с самого раннего\./u);
		}
	});

	it('asks for the anchor and two or three events of its topic, the anchor named first', () => {
		expect(askForOrder.map(({ en }) => en)).toContain(item.stem);
		expect(item.facts[0]).toBe('vote');
		expect([...item.facts].sort()).toEqual(['count', 'decree', 'session', 'vote']);
		expect(item.sequence).toEqual(['decree', 'vote', 'count', 'session']);
		expect(item.statement).toBe('The vote took place on 19\u00a0March 2023.');
	});

	it('shows phrases before the answer, and keeps date and sentence for after it', () => {
		expect(item.options.find(({ id }) => id === 'count')).toEqual({
			id: 'count',
			fact: 'count',
			text: 'The count',
			when: '27\u00a0March 2023',
			rationale: 'The count took place on 27\u00a0March 2023.',
		});
	});

	it('is wholly in one language, with one check in all of them', () => {
		const russian = orderOf('vote', arrangeBank, 0, 'ru');
		expect(askForOrder.map(({ ru }) => ru)).toContain(russian.stem);
		expect(russian.options.map(({ text }) => text)).toContain('Голосование');
		expect(russian.check).toBe(item.check);
		expect(orderOf('vote', arrangeBank, 0, 'kk').lang).toBe('en');
	});

	it('never has two events of one date', () => {
		const facts = ['2023-01-01', '2023-01-02', '2023-01-03', '2023-01-04'].flatMap((day, i) => [
			event(`a${i}`, day, { what: { en: `Thing ${'abcd'.charAt(i)}` } }),
			event(`b${i}`, day, { what: { en: `Other ${'abcd'.charAt(i)}` } }),
		]);
		const bank = buildBank({ facts });
		for (let variant = 0; variant < 30; variant++) {
			const { options } = orderOf('a0', bank, variant);
			expect(new Set(options.map(({ when }) => when)).size).toBe(options.length);
		}
	});

	it('has an event of another topic only where its own has just two more, and well apart', () => {
		const day = (id: string, from: string, topic: string) =>
			event(id, from, { topic: topicId(topic), what: { en: `Thing ${id}` } });
		const own = [
			day('a', '2023-01-01', 'vote'),
			day('b', '2023-02-01', 'vote'),
			day('c', '2023-03-01', 'vote'),
		];
		const others = [day('x', '2023-03-15', 'change'), day('y', '2023-06-01', 'change')];
		const idsOf = (facts: readonly EventFact[]) => [...orderOf('a', buildBank({ facts })).sequence];
		expect(idsOf([...own, ...others])).toEqual(['a', 'b', 'c', 'y']);
		expect(idsOf([...own, day('d', '2023-04-01', 'vote'), ...others])).toEqual([
			'a',
			'b',
			'c',
			'd',
		]);
		expect(keysWith([...own.slice(1), ...others])).toEqual([]);
	});

	it('has no two events whose published dates leave open which came first', () => {
		const published = (...days: readonly string[]) => ({
			avoid: days.map((day) => ({ value: date(day), because: { en: 'So say some.' } })),
		});
		const beside = (...days: readonly string[]): readonly string[] =>
			orderOf('vote', withFact('count', published(...days))).sequence;
		expect(beside('2023-03-20')).toContain('count');
		expect(beside('2023-03-19')).not.toContain('count');
		expect(beside('2023-03-01')).not.toContain('count');
		expect(beside('2023-03-29')).not.toContain('session');
		const late = buildBank({
			facts: ['2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01'].map((day, i) =>
				event(`e${i}`, day, {
					what: { en: `Thing ${'abcd'.charAt(i)}` },
					...(i === 0 ? published('2023-02-20') : i === 1 ? published('2023-01-10') : {}),
				}),
			),
		});
		expect(orderOf('e2', late).sequence).toEqual(['e0', 'e2', 'e3']);
	});

	it.each([
		['that may not be asked', { quizUse: 'never' }],
		['that the form may not ask', { forms: ['choice'] }],
		['without a sure day', { circa: { because: { en: 'So.' }, cite: [], period: date('2023') } }],
		['that took longer', { answer: date('2023-03-01', '2023-03-20') }],
		['whose phrase names a year', { what: { en: 'The vote of 2023' } }],
		['whose phrase names its month', { what: { en: 'The March vote' } }],
		['whose phrase names its month in one language', { what: { en: 'It', ru: 'Итоги марта' } }],
		['whose phrase says what came before', { what: { en: 'The vote after the decree' } }],
		[
			'that is somebody’s word which the phrase leaves out',
			{ quizUse: 'attribute', attribution: { en: 'the ministry' } },
		],
	])('is not made of an event %s', (_, change) => {
		expect(isAsked('vote', {})).toBe(true);
		expect(isAsked('vote', change)).toBe(false);
		expect(orderOf('count', withFact('vote', change)).facts).not.toContain('vote');
	});

	it('is made of somebody’s word where the phrase names them', () => {
		const change = {
			quizUse: 'attribute',
			attribution: { en: 'the ministry' },
			what: { en: 'The Ministry on the vote' },
		};
		expect(isAsked('vote', change)).toBe(true);
	});

	it('stands in a drawn order', () => {
		const orders = Array.from({ length: 60 }, (_, i) => {
			const shown = present(item, keyedRng('order', i));
			return shown.options.map(({ id }) => id).join();
		});
		expect(new Set(orders).size).toBeGreaterThan(15);
	});

	it('changes one option at most when any event is added', () => {
		const day = fc
			.integer({ min: 0, max: 400 })
			.map((n) => new Date(Date.UTC(2022, 6, 1 + n)).toISOString().slice(0, 10));
		const facts = fc.uniqueArray(day, { minLength: 4, maxLength: 12 }).map((days) =>
			days.map((from, i) =>
				event(`e${i}`, from, {
					what: { en: `Thing ${'abcdefghijkl'.charAt(i)}` },
					topic: topicId(i % 3 === 0 ? 'change' : 'vote'),
				}),
			),
		);
		const stranger = fc
			.tuple(day, fc.constantFrom('vote', 'change'))
			.map(([from, topic]) =>
				event('stranger', from, { topic: topicId(topic), what: { en: 'A stranger' } }),
			);
		fc.assert(
			fc.property(facts, stranger, fc.nat(), (known, more, variant) => {
				const [bank, grown] = [buildBank({ facts: known }), buildBank({ facts: [...known, more] })];
				for (const key of enumerate(bank).filter((one) => one.endsWith('/order'))) {
					const [before, after] = [bank, grown].map((one) =>
						instantiate(one, key, variant, 'en').facts.map(String),
					);
					expect(before?.filter((id) => !after?.includes(id)).length).toBeLessThanOrEqual(1);
					expect(after?.filter((id) => !before?.includes(id)).length).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 40 },
		);
	});
});

describe('reading an order', () => {
	it('takes a list or a text of ids, and keeps one text', () => {
		const value = put('vote', 'decree', 'count', 'session');
		const order = ['vote', 'decree', 'count', 'session'];
		expect(parse(item, { form: 'order', order })).toEqual({ ok: true, value });
		expect(parse(item, value)).toEqual({ ok: true, value });
	});

	it.each([
		[undefined, 'form', 'wrong-form'],
		[{ form: 'order' }, 'order', 'empty'],
		[{ form: 'order', order: [] }, 'order', 'incomplete'],
		[{ form: 'order', order: ['vote', 'decree'] }, 'order', 'incomplete'],
		[{ form: 'order', order: ['vote', 'vote'] }, 'order', 'no-such-option'],
		[{ form: 'order', order: ['vote', 'none'] }, 'order', 'no-such-option'],
	])('refuses %j: %s is %s', (raw, field, reason) => {
		expect(parse(item, raw)).toEqual({ ok: false, error: { field, reason } });
	});
});

describe('grading an order', () => {
	it('gives a point for each event that stands right between its true neighbours', () => {
		expect(outcomeOf('decree', 'vote', 'count', 'session')).toMatchObject({
			earned: 4,
			possible: 4,
		});
		expect(outcomeOf('session', 'count', 'vote', 'decree')).toMatchObject({ earned: 0 });
		expect(outcomeOf('session', 'decree', 'vote', 'count')).toMatchObject({ earned: 2 });
	});

	it('gives each fact its own outcome: wrong are the two that stand the wrong way round', () => {
		expect(outcomeOf('vote', 'decree', 'count', 'session')).toMatchObject({
			perFact: { decree: 'wrong', vote: 'wrong', count: 'right', session: 'right' },
			perOption: { decree: 'wrong', vote: 'wrong', count: 'found', session: 'found' },
		});
	});

	it('misses everything for "I don’t know"', () => {
		expect(grade(item, { form: 'unknown' })).toMatchObject({
			earned: 0,
			perOption: { decree: 'missed', vote: 'missed', count: 'missed', session: 'missed' },
			perFact: { decree: 'wrong', vote: 'wrong', count: 'wrong', session: 'wrong' },
		});
	});

	it('does not judge an order of events that the item no longer has', () => {
		for (const order of [
			['decree', 'vote', 'count', 'gone'],
			['decree', 'vote', 'count'],
		])
			expect(outcomeOf(...order)).toEqual({ kind: 'unscorable', reason: 'no-such-option' });
	});

	it('sorts its own probe rightly, in whatever order the events are shown', () => {
		const shown = present(item, keyedRng('probe'));
		const { correct, incorrect, invalid } = probe(item);
		const isFull = (response: (typeof correct)[number]): boolean => {
			const outcome = grade(shown, response);
			return outcome.kind === 'scored' && outcome.earned === outcome.possible;
		};
		expect(correct.map(isFull)).toEqual([true]);
		expect(incorrect.map(isFull)).toEqual(incorrect.map(() => false));
		expect(invalid.filter((raw) => parse(item, raw).ok)).toEqual([]);
	});

	it('can be guessed with a chance of one in all the orders', () => {
		expect(guessRate(item)).toBeCloseTo(1 / 24);
		expect(guessRate({ ...item, options: item.options.slice(1) })).toBeCloseTo(1 / 6);
	});
});

describe('the explanation of an order', () => {
	it('is the true order with the dates, and where a wrong one stood', () => {
		const response = put('vote', 'decree', 'count', 'session');
		const { rows, isOfParts } = viewAnswer(item, response, grade(item, response));
		expect(rows.map(({ lead, text, mark, because }) => [lead, text, mark, because])).toEqual([
			['1', 'The decree: 19\u00a0January 2023', 'wrong', 'You put it in place 2.'],
			['2', 'The vote: 19\u00a0March 2023', 'wrong', 'You put it in place 1.'],
			['3', 'The count: 27\u00a0March 2023', 'right', undefined],
			['4', 'The session: 29\u00a0March 2023', 'right', undefined],
		]);
		expect(isOfParts).toBe(true);
	});

	it('only shows what is right after "I don’t know"', () => {
		const outcome = grade(item, { form: 'unknown' });
		const { rows } = viewAnswer(item, { form: 'unknown' }, outcome);
		expect(rows.map(({ mark, because }) => [mark, because])).toEqual(
			Array(4).fill(['missed', undefined]),
		);
	});
});
