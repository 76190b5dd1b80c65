import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keep, keys } from '#lib/app/keep.ts';
import { openLearners } from '#lib/app/learners.ts';
import { SettingsFiles } from '#lib/app/settings-files.svelte.ts';
import { unreviewedWords } from '#lib/app/words.ts';
import { createMemoryStore } from '#lib/store/memory-store.ts';
import type { SavedSession } from '#lib/store/store.ts';
import type { Words } from '#lib/i18n/words.ts';
import type { ProfileId, SessionId } from '#lib/kernel/brand.ts';
import { formatNumber } from '#lib/kernel/figures.ts';
import { formatSpan } from '#lib/kernel/format.ts';
import { langs, type Lang } from '#lib/kernel/lang.ts';
import { makeProgressFile, maxFileBytes, progressText } from '#lib/store/progress-file.ts';
import { banks, bankNames } from '../../support/component-bank.ts';
import { historyOf, roundOf } from '../../support/component-round.ts';
import { plain, textOf, wrongLanguageOn } from '../../support/component-reader.ts';
import { appOver, open, wordsIn, type Shown } from '../../support/component-screen.ts';

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

/** Parts of the app that come late, each as long as the network is there. */
const parts = [
	'#lib/app/learners.ts',
	'#lib/store/open-store.ts',
	'#lib/store/progress-file.ts',
] as const;
let missing: (typeof parts)[number] | undefined;
const cut = (part: (typeof parts)[number]): void => {
	missing = part;
	vi.doMock(part, (original) => {
		if (missing === part) throw new TypeError('no network');
		return original();
	});
};
afterEach(() => {
	missing = undefined;
	for (const part of parts) vi.doUnmock(part);
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

	it.each(['kk', 'ru'] as const)(
		'says in plain words how much no native speaker has checked, in %s',
		(lang) => {
			open('settings', { bank: 'tiny', lang });
			const { language, unreviewed } = wordsIn(lang).settings;
			const section = screen.getByRole('region', { name: language });
			expect(textOf(section)).toContain(plain(unreviewed.split('.')[0] ?? ''));
			expect(section.textContent).toContain(formatNumber(unreviewedWords[lang], 0, lang));
		},
	);

	it('says nothing of it in English', () => {
		open('settings', { bank: 'tiny' });
		expect(screen.queryByText(/native speaker/u)).toBeNull();
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

	it.each(langs)('begin with one who is named in the language of the page: %s', async (lang) => {
		const { app, words } = open('settings', { bank: 'tiny', lang });
		expect(await screen.findByText(words.settings.firstLearner)).toBeTruthy();
		await waitFor(() => expect(app.study?.journal.isLoaded).toBe(true));
	});

	it.each(langs)('keep nobody’s language for the first name: %s', async (lang) => {
		openLearners().list();
		const { words } = open('settings', { bank: 'tiny', lang });
		expect(await screen.findByText(words.settings.firstLearner)).toBeTruthy();
	});

	it('say so where the list cannot be kept, and start no page with the old learner', async () => {
		const shown = await opened();
		const real = localStorage;
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => real.getItem(key),
			removeItem: (key: string) => real.removeItem(key),
			clear: () => undefined,
			setItem: () => {
				throw new DOMException('full', 'QuotaExceededError');
			},
		});
		await addLearner(shown, 'Dana');
		expect(await screen.findByText(wordsIn('en').shell.failed)).toBeTruthy();
		expect(reload).not.toHaveBeenCalled();
		expect(screen.queryByText('Dana')).toBeNull();
	});

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

	describe('whose code cannot be fetched', () => {
		const { unreachable } = wordsIn('en').settings;

		it('say so where their names should be', async () => {
			cut('#lib/app/learners.ts');
			const { words } = open('settings', { bank: 'tiny' });
			const section = screen.getByRole('region', { name: words.settings.learner });
			expect(await within(section).findByText(unreachable)).toBeTruthy();
		});

		it('keep the name that was typed, and take it once the network is back', async () => {
			const shown = await opened();
			cut('#lib/app/learners.ts');
			await addLearner(shown, 'Dana');
			const said = await screen.findByText(unreachable);
			expect(said.getAttribute('role')).toBe('status');
			expect(reload).not.toHaveBeenCalled();
			const name = shown.words.settings.addName;
			expect(screen.getByRole<HTMLInputElement>('textbox', { name }).value).toBe('Dana');
			missing = undefined;
			await shown.user.click(screen.getByRole('button', { name: shown.words.settings.create }));
			await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
			expect(screen.queryByText(unreachable)).toBeNull();
		});

		it('are not removed, and the one at work goes on', async () => {
			const shown = await opened();
			await addLearner(shown, 'Dana');
			await waitFor(() => expect(reload).toHaveBeenCalled());
			cleanup();
			const { app, user } = await opened();
			const close = vi.spyOn(app, 'close');
			cut('#lib/store/open-store.ts');
			await user.click(screen.getByRole('button', { name: 'Remove Dana' }));
			const dialog = screen.getByRole('dialog');
			await user.click(within(dialog).getByRole('button', { name: 'Remove Dana' }));
			expect(await screen.findByText(unreachable)).toBeTruthy();
			expect(screen.getByText('Dana')).toBeTruthy();
			expect(close).not.toHaveBeenCalled();
		});
	});

	it('are added once, however often the button is tapped', async () => {
		const { user, words } = await opened();
		await user.click(screen.getByRole('button', { name: words.settings.add }));
		await user.type(screen.getByRole('textbox', { name: words.settings.addName }), 'Dana');
		await user.dblClick(screen.getByRole('button', { name: words.settings.create }));
		await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
		cleanup();
		await opened();
		expect(screen.getAllByText('Dana')).toHaveLength(1);
	});

	it('that another tab has removed are not in the list any more after a tap', async () => {
		const shown = await opened();
		await addLearner(shown, 'Dana');
		await waitFor(() => expect(reload).toHaveBeenCalled());
		cleanup();
		const { user } = await opened();
		const profiles = openLearners();
		const first = profiles.list().find(({ name }) => name === '');
		if (first === undefined) throw new Error('no first learner');
		await profiles.remove(first.id);
		await user.click(screen.getByRole('button', { name: 'Switch to Learner' }));
		expect(await screen.findByText(wordsIn('en').shell.failed)).toBeTruthy();
		expect(screen.queryByText('Learner')).toBeNull();
	});
});

/** A progress file of the tiny bank, as a file of this name. */
const fileOf = (text: string): File => new File([text], 'mine.json', { type: 'application/json' });
const history = historyOf(banks.tiny, 2);
const textFrom = (profile: string, sessions: readonly SavedSession[] = []): string =>
	progressText(
		makeProgressFile(
			{ entries: history, sessions },
			{ schema: 1, appVersion: '0.1.0', exportedAt: Date.now(), profile },
		),
	);
const goodText = textFrom('other');

const fileField = (): HTMLInputElement => {
	const field = document.querySelector<HTMLInputElement>('input[type="file"]');
	if (field === null) throw new Error('no field for a file');
	return field;
};
/** The preview's words, spaces and marks around the name taken out. */
const previewOf = async (): Promise<string> => {
	const title = await screen.findByText(/mine\.json/u);
	return textOf(title.parentElement).replace(/[\u2068\u2069]/gu, '');
};

describe('the data', () => {
	it('is saved as a file that can be read again, and the name is said', async () => {
		const { app, user, words } = await opened();
		app.study?.journal.keep(history);
		await user.click(screen.getByRole('button', { name: words.settings.export }));
		expect(await screen.findByText(/^Saved as sabaq-\d{4}-\d{2}-\d{2}\.json$/u)).toBeTruthy();
		const text = (await saved[0]?.text()) ?? '';
		const back = await createMemoryStore('other' as ProfileId).importAll(text, 1);
		expect(back).toMatchObject({ ok: true, value: { added: history.length } });
	});

	it('is shown before it is read in, and then added once', async () => {
		const { app, user, words } = await opened();
		await user.upload(fileField(), fileOf(goodText));
		expect(await previewOf()).toContain(
			`mine.json: ${history.length} entries New here: ${history.length}.`,
		);
		expect(app.study?.journal.entries).toEqual([]);
		await user.click(screen.getByRole('button', { name: words.settings.importNow }));
		expect(await screen.findByText(`${history.length} entries added`)).toBeTruthy();
		expect(app.study?.journal.entries).toHaveLength(history.length);
		expect(screen.getByText(`${history.length} answers stored`)).toBeTruthy();
		expect(screen.queryByText(/mine\.json/u)).toBeNull();
		await user.upload(fileField(), fileOf(goodText));
		expect(await previewOf()).toContain('New here: 0.');
	});

	it.each(langs)('is previewed with its first and its last day, in %s', async (lang) => {
		const { app, user } = open('settings', { bank: 'tiny', lang });
		await waitFor(() => expect(app.study?.journal.isLoaded).toBe(true));
		await user.upload(fileField(), fileOf(goodText));
		const days = history.map(({ day }) => day).sort();
		const [from = '', to = ''] = [days[0], days.at(-1)];
		expect(from).not.toBe(to);
		expect(await previewOf()).toContain(plain(formatSpan({ from, to }, lang)));
	});

	it.each([
		['other', true],
		['main', false],
	] as const)(
		'says of a file of the profile %s that it is another’s: %s',
		async (from, isOther) => {
			const { user, words } = await opened();
			await user.upload(fileField(), fileOf(textFrom(from)));
			expect((await previewOf()).includes(words.settings.importForeign)).toBe(isOther);
		},
	);

	it('of a file without answers has no days to tell', async () => {
		const { user } = await opened();
		const empty = makeProgressFile(
			{ entries: [], sessions: [] },
			{ schema: 1, appVersion: '0.1.0', exportedAt: 1, profile: 'main' },
		);
		await user.upload(fileField(), fileOf(progressText(empty)));
		expect(await previewOf()).toBe('mine.json: 0 entries New here: 0.');
	});

	it('stays as it was when the preview is called off, and the same file can be picked again', async () => {
		const { app, user, words } = await opened();
		const file = fileOf(goodText);
		for (const time of [1, 2]) {
			await user.upload(fileField(), file);
			expect(await previewOf(), `pick ${time}`).toContain('entries');
			// A browser tells of a pick only when the field's value becomes another.
			expect(fileField().value).toBe('');
			await user.click(screen.getByRole('button', { name: words.settings.cancel }));
			expect(screen.queryByText(/mine\.json/u)).toBeNull();
		}
		expect(app.study?.journal.entries).toEqual([]);
	});

	it('shows that a file is being read, and takes no second tap meanwhile', async () => {
		const { user, words } = await opened();
		const section = screen.getByRole('region', { name: words.settings.data });
		const file = fileOf(goodText);
		let read: (text: string) => void = () => undefined;
		file.text = () => new Promise((resolve) => (read = resolve));
		await user.upload(fileField(), file);
		expect(section.getAttribute('aria-busy')).toBe('true');
		expect(within(section).getByRole('status').textContent).toBe(words.settings.working);
		const save = screen.getByRole('button', { name: words.settings.export });
		expect(save.getAttribute('aria-disabled')).toBe('true');
		await user.click(save);
		await user.click(screen.getByRole('button', { name: words.settings.clear }));
		expect(screen.queryByRole('dialog')).toBeNull();
		await waitFor(() => {
			read(goodText);
			expect(section.getAttribute('aria-busy')).toBe('false');
		});
		expect(await previewOf()).toContain('entries');
		expect(save.getAttribute('aria-disabled')).toBeNull();
		expect(saved).toEqual([]);
	});

	it('is added once when the button is tapped twice', async () => {
		const { app, user, words } = await opened();
		const store = await app.study?.journal.store();
		if (store === undefined) throw new Error('no store');
		const importAll = vi.spyOn(store, 'importAll');
		await user.upload(fileField(), fileOf(goodText));
		await user.dblClick(await screen.findByRole('button', { name: words.settings.importNow }));
		expect(await screen.findByText(`${history.length} entries added`)).toBeTruthy();
		expect(importAll).toHaveBeenCalledTimes(1);
	});

	it('comes without taking the round’s place that is open here', async () => {
		const { app, user, words } = await opened();
		const plan = roundOf(banks.tiny, ['choice']);
		app.study?.journal.keep([], { plan, passed: 0 });
		await app.study?.journal.flush();
		const later = { ...plan, session: 'elsewhere' as SessionId, startedAt: Date.now() + 60_000 };
		await user.upload(fileField(), fileOf(textFrom('other', [{ plan: later, passed: 0 }])));
		await user.click(await screen.findByRole('button', { name: words.settings.importNow }));
		await screen.findByText(`${history.length} entries added`);
		expect(app.study?.journal.openSession?.plan).toEqual(plan);
		const stored = await (await app.study?.journal.store())?.openSession();
		expect(stored).toMatchObject({ ok: true, value: { plan: { session: plan.session } } });
	});

	it('is deleted only after a second question', async () => {
		const { app, user, words } = await opened();
		app.study?.journal.keep(history);
		await screen.findByText(`${history.length} answers stored`);
		await user.click(screen.getByRole('button', { name: words.settings.clear }));
		const dialog = screen.getByRole('dialog');
		expect(dialog.textContent).toContain('Delete all progress of Learner?');
		await user.click(within(dialog).getByRole('button', { name: words.settings.cancel }));
		expect(app.study?.journal.entries).toHaveLength(history.length);
		await user.click(screen.getByRole('button', { name: words.settings.clear }));
		await user.click(within(dialog).getByRole('button', { name: words.settings.clearNow }));
		expect(await screen.findByText(words.settings.cleared)).toBeTruthy();
		expect(app.study?.journal.entries).toEqual([]);
	});
});

describe('a file that is refused', () => {
	const asLarge = (file: File): File =>
		Object.defineProperty(file, 'size', { value: maxFileBytes + 1 });
	const gone = (file: File): File =>
		Object.assign(file, { text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });

	/** The names of words that are one text, not a plural. */
	type Sentence = {
		[K in keyof Words['settings']]: Words['settings'][K] extends string ? K : never;
	}[keyof Words['settings']];
	/** Why, the file, the place as it is named in English, and the sentence. */
	const bad: readonly (readonly [string, () => File, string, Sentence])[] = [
		['too-large', () => asLarge(fileOf('{}')), '', 'tooLarge'],
		['not-json', () => fileOf('{"format":'), 'Line 1, character 11.', 'notJson'],
		['too-deep', () => fileOf('['.repeat(65)), 'Line 1, character 65.', 'tooDeep'],
		['forbidden-key', () => fileOf(goodText.replace('{', '{"__proto__":{},')), '', 'forbiddenKey'],
		['wrong-format', () => fileOf('{"format":"other"}'), 'format', 'wrongFormat'],
		[
			'newer-schema',
			() => fileOf(goodText.replace('"schema":1', '"schema":2')),
			'schema',
			'newerSchema',
		],
		[
			'malformed',
			() => fileOf(goodText.replace('"guess":0.3', '"guess":"x"')),
			'entries[0].guess',
			'malformed',
		],
		['wrong-count', () => fileOf(goodText.replace('"count":', '"count":1')), 'count', 'wrongCount'],
		[
			'wrong-checksum',
			() => fileOf(goodText.replace('"guess":0.3', '"guess":0.4')),
			'sha256',
			'wrongChecksum',
		],
		['unreadable', () => gone(fileOf(goodText)), '', 'unreadable'],
	];
	const refused = async (lang: Lang, file: File): Promise<Shown> => {
		const shown = open('settings', { bank: 'tiny', lang });
		await waitFor(() => expect(shown.app.study?.journal.isLoaded).toBe(true));
		await shown.user.upload(fileField(), file);
		await screen.findByText(shown.words.settings.importFailed);
		return shown;
	};

	it.each(bad)('is refused in one sentence, with the place: %s', async (_, file, place, why) => {
		const { app, words } = await refused('en', file());
		const said = place === '' || /^Line/u.test(place) ? place : `Place in the file: ${place}.`;
		const sentence = [words.settings[why], said, words.settings.nothingChanged];
		expect(screen.getByText(sentence.filter((part) => part !== '').join(' '))).toBeTruthy();
		expect(screen.queryByRole('button', { name: words.settings.importNow })).toBeNull();
		expect(app.study?.journal.entries).toEqual([]);
	});

	it.each(
		(['kk', 'ru'] as const).flatMap((lang) => bad.map(([why, file]) => ({ lang, why, file }))),
	)(
		'stays in the language of a page in $lang, its English behind: $why',
		async ({ lang, file }) => {
			const { words } = await refused(lang, file());
			expect(wrongLanguageOn(lang)).toEqual([]);
			const details = screen.getByText(words.settings.details).closest('details');
			expect(details?.open).toBe(false);
			expect(details?.querySelector('[lang="en"]')?.textContent).toMatch(/\p{Script=Latin}{3}/u);
		},
	);

	it('by the store, not by the reader, is told as that, and can be tried again', async () => {
		const { app, user, words } = await opened();
		const store = await app.study?.journal.store();
		if (store === undefined) throw new Error('no store');
		vi.spyOn(store, 'importAll').mockResolvedValueOnce({
			ok: false,
			error: { kind: 'full', detail: 'no space' },
		});
		await user.upload(fileField(), fileOf(goodText));
		await user.click(await screen.findByRole('button', { name: words.settings.importNow }));
		const { notStored, nothingChanged } = words.settings;
		expect(await screen.findByText(`${notStored} ${nothingChanged}`)).toBeTruthy();
		await user.upload(fileField(), fileOf(goodText));
		await user.click(await screen.findByRole('button', { name: words.settings.importNow }));
		expect(await screen.findByText(`${history.length} entries added`)).toBeTruthy();
		expect(screen.queryByText(words.settings.importFailed)).toBeNull();
	});
});

describe('without a network', () => {
	it.each(langs)('the page says that what is stored could not be loaded, in %s', async (lang) => {
		const app = appOver('tiny', lang);
		vi.spyOn(app, 'open').mockRejectedValue(new TypeError('no network'));
		const { words } = open('settings', { bank: 'tiny', lang, app });
		const section = screen.getByRole('region', { name: words.settings.data });
		expect(await within(section).findByText(words.settings.unreachable)).toBeTruthy();
	});

	it('no file is made, and it is said; with the network back it is made', async () => {
		const { user, words } = await opened();
		cut('#lib/store/progress-file.ts');
		await user.click(screen.getByRole('button', { name: words.settings.export }));
		expect(await screen.findByText(words.settings.unreachable)).toBeTruthy();
		expect(saved).toEqual([]);
		missing = undefined;
		await user.click(screen.getByRole('button', { name: words.settings.export }));
		expect(await screen.findByText(/^Saved as/u)).toBeTruthy();
		expect(screen.queryByText(words.settings.unreachable)).toBeNull();
	});

	it('no file is read, and it is said', async () => {
		const { user, words } = await opened();
		cut('#lib/store/progress-file.ts');
		await user.upload(fileField(), fileOf(goodText));
		expect(await screen.findByText(words.settings.unreachable)).toBeTruthy();
		expect(screen.queryByRole('button', { name: words.settings.importNow })).toBeNull();
	});

	it('nothing is deleted, not even what waits, and it is said', async () => {
		const { app, user, words } = await opened();
		app.study?.journal.keep(history);
		const clear = app.study && vi.spyOn(app.study.journal, 'clear');
		vi.spyOn(app, 'open').mockRejectedValueOnce(new TypeError('no network'));
		await user.click(screen.getByRole('button', { name: words.settings.clear }));
		await user.click(screen.getByRole('button', { name: words.settings.clearNow }));
		expect(await screen.findByText(words.settings.unreachable)).toBeTruthy();
		expect(clear).not.toHaveBeenCalled();
		expect(app.study?.journal.entries).toHaveLength(history.length);
	});

	it('what an action could not do stays said when the page’s own first reading ends', async () => {
		const app = appOver('tiny');
		const files = new SettingsFiles(app);
		vi.spyOn(app, 'open').mockRejectedValueOnce(new TypeError('no network'));
		await files.save();
		expect(files.trouble).toBe('unreachable');
		await files.read();
		expect(files.trouble).toBe('unreachable');
		await files.save();
		expect(files.trouble).toBeUndefined();
	});

	it('an empty file never passes for the backup of a log that could not be read', async () => {
		const app = appOver('tiny');
		const study = await app.open();
		vi.spyOn(study.journal, 'load').mockResolvedValue();
		const { user, words } = open('settings', { bank: 'tiny', app });
		await user.click(screen.getByRole('button', { name: words.settings.export }));
		expect(await screen.findByText(words.shell.failed)).toBeTruthy();
		expect(saved).toEqual([]);
	});
});

it.each(bankNames)('names version and bank: %s', (bank) => {
	open('settings', { bank });
	expect(screen.getByText(new RegExp(`bank ${banks[bank].hash}$`, 'u'))).toBeTruthy();
});
