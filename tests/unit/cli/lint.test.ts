import { beforeEach, describe, expect, it } from 'vitest';
import { useBankFolder } from '../../support/bank-folder.ts';
import { reading } from '../../support/lesson-files.ts';

const bank = useBankFolder();
const check = (...flags: string[]) => bank.run('check', ...flags);
const ok = '    lint-ok:\n';
const years = 'In all these long years of looking at it every night, '.repeat(4);
const pluto =
	'negative-stem: What Pluto does not meet is the one thing that makes it a dwarf planet.';

describe('bank check, on what is badly written', () => {
	it('prints a warning at the words of a hand-written item', () => {
		bank.spoil('items/discovery.yaml', `      ${pluto}\n`, '');
		const { code, said } = check();
		expect(code).toBe(0);
		expect(said[0]).toBe(
			'items/discovery.yaml:5:11: warning[negative-stem] "not" decides what is asked, and is easily read over (ask for what is so, or write "NOT")',
		);
		expect(said[1]).toMatch(/: 0 errors, 1 warning, 1 accepted$/u);
	});

	it('prints a warning about a sentence that rows share where it stands, once', () => {
		bank.spoil('facts/moons.yaml', 'en: "What is', `en: "${years}what is`);
		const warnings = check().said.filter((line) => line.includes('[long-stem]'));
		expect(warnings).not.toEqual([]);
		expect(new Set(warnings).size).toBe(warnings.length);
		for (const warning of warnings)
			expect(warning).toMatch(/^facts\/moons\.yaml:5:16: warning\[long-stem\]/u);
	});

	it('ends with 1 for an error of writing', () => {
		bank.spoil('items/discovery.yaml', 'text: to be nearly round', 'text: none of the above');
		const { code, said } = check();
		expect(code).toBe(1);
		expect(said[0]).toMatch(/^items\/discovery\.yaml:9:24: error\[above-option\]/u);
	});

	it('says nothing of writing while the bank has other errors', () => {
		bank.spoil('items/discovery.yaml', `      ${pluto}\n`, '');
		bank.spoil('facts/discovery.yaml', 'value: 8', 'value: eight');
		expect(check().said.join('\n')).not.toContain('warning[');
	});
});

describe('lint-ok', () => {
	it('accepts a warning of its own entry, and counts it', () => {
		expect(check().said).toEqual([expect.stringMatching(/: 0 errors, 0 warnings, 2 accepted$/u)]);
	});

	it('accepts nothing in another entry', () => {
		bank.spoil('items/discovery.yaml', `      ${pluto}\n`, '');
		bank.spoil(
			'facts/discovery.yaml',
			'    what: The discovery of Uranus\n',
			`    what: The discovery of Uranus\n${ok}      ${pluto}\n`,
		);
		expect(check().said.slice(0, 2)).toEqual([
			expect.stringMatching(/^facts\/discovery\.yaml:8:7: warning\[unused-lint-ok\]/u),
			expect.stringMatching(/^items\/discovery\.yaml:5:11: warning\[negative-stem\]/u),
		]);
	});

	it('of a relation accepts for all its rows', () => {
		bank.spoil('facts/moons.yaml', 'en: "What is', `en: "${years}what is`);
		bank.spoil(
			'facts/moons.yaml',
			'    functional:',
			`${ok}      long-stem: The years are asked about.\n      stem-characters: The years are asked about.\n    functional:`,
		);
		expect(check().said).toEqual([
			expect.stringMatching(/: 0 errors, 0 warnings, [1-9]\d* accepted$/u),
		]);
	});

	it('accepts a time-bound word too', () => {
		bank.spoil(
			'datasets/moons-1989.yaml',
			'{answer} has the longest',
			'{answer} now has the longest',
		);
		expect(check().said[0]).toMatch(/warning\[time-bound\]/u);
		bank.spoil(
			'datasets/moons-1989.yaml',
			'    which: ',
			`${ok}      time-bound: Years do not change within ages.\n    which: `,
		);
		expect(check().said).toHaveLength(1);
	});

	it.each([
		[
			'no reason',
			'negative-stem:',
			'error[reasonless-lint-ok] "negative-stem" is accepted without a reason (say why it is right here)',
		],
		[
			'a word that fills the place',
			'negative-stem: fine',
			'error[reasonless-lint-ok] "negative-stem" is accepted without a reason (say why it is right here)',
		],
		[
			'a misspelt code',
			pluto.replace('stem', 'stm'),
			'error[unknown-lint-ok] no warning has the code "negative-stm" (did you mean "negative-stem"?)',
		],
		[
			'the code of an error',
			'above-option: It is the last option here.',
			'error[refused-lint-ok] "above-option" cannot be accepted (mend what it reports)',
		],
		[
			'a warning that is not there',
			'long-stem: It has to be long.',
			'warning[unused-lint-ok] nothing here has the warning "long-stem" (remove it)',
		],
	])('with %s is itself reported at its line', (_, line, problem) => {
		bank.spoil('items/discovery.yaml', pluto, line);
		expect(check().said).toContain(`items/discovery.yaml:13:7: ${problem}`);
	});

	it('that is no mapping is an error of shape', () => {
		bank.spoil(
			'items/discovery.yaml',
			/lint-ok:[^]*$/u.exec(bank.read('items/discovery.yaml'))?.[0] ?? '',
			'lint-ok: negative-stem\n',
		);
		expect(check().said[0]).toMatch(/^items\/discovery\.yaml:12:14: error\[wrong-type\]/u);
	});

	it('leaves no trace in the compiled bank', () => {
		const without = bank.read('items/discovery.yaml').replace(/ {4}lint-ok:[^]*$/u, '');
		const hash = () =>
			/hash (\w+)/u.exec(bank.run('compile', '--out', bank.path()).said[0] ?? '')?.[1];
		const before = hash();
		bank.put('items/discovery.yaml', without);
		expect(hash()).toBe(before);
		expect(before).toMatch(/^[0-9a-f]{8}$/u);
	});
});

describe('bank check for programs', () => {
	it('--json prints each problem as an object, then the counts', () => {
		bank.spoil('items/discovery.yaml', `      ${pluto}\n`, '');
		const [problem, counts, ...rest] = check('--json').said.map((line): unknown =>
			JSON.parse(line),
		);
		expect(problem).toMatchObject({
			...{ line: 5, col: 11, severity: 'warning', code: 'negative-stem' },
			file: expect.stringMatching(/items\/discovery\.yaml$/u),
			suggestion: expect.stringContaining('NOT'),
		});
		expect(counts).toMatchObject({ errors: 0, warnings: 1, accepted: 1, facts: 10, items: 1 });
		expect(rest).toEqual([]);
	});

	it('--annotations prints lines that a workflow shows beside the file', () => {
		bank.spoil('items/discovery.yaml', `      ${pluto}\n`, '');
		expect(check('--annotations').said[0]).toBe(
			'::warning file=items/discovery.yaml,line=5,col=11,title=negative-stem::"not" decides what is asked, and is easily read over (ask for what is so, or write "NOT")',
		);
	});

	it('takes one of the two only', () => {
		const { code, complained } = check('--json', '--annotations');
		expect(code).toBe(2);
		expect(complained[0]).toContain('"--json" and "--annotations" do not go together');
	});
});

describe('lint-ok in a lesson', () => {
	const reason = 'The tests need no more words.';
	beforeEach(() => {
		for (const { file, write } of reading) bank.put(file, write);
	});
	const figure = (more: string): void =>
		bank.spoil(
			'lessons/discovery.yaml',
			'Herschel took the planet for a comet.\n',
			`Herschel took 3 planets for a comet.\n${more}`,
		);

	it('accepts the length of the lesson where it stands at the top', () => {
		expect(check().said[0]).toMatch(/^lessons\/discovery\.yaml:3:3: warning\[lesson-length\]/u);
		bank.spoil('lessons/discovery.yaml', 'words:', `lint-ok: { lesson-length: ${reason} }\nwords:`);
		expect(check().said).toEqual([expect.stringMatching(/0 warnings, 3 accepted$/u)]);
	});

	it('accepts a figure in its own paragraph only, and is told at the words otherwise', () => {
		figure('');
		expect(check().said[1]).toMatch(/^lessons\/discovery\.yaml:41:15: warning\[uncited-figure\]/u);
		bank.spoil(
			'lessons/discovery.yaml',
			'1781.\n        facts',
			`1781.\n        lint-ok: { uncited-figure: ${reason} }\n        facts`,
		);
		const codes = (): readonly (string | undefined)[] =>
			check().said.map((line) => /warning\[([a-z-]+)\]/u.exec(line)?.[1]);
		expect(codes()).toEqual(['lesson-length', 'unused-lint-ok', 'uncited-figure', undefined]);
	});

	it('accepts a figure of its own paragraph', () => {
		figure(`        lint-ok: { uncited-figure: ${reason} }\n`);
		expect(check().said.join('\n')).not.toContain('uncited-figure');
	});

	it('accepts a term that no lesson uses', () => {
		bank.spoil('lessons/discovery.yaml', '[planet]', '[]');
		expect(check().said.join('\n')).toContain('warning[unused-term]');
		bank.spoil('glossary.yaml', '[ru]\n', `[ru]\n  lint-ok: { unused-term: ${reason} }\n`);
		expect(check().said.join('\n')).not.toContain('unused-term');
	});
});
