import { render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { instantiate } from '#lib/forms/generating.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import { en } from '#lib/i18n/en.ts';
import Numeric from '#lib/ui/forms/Numeric.svelte';
import { buildBank, itemKey, number, quantity, range } from '../../../support/build-bank.ts';
import { plain } from '../../../support/component-reader.ts';

const words = { ...en.question, ...en.forms };

const itemOf = (answer: ReturnType<typeof range>): NumericItem => {
	const bank = buildBank({ facts: [quantity('polls', answer.value, { answer })] });
	const item = instantiate(bank, itemKey('polls/numeric'), 0, 'en');
	if (item.form !== 'numeric') throw new Error('no number to type');
	return item;
};

const hintOf = (item: NumericItem): string => {
	render(Numeric, { item, words, onrespond: vi.fn() });
	const hint = screen.getByRole('textbox').getAttribute('aria-describedby')?.split(' ')[0] ?? '';
	return plain(document.getElementById(hint)?.textContent ?? '');
};

describe('the hint of a number to type', () => {
	it('says how far off a single figure may be', () => {
		expect(hintOf(itemOf(number(53.9)))).toBe('Within ± 0.05 % counts as right.');
	});

	it('says of a range that it is one, and no figure of it', () => {
		const hint = hintOf(itemOf(range(53.33, 54.42)));
		expect(hint).toBe(words.numeric.inRange);
		expect(hint).not.toMatch(/\d/u);
	});
});
