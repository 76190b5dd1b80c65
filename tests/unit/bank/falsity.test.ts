import { describe, expect, it } from 'vitest';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { Fact, QuantityFact } from '#lib/bank/model.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import {
	buildBank,
	cite,
	claim,
	date,
	entity,
	entityId,
	event,
	extreme,
	factId,
	holds,
	named,
	number,
	type Parts,
	quantity,
	range,
	topicId,
	turnout,
	words,
} from '../../support/build-bank.ts';

/** Ids of the candidates for the first fact of the parts, in code-unit order. */
const idsFor = (facts: readonly [Fact, ...Fact[]], parts: Omit<Parts, 'facts'> = {}): string[] =>
	candidatesFor(buildBank({ facts, ...parts }), facts[0])
		.map(({ id }) => id)
		.sort();

const because = { en: 'Something else is true of it.' };
const authored = (value: Fact['answer']) => ({ value, because, cite: [] });
const change = topicId('change');

describe('false dates', () => {
	const vote = event('vote', '2023-03-19');

	it('takes the day of another event, refuted by its statement', () => {
		const bank = buildBank({ facts: [vote, event('decree', '2023-01-19')] });
		const [candidate] = candidatesFor(bank, vote);
		expect(candidate).toMatchObject({ id: '2023-01-19', proof: 'disjoint-date' });
		expect(candidate && refutationText(bank, candidate).en).toContain('decree');
	});

	it('never takes the day of another event on the same day', () => {
		expect(idsFor([vote, event('local', '2023-03-19')])).toEqual([]);
	});

	it('takes each day once', () => {
		expect(idsFor([vote, event('a', '2023-01-19'), event('b', '2023-01-19')])).toEqual([
			'2023-01-19',
		]);
	});

	it('takes only dates written as exactly as the answer', () => {
		const others = [event('month', '2022-06'), event('year', '2021'), event('day', '2022-06-05')];
		expect(idsFor([vote, ...others])).toEqual(['2022-06-05']);
		expect(idsFor([event('m', '2023-03'), ...others])).toEqual(['2022-06-01..2022-06-30']);
	});

	it('takes no span, because spans may overlap each other', () => {
		const span = event('unrest', '2022-01-02', { answer: date('2022-01-02', '2022-01-11') });
		const other = event('peace', '2022-02-01', { answer: date('2022-02-01', '2022-02-03') });
		expect(idsFor([span, other])).toEqual([]);
	});

	it('keeps of authored spans that overlap only one', () => {
		const alternatives = [
			authored(date('2022-02-01', '2022-02-05')),
			authored(date('2022-02-03', '2022-02-09')),
			authored(date('2022-03-03', '2022-03-09')),
		];
		const span = event('unrest', '2022-01-02', {
			answer: date('2022-01-02', '2022-01-11'),
			alternatives,
		});
		expect(idsFor([span])).toEqual(['2022-02-01..2022-02-05', '2022-03-03..2022-03-09']);
	});

	it('looks four months around in other topics, further in its own', () => {
		const others = [
			event('far-other', '2022-10-05', { topic: change }),
			event('near-other', '2022-12-05', { topic: change }),
			event('far-own', '2019-06-09'),
		];
		expect(idsFor([vote, ...others])).toEqual(['2019-06-09', '2022-12-05']);
	});

	it('takes a confusable date however far it is, first', () => {
		const asked = event('vote', '2023-03-19', { confusable: [factId('old')] });
		const bank = buildBank({
			facts: [asked, event('old', '2004-09-19', { topic: change }), event('near', '2023-01-19')],
		});
		expect(candidatesFor(bank, asked).map(({ id }) => id)).toEqual(['2004-09-19', '2023-01-19']);
	});

	it('never takes a published conflicting date', () => {
		const asked = event('vote', '2023-03-19', { avoid: [{ value: date('2023-01'), because }] });
		expect(idsFor([asked, event('decree', '2023-01-19'), event('law', '2023-02-19')])).toEqual([
			'2023-02-19',
		]);
	});

	it('never takes a day among which an uncertain one lies, authored and confusable or not', () => {
		const period = { from: '2023-03-01', to: '2023-04-30' };
		const asked = event('vote', '2023-03-19', {
			circa: { because, cite, period },
			confusable: [factId('within')],
			alternatives: [authored(date('2023-04-30')), authored(date('2023-05-01'))],
		});
		const others = [event('within', '2023-03-29'), event('beyond', '2023-02-28')];
		expect(idsFor([asked, ...others])).toEqual(['2023-02-28', '2023-05-01']);
	});

	it('never quotes a fact that may not be asked', () => {
		expect(idsFor([vote, event('never', '2023-01-19', { quizUse: 'never' })])).toEqual([]);
	});
});

describe('false numbers', () => {
	const share = quantity('share', 53.9);

	it('takes a figure beyond tolerance and rounding', () => {
		expect(idsFor([share, quantity('night', 53.95), quantity('x', 60)])).toEqual(['60.00']);
	});

	it('takes a confusable figure even when it is very near', () => {
		const asked = quantity('share', 53.9, { confusable: [factId('night')] });
		expect(idsFor([asked, quantity('night', 54.19)])).toEqual(['54.19']);
	});

	it('never takes one within the tolerance, confusable or not', () => {
		const asked = quantity('share', 53.9, { tolerance: 0.5, confusable: [factId('night')] });
		expect(idsFor([asked, quantity('night', 54.19)])).toEqual([]);
	});

	it('tells neighbouring whole numbers apart', () => {
		const seats = { unit: 'seats', tolerance: 0 };
		const five = quantity('five', 5, { ...seats, answer: number(5, 0, 'seats') });
		const six = quantity('six', 6, { ...seats, answer: number(6, 0, 'seats') });
		expect(idsFor([five, six])).toEqual(['6']);
	});

	it('takes only figures in the same unit with as many decimals', () => {
		const seats = quantity('seats', 60, { answer: number(60, 0, 'seats') });
		const rough = quantity('rough', 60, { answer: number(60.1, 1) });
		expect(idsFor([share, seats, rough])).toEqual([]);
	});

	it('takes percentages no more than twenty points away', () => {
		expect(idsFor([share, quantity('low', 33.89), quantity('high', 73.9)])).toEqual(['73.90']);
	});

	const weightsOf = (facts: readonly QuantityFact[]): readonly (number | undefined)[] => {
		const bank = buildBank({ facts: [share, ...facts] });
		const weightOf = new Map(candidatesFor(bank, share).map(({ id, weight }) => [id, weight]));
		return facts.map(({ answer }) => weightOf.get(answer.value.toFixed(2)));
	};
	const ofPlace = { measure: 'turnout' };

	it('prefers percentages three to fifteen points away', () => {
		const [tooNear, near, far, tooFar] = weightsOf([
			quantity('too-near', 55),
			quantity('near', 57),
			quantity('far', 68.5),
			quantity('too-far', 71),
		]);
		expect(near).toBe(far);
		for (const weight of [tooNear, tooFar]) expect(Number(weight)).toBeLessThan(Number(near));
	});

	it('prefers percentages of its own measure, and borrows others only where it has few', () => {
		const own = [quantity('near', 57), quantity('far', 68.5)];
		const others = [quantity('other-too-near', 52.5, ofPlace), quantity('other-near', 40, ofPlace)];
		const [near, , otherTooNear, otherNear] = weightsOf([...own, ...others]);
		expect(Number(otherNear)).toBeLessThan(Number(near));
		expect(Number(otherTooNear)).toBeLessThan(Number(otherNear));
		const [, , , ...withThird] = weightsOf([...own, quantity('third', 60), ...others]);
		expect(withThird).toEqual([undefined, undefined]);
	});

	it('takes other figures of a like size', () => {
		const answer = (n: number) => ({ answer: number(n, 0, 'seats'), bounds: { min: 0, max: 150 } });
		const seats = quantity('seats', 40, answer(40));
		expect(
			idsFor([
				seats,
				quantity('same-measure', 5, answer(5)),
				quantity('other-measure', 6, { ...answer(6), measure: 'sittings' }),
				quantity('like-size', 98, { ...answer(98), measure: 'sittings' }),
				quantity('out-of-bounds', 151, answer(151)),
			]),
		).toEqual(['5', '98']);
	});

	it('never takes a published conflicting figure, at the precision in which it was printed', () => {
		const asked = quantity('share', 50, { avoid: [{ value: number(54.2, 1), because }] });
		expect(idsFor([asked, quantity('a', 54.19), quantity('b', 54.26)])).toEqual(['54.26']);
	});
});

describe('false holders', () => {
	const people = ['ann', 'bob', 'cid'].map((id) => named(id, id, { kind: 'person' }));
	const asked = holds('now', 'auyl', 'ann', '2023-03-19');

	it('takes who held another one at that time, refuted by that row', () => {
		const bank = buildBank({
			facts: [asked, holds('other', 'aq-jol', 'bob', '2023-03-19')],
			entities: people,
		});
		const [candidate] = candidatesFor(bank, asked);
		expect(candidate).toMatchObject({
			id: 'bob',
			proof: 'functional',
			refutation: { kind: 'fact', fact: 'other' },
		});
	});

	it('puts who held the same at another time first', () => {
		const bank = buildBank({
			facts: [
				asked,
				holds('other', 'aq-jol', 'bob', '2023-03-19'),
				holds('before', 'auyl', 'cid', '2020-01-01'),
			],
			entities: people,
		});
		expect(candidatesFor(bank, asked).map(({ id }) => id)).toEqual(['cid', 'bob']);
	});

	it('knows nothing false where two held it at that time', () => {
		const twice = holds('too', 'auyl', 'bob', '2023');
		const elsewhere = holds('other', 'aq-jol', 'cid', '2020-01-01');
		expect(idsFor([asked, twice, elsewhere], { entities: people })).toEqual([]);
	});

	it('never takes who also held it, told in another row', () => {
		const again = holds('again', 'auyl', 'ann', '2023');
		const elsewhere = holds('other', 'aq-jol', 'ann', '2020-01-01');
		expect(idsFor([asked, again, elsewhere], { entities: people })).toEqual([]);
	});

	it('never takes the holder under another name', () => {
		const entities = [
			...people,
			named('anna', 'Anna', { kind: 'person', sameAs: [entityId('ann')] }),
		];
		expect(idsFor([asked, holds('other', 'aq-jol', 'anna', '2023-03-19')], { entities })).toEqual(
			[],
		);
	});

	it('takes a confusable holder of another office', () => {
		const now = holds('now', 'auyl', 'ann', '2023-03-19', { confusable: [factId('chair')] });
		const chair = holds('chair', 'senate', 'bob', '2023-03-19', { relation: 'chairs' });
		expect(idsFor([now, chair], { entities: people })).toEqual(['bob']);
	});

	it('takes of three confusable holders and who held the same alone, else of all holders', () => {
		const dan = named('dan', 'dan', { kind: 'person' });
		const eve = named('eve', 'eve', { kind: 'person' });
		const idsWith = (confusable: readonly string[]): readonly string[] =>
			idsFor(
				[
					holds('now', 'auyl', 'ann', '2023-03-19', { confusable: confusable.map(factId) }),
					holds('before', 'auyl', 'eve', '2020-01-01'),
					...['bob', 'cid', 'dan'].map((id) => holds(id, `chair-${id}`, id, '2023-03-19')),
					holds('head', 'head', 'zed', '2023-03-19'),
				],
				{ entities: [...people, dan, eve, named('zed', 'zed', { kind: 'person' })] },
			);
		expect([...idsWith(['bob', 'cid', 'dan'])].sort()).toEqual(['bob', 'cid', 'dan', 'eve']);
		expect(idsWith(['bob', 'cid'])).toContain('zed');
	});

	it('takes nobody from another relation otherwise', () => {
		const chair = holds('chair', 'senate', 'bob', '2023-03-19', { relation: 'chairs' });
		expect(idsFor([asked, chair], { entities: people })).toEqual([]);
	});
});

describe('false extremes', () => {
	const entities = ['low', 'mid', 'high', 'top'].map((id) => named(id, id, { kind: 'place' }));

	it('takes every other row, refuted by its own figure', () => {
		const lowest = extreme('lowest', 'low', 'lowest');
		const bank = buildBank({
			facts: [lowest],
			entities,
			datasets: [turnout({ low: 25.82, top: 67.21, mid: 45.46 })],
		});
		const candidates = candidatesFor(bank, lowest);
		expect(candidates.map(({ id, proof }) => [id, proof])).toEqual([
			['mid', 'closed'],
			['top', 'closed'],
		]);
		expect(candidates.map((candidate) => refutationText(bank, candidate).en)).toEqual([
			'mid: 45.46\u00a0%.',
			'top: 67.21\u00a0%.',
		]);
	});

	it('knows nothing false where another row equals the answer', () => {
		const datasets = [turnout({ low: 25.82, mid: 25.82, top: 67.21 })];
		expect(idsFor([extreme('lowest', 'low', 'lowest')], { entities, datasets })).toEqual([]);
	});

	it('takes rows that equal each other', () => {
		const datasets = [turnout({ low: 25.82, mid: 45, high: 45 })];
		expect(idsFor([extreme('lowest', 'low', 'lowest')], { entities, datasets })).toEqual([
			'high',
			'mid',
		]);
	});

	it('leaves out the row at the other end, which nobody would believe, where two are left', () => {
		const datasets = [turnout({ low: 25.82, mid: 45, high: 50, top: 67.21 })];
		const asked = (id: string, which: 'lowest' | 'highest') =>
			idsFor([extreme('asked', id, which)], { entities, datasets });
		expect(asked('low', 'lowest')).toEqual(['high', 'mid']);
		expect(asked('top', 'highest')).toEqual(['high', 'mid']);
	});

	it('compares rows of one kind only', () => {
		const mixed = [...entities, named('none', 'Against all', { kind: 'choice' })];
		const datasets = [turnout({ low: 25.82, mid: 45, none: 50 })];
		expect(idsFor([extreme('lowest', 'low', 'lowest')], { entities: mixed, datasets })).toEqual([
			'mid',
		]);
	});

	it('never takes a row without a figure', () => {
		const datasets = [turnout({ low: 25.82, mid: null, top: 67.21 })];
		expect(idsFor([extreme('lowest', 'low', 'lowest')], { entities, datasets })).toEqual(['top']);
	});

	it('knows nothing false of an answer that is no extreme', () => {
		const datasets = [turnout({ low: 25.82, mid: 30, top: 67.21 })];
		expect(idsFor([extreme('lowest', 'mid', 'lowest')], { entities, datasets })).toEqual([]);
	});
});

describe('authored alternatives', () => {
	it('are the only false answers to a claim: what is not in the bank is not false', () => {
		const asked = claim('why', words('a', 'fuel prices'), {
			alternatives: [authored(words('b', 'bread prices'))],
			confusable: [factId('other')],
		});
		expect(idsFor([asked, claim('other', words('c', 'rents'))])).toEqual(['b']);
	});

	it('never repeat the answer in another spelling', () => {
		const asked = claim('why', words('a', 'Fuel  prices'), {
			alternatives: [authored(words('b', 'fuel prices')), authored(words('c', 'rents'))],
		});
		expect(idsFor([asked])).toEqual(['c']);
	});

	it('never name the answer by another name, in any script and direction', () => {
		const entities = [
			named('amanat', { en: 'Amanat', kk: 'Аманат' }),
			named('nur-otan', 'Nur Otan', { sameAs: [entityId('amanat')], aliases: ['Нұр Отан'] }),
			named('auyl', 'Auyl'),
		];
		const alternatives = ['nur-otan', 'auyl'].map((id) => authored(entity(id)));
		const other = authored(words('t', 'нұр отан'));
		const asked = claim('who', entity('amanat'), { alternatives: [...alternatives, other] });
		expect(idsFor([asked], { entities })).toEqual(['auyl']);
	});

	it('offer one thing once', () => {
		const entities = [
			named('amanat', 'Amanat'),
			named('nur-otan', 'Nur Otan', { sameAs: [entityId('amanat')] }),
			named('auyl', 'Auyl'),
		];
		const alternatives = ['nur-otan', 'amanat'].map((id) => authored(entity(id)));
		expect(idsFor([claim('who', entity('auyl'), { alternatives })], { entities })).toEqual([
			'amanat',
		]);
	});

	it('must look like the answer', () => {
		const alternatives = [
			authored(date('2023-01')),
			authored(number(5)),
			authored(date('2023-01-19')),
		];
		expect(idsFor([event('vote', '2023-03-19', { alternatives })])).toEqual(['2023-01-19']);
	});

	it('must lie beyond the tolerance', () => {
		const alternatives = [authored(number(54)), authored(number(60))];
		expect(idsFor([quantity('share', 53.9, { tolerance: 0.5, alternatives })])).toEqual(['60.00']);
	});

	it('keep their own refutation', () => {
		const asked = event('vote', '2023-03-19', { alternatives: [authored(date('2023-01-19'))] });
		const bank = buildBank({ facts: [asked, event('decree', '2023-01-19')] });
		const [candidate] = candidatesFor(bank, asked);
		expect(candidate && refutationText(bank, candidate)).toEqual(because);
	});
});

describe('false ranges', () => {
	const polls = (alternatives: readonly Fact['answer'][], tolerance = 0.05) =>
		quantity('polls', 53.33, {
			answer: range(53.33, 54.42),
			tolerance,
			alternatives: alternatives.map(authored),
		});

	it('takes the ranges that its author refutes, on either side', () => {
		expect(idsFor([polls([range(50, 51), range(60.1, 61)])])).toEqual([
			'50.00..51.00',
			'60.10..61.00',
		]);
	});

	it('takes none that has a figure in common with the answer, nor one within tolerance', () => {
		const touching = [range(50, 53.33), range(54.42, 60), range(53.5, 54), range(50, 60)];
		expect(idsFor([polls([...touching, range(54.47, 55)])])).toEqual([]);
		expect(idsFor([polls([range(54.48, 55)])])).toEqual(['54.48..55.00']);
		expect(idsFor([polls([range(54.48, 55)], 0.5)])).toEqual([]);
	});

	it('takes no single figure beside a range, and no range beside single figures', () => {
		const share = quantity('share', 60.2);
		expect(idsFor([polls([number(61)]), share])).toEqual([]);
		expect(idsFor([share, polls([])])).toEqual([]);
		expect(idsFor([quantity('share', 60.2, { alternatives: [authored(range(61, 62))] })])).toEqual(
			[],
		);
	});

	it('takes no other range of the bank: it may overlap one that is there', () => {
		const other = quantity('other', 60, { answer: range(60, 61) });
		expect(idsFor([polls([]), other])).toEqual([]);
	});

	it('takes one of two that overlap', () => {
		expect(idsFor([polls([range(60, 61), range(60.5, 62)])])).toHaveLength(1);
	});

	it('leaves out what was published, also in part', () => {
		const avoid = [{ value: number(60.5), because }];
		expect(idsFor([{ ...polls([range(60, 61), range(62, 63)]), avoid }])).toEqual(['62.00..63.00']);
	});
});
