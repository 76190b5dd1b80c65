import { describe, expect, it } from 'vitest';
import { viewLater } from '#lib/bank/later.ts';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { openBank } from '#lib/bank/open.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { opened, placesOf, tinyFiles, withEdits } from '../../support/bank-files.ts';

const later = (card: string) =>
	withEdits(tinyFiles(), [
		{ file: 'bank.yaml', find: 'tagline:', write: `later: ${card}\ntagline:` },
	]);
const card =
	'{ text: { en: Pluto is none., ru: Плутон не планета. }, asOf: 2006-08, cite: [{ source: iau-2006, at: top }] }';

describe('what changed later', () => {
	it('is told with its day and its sources written out', () => {
		expect(viewLater(opened(later(card).files), 'ru')).toMatchObject({
			text: { text: 'Плутон не планета.', lang: 'ru' },
			asOf: '2006-08',
			cite: [{ publisher: 'International Astronomical Union', lang: 'en', at: 'top' }],
		});
	});

	it('is nothing for a bank that says nothing of it', () => {
		expect(viewLater(opened(tinyFiles()), 'en')).toBeUndefined();
	});

	it.each([
		['a day that does not exist', card.replace('2006-08', '⟦2006-13'), 'bad-date'],
		['a source that is not there', card.replace('iau-2006', '⟦iau-2007'), 'dangling-source'],
		[
			'words without a source',
			card.replace('cite: [{ source: iau-2006, at: top }]', 'cite: ⟦[]'),
			'wrong-type',
		],
	])('is refused with %s', (_, wrong, code) => {
		const { files, mark } = later(wrong);
		expect(placesOf(compileBank(files))).toEqual([`${mark}: error[${code}]`]);
	});

	it('names a source of the bank that is opened', () => {
		const { bank } = compileBank(later(card).files);
		const doc = plainJson({ ...bank, sources: [] });
		const result = openBank([doc]);
		expect(result.ok ? [] : result.error.map(({ path }) => path)).toContain('later.cite.0.source');
	});
});
