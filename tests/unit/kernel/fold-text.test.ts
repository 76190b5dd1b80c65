import { describe, expect, it } from 'vitest';
import { foldText } from '#lib/kernel/fold-text.ts';

describe('foldText', () => {
	it.each([
		['AMANAT', 'Amanat'],
		['  Aq   Jol ', 'aq jol'],
		['Ақ\u00a0жол', 'ақ жол'],
		['Аманат\n', 'аманат'],
		['54,19\u202f%', '54,19 %'],
		['Й', 'и\u0306'],
		['ﬁnal', 'final'],
		['２０２３', '2023'],
	])('takes %j and %j for the same', (a, b) => {
		expect(foldText(a)).toBe(foldText(b));
	});

	it.each([
		['Ақ жол', 'Ак жол'],
		['Ақжол', 'Ақ жол'],
		['ё', 'е'],
		['54.19', '54,19'],
		['A', 'А'],
	])('keeps %j and %j apart', (a, b) => {
		expect(foldText(a)).not.toBe(foldText(b));
	});

	it('lowers letters without regard to the locale', () => {
		expect(foldText('ILI ӘҒҚҢӨҰҮҺІ')).toBe('ili әғқңөұүһі');
	});

	it('leaves nothing of blanks', () => {
		expect(foldText(' \t\u00a0')).toBe('');
	});
});
