import { beforeEach, describe, expect, it } from 'vitest';
import { useBankFolder } from '../../support/bank-folder.ts';
import { reading } from '../../support/lesson-files.ts';

const bank = useBankFolder();
const lines = (): string => bank.run('report').said.join('\n');
const json = (): readonly unknown[] =>
	bank.run('report', '--json').said.map((line): unknown => JSON.parse(line));
const claim = [
	'  - id: comet',
	'    kind: claim',
	'    statement: In 2006 a comet was {answer}.',
	'    ask: What was a comet in 2006?',
	'    answer: { text: an icy body }',
	'    cite: [{ source: iau-2006, at: footnote 1 }]',
	'',
].join('\n');

describe('bank report', () => {
	it('counts items by topic and form, hand-written ones apart', () => {
		const report = json();
		expect(report).toContainEqual({
			bench: 'bank/discovery/hand-written',
			value: 1,
			unit: 'items',
		});
		expect(report).toContainEqual({ bench: 'bank/giants/true-false', value: 7, unit: 'items' });
		expect(lines()).toMatch(/^all +10 /mu);
	});

	it('says of a fact without wrong answers what would give it each form', () => {
		bank.spoil('facts/discovery.yaml', 'facts:\n', `facts:\n${claim}`);
		expect(lines()).toContain(
			[
				'comet (claim): never asked',
				'    choice: no sound wrong answers of 2 needed; add "alternatives", each with "because" and "cite" or "fact"',
				'    true-false: no sound wrong answer; add "alternatives", each with "because" and "cite" or "fact"',
				'    multi: no sound wrong answer in a short sentence; add "alternatives", each with "because" and "cite" or "fact"',
				'    classify: only a person can say which bin is right; add a hand-written item with a row that names it as its "fact"',
			].join('\n'),
		);
		expect(json()).toContainEqual(expect.objectContaining({ fact: 'planets:comet', forms: [] }));
	});

	it('lists the roots of trust with their reason, period and sources', () => {
		expect(json()).toContainEqual(
			expect.objectContaining({
				...{ root: 'functional', of: 'largest-moon', because: 'A planet has one largest moon.' },
				period: { from: '2023-01-01', to: '2023-12-31' },
				cite: ['NASA, Planetary Fact Sheet (sheets of satellites)'],
			}),
		);
		expect(lines()).toMatch(
			/^functional largest-moon, 2023-01-01 to 2023-12-31: A planet has one/mu,
		);
		expect(lines()).toMatch(/^closed moons-1989\/year \(highest\), /mu);
		expect(lines()).toMatch(/^bounds planets, .*\n {4}1 to 20 encloses 8 planets$/mu);
	});

	it('tells what robots earn and names the items that they guess best', () => {
		const report = json();
		expect(report).toContainEqual(
			expect.objectContaining({ bench: 'bank/all/longest', unit: 'points', isLeaky: false }),
		);
		const worst = report.filter((line) => JSON.stringify(line).startsWith('{"item":'));
		expect(worst.length).toBeGreaterThan(0);
		expect(worst.length).toBeLessThanOrEqual(10);
	});

	it('counts each rule of writing, and prints why a warning is accepted', () => {
		expect(json()).toContainEqual(
			expect.objectContaining({ bench: 'bank/lint/negative-stem', value: 0, accepted: 1 }),
		);
		expect(lines()).toMatch(
			/accepted: items\/discovery\.yaml:\d+:\d+ negative-stem: What Pluto does not meet/u,
		);
	});

	it('ends with 1 and the errors for a bank that has some', () => {
		bank.spoil('facts/discovery.yaml', 'value: 8', 'value: eight');
		const { code, said, complained } = bank.run('report');
		expect([code, said]).toEqual([1, []]);
		expect(complained[0]).toMatch(/error\[wrong-type\]/u);
	});
});

describe('bank report, on lessons', () => {
	beforeEach(() => {
		for (const { file, write } of reading) bank.put(file, write);
	});

	it('says how long each lesson is, what it shows, and which topics have none', () => {
		const section = lines().split('## Lessons and glossary')[1]?.split('\n## ')[0] ?? '';
		expect(section).toMatch(
			/^discovery +18 +timeline, bars, ranked, chamber, estimates, holders$/mu,
		);
		expect(section).toContain('topics without a lesson: giants\n');
		expect(json()).toContainEqual({ bench: 'lessons/discovery/words', value: 18, unit: 'words' });
		expect(json()).toContainEqual({ lesson: 'none', of: 'giants' });
	});

	it('counts the terms that wait for a native reader, and names those without words', () => {
		expect(lines()).toContain(
			[
				'terms: 1',
				'    kk: 0 wait for a native reader, without words: planet',
				'    ru: 1 wait for a native reader, without words: planet',
			].join('\n'),
		);
		expect(json()).toContainEqual({ bench: 'glossary/ru/unreviewed', value: 1, unit: 'terms' });
	});
});
