import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { hashBank, plainJson } from '#lib/bank/hash-bank.ts';
import { canonicalJson } from '#lib/kernel/canonical.ts';
import type { BankJson, Fact } from '#lib/bank/model.ts';
import { compiled, tinyFiles, withEdits } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';

const tiny = (...edits: Edit[]): BankJson => compiled(withEdits(tinyFiles(), edits).files);
const factOf = (bank: BankJson, id: string): Fact => {
	const fact = bank.facts.find((known) => known.id === `planets:${id}`);
	if (!fact) throw new Error(`no fact ${id}`);
	return fact;
};
const inDiscovery = (find: string, write: string): Edit => ({
	file: 'facts/discovery.yaml',
	find,
	write,
});

describe('the bank that compileBank makes', () => {
	it('carries ids of the form bankId:localId, in the order of the files', () => {
		expect(tiny().facts.map(({ id }) => id)).toEqual([
			'planets:uranus-found',
			'planets:neptune-found',
			'planets:planets-counted',
			'planets:largest-of-jupiter',
			'planets:largest-of-saturn',
			'planets:largest-of-uranus',
			'planets:largest-of-neptune',
			'planets:moons-1989-moons-jupiter',
			'planets:moons-1989-moons-uranus',
			'planets:year-longest',
		]);
		expect(tiny().opening).toBe('planets:year-longest/choice');
		expect(tiny().units.map(({ id }) => id)).toContain('planets:years');
	});

	it('turns a relation row into a fact with its slots filled, per language', () => {
		expect(factOf(tiny(), 'largest-of-saturn')).toMatchObject({
			kind: 'relation',
			topic: 'planets:giants',
			relation: 'planets:largest-moon',
			statement: {
				en: 'The largest moon of Saturn is {answer}.',
				ru: 'Самый большой спутник планеты Сатурн — {answer}.',
			},
			ask: { en: 'What is the largest moon of Saturn?' },
			answer: { type: 'entity', entity: 'planets:titan' },
			what: 'planets:saturn',
			on: { from: '2023-01-01', to: '2023-12-31' },
			functional: { because: { en: 'A planet has one largest moon.' } },
		});
	});

	it('leaves a language out when the name for its slot is not there', () => {
		const bank = tiny({
			file: 'entities/bodies.yaml',
			find: 'name: { en: Saturn, kk: Сатурн, ru: Сатурн }',
			write: 'name: { en: Saturn, kk: Сатурн }',
		});
		expect(plainJson(bank)).toMatchObject({});
		expect(factOf(bank, 'largest-of-saturn').statement.ru).toBeUndefined();
		expect(factOf(bank, 'largest-of-jupiter').statement.ru).toContain('Юпитер');
	});

	it('turns the cells that count into facts, and an override only into its own', () => {
		expect(factOf(tiny(), 'moons-1989-moons-jupiter')).toMatchObject({
			kind: 'quantity',
			statement: { en: 'At the end of 1989 Jupiter had {answer} known to astronomers.' },
			answer: { type: 'number', value: 16, unit: 'planets:moons', decimals: 0 },
			measure: 'known-moons',
			cite: [{ source: 'planets:moons-found', at: 'table' }],
		});
		expect(factOf(tiny(), 'moons-1989-moons-jupiter').why).toBeUndefined();
		expect(factOf(tiny(), 'moons-1989-moons-uranus').why?.en).toMatch(/^Voyager 2/u);
	});

	it('keeps both ends of a range, with the decimals of the finer one', () => {
		const bank = tiny(
			inDiscovery('value: 8', 'range: { min: 7, max: 8.0 }'),
			inDiscovery('- value: 9', '- value: { min: 9.5, max: 10 }'),
		);
		const { answer, alternatives } = factOf(bank, 'planets-counted');
		const unit = 'planets:planets';
		expect(answer).toEqual({ type: 'number', value: 7, to: 8, unit, decimals: 1 });
		expect(alternatives[0]?.value).toEqual({
			...{ type: 'number', value: 9.5, to: 10, unit, decimals: 1 },
		});
	});

	it('gives a single figure no upper end', () => {
		expect(factOf(tiny(), 'planets-counted').answer).not.toHaveProperty('to');
	});

	it('finds the row of an extreme, and cites what the extreme cites', () => {
		expect(factOf(tiny(), 'year-longest')).toMatchObject({
			kind: 'extreme',
			answer: { type: 'entity', entity: 'planets:neptune' },
			dataset: 'planets:moons-1989',
			column: 'year',
			cite: [{ source: 'planets:fact-sheet', at: 'row "Orbital Period"' }],
		});
		const lowest = tiny({
			file: 'datasets/moons-1989.yaml',
			find: 'which: highest',
			write: 'which: lowest',
		});
		expect(factOf(lowest, 'year-longest').answer).toEqual({
			type: 'entity',
			entity: 'planets:jupiter',
		});
	});

	it('keeps the decimals of a number as written', () => {
		const bank = tiny(inDiscovery('value: 8', 'value: 8.00'));
		expect(factOf(bank, 'planets-counted').answer).toMatchObject({ value: 8, decimals: 2 });
	});

	it('keeps a date of a month or a year as the days that it covers', () => {
		const month = tiny(inDiscovery('at: 1846-09-23', 'at: 1846-09'));
		expect(factOf(month, 'neptune-found').answer).toEqual({
			type: 'date',
			from: '1846-09-01',
			to: '1846-09-30',
		});
		const span = tiny(inDiscovery('at: 1846-09-23', 'at: { from: 1846, to: 1847-02 }'));
		expect(factOf(span, 'neptune-found').answer).toEqual({
			type: 'date',
			from: '1846-01-01',
			to: '1847-02-28',
		});
	});

	it('writes a plain string as English and joins folded lines', () => {
		const bank = tiny(
			inDiscovery(
				'what: The discovery of Neptune',
				'what: >-\n      The discovery\n\n      of Neptune',
			),
		);
		const fact = factOf(bank, 'neptune-found');
		expect(fact.kind === 'event' && fact.what).toEqual({ en: 'The discovery of Neptune' });
	});

	it('reads an answer as an entity or a text, and alternatives of either kind', () => {
		const claim = (answer: string): string => `  - id: finder
    kind: claim
    answer: ${answer}
    statement: "The planet that Galle saw was {answer}."
    ask: Which planet did Galle see?
    alternatives:
      - { value: { entity: saturn }, because: It was known., cite: [{ source: fact-sheet, at: notes }] }
      - { value: { text: an unknown star, id: star }, because: It moved., fact: neptune-found }
    cite: [{ source: fact-sheet, at: notes }]
`;
		const withClaim = (answer: string): Fact =>
			factOf(
				tiny(inDiscovery('  - id: planets-counted\n', `${claim(answer)}  - id: planets-counted\n`)),
				'finder',
			);
		const entity = withClaim('neptune');
		expect(entity.answer).toEqual({ type: 'entity', entity: 'planets:neptune' });
		expect(withClaim('{ entity: neptune }')).toEqual(entity);
		expect(entity.alternatives.map(({ value }) => value)).toEqual([
			{ type: 'entity', entity: 'planets:saturn' },
			{ type: 'text', id: 'star', text: { en: 'an unknown star' } },
		]);
		const text = withClaim('{ text: Neptune itself }').answer;
		expect(text).toMatchObject({ type: 'text', text: { en: 'Neptune itself' } });
		expect(text.type === 'text' && text.id).toMatch(/^[0-9a-f]{8}$/u);
	});

	it('marks the key of a hand-written item and shuffles unless told otherwise', () => {
		expect(tiny().items[0]).toMatchObject({
			id: 'planets:w-pluto',
			form: 'choice',
			key: 'a',
			facts: ['planets:planets-counted'],
			ordered: false,
		});
	});

	it('has the same bytes whatever the order of the files', () => {
		const bytes = (bank: BankJson): string => canonicalJson(plainJson(bank));
		expect(bytes(compiled([...tinyFiles()].reverse()))).toBe(bytes(tiny()));
	});

	it('has a hash over everything but itself', () => {
		const bank = tiny();
		expect(bank.hash).toMatch(/^[0-9a-f]{8}$/u);
		expect(hashBank({ ...bank })).toBe(bank.hash);
		expect(tiny(inDiscovery('value: 12', 'value: 13')).hash).not.toBe(bank.hash);
	});

	it('counts what it could read, also when something is wrong', () => {
		const { files } = withEdits(tinyFiles(), [inDiscovery('value: 8', 'value: eight')]);
		expect(compileBank(files)).toMatchObject({ counts: { facts: 9, items: 1, sources: 4 } });
	});
});

describe('compileBank lets pass', () => {
	const passes = (...edits: Edit[]): void => {
		const { errors, warnings } = compileBank(withEdits(tinyFiles(), edits).files);
		expect([...errors, ...warnings]).toEqual([]);
	};
	const attribute = inDiscovery(
		'    what: The discovery of Neptune',
		'    what: The discovery of Neptune\n    quizUse: attribute\n    attribution: according to Galle',
	);
	const asked = [
		inDiscovery(
			'statement: Neptune was found at the Berlin observatory on',
			'statement: According to Galle, Neptune was found on',
		),
		inDiscovery(
			'ask: On which day was Neptune found at the Berlin observatory?',
			'ask: On which day, according to Galle, was Neptune found?',
		),
	];

	it('a claim whose speaker stands in both sentences, and only the speaker says "likely to"', () => {
		passes(attribute, ...asked);
		passes(
			attribute,
			inDiscovery(
				'statement: Neptune was found at the Berlin observatory on',
				'statement: According to Galle, Neptune was likely to be found on',
			),
			inDiscovery(
				'ask: On which day was Neptune found at the Berlin observatory?',
				'ask: When, according to Galle, was Neptune likely to be found?',
			),
		);
	});

	it('a time-bound word where the day is given', () => {
		passes(inDiscovery('the Solar System has {answer}', 'the Solar System now has {answer}'));
	});

	it('a question that names all its options', () => {
		passes({
			file: 'facts/moons.yaml',
			find: '{ id: largest-of-neptune,',
			write:
				'{ id: largest-of-neptune, ask: "Is Triton or Titania larger?", alternatives: [{ value: titania, because: It is smaller., cite: [{ source: fact-sheet, at: moons }] }],',
		});
	});

	it('words that hold a loaded word inside', () => {
		passes({
			file: 'topics.yaml',
			find: 'Moons and years of',
			write: 'Regiment, coupe and years of',
		});
	});
});
