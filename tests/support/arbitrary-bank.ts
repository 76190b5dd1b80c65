import fc from 'fast-check';
import type { ClaimFact, Entity, Fact, Value } from '#lib/bank/model.ts';
import type { Text } from '#lib/kernel/lang.ts';
import {
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
} from './build-bank.ts';

/**
 * Banks that no author would write: dates of every shape, figures that nearly coincide, one thing
 * under many names, contradictory rows, texts in some languages only. They keep to the format, so
 * that nothing made of them may be unsound.
 */

const day = fc
	.integer({ min: 0, max: 1500 })
	.map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));

const anyDate = fc.oneof(
	{ weight: 5, arbitrary: day.map((from) => date(from)) },
	{ weight: 1, arbitrary: day.map((from) => date(from.slice(0, 7))) },
	{ weight: 1, arbitrary: day.map((from) => date(from.slice(0, 4))) },
	{ weight: 1, arbitrary: fc.tuple(day, day).map(([a, b]) => date(a < b ? a : b, a < b ? b : a)) },
);

const anyNumber = fc.oneof(
	fc.integer({ min: 0, max: 10_000 }).map((n) => number(n / 100, 2)),
	fc.integer({ min: 0, max: 1000 }).map((n) => number(n / 10, 1)),
	fc.integer({ min: 0, max: 60 }).map((n) => number(n, 0, 'seats')),
	fc
		.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
		.map(([low, width]) => range(low, low + width, 0, 'seats')),
);

const people = ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'];
const places = ['east', 'west', 'north', 'south', 'centre'];
const terms = ['fuel prices', 'Fuel  Prices', 'rents', 'wages', 'bread', 'taxes', 'ann'];

const anyEntityValue = fc.constantFrom(...people).map((id) => entity(id));
const anyTextValue = fc.nat({ max: terms.length - 1 }).map((i) => words(`t${i}`, terms[i] ?? ''));

/** A phrase without a figure: a timeline’s phrase must not tell a date. */
const phraseOf = (id: string): Text => ({
	en: `Thing ${'abcdefghijkl'.charAt(Number(id.slice(1)))}`,
});

const inRussian = (text: Text, isThere: boolean): Text =>
	isThere
		? { ...text, ru: `По-русски: ${text.en.includes('{answer}') ? '{answer}' : 'что'}` }
		: text;

/** What every kind of fact may carry besides, given values of its own kind. */
const extras = (id: string, value: fc.Arbitrary<Value>) =>
	fc
		.record({
			quizUse: fc.constantFrom('plain', 'plain', 'plain', 'attribute', 'never'),
			topic: fc.constantFrom(topicId('vote'), topicId('change')),
			avoid: fc.array(value, { maxLength: 2 }),
			alternatives: fc.array(value, { maxLength: 4 }),
			confusable: fc.array(
				fc.nat({ max: 11 }).map((n) => factId(`f${n}`)),
				{ maxLength: 3 },
			),
			isRussian: fc.boolean(),
			isGivenAway: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
		})
		.map(({ avoid, alternatives, isRussian, isGivenAway, quizUse, ...rest }) => {
			const who = quizUse === 'attribute' ? 'According to the commission, ' : '';
			const told = isGivenAway ? '5 seats, ann, rents or 2021' : id;
			return {
				...rest,
				quizUse,
				...(who === '' ? {} : { attribution: { en: 'the commission', ru: 'По-русски' } }),
				ask: inRussian({ en: `${who}what is asked of ${told}?` }, isRussian),
				statement: inRussian({ en: `${who}it is known of ${id}: {answer}.` }, isRussian),
				avoid: avoid.map((avoided) => ({ value: avoided, because: { en: 'Printed elsewhere.' } })),
				alternatives: alternatives.map((other) => ({
					value: other,
					because: inRussian({ en: 'Something else is true of it.' }, isRussian),
					cite: [],
				})),
			} as const;
		});

const anyFact = (id: string): fc.Arbitrary<Fact> =>
	fc.oneof(
		fc
			.tuple(anyDate, extras(id, anyDate))
			.map(([answer, more]) => event(id, '2020', { answer, what: phraseOf(id), ...more })),
		fc
			.tuple(
				anyNumber,
				extras(id, anyNumber),
				fc.constantFrom(0, 0.05, 0.5, 3),
				fc.constantFrom('share', 'turnout'),
			)
			.map(([answer, more, tolerance, measure]) =>
				quantity(id, answer.value, { answer, measure, tolerance, ...more }),
			),
		fc
			.tuple(
				fc.constantFrom('auyl', 'aq-jol'),
				fc.constantFrom(...people),
				anyDate,
				extras(id, anyEntityValue),
			)
			.map(([what, who, on, more]) => holds(id, what, who, '2020', { on, ...more })),
		fc
			.tuple(fc.constantFrom(...places), fc.constantFrom('lowest' as const, 'highest' as const))
			.map(([who, which]) => extreme(id, who, which)),
		fc
			.oneof(
				fc.tuple(anyEntityValue, extras(id, fc.oneof(anyEntityValue, anyTextValue))),
				fc.tuple(anyTextValue, extras(id, fc.oneof(anyEntityValue, anyTextValue))),
			)
			.map(([answer, more]): ClaimFact => claim(id, answer, more)),
	);

/** People and places; some of them are each other, or share a name. */
const anyEntities: fc.Arbitrary<readonly Entity[]> = fc
	.record({
		sameAs: fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people)), {
			maxLength: 2,
		}),
		alias: fc.array(
			fc.tuple(fc.constantFrom(...people), fc.constantFrom('Other Name', 'OTHER  NAME', 'Bob')),
			{ maxLength: 2 },
		),
		russian: fc.subarray(people),
	})
	.map(({ sameAs, alias, russian }) => [
		...people.map((id) =>
			named(
				id,
				russian.includes(id)
					? { en: id, ru: `Имя ${id.replace(/./gu, 'я')} ${'и'.repeat(people.indexOf(id) + 1)}` }
					: id,
				{
					kind: 'person',
					sameAs: sameAs.flatMap(([a, b]) => (a === id && b !== id ? entityId(b) : [])),
					aliases: alias.flatMap(([a, name]) => (a === id ? name : [])),
				},
			),
		),
		...places.map((id) => named(id, id, { kind: 'place' })),
		named('auyl', 'Auyl'),
		named('aq-jol', 'Aq Jol'),
	]);

const anyTurnout = fc
	.tuple(
		...places.map(() =>
			fc.option(
				fc.integer({ min: 2000, max: 9000 }).map((n) => n / 100),
				{ freq: 6 },
			),
		),
	)
	.map((cells) => turnout(Object.fromEntries(places.map((id, i) => [id, cells[i] ?? null]))));

/** The parts of a bank of up to twelve facts, `f0` to `f11`. */
export const anyParts: fc.Arbitrary<Parts & { readonly facts: readonly Fact[] }> = fc
	.record({
		facts: fc
			.integer({ min: 1, max: 12 })
			.chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anyFact(`f${i}`)))),
		entities: anyEntities,
		dataset: anyTurnout,
	})
	.map(({ facts, entities, dataset }) => ({
		facts: facts.map((fact) => ({
			...fact,
			confusable: fact.confusable.filter((id) => facts.some((other) => other.id === id)),
		})),
		entities,
		datasets: [dataset],
	}));

/** A fact that has nothing to do with the others: a new day, figure or person, in no one's way. */
export const anyStranger: fc.Arbitrary<Fact> = fc.oneof(
	anyDate.map((answer) => event('stranger', '2020', { answer })),
	anyNumber.map((answer) => quantity('stranger', answer.value, { answer })),
	fc
		.tuple(fc.constantFrom(...people), anyDate)
		.map(([who, on]) => holds('stranger', 'new-party', who, '2020', { on })),
	anyTextValue.map((answer) => claim('stranger', answer)),
);
