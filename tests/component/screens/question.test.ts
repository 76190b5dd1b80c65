import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faultOf } from '#lib/app/fault.ts';
import { langs } from '#lib/kernel/lang.ts';
import { bankNames, banks, type BankName } from '../../support/component-bank.ts';
import { slipsOn, wrongLanguageOn } from '../../support/component-reader.ts';
import { itemsOf } from '../../support/component-round.ts';
import { appOver, open } from '../../support/component-screen.ts';

const forms = ['choice', 'true-false', 'numeric'] as const;
const itemOf = (bank: BankName, form: (typeof forms)[number]) => {
	const item = itemsOf(banks[bank]).find((one) => one.form === form);
	if (item === undefined) throw new Error(`no ${form}`);
	return item;
};
const searchOf = ({ link }: { readonly link: string }): string => link.slice(link.indexOf('?'));
const unknown = { form: 'unknown' } as const;

afterEach(() => vi.restoreAllMocks());

describe.each(bankNames)('a question of the %s bank by itself', (bank) => {
	it.each(forms)('is the one that the report of a %s names, and is kept nowhere', async (form) => {
		const item = itemOf(bank, form);
		const fault = faultOf({ item, response: unknown, bank: 'x' }, 'en');
		const app = appOver(bank);
		const { user, words } = open('question', { bank, app, search: searchOf(fault) });
		expect(await screen.findByRole('heading', { level: 1, name: item.stem })).toBeTruthy();
		expect(screen.queryByText(words.alone.changed)).toBeNull();
		await user.click(screen.getByRole('button', { name: words.question.unknown }));
		const headline = await screen.findByRole('heading', { name: words.feedback.didNotKnow });
		await waitFor(() => expect(document.activeElement).toBe(headline));
		await user.click(screen.getByRole('button', { name: words.alone.again }));
		expect(screen.getByRole('heading', { level: 1, name: item.stem })).toBeTruthy();
		expect(app.study?.journal.entries).toEqual([]);
	});

	it.each(langs)(
		'says in its language what it shows and that nothing is kept: %s',
		async (lang) => {
			const fault = faultOf({ item: itemOf(bank, 'choice'), response: unknown, bank: 'x' }, lang);
			const { words } = open('question', { bank, lang, search: searchOf(fault) });
			expect(await screen.findByText(words.alone.notKept)).toBeTruthy();
			expect(slipsOn(lang)).toEqual([]);
			expect(wrongLanguageOn(lang)).toEqual([]);
		},
	);
});

describe('an address of a question', () => {
	it('that has changed since is shown with a word about it', async () => {
		const { id } = itemOf('tiny', 'choice');
		const search = `?key=${encodeURIComponent(id)}&variant=0&check=00000000`;
		const { words } = open('question', { bank: 'tiny', search });
		expect(await screen.findByText(words.alone.changed)).toBeTruthy();
	});

	it.each(['', '?key=planets:nothing/choice', '?key=../../x', '?key=planets:none&variant=-1'])(
		'that names none, "%s", says so and leads home',
		async (search) => {
			const { words } = open('question', { bank: 'tiny', search });
			expect(await screen.findByText(words.alone.gone)).toBeTruthy();
			expect(screen.getByRole('link', { name: words.alone.home }).getAttribute('href')).toBe('/');
		},
	);
});

describe('a report', () => {
	it('says that the learner holds the answer to be right, where they have appealed', () => {
		const asked = { item: itemOf('tiny', 'choice'), response: unknown, bank: 'x' };
		const appealed = faultOf({ ...asked, appeal: 'an-entry' }, 'en').text.split('\n');
		const before = faultOf(asked, 'en').text.split('\n');
		expect(appealed.filter((line) => !before.includes(line))).toEqual([
			'appeal: the learner says that this answer is right',
		]);
		expect(before.filter((line) => !appealed.includes(line))).toEqual([]);
	});

	const answered = async () => {
		const shown = open('home', { bank: 'tiny' });
		await shown.user.click(screen.getByRole('button', { name: shown.words.question.unknown }));
		const name = shown.words.feedback.report;
		return { ...shown, button: await screen.findByRole('button', { name }) };
	};

	it('copies by one tap what reproduces the question, and the answer', async () => {
		const { user, words, button } = await answered();
		const copied = vi.spyOn(navigator.clipboard, 'writeText');
		await user.click(button);
		expect(await screen.findByText(words.feedback.copied)).toBeTruthy();
		const [text = ''] = copied.mock.calls[0] ?? [];
		const item = itemsOf(banks.tiny).find(({ id }) => id === banks.tiny.opening);
		for (const part of [
			`question: ${banks.tiny.opening}`,
			'variant: 0',
			`check: ${item?.check ?? 'none'}`,
			`bank: ${banks.tiny.hash}`,
			'answered: {"form":"unknown"}',
		])
			expect(text).toContain(part);
		expect(text).toMatch(/^app: \d+\.\d+\.\d+$/mu);
		const alone = screen.getByRole('link', { name: words.feedback.alone });
		expect(text).toContain(alone.getAttribute('href') ?? 'nothing');
	});

	it('shows the text where the browser does not let it be copied', async () => {
		const { user, words, button } = await answered();
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
		await user.click(button);
		const text = await screen.findByRole<HTMLTextAreaElement>('textbox', {
			name: words.feedback.byHand,
		});
		expect(text.value).toContain(`question: ${banks.tiny.opening}`);
		expect(screen.queryByText(words.feedback.copied)).toBeNull();
	});
});
