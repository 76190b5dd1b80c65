import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { RelationFact } from '#lib/bank/model.ts';
import { compiled, placesOf, tinyFiles, withEdits } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';

const moons = (find: string, write: string): Edit => ({ file: 'facts/moons.yaml', find, write });
const table = (find: string, write: string): Edit => ({
	file: 'datasets/moons-1989.yaml',
	find,
	write,
});
const found = (find: string, write: string): Edit => ({
	file: 'facts/discovery.yaml',
	find,
	write,
});
const measures = (find: string, write: string): Edit => ({ file: 'measures.yaml', find, write });

const saturn = 'what: saturn, who: titan, on: ';
const span = (write: string): Edit => moons(`${saturn}2023`, `${saturn}${write}`);
const period = '      period: { from: 2023, to: 2023 }\n';
const uranusDay = '    at: 1781-03-13\n';
const circa = (from: string, to: string, mark = ''): Edit =>
	found(
		uranusDay,
		`    at: ${mark}1781-03-13\n    circa: { because: The letter has no date., cite: [{ source: herschel-1781, at: first page }], period: { from: ${from}, to: ${to} } }\n`,
	);

describe('a root of trust', () => {
	it.each([
		[
			'of a relation without a period',
			'missing-key',
			[moons(period, ''), moons('      because', '      ⟦because')],
		],
		[
			'of a relation without a citation',
			'missing-key',
			[
				moons('      cite: [{ source: fact-sheet, at: sheets of satellites }]\n', ''),
				moons('      because', '      ⟦because'),
			],
		],
		[
			'of a closed column without a period',
			'missing-key',
			[
				table('      period: { from: 1989, to: 1989 }\n', ''),
				table('      because', '      ⟦because'),
			],
		],
		[
			'of a measure without a reason',
			'missing-key',
			[
				measures(
					'  because: Telescopes and probes had seen some tens of moons of a planet at most.\n  cite',
					'  ⟦cite',
				),
			],
		],
		[
			'of a quantity that no file gives',
			'dangling-measure',
			[found('measure: planets', 'measure: ⟦planet')],
		],
		[
			'of the cells of a column that no file gives',
			'dangling-measure',
			[table('measure: known-moons', 'measure: ⟦moons')],
		],
		[
			'that is said to hold for another year than is asked about',
			'outside-period',
			[
				moons(period, '      period: 2022\n'),
				moons('who: ganymede, on: 2023', 'who: ganymede, on: ⟦2023'),
			],
		],
		['for a day that it does not reach', 'outside-period', [circa('1781-04', '1781-05', '⟦')]],
	] as const)('%s is an error', (_, code, edits) => {
		const { files, mark } = withEdits(tinyFiles(), edits);
		expect(placesOf(compileBank(files))).toContain(`${mark}: error[${code}]`);
	});

	it('of a measure is missed once where a bank has none at all', () => {
		const files = tinyFiles().filter(({ path }) => !path.endsWith('measures.yaml'));
		expect(compileBank(files).errors.map(({ code, file }) => [code, file])).toEqual([
			['missing-file', 'measures.yaml'],
		]);
	});
});

describe('a day that is not known for sure', () => {
	it('is kept with the days among which it lies', () => {
		const { files } = withEdits(tinyFiles(), [circa('1781-03', '1781-04')]);
		const fact = compiled(files).facts.find(({ id }) => id.endsWith(':uranus-found'));
		expect(fact).toMatchObject({ circa: { period: { from: '1781-03-01', to: '1781-04-30' } } });
	});
});

describe('a row that was held for a span with an unknown end', () => {
	const isRelation = (fact: { readonly kind: string }): fact is RelationFact =>
		fact.kind === 'relation';
	const heldIn = (edits: readonly Edit[]): RelationFact['on'] | undefined =>
		compiled(withEdits(tinyFiles(), edits).files)
			.facts.filter(isRelation)
			.find(({ id }) => id.endsWith(':largest-of-saturn'))?.on;

	it.each([
		['from a day on', '{ from: 2023-02-01 }', '2023-02-01', '2023-02-01'],
		['from some day of a month on', '{ from: 2023-02 }', '2023-02-28', '2023-02-28'],
		[
			'from a day on, as of a later one',
			'{ from: 2023-02-01 }, asOf: 2023-05-05',
			'2023-02-01',
			'2023-05-05',
		],
		['until a day', '{ to: 2023-02-01 }', '2023-02-01', '2023-02-01'],
		['until some day of a month', '{ to: 2023-02 }', '2023-02-01', '2023-02-01'],
		[
			'until a day, as of an earlier one',
			'{ to: 2023-02-01 }, asOf: 2023-01-05',
			'2023-01-05',
			'2023-02-01',
		],
		['with both ends', '{ from: 2023-02-01, to: 2023-03-01 }', '2023-02-01', '2023-03-01'],
	])('is known only in its known part: %s', (_, on, from, to) => {
		expect(heldIn([span(on)])).toEqual({ from, to });
	});

	it('contradicts no other holder outside its known part, and one within it', () => {
		const other = (on: string): Edit =>
			moons(
				'      - { id: largest-of-uranus',
				`      - { id: other-of-saturn, what: saturn, who: triton, on: ${on}, cite: [{ source: fact-sheet, at: notes }] }\n      - { id: largest-of-uranus`,
			);
		const codesOf = (on: string): string[] =>
			compileBank(
				withEdits(tinyFiles(), [span('{ from: 2023-02-01 }'), other(on)]).files,
			).errors.map(({ code }) => code);
		expect(codesOf('2023-02-02')).toEqual([]);
		expect(codesOf('2023-02-01')).toEqual(['functional-overlap']);
	});
});
