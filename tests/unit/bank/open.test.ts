import { describe, expect, it } from 'vitest';
import { hashBank, plainJson } from '#lib/bank/hash-bank.ts';
import { openBank } from '#lib/bank/open.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import type { BankJson } from '#lib/bank/model.ts';
import type { Bank, BankError } from '#lib/bank/bank.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { compiled, tinyFiles, withEdits } from '../../support/bank-files.ts';

const tiny: BankJson = compiled(tinyFiles());
const planets = (): unknown => plainJson(tiny);

/** The tiny bank under another name, of another author. */
const moonsBank = (): BankJson =>
	compiled(
		withEdits(tinyFiles(), [
			{ file: 'bank.yaml', find: 'id: planets', write: 'id: moons' },
			{ file: 'bank.yaml', find: 'en: The planets', write: 'en: The moons' },
		]).files,
	);

const isNode = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** A copy with the value at a JSON path replaced; undefined takes it away. */
const mutate = (doc: unknown, path: string, value: unknown): unknown => {
	const copy: unknown = structuredClone(doc);
	const steps = path.split('.');
	let node = copy;
	for (const step of steps.slice(0, -1)) node = isNode(node) ? node[step] : undefined;
	if (!isNode(node)) throw new Error(`nothing at ${path}`);
	const last = steps.at(-1) ?? '';
	if (value === undefined) Reflect.deleteProperty(node, last);
	else node[last] = value;
	return copy;
};

const errorsOf = (docs: readonly unknown[]): readonly BankError[] => {
	const result = openBank(docs);
	return result.ok ? [] : result.error;
};
const open = (...docs: unknown[]): Bank => expectOk(openBank(docs), 'openBank');

const wrongShape: readonly (readonly [path: string, value: unknown])[] = [
	['format', 'other'],
	['version', 2],
	['id', 'Has Space'],
	['hash', 'xyz'],
	['title', undefined],
	['title.en', ''],
	['words.true', 'True'],
	['opening', 'no colon'],
	['extra', 1],
	['facts', {}],
	['facts.0', null],
	['facts.0.id', 'uranus-found'],
	['facts.0.kind', 'rumour'],
	['facts.0.statement', undefined],
	['facts.0.ask.de', 'Wann?'],
	['facts.0.answer.type', 'number'],
	['facts.0.answer.from', '1781'],
	['facts.0.cite', []],
	['facts.0.quizUse', 'always'],
	['facts.0.alternatives.0.value.type', 'colour'],
	['facts.2.answer.value', '8'],
	['facts.2.answer.decimals', 1.5],
	['facts.2.answer.to', '9'],
	['facts.2.tolerance', -1],
	['facts.2.bounds.max', undefined],
	['facts.3.functional', undefined],
	['facts.9.which', 'middle'],
	['entities.0.kind', 'planet'],
	['sources.0.url', 'javascript:alert(1)'],
	['datasets.0.rows.0.cells.0', '16'],
	['items.0.options', []],
	['items.0.ordered', 'no'],
	['retired.0.since', 'yesterday'],
];

const wrongContent: readonly (readonly [path: string, value: unknown])[] = [
	['facts.0.id', 'other:uranus-found'],
	['facts.1.id', 'planets:uranus-found'],
	['items.0.id', 'planets:uranus-found'],
	['facts.0.topic', 'planets:nowhere'],
	['facts.0.cite.0.source', 'planets:nobody'],
	['facts.0.answer.from', '1781-02-31'],
	['facts.0.alternatives.0.fact', 'planets:nothing'],
	['facts.0.alternatives.0.value.to', '1846-02-30'],
	['facts.1.confusable.0', 'planets:nothing'],
	['facts.2.answer.unit', 'planets:parsecs'],
	['facts.2.answer.to', 8],
	['facts.2.asOf', '2006-13'],
	['facts.2.quizUse', 'attribute'],
	['facts.3.what', 'planets:vulcan'],
	['facts.3.on.to', '2022-01-01'],
	['facts.9.dataset', 'planets:none'],
	['facts.9.column', 'weight'],
	['entities.2.sameAs', ['planets:vulcan']],
	['datasets.0.rows.0.cells', [16]],
	['datasets.0.columns.0.unit', 'planets:parsecs'],
	['items.0.key', 'z'],
	['items.0.options.1.id', 'a'],
	['items.0.facts.0', 'planets:nothing'],
	['opening', 'planets:nothing/choice'],
	['chamber.column', 'weight'],
	['hash', '00000000'],
];

const pathFor: Readonly<Record<string, string>> = {
	'facts.2.quizUse': 'facts.2.attribution',
	'facts.3.on.to': 'facts.3.on',
	'entities.2.sameAs': 'entities.2.sameAs.0',
	'items.0.options.1.id': 'items.0.options',
};

describe('openBank', () => {
	it('opens what compileBank makes', () => {
		const bank = open(planets());
		expect(bank.hash).toBe(tiny.hash);
		expect([...bank.facts.values()]).toEqual(tiny.facts);
		expect([...bank.items.keys()]).toEqual(['planets:w-pluto']);
		expect(bank.chamber).toMatchObject({ dataset: { id: 'planets:moons-1989' }, column: 0 });
		expect(bank.opening).toBe('planets:year-longest/choice');
		expect(bank.retired.get('planets:planet-nine')?.successor).toBe('planets:planets-counted');
	});

	it('opens a bank without a chamber', () => {
		const content = { ...tiny, chamber: undefined };
		expect(open(plainJson({ ...content, hash: hashBank(content) })).chamber).toBeUndefined();
	});

	it('shares nothing with what it was given', () => {
		const doc = planets();
		const bank = open(doc);
		const before = JSON.stringify([...bank.facts.values()]);
		if (isNode(doc) && Array.isArray(doc['facts'])) doc['facts'].length = 0;
		expect(doc).not.toEqual(planets());
		expect(JSON.stringify([...bank.facts.values()])).toBe(before);
	});

	it.each(wrongShape)('refuses a bank with another %s, naming the path', (path, value) => {
		const errors = errorsOf([mutate(planets(), path, value)]);
		expect(errors.map((error) => error.path)).toContain(pathFor[path] ?? path);
		expect(errors.every(({ message }) => message !== '')).toBe(true);
	});

	it.each(wrongContent)(
		'refuses a well-shaped bank with a wrong %s, naming the path',
		(path, value) => {
			const errors = errorsOf([mutate(planets(), path, value)]);
			expect(errors.map((error) => error.path)).toContain(pathFor[path] ?? path);
		},
	);

	it('refuses each of the wrong things without throwing', () => {
		for (const doc of [undefined, null, 0, '', 'x', [], {}, [planets()], true])
			expect(openBank([doc]).ok).toBe(false);
		expect(openBank([]).ok).toBe(false);
	});

	it('reports every error of every bank at once', () => {
		const first = mutate(mutate(planets(), 'version', 2), 'facts.0.ask', 3);
		const second = mutate(planets(), 'id', 7);
		expect(errorsOf([first, second]).map(({ bank, path }) => [bank, path])).toEqual([
			['planets', 'version'],
			['planets', 'facts.0.ask'],
			['bank 2', 'id'],
		]);
	});
});

describe('openBank with several banks', () => {
	it('joins them: the first gives the title, each keeps its own ids', () => {
		const moons = moonsBank();
		const bank = open(planets(), plainJson(moons));
		expect(bank.title.en).toBe('The planets');
		expect(bank.facts.size).toBe(2 * tiny.facts.length);
		expect(bank.units.get('moons:years')).toBeDefined();
		expect([...bank.facts.values()].at(-1)).toEqual(moons.facts.at(-1));
		expect(open(plainJson(moons), planets()).title.en).toBe('The moons');
	});

	it('gives them a joint hash that depends on their order', () => {
		const moons = moonsBank();
		const joint = open(planets(), plainJson(moons)).hash;
		expect(joint).toBe(hashHex(`${tiny.hash}+${moons.hash}`));
		expect(open(plainJson(moons), planets()).hash).not.toBe(joint);
	});

	it('refuses the same bank twice', () => {
		expect(errorsOf([planets(), planets()])).toContainEqual({
			bank: 'planets',
			path: 'id',
			message: 'two banks have this id',
		});
	});
});
