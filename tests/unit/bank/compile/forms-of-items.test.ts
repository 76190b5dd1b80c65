import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { openBank } from '#lib/bank/open.ts';
import type { BankJson } from '#lib/bank/model.ts';
import { compiled, placesOf, tinyFiles, withEdits } from '../../../support/bank-files.ts';

const more = `
  - id: w-several
    form: multi
    stem: Which of these were found before 1900?
    options:
      - { id: a, text: Neptune in 1846, key: true, fact: neptune-found, rationale: It was seen in Berlin. }
      - { id: b, text: A dwarf called Pluto, rationale: It was found in 1930. }
      - { id: c, text: Uranus by Herschel, key: true, rationale: It was found in Bath. }
    statement: Uranus and Neptune were found before 1900, Pluto after.
    cite: [{ source: iau-2006, at: points 1 and 2 }]
  - id: w-sorted
    form: classify
    stem: Is it a planet or a dwarf planet?
    bins:
      - { id: planet, text: Planet, because: It has cleared its neighbourhood. }
      - { id: dwarf, text: Dwarf planet, because: It has not. }
    rows:
      - { id: a, text: Neptune, bin: planet, fact: neptune-found, rationale: It rules its orbit. }
      - { id: b, text: Pluto, bin: dwarf, rationale: It shares its region. }
      - { id: c, text: Eris, bin: dwarf, rationale: So does this one. }
    statement: Neptune is a planet, and Pluto and Eris are dwarf planets.
    cite: [{ source: iau-2006, at: points 1 and 2 }]
`;

const path = tinyFiles().find((file) => file.path.endsWith('items/discovery.yaml'))?.path ?? '';
/** The tiny bank with the two items, edited. */
const files = (find = '', write = '') => {
	const longer = tinyFiles().map((file) =>
		file.path === path ? { ...file, text: `${file.text.trimEnd()}\n${more}` } : file,
	);
	return find === ''
		? { files: longer, mark: '' }
		: withEdits(longer, [{ file: 'items/discovery.yaml', find, write }]);
};
const sound = compiled(files().files);
const itemOf = ({ items }: BankJson, id: string) =>
	items.find((item) => item.id === `planets:${id}`);

describe('a hand-written item of several parts', () => {
	it('is cooked with its keys, and with the facts that its options name', () => {
		expect(itemOf(sound, 'w-several')).toMatchObject({
			form: 'multi',
			facts: ['planets:neptune-found'],
			keys: ['a', 'c'],
			options: [{ id: 'a', fact: 'planets:neptune-found' }, { id: 'b' }, { id: 'c' }],
		});
	});

	it('is cooked with its bins, and its rows in them', () => {
		expect(itemOf(sound, 'w-sorted')).toMatchObject({
			form: 'classify',
			facts: ['planets:neptune-found'],
			bins: [{ id: 'planet' }, { id: 'dwarf' }],
			options: [{ bin: 'planet', text: { en: 'Neptune' } }, { bin: 'dwarf' }, { bin: 'dwarf' }],
		});
	});

	it('opens again as it was sent', () => {
		expect(openBank([plainJson(sound)])).toMatchObject({ ok: true });
	});
});

const faults: readonly (readonly [string, string, string, string, RegExp | undefined])[] = [
	['no right option', 'no-key', 'key: true, fact', 'fact', /add "key: true"/u],
	['an unknown bin', 'unknown-bin', 'Pluto, bin: dwarf', 'Pluto, bin: ⟦dwarv', /"dwarf"/u],
	['a row said twice', 'equal-options', 'text: Eris', 'text: ⟦pluto', undefined],
	['a bin said twice', 'equal-options', 'text: Dwarf planet', 'text: ⟦planet', undefined],
	['the id of a row twice', 'reused-id', '{ id: c, text: Eris', '{ id: ⟦b, text: Eris', undefined],
	[
		'a bin that nobody uses',
		'unused-bin',
		'      - { id: dwarf, text',
		'      - ⟦{ id: moon, text: Moon, because: It goes around one. }\n      - { id: dwarf, text',
		/add a row/u,
	],
	[
		'a fact that is not there',
		'dangling-fact',
		'key: true, fact: neptune-found',
		'key: true, fact: ⟦neptune-fund',
		/neptune-found/u,
	],
	['a form that is none', 'wrong-value', 'form: multi', 'form: ⟦mutli', /"multi"/u],
	[
		'a row without a rationale',
		'missing-key',
		'      - { id: c, text: Eris, bin: dwarf, rationale: So does this one. }',
		'      - ⟦{ id: c, text: Eris, bin: dwarf }',
		undefined,
	],
];

describe('compileBank, a fault planted in an item of several parts', () => {
	it.each(faults)('reports %s as %s, with what would be right', (_, code, find, write, hint) => {
		const planted = files(find, write);
		const result = compileBank(
			code === 'no-key'
				? planted.files.map((file) => ({
						...file,
						text: file.text.replace('Uranus by Herschel, key: true', 'Uranus by Herschel'),
					}))
				: planted.files,
		);
		const found = result.errors.find((problem) => problem.code === code);
		expect(placesOf(result)).not.toEqual([]);
		expect(found, placesOf(result).join()).toBeDefined();
		if (planted.mark !== '')
			expect(`${found?.file ?? ''}:${found?.line ?? 0}:${found?.col ?? 0}`).toBe(planted.mark);
		if (hint) expect(found?.suggestion).toMatch(hint);
		expect(result.bank).toBeUndefined();
	});

	it('reports that every option is right', () => {
		const { files: all } = files(
			'text: A dwarf called Pluto,',
			'text: A dwarf called Pluto, key: true,',
		);
		expect(compileBank(all).errors.map(({ code }) => code)).toEqual(['no-wrong-option']);
	});

	it('reports fewer than three rows, and fewer than two bins', () => {
		const row = '      - { id: c, text: Eris, bin: dwarf, rationale: So does this one. }\n';
		expect(compileBank(files(row, '').files).errors.map(({ message }) => message)).toEqual([
			'3 to 12 rows belong here, not 2',
		]);
		const bin = '      - { id: dwarf, text: Dwarf planet, because: It has not. }\n';
		expect(compileBank(files(bin, '').files).errors.map(({ message }) => message)).toContain(
			'2 to 5 bins belong here, not 1',
		);
	});
});

describe('openBank, an item of several parts from elsewhere', () => {
	const opened = (id: string, change: object) =>
		openBank([
			plainJson({
				...sound,
				items: sound.items.map((item) =>
					item === itemOf(sound, id) ? { ...item, ...change } : item,
				),
			}),
		]);

	it.each([
		['w-several', { keys: ['z'] }, 'there is no option z'],
		['w-several', { keys: ['a', 'b', 'c'] }, 'every option is right'],
		['w-sorted', { bins: [...sorted().bins, sorted().bins[0]] }, 'two bins have one id'],
		[
			'w-sorted',
			{ options: sorted().options.map((row) => ({ ...row, bin: 'moon' })) },
			'there is no bin moon',
		],
		[
			'w-sorted',
			{ options: sorted().options.map((row) => ({ ...row, bin: 'dwarf' })) },
			'every row belongs in one bin',
		],
	])('is refused: %s with %j', (id, change, message) => {
		const result = opened(id, change);
		const messages = result.ok ? [] : result.error.map((error) => error.message);
		expect(messages).toContain(message);
	});
});

function sorted() {
	const item = itemOf(sound, 'w-sorted');
	if (item?.form !== 'classify') throw new Error('w-sorted is no classify item');
	return item;
}
