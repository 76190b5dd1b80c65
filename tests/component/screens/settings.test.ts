import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keep, keys } from '#lib/app/keep.ts';
import { unreviewedWords } from '#lib/app/words.ts';
import { createMemoryStore } from '#lib/store/memory-store.ts';
import { makeProgressFile, progressText } from '#lib/store/progress-file.ts';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { langs } from '#lib/kernel/lang.ts';
import { banks, bankNames } from '../../support/component-bank.ts';
import { historyOf } from '../../support/component-round.ts';
import { textOf } from '../../support/component-reader.ts';
import { open, wordsIn, type Shown } from '../../support/component-screen.ts';

const reload = vi.fn();
let saved: Blob[] = [];

beforeEach(() => {
	reload.mockClear();
	saved = [];
	vi.spyOn(location, 'reload').mockImplementation(reload);
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		if (blob instanceof Blob) saved.push(blob);
		return 'blob:test';
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

const opened = async (): Promise<Shown> => {
	const shown = open('settings', { bank: 'tiny' });
	await screen.findByText('learning now');
	await screen.findByText(/answers? stored$/u);
	return shown;
};

const row = (name: string): HTMLElement => {
	const found = screen.getByText(name).closest('li');
	if (found === null) throw new Error(`no learner ${name}`);
	return found;
};

describe('the language', () => {
	it.each(langs)('links to this page in each language, under its own name, in %s', (lang) => {
		open('settings', { bank: 'tiny', lang });
		const section = screen.getByRole('region', { name: wordsIn(lang).settings.language });
		const links = within(section).getAllByRole('link');
		expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.lang])).toEqual([
			['English', '/settings/', 'en'],
			['Қазақша', '/kk/settings/', 'kk'],
			['Русский', '/ru/settings/', 'ru'],
		]);
		expect(links.filter((link) => link.ariaCurrent ?? link.hasAttribute('aria-current'))).toEqual([
			links[langs.indexOf(lang)],
		]);
	});

	it('says how many words no native reader has seen, where there are some', () => {
		open('settings', { bank: 'tiny', lang: 'ru' });
		const { textContent } = screen.getByRole('region', { name: wordsIn('ru').settings.language });
		expect(textContent).toContain(String(unreviewedWords.ru));
	});

	it('says nothing of it in English', () => {
		open('settings', { bank: 'tiny' });
		expect(screen.queryByText(/native reader/u)).toBeNull();
	});
});

describe('the look', () => {
	it('shows which one is chosen, and changes the page at once', async () => {
		const { user, words } = await opened();
		const group = screen.getByRole('group', { name: words.settings.theme });
		const pressed = (): (string | null)[] =>
			within(group)
				.getAllByRole('button')
				.map((one) => one.getAttribute('aria-pressed'));
		expect(pressed()).toEqual(['true', 'false', 'false']);
		await user.click(within(group).getByRole('button', { name: words.settings.themeDark }));
		expect(pressed()).toEqual(['false', 'false', 'true']);
		expect(document.documentElement.dataset.theme).toBe('dark');
		expect(keep.get(keys.theme)).toBe('dark');
		await user.click(within(group).getByRole('button', { name: words.settings.themeSystem }));
		expect(document.documentElement.dataset.theme).toBeUndefined();
		expect(keep.get(keys.theme)).toBeUndefined();
	});

	it('shows the look that was chosen before', async () => {
		keep.set(keys.theme, 'light');
		const { words } = await opened();
		const button = screen.getByRole('button', { name: words.settings.themeLight });
		expect(button.getAttribute('aria-pressed')).toBe('true');
	});
});

describe('the learners', () => {
	const addLearner = async ({ user, words }: Shown, name: string): Promise<void> => {
		await user.click(screen.getByRole('button', { name: words.settings.add }));
		const field = screen.getByRole('textbox', { name: words.settings.addName });
		if (name !== '') await user.type(field, name);
		await user.click(screen.getByRole('button', { name: words.settings.create }));
	};

	it('begin with one, who cannot be removed', async () => {
		const { words } = await opened();
		expect(within(row('Learner')).getByText(words.settings.current)).toBeTruthy();
		expect(screen.queryByRole('button', { name: /^Remove/u })).toBeNull();
	});

	it('can be joined by another, with whom the page starts afresh', async () => {
		const shown = await opened();
		await addLearner(shown, 'Айгүл');
		await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
		open('settings', { bank: 'tiny' });
		expect((await screen.findAllByText('Айгүл')).length).toBeGreaterThan(0);
	});

	it.each([
		['', 'nameEmpty'],
		['   ', 'nameEmpty'],
		['a'.repeat(41), 'nameLong'],
	] as const)('refuses the name %j in words, and keeps the field', async (name, why) => {
		const shown = await opened();
		await addLearner(shown, name);
		const alert = await screen.findByText(shown.words.settings[why]);
		expect(alert.getAttribute('role')).toBe('alert');
		const field = screen.getByRole('textbox', { name: shown.words.settings.addName });
		expect(field.getAttribute('aria-describedby')).toBe(alert.id);
		expect(reload).not.toHaveBeenCalled();
	});

	it('forget a refusal when another name is begun', async () => {
		const shown = await opened();
		await addLearner(shown, '');
		await screen.findByText(shown.words.settings.nameEmpty);
		await shown.user.click(screen.getByRole('button', { name: shown.words.settings.cancel }));
		await shown.user.click(screen.getByRole('button', { name: /^Rename/u }));
		expect(screen.queryByText(shown.words.settings.nameEmpty)).toBeNull();
	});

	it('can be renamed, and the new name stands there', async () => {
		const { user, words } = await opened();
		await user.click(screen.getByRole('button', { name: /^Rename/u }));
		const field = screen.getByRole<HTMLInputElement>('textbox', { name: words.settings.name });
		expect(field.value).toBe('Learner');
		await user.clear(field);
		await user.type(field, 'Дана{Enter}');
		expect(await screen.findByText('Дана')).toBeTruthy();
		expect(screen.queryByRole('textbox')).toBeNull();
	});

	it('are asked twice before one is removed, with the safe answer in focus', async () => {
		const shown = await opened();
		await addLearner(shown, 'Dana');
		await waitFor(() => expect(reload).toHaveBeenCalled());
		cleanup();
		const { user, words } = open('settings', { bank: 'tiny' });
		await user.click(await screen.findByRole('button', { name: 'Remove Learner' }));
		const dialog = screen.getByRole('dialog');
		expect(dialog.textContent).toContain('Remove Learner with all progress from this device?');
		await user.click(within(dialog).getByRole('button', { name: words.settings.cancel }));
		expect(screen.getByText('Learner')).toBeTruthy();
		await user.click(screen.getByRole('button', { name: 'Remove Learner' }));
		await user.click(
			within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove Learner' }),
		);
		await waitFor(() => expect(screen.queryByText('Learner')).toBeNull());
		expect(screen.getByText('Dana')).toBeTruthy();
	});
});

/** A progress file of the tiny bank, as a file of this name. */
const fileOf = (text: string): File => new File([text], 'mine.json', { type: 'application/json' });
const history = historyOf(banks.tiny, 2);
const goodText = progressText(
	makeProgressFile(
		{ entries: history, sessions: [] },
		{ schema: 1, appVersion: '0.1.0', exportedAt: Date.now(), profile: 'other' },
	),
);

describe('the data', () => {
	const fileField = (): HTMLInputElement => {
		const field = document.querySelector<HTMLInputElement>('input[type="file"]');
		if (field === null) throw new Error('no field for a file');
		return field;
	};

	it('is saved as a file that can be read again, and the name is said', async () => {
		const { app, user, words } = await opened();
		app.study?.journal.keep(history);
		await user.click(screen.getByRole('button', { name: words.settings.export }));
		expect(await screen.findByText(/^Saved as sabaq-\d{4}-\d{2}-\d{2}\.json$/u)).toBeTruthy();
		const text = (await saved[0]?.text()) ?? '';
		const back = await createMemoryStore('other' as ProfileId).importAll(text);
		expect(back).toMatchObject({ ok: true, value: { added: history.length } });
	});

	it('is shown before it is read in, and then added once', async () => {
		const { app, user, words } = await opened();
		await user.upload(fileField(), fileOf(goodText));
		const said = `mine.json: ${history.length} entries, of which ${history.length} are new here.`;
		expect(await screen.findByText(said)).toBeTruthy();
		expect(app.study?.journal.entries).toEqual([]);
		await user.click(screen.getByRole('button', { name: words.settings.importNow }));
		expect(await screen.findByText(`${history.length} entries added`)).toBeTruthy();
		expect(app.study?.journal.entries).toHaveLength(history.length);
		expect(screen.getByText(`${history.length} answers stored`)).toBeTruthy();
		await user.upload(fileField(), fileOf(goodText));
		expect(await screen.findByText(/of which 0 are new here/u)).toBeTruthy();
	});

	it('stays as it was when the preview is called off', async () => {
		const { app, user, words } = await opened();
		await user.upload(fileField(), fileOf(goodText));
		await screen.findByText(/entries, of which/u);
		await user.click(screen.getByRole('button', { name: words.settings.cancel }));
		expect(screen.queryByText(/entries, of which/u)).toBeNull();
		expect(app.study?.journal.entries).toEqual([]);
	});

	it.each([
		['{"format":', /1:\d+/u],
		['{"format":"other"}', /format/u],
		[goodText.replace('"guess":0.3', '"guess":0.4'), /sha256/u],
		[goodText.replace('"guess":0.3', '"guess":"x"'), /entries\[0\]\.guess/u],
	])('is not touched by a bad file, whose fault is named: %#', async (text, place) => {
		const { app, user, words } = await opened();
		await user.upload(fileField(), fileOf(text));
		const title = await screen.findByText(words.settings.importFailed);
		const notice = title.parentElement;
		expect(textOf(notice)).toMatch(place);
		expect(textOf(notice)).toContain(words.settings.nothingChanged);
		expect(app.study?.journal.entries).toEqual([]);
	});

	it('is deleted only after a second question', async () => {
		const { app, user, words } = await opened();
		app.study?.journal.keep(history);
		await screen.findByText(`${history.length} answers stored`);
		await user.click(screen.getByRole('button', { name: words.settings.clear }));
		const dialog = screen.getByRole('dialog');
		expect(dialog.textContent).toContain('Delete all progress of Learner?');
		await user.click(within(dialog).getByRole('button', { name: words.settings.clearNow }));
		expect(await screen.findByText(words.settings.cleared)).toBeTruthy();
		expect(app.study?.journal.entries).toEqual([]);
	});
});

it.each(bankNames)('names version and bank: %s', (bank) => {
	open('settings', { bank });
	expect(screen.getByText(new RegExp(`bank ${banks[bank].hash}$`, 'u'))).toBeTruthy();
});
