import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { grade } from '#lib/forms/grading.ts';
import { en } from '#lib/i18n/en.ts';
import Multi from '#lib/ui/forms/Multi.svelte';
import { multiOf } from '../../../support/forms-bank.ts';

const item = multiOf('w-multi');
const words = { ...en.question, ...en.forms };
const show = (more: object = {}) => {
	const onrespond = vi.fn();
	render(Multi, { item, words, onrespond, ...more });
	return { onrespond, user: userEvent.setup() };
};
const box = (name: string) => screen.getByRole('checkbox', { name });
const check = () => screen.getByRole('button', { name: 'Check' });

describe('a multi question', () => {
	it('is a box for each option, none ticked, its letter for the eye only', () => {
		show();
		const boxes = screen.getAllByRole('checkbox');
		expect(boxes.map((one) => one.getAttribute('data-option'))).toEqual(['a', 'b', 'c', 'd']);
		expect(boxes.map((one) => one.getAttribute('aria-checked'))).toEqual(Array(4).fill('false'));
		expect(box('one')).toBeDefined();
	});

	it('says that one at least is right, and not how many are', () => {
		show();
		expect(screen.getByText(en.forms.multi.hint)).toBeDefined();
		expect(document.body.textContent).not.toMatch(/[2-4] (?:of|right)/u);
	});

	it('answers with what is ticked when it is checked, not before', async () => {
		const { onrespond, user } = show();
		await user.click(box('one'));
		await user.click(box('two'));
		await user.click(box('three'));
		await user.click(box('two'));
		expect(box('one').getAttribute('aria-checked')).toBe('true');
		expect(box('two').getAttribute('aria-checked')).toBe('false');
		expect(onrespond).not.toHaveBeenCalled();
		await user.click(check());
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({ form: 'multi', picked: ['a', 'c'] });
	});

	it('lets the button rest while nothing is ticked', async () => {
		const { user } = show();
		expect(check().classList.contains('resting')).toBe(true);
		await user.click(box('one'));
		expect(check().classList.contains('resting')).toBe(false);
	});

	it('is answered by keyboard alone', async () => {
		const { onrespond, user } = show();
		await user.tab();
		await user.keyboard(' ');
		await user.tab();
		await user.keyboard('{Enter}');
		check().focus();
		await user.keyboard('{Enter}');
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({ form: 'multi', picked: ['a', 'b'] });
	});

	it('clears every tick by one button, which does nothing while there is none', async () => {
		const { user } = show();
		const clear = screen.getByRole('button', { name: en.forms.startAgain });
		expect(clear.getAttribute('aria-disabled')).toBe('true');
		await user.click(box('one'));
		await user.click(clear);
		expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
	});

	it('says why an answer without a tick is none, until one is ticked', async () => {
		const { user } = show({ problem: 'incomplete' });
		expect(screen.getByRole('alert').textContent).toContain(en.forms.incomplete);
		await user.click(box('one'));
		expect(screen.getByRole('alert').textContent.trim()).toBe('');
	});

	it('is only to be read once it is answered, and marks what was found, wrong and missed', async () => {
		const response = { form: 'multi', picked: 'a b' } as const;
		const { onrespond, user } = show({ response, outcome: grade(item, response) });
		expect(screen.queryByRole('checkbox')).toBeNull();
		const states = [...document.querySelectorAll<HTMLElement>('[data-option]')].map(
			({ dataset }) => dataset.state,
		);
		expect(states).toEqual(['right', 'wrong', 'missed', undefined]);
		await user.click(check());
		expect(onrespond).not.toHaveBeenCalled();
	});
});
