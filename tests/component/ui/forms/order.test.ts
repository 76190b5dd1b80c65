import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { grade } from '#lib/forms/grading.ts';
import { en } from '#lib/i18n/en.ts';
import Order from '#lib/ui/forms/Order.svelte';
import { orderOf } from '../../../support/arrange-bank.ts';
import { plain } from '../../../support/component-reader.ts';

const item = orderOf('vote');
const words = { ...en.question, ...en.forms };
const show = (more: object = {}) => {
	const onrespond = vi.fn();
	const { rerender } = render(Order, { item, words, onrespond, ...more });
	return { onrespond, user: userEvent.setup(), rerender };
};
const event = (name: string) => screen.getByRole('button', { name });
const check = () => screen.getByRole('button', { name: 'Check' });
const told = () => plain(screen.getByRole('status').textContent);

describe('an order question', () => {
	it('is a button for each event, none placed, and says how to answer', () => {
		show();
		const events = screen.getAllByRole('button', { pressed: false });
		expect(events.map((one) => one.dataset['option'])).toEqual(item.options.map(({ id }) => id));
		expect(told()).toBe(en.forms.order.hint);
	});

	it('gives each tapped event the next place, in its name and in a message', async () => {
		const { user } = show();
		await user.click(event('The vote'));
		await user.click(event('The decree'));
		expect(event('The vote (place 1)').getAttribute('aria-pressed')).toBe('true');
		expect(event('The decree (place 2)').textContent).toMatch(/^2/u);
		expect(told()).toBe('Place 2 of 4: The decree');
	});

	it('takes an event and those after it back by another tap', async () => {
		const { user } = show();
		for (const name of ['The vote', 'The decree', 'The count']) await user.click(event(name));
		await user.click(event('The decree (place 2)'));
		expect(event('The vote (place 1)')).toBeDefined();
		expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(1);
		expect(told()).toBe('Taken back from place 2 on.');
	});

	it('answers with all events in their order when it is checked, not before', async () => {
		const { onrespond, user } = show();
		const names = ['The decree', 'The vote', 'The count', 'The session'];
		for (const name of names) await user.click(event(name));
		expect(onrespond).not.toHaveBeenCalled();
		await user.click(check());
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({
			form: 'order',
			order: ['decree', 'vote', 'count', 'session'],
		});
	});

	it('says which events have no place yet, until the next tap', async () => {
		const { user, rerender } = show();
		await user.click(event('The vote'));
		await user.click(check());
		await rerender({ problem: 'incomplete' });
		expect(plain(screen.getByRole('alert').textContent)).toBe(
			'Still without a place: The count · The decree · The session',
		);
		await user.click(event('The count'));
		expect(screen.getByRole('alert').textContent.trim()).toBe('');
	});

	it('starts again by one button, which does nothing while nothing is placed', async () => {
		const { user } = show();
		const again = screen.getByRole('button', { name: 'Start again' });
		expect(again.getAttribute('aria-disabled')).toBe('true');
		await user.click(event('The vote'));
		await user.click(again);
		expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
		expect(told()).toBe(en.forms.order.cleared);
	});

	it('is answered by keyboard alone', async () => {
		const { onrespond, user } = show();
		for (const key of [' ', '{Enter}', ' ', '{Enter}']) {
			await user.tab();
			await user.keyboard(key);
		}
		check().focus();
		await user.keyboard('{Enter}');
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({
			form: 'order',
			order: item.options.map(({ id }) => id),
		});
	});

	it('shows the answer with its marks, and takes no more taps', async () => {
		const response = { form: 'order', order: 'vote decree count session' } as const;
		const { onrespond, user } = show({ response, outcome: grade(item, response) });
		expect(event('The vote (place 1)').dataset['state']).toBe('wrong');
		expect(event('The count (place 3)').dataset['state']).toBe('right');
		await user.click(event('The vote (place 1)'));
		await user.click(check());
		expect(event('The vote (place 1)')).toBeDefined();
		expect(onrespond).not.toHaveBeenCalled();
	});
});
