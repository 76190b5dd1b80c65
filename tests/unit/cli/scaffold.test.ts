import { describe, expect, it } from 'vitest';
import { newKinds, withEntry } from '../../../src/cli/scaffold.ts';
import { useBankFolder } from '../../support/bank-folder.ts';

const bank = useBankFolder();
const fact = (...flags: string[]) =>
	bank.run('new', 'fact', '--topic', 'discovery', '--id', 'x', ...flags);

describe('bank new', () => {
	it('prints an entry and its file, and writes nothing', () => {
		const before = bank.read('facts/discovery.yaml');
		const { code, said } = fact();
		expect(code).toBe(0);
		expect(said.slice(0, 3)).toEqual([
			'# facts/discovery.yaml, under "facts:"',
			'  - id: x',
			'    kind: claim',
		]);
		expect(bank.read('facts/discovery.yaml')).toBe(before);
	});

	it.each(newKinds)('--write appends a %s of which only words are missing', (kind) => {
		expect(fact('--kind', kind, '--write').code).toBe(0);
		const { code, said } = bank.run('check', '--all');
		expect(code).toBe(1);
		const errors = said.filter((line) => line.includes('error['));
		expect(errors.length).toBeGreaterThan(2);
		for (const error of errors)
			expect(error).toMatch(
				/^facts\/discovery\.yaml:\d+:\d+: error\[wrong-type\] .*, not nothing$/u,
			);
	});

	it('--write appends an item of which only words are missing', () => {
		const written = bank.run('new', 'item', '--topic', 'discovery', '--id', 'w-x', '--write');
		expect(written.said[0]).toBe(
			'items/discovery.yaml: "npm run bank -- check" says which words are missing',
		);
		const errors = bank.run('check').said.filter((line) => line.includes('error['));
		expect(errors).not.toEqual([]);
		for (const error of errors)
			expect(error).toMatch(
				/^items\/discovery\.yaml:\d+:\d+: error\[wrong-type\] .*, not nothing$/u,
			);
	});

	it('makes the file of a topic that has none', () => {
		const { said } = bank.run('new', 'item', '--topic', 'giants', '--id', 'w-x', '--write');
		expect(said[0]).toMatch(/^items\/giants\.yaml: /u);
		expect(bank.read('items/giants.yaml')).toMatch(/^topic: giants\nitems:\n {2}- id: w-x\n/u);
	});

	it.each([
		[
			'an id that a fact has',
			['--id', 'uranus-found'],
			'the id "uranus-found" names a fact already, at facts/discovery.yaml:3:9',
		],
		['an id that an item has', ['--id', 'w-pluto'], 'the id "w-pluto" names an item already'],
		['an id that a cell makes', ['--id', 'moons-1989-moons-uranus'], 'names a fact already'],
		['a malformed id', ['--id', 'My Fact'], 'did you mean "my-fact"?'],
		[
			'an id of signs',
			['--id', '!!'],
			'"!!" is no id, which is lower-case words joined by hyphens',
		],
		[
			'a topic that is not there',
			['--id', 'x', '--topic', 'discovry'],
			'did you mean "discovery"?',
		],
		['a kind that is not there', ['--id', 'x', '--kind', 'evnt'], 'did you mean "event"?'],
		['no id', [], '--id is missing'],
	])('refuses %s', (_, flags, message) => {
		const topic = flags.includes('--topic') ? [] : ['--topic', 'discovery'];
		const { code, said, complained } = bank.run('new', 'fact', ...topic, ...flags);
		expect([code, said]).toEqual([2, []]);
		expect(complained[0]).toContain(message);
	});

	it('refuses what is neither fact nor item, and a kind of item', () => {
		expect(bank.run('new', 'source', '--topic', 'discovery', '--id', 'x').complained[0]).toContain(
			'not "source"',
		);
		expect(
			bank.run('new', 'item', '--topic', 'discovery', '--id', 'x', '--kind', 'claim').complained[0],
		).toContain('leave --kind out');
		expect(bank.run('new', 'fact', '--id', 'x').complained[0]).toContain(
			'--topic is missing: one of giants, discovery',
		);
	});
});

describe('bank new lesson', () => {
	const begin = (...flags: string[]) => bank.run('new', 'lesson', ...flags);

	it('prints a file and its name, and writes nothing', () => {
		const { code, said } = begin('--topic', 'giants');
		expect(code).toBe(0);
		expect(said.slice(0, 3)).toEqual([
			'# lessons/giants.yaml',
			'# yaml-language-server: $schema=../schema/lesson.json',
			'topic: giants',
		]);
		expect(() => bank.read('lessons/giants.yaml')).toThrow('ENOENT');
	});

	it('--write makes a file of which only words and facts are missing', () => {
		expect(begin('--topic', 'giants', '--write').code).toBe(0);
		const { code, said } = bank.run('check');
		expect(code).toBe(1);
		const codes = said.slice(0, -1).map((line) => /\[([a-z-]+)\]/u.exec(line)?.[1]);
		expect(new Set(codes)).toEqual(new Set(['wrong-type']));
	});

	it('never writes over a lesson', () => {
		bank.put('lessons/giants.yaml', 'mine');
		const { code, complained } = begin('--topic', 'giants', '--write');
		expect([code, complained]).toEqual([2, ['lessons/giants.yaml is there already']]);
		expect(bank.read('lessons/giants.yaml')).toBe('mine');
	});

	it.each([
		['lessons/giants.YAML', 'mine'],
		['lessons/giants.yml', 'mine'],
		['lessons/other.yaml', 'sections: []\ntopic: "giants" # mine\n'],
	])('makes no second lesson beside %s', (name, text) => {
		bank.put(name, text);
		const { code, complained } = begin('--topic', 'giants', '--write');
		expect([code, complained]).toEqual([2, [`${name} is there already`]]);
		expect(() => bank.read('lessons/giants.yaml')).toThrow('ENOENT');
	});

	it('makes no file of a topic whose id leads elsewhere', () => {
		bank.put('topics.yaml', '- { id: ../x, title: X, short: X, summary: X }\n');
		const { code, complained } = begin('--topic', '../x', '--write');
		expect(code).toBe(2);
		expect(complained[0]).toContain('there is no topic "../x"');
		expect(() => bank.read('x.yaml')).toThrow('ENOENT');
	});

	it.each([
		[['--topic', 'giant'], 'did you mean "giants"?'],
		[[], '--topic is missing: one of giants, discovery'],
		[['--topic', 'giants', '--id', 'x'], 'leave --id and --kind out'],
	])('refuses %j', (flags, message) => {
		const { code, complained } = begin(...flags);
		expect(code).toBe(2);
		expect(complained[0]).toContain(message);
	});
});

describe('withEntry', () => {
	it('puts the entry at the end of its list, before what follows', () => {
		const text = 'topic: a\nfacts:\n  - id: b\n\nrelations:\n  - id: c\n';
		expect(withEntry(text, 'facts', ['  - id: x'])).toBe(
			'topic: a\nfacts:\n  - id: b\n\n  - id: x\n\nrelations:\n  - id: c\n',
		);
	});

	it('begins a list that is not there or empty', () => {
		expect(withEntry('topic: a\n', 'facts', ['  - id: x'])).toBe('topic: a\nfacts:\n  - id: x\n');
		expect(withEntry('topic: a\nfacts:\n', 'facts', ['  - id: x'])).toBe(
			'topic: a\nfacts:\n  - id: x\n',
		);
	});

	it('leaves a list in brackets alone', () => {
		expect(withEntry('topic: a\nfacts: []\n', 'facts', ['  - id: x'])).toBeUndefined();
	});
});
