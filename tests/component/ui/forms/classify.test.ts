import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { grade } from '#lib/forms/grading.ts';
import { en } from '#lib/i18n/en.ts';
import Classify from '#lib/ui/forms/Classify.svelte';
import { classifyOf } from '../../../support/forms-bank.ts';

const item = classifyOf();
const [first = '', second = '', third = '', fourth = ''] = item.rows.map(({ text }) => text);
const words = { ...en.question, ...en.forms };
const show = (more: object = {}) => {
	const onrespond = vi.fn();
	render(Classify, { item, words, onrespond, ...more });
	return { onrespond, user: userEvent.setup() };
};
const bin = (row: string, name: string | RegExp) =>
	within(screen.getByRole('group', { name: row })).getByRole('button', { name });
const check = () => screen.getByRole('button', { name: 'Check' });

describe('a classify question', () => {
	it('is a group for each row, named by it, with a button for each bin', () => {
		show();
		for (const { text } of item.rows) {
			const group = screen.getByRole('group', { name: text });
			const names = within(group)
				.getAllByRole('button')
				.map((one) => one.textContent.trim());
			expect(names).toEqual(['A fact', 'A forecast']);
		}
		expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
	});

	it('places a row by one tap, and elsewhere by another', async () => {
		const { user } = show();
		await user.click(bin(first, 'A fact'));
		expect(bin(first, 'A fact').getAttribute('aria-pressed')).toBe('true');
		await user.click(bin(first, 'A forecast'));
		expect(bin(first, 'A fact').getAttribute('aria-pressed')).toBe('false');
		expect(bin(first, 'A forecast').getAttribute('aria-pressed')).toBe('true');
		expect(screen.getByRole('status').textContent.trim()).toBe('1 of 4 chosen');
	});

	it('answers with all rows when it is checked', async () => {
		const { onrespond, user } = show();
		for (const row of [first, second, third]) await user.click(bin(row, 'A fact'));
		await user.click(bin(fourth, 'A forecast'));
		expect(onrespond).not.toHaveBeenCalled();
		await user.click(check());
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({
			form: 'classify',
			placed: { a: 'fact', b: 'fact', c: 'fact', e: 'forecast' },
		});
	});

	it('is answered by keyboard alone', async () => {
		const { onrespond, user } = show();
		for (const key of [' ', '{Enter}', ' ', '{Enter}']) {
			await user.tab();
			await user.keyboard(key);
			await user.tab();
		}
		check().focus();
		await user.keyboard('{Enter}');
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({
			form: 'classify',
			placed: { a: 'fact', b: 'fact', c: 'fact', e: 'fact' },
		});
	});

	it('takes everything back by one button', async () => {
		const { user } = show();
		await user.click(bin(first, 'A fact'));
		await user.click(screen.getByRole('button', { name: en.forms.startAgain }));
		expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
	});

	it('names the rows that are still without an answer, until the next tap', async () => {
		const { user } = show({ problem: 'incomplete' });
		for (const row of [first, second]) await user.click(bin(row, 'A fact'));
		expect(screen.getByRole('alert').textContent.trim()).toBe('');
		await user.click(check());
		expect(screen.getByRole('alert').textContent.trim()).toBe(
			`Still without an answer: ${third} · ${fourth}`,
		);
		await user.click(bin(third, 'A fact'));
		expect(screen.getByRole('alert').textContent.trim()).toBe('');
	});

	it('lets the button rest, and the complaint stand above it, while a row is open', async () => {
		const { user } = show();
		for (const row of [first, second, third]) await user.click(bin(row, 'A fact'));
		expect(check().classList.contains('resting')).toBe(true);
		await user.click(bin(fourth, 'A fact'));
		expect(check().classList.contains('resting')).toBe(false);
		const below = Node.DOCUMENT_POSITION_FOLLOWING;
		expect(screen.getByRole('alert').compareDocumentPosition(check()) & below).toBe(below);
	});

	it('is only to be read once it is answered, and says of each bin what it was', async () => {
		const response = { form: 'classify', placed: 'a=fact b=fact c=fact e=forecast' } as const;
		const { onrespond, user } = show({ response, outcome: grade(item, response) });
		expect(bin(first, /^A fact\s*, Right$/u)).toBeDefined();
		expect(bin(third, /^A fact\s*, Your pick: wrong$/u)).toBeDefined();
		const missed = bin(third, /^A forecast\s*, Right answer$/u);
		await user.click(missed);
		expect(missed.getAttribute('aria-pressed')).toBe('false');
		await user.click(check());
		expect(onrespond).not.toHaveBeenCalled();
	});
});
