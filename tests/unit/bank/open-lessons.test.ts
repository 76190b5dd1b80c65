import { describe, expect, it } from 'vitest';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { openLessons } from '#lib/bank/open-lessons.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { opened } from '../../support/bank-files.ts';
import { compiledLessons, withReading } from '../../support/lesson-files.ts';

const { files } = withReading();
const bank = opened(files);
const doc = plainJson(compiledLessons(files));

const isNode = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** A copy with the value at a JSON path replaced. */
const mutate = (path: string, value: unknown): unknown => {
	const copy: unknown = structuredClone(doc);
	const steps = path.split('.');
	let node = copy;
	for (const step of steps.slice(0, -1)) node = isNode(node) ? node[step] : undefined;
	if (!isNode(node)) throw new Error(`nothing at ${path}`);
	node[steps.at(-1) ?? ''] = value;
	return copy;
};

const errorsOf = (wrong: unknown): string[] => {
	const result = openLessons(wrong, bank);
	return result.ok ? [] : result.error.map(({ path, message }) => `${path}: ${message}`);
};

const lesson = 'lessons.0';
const pictures = `${lesson}.sections.1.pictures`;
const held = `${pictures}.4.posts.0.holdings.0`;

describe('openLessons', () => {
	it('looks lessons up by their topic, and terms by their id', () => {
		const { lessons, terms } = expectOk(openLessons(doc, bank), 'openLessons');
		expect([...lessons].map(([topic, { words }]) => [topic, words])).toEqual([
			['planets:discovery', ['planet']],
		]);
		expect(terms.get('planet')?.term.ru).toBe('планета');
	});

	it('shares nothing with what went in', () => {
		const own = structuredClone(doc);
		const { terms } = expectOk(openLessons(own, bank), 'openLessons');
		expect(
			isNode(own) &&
				Array.isArray(own['glossary']) &&
				own['glossary'].includes(terms.get('planet')),
		).toBe(false);
	});

	it.each([
		['format', 'other'],
		['version', 2],
		['extra', 1],
		[`${lesson}.sections`, []],
		[`${lesson}.sections.0.paragraphs.0.text`, 'words'],
		[`${lesson}.topic`, 'discovery'],
		[`${pictures}.0.columns`, []],
		[`${pictures}.0.kind`, 'pie'],
		[`${held}.span.from`, 'long ago'],
		['glossary.0.unreviewed', ['en']],
	])('refuses a wrong shape at %s', (path, value) => {
		const [first] = errorsOf(mutate(path, value));
		expect(first?.startsWith(path)).toBe(true);
	});

	it.each([
		[`${lesson}.topic`, 'planets:moon', 'there is no topic planets:moon'],
		[`${lesson}.sections.0.paragraphs.0.facts.0`, 'planets:x', 'there is no fact planets:x'],
		[
			`${lesson}.sections.1.paragraphs.0.cite.0.source`,
			'planets:x',
			'there is no source planets:x',
		],
		[
			`${lesson}.sections.0.pictures.0.facts.1`,
			'planets:planets-counted',
			'there is no event planets:planets-counted',
		],
		[`${pictures}.0.dataset`, 'planets:x', 'there is no dataset planets:x'],
		[`${pictures}.1.column`, 'x', 'there is no column x'],
		[`${pictures}.0.columns.1`, 'x', 'there is no column x'],
		[`${pictures}.1.id`, 'both', 'both is used twice'],
		[
			`${pictures}.4.posts.0.holdings.1.ended`,
			{ from: '1846-02-30', to: '1846-03-01' },
			'1846-02-30 is not a day',
		],
		[`${pictures}.3.result.column`, 'x', 'there is no column x'],
		[`${held}.who`, 'planets:x', 'there is no entity planets:x'],
		[`${lesson}.asides.0.paragraphs.0.facts.0`, 'planets:x', 'there is no fact planets:x'],
		[`${lesson}.words.0`, 'x', 'there is no term x'],
	])('says that what stands at %s names nothing', (path, value, message) => {
		expect(errorsOf(mutate(path, value))).toEqual([`${path}: ${message}`]);
	});

	it('says which days do not exist, or run backwards', () => {
		expect(errorsOf(mutate(`${held}.span.to`, '1781-02-30'))).toEqual([
			`${held}.span: 1781-02-30 is not a day`,
		]);
		expect(errorsOf(mutate(`${pictures}.4.span.to`, '1600-01-01'))).toEqual([
			`${pictures}.4.span: 1700-01-01 is after 1600-01-01`,
		]);
	});

	it('refuses a second lesson for a topic and a second term of one id', () => {
		const { lessons, glossary } = compiledLessons(files);
		const twice = {
			...compiledLessons(files),
			lessons: [...lessons, ...lessons],
			glossary: [...glossary, ...glossary],
		};
		expect(errorsOf(plainJson(twice))).toEqual([
			'glossary.1.id: planet is used twice',
			'lessons.1.topic: planets:discovery has two lessons',
		]);
	});
});
