import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { keysOfFact } from '#lib/forms/generating.ts';
import Workshop from '../../../src/dev/Workshop.svelte';
import { buildBank, factId } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';

const bank = buildBank(demoParts);

const open = (address: string, compare = () => Promise.resolve<readonly string[]>([])) =>
	render(Workshop, { bank, asked: new URLSearchParams(address), compare });

describe('the author’s page', () => {
	it('lists every fact, and those that have the letters searched for', async () => {
		open('');
		const facts = within(screen.getByRole('navigation', { name: 'Facts' }));
		expect(facts.getAllByRole('link')).toHaveLength(bank.facts.size);
		await userEvent.type(facts.getByRole('searchbox'), 'leads-auyl');
		expect(facts.getAllByRole('link').map((link) => link.textContent)).toEqual(['leads-auyl']);
		await userEvent.type(facts.getByRole('searchbox'), 'zzz');
		expect(facts.getByText('No fact has these letters.')).toBeTruthy();
	});

	it('shows every item of a fact beside its explanation, as many faces as asked for', () => {
		open('fact=leads-auyl&variants=2');
		const keys = keysOfFact(bank, factId('leads-auyl'));
		expect(keys.length).toBeGreaterThan(1);
		for (const key of keys)
			for (const variant of [0, 1]) {
				const card = screen.getByRole('article', { name: `${key} variant ${variant}` });
				expect(within(card).getByRole('button', { name: 'I don’t know' })).toBeTruthy();
				expect(
					within(card).getByText(bank.facts.get(factId('leads-auyl'))?.id ?? '', {
						exact: false,
						selector: '.caption',
					}),
				).toBeTruthy();
			}
		expect(screen.getByText(/^Not asked as: /u).textContent).toContain('numeric');
	});

	it('says that a fact is not there', () => {
		open('fact=nothing');
		expect(screen.getByRole('heading', { name: 'No fact nothing' })).toBeTruthy();
	});

	it('lists what differs from a revision, or why that cannot be told', async () => {
		const { unmount } = open('rev=HEAD', () => Promise.resolve(['new vote/order']));
		expect(await screen.findByText('new vote/order')).toBeTruthy();
		unmount();
		open('rev=nowhere', () => Promise.reject(new Error('there is no revision nowhere')));
		expect((await screen.findByRole('alert')).textContent).toBe('there is no revision nowhere');
	});
});
