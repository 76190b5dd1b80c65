import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { grade } from '#lib/forms/grading.ts';
import { pairing } from '#lib/forms/match/item.ts';
import { en } from '#lib/i18n/en.ts';
import Match from '#lib/ui/forms/Match.svelte';
import { matchOf } from '../../../support/arrange-bank.ts';
import { plain } from '../../../support/component-reader.ts';

const item = matchOf('leads-auyl');
const words = { ...en.question, ...en.forms };
const show = (more: object = {}) => {
	const onrespond = vi.fn();
	const { rerender } = render(Match, { item, words, onrespond, ...more });
	return { onrespond, user: userEvent.setup(), rerender };
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const left = (name: RegExp) =>
	within(screen.getByRole('list', { name: 'To match' })).getByRole('button', { name });
const right = (name: RegExp) =>
	within(screen.getByRole('list', { name: 'Answers' })).getByRole('button', { name });
const check = () => button('Check');
const told = () => plain(screen.getByRole('status').textContent);

describe('a match question', () => {
	it('is a list of what is asked and a list of answers, the first one waiting', () => {
		show();
		const [first] = item.options;
		const lefts = within(screen.getByRole('list', { name: 'To match' })).getAllByRole('button');
		const rights = within(screen.getByRole('list', { name: 'Answers' })).getAllByRole('button');
		expect(lefts.map(({ dataset }) => dataset['option'])).toEqual(item.options.map(({ id }) => id));
		expect(rights.map(({ dataset }) => dataset['option'])).toEqual(item.partners);
		expect(lefts.map((one) => one.getAttribute('aria-pressed'))).toEqual([
			'true',
			'false',
			'false',
			'false',
		]);
		expect(screen.getByText(/^Tap what goes with/u).textContent).toContain(first?.text);
	});

	it('gives the one that was tapped the answer that is tapped next, and goes on', async () => {
		const { user } = show();
		await user.click(left(/^NSDP/u));
		await user.click(right(/^Dan Dyer/u));
		expect(left(/^NSDP\s*Dan Dyer/u)).toBeDefined();
		expect(right(/^Dan Dyer\s*\(taken\)/u)).toBeDefined();
		expect(told()).toBe('Matched: NSDP – Dan Dyer');
		expect(left(/^Adal\s*\(no answer yet\)/u).getAttribute('aria-pressed')).toBe('true');
	});

	it.each([
		['what is asked', () => left(/^NSDP/u)],
		['the answer', () => right(/^Dan Dyer/u)],
	])('takes a pair back by a tap on %s', async (_, side) => {
		const { user } = show();
		await user.click(left(/^NSDP/u));
		await user.click(right(/^Dan Dyer/u));
		await user.click(side());
		expect(left(/^NSDP\s*\(no answer yet\)/u).getAttribute('aria-pressed')).toBe('true');
		expect(right(/^Dan Dyer$/u)).toBeDefined();
		expect(told()).toBe('Taken back: NSDP – Dan Dyer');
	});

	it('answers with all pairs when it is checked, not before', async () => {
		const { onrespond, user } = show();
		for (const { partner } of item.options) await user.click(right(new RegExp(partner.text, 'u')));
		expect(screen.getByText('All are matched.')).toBeDefined();
		const [last] = item.options.slice(-1);
		expect(told()).toBe(`Matched: ${last?.text} – ${last?.partner.text}`);
		expect(onrespond).not.toHaveBeenCalled();
		await user.click(check());
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({
			form: 'match',
			pairs: Object.fromEntries(item.options.map(({ id, partner }) => [id, partner.id])),
		});
	});

	it('says what has no answer yet, until the next tap', async () => {
		const { user, rerender } = show();
		await user.click(right(/^Ann Able/u));
		await user.click(right(/^Bob Baker/u));
		await user.click(check());
		await rerender({ problem: 'incomplete' });
		const missing = item.options.slice(2).map(({ text }) => text);
		expect(plain(screen.getByRole('alert').textContent)).toBe(
			`Still without an answer: ${missing.join(' · ')}`,
		);
		await user.click(right(/^Cid Cook/u));
		expect(screen.getByRole('alert').textContent.trim()).toBe('');
	});

	it('starts again by one button, which does nothing while nothing is matched', async () => {
		const { user } = show();
		expect(button('Start again').getAttribute('aria-disabled')).toBe('true');
		await user.click(right(/^Ann Able/u));
		await user.click(button('Start again'));
		expect(screen.queryByRole('button', { name: /\(taken\)/u })).toBeNull();
		expect(told()).toBe(en.forms.match.cleared);
	});

	it('is answered by keyboard alone', async () => {
		const { onrespond, user } = show();
		for (const name of [/^Ann/u, /^Bob/u, /^Cid/u, /^Dan/u]) {
			right(name).focus();
			await user.keyboard(' ');
		}
		check().focus();
		await user.keyboard('{Enter}');
		expect(onrespond).toHaveBeenCalledTimes(1);
	});

	it('shows the answer with its marks, and takes no more taps', async () => {
		const response = pairing([
			['leads-auyl', 'bob'],
			['leads-baytaq', 'ann'],
			['leads-adal', 'cid'],
			['leads-nsdp', 'dan'],
		]);
		const { onrespond, user } = show({ response, outcome: grade(item, response) });
		expect(left(/^Auyl\s*Bob Baker/u).dataset['state']).toBe('wrong');
		expect(left(/^Adal\s*Cid Cook/u).dataset['state']).toBe('right');
		await user.click(left(/^Auyl/u));
		await user.click(check());
		expect(left(/^Auyl\s*Bob Baker/u)).toBeDefined();
		expect(onrespond).not.toHaveBeenCalled();
	});
});
