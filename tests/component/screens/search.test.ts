import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { App } from '#lib/app/app.svelte.ts';
import { createEngine } from '#lib/app/engine.ts';
import { topicViews } from '#lib/app/pages.ts';
import { anchorOf } from '#lib/app/anchor.ts';
import { findFacts } from '#lib/app/search.ts';
import { slugOf } from '#lib/app/slug.ts';
import { sayCount } from '#lib/i18n/say.ts';
import { langs } from '#lib/kernel/lang.ts';
import { bankNames, banks } from '../../support/component-bank.ts';
import { replaceState } from '../../support/component-kit.ts';
import { plain, textOf, wrongLanguageOn } from '../../support/component-reader.ts';
import { open, wordsIn, type Shown, type Visit } from '../../support/component-screen.ts';

const asked = { tiny: 'neptune', shipped: 'mazhilis' } as const;
const slip = { tiny: ['Netpune', 'Neptune'], shipped: ['Mazhlis', 'Mazhilis'] } as const;

/** The page reads its query from the browser's own address. */
const openSearch = (visit: Visit): Shown => {
	history.replaceState(null, '', `/search/${visit.search ?? ''}`);
	return open('search', visit);
};

const field = ({ words }: Shown): HTMLElement =>
	screen.getByRole('searchbox', { name: words.search.label });

const hits = (): readonly HTMLElement[] =>
	within(screen.getByRole('main')).queryAllByRole('listitem');

const said = (): string => textOf(within(screen.getByRole('main')).getByRole('status'));

const everywhere = bankNames.flatMap((bank) => langs.map((lang) => ({ bank, lang })));

describe.each(everywhere)('the search of the $bank bank in $lang', ({ bank, lang }) => {
	const root = lang === 'en' ? '/search/' : `/${lang}/search/`;

	it('asks for words, in a field with a name and a hint, and links to the topics', async () => {
		const shown = openSearch({ bank, lang });
		expect(screen.getByRole('search')).toBeTruthy();
		expect(field(shown).getAttribute('aria-describedby')).toBe('hint');
		expect(screen.getByText(shown.words.search.empty)).toBeTruthy();
		expect(screen.getByRole('link', { name: shown.words.search.topics })).toBeTruthy();
		expect(hits()).toEqual([]);
		expect(said()).toBe('');
	});

	it('lists what is found by typing, marked, with its topic and the way to it', async () => {
		const shown = openSearch({ bank, lang });
		const { total, hits: expected } = findFacts(banks[bank], asked[bank], lang);
		expect(total).toBeGreaterThan(0);
		await shown.user.type(field(shown), asked[bank]);
		await waitFor(() => expect(hits()).toHaveLength(expected.length));
		expect(said()).toBe(plain(sayCount(shown.words.search.found, total, lang)));
		for (const [place, { href, topic, statement }] of expected.entries()) {
			const item = hits()[place] ?? document.body;
			const link = within(item).getByRole('link');
			expect(link.getAttribute('href')).toBe(href);
			expect(textOf(link)).toBe(plain(statement.pieces.map(({ text }) => text).join('')));
			expect(textOf(item)).toContain(plain(topic?.text ?? 'a topic'));
			const marks = [...item.querySelectorAll('mark')].map((mark) => textOf(mark).toLowerCase());
			expect(marks).toContain(asked[bank]);
		}
		expect(wrongLanguageOn(lang)).toEqual([]);
	});

	it('keeps the query in the address, and takes it from there', async () => {
		const shown = openSearch({ bank, lang });
		await shown.user.type(field(shown), 'a b');
		expect(replaceState.mock.lastCall?.[0]).toBe(`${root}?q=a+b`);
		await shown.user.clear(field(shown));
		expect(replaceState.mock.lastCall?.[0]).toBe(root);
	});

	it('opens with the query of a link', async () => {
		const shown = openSearch({ bank, lang, search: `?q=${asked[bank]}` });
		await waitFor(() => expect(hits().length).toBeGreaterThan(0));
		expect(field(shown)).toHaveProperty('value', asked[bank]);
		expect(replaceState.mock.lastCall?.[0]).toBe(`${root}?q=${asked[bank]}`);
	});

	it('says what it shows in place of a misspelt word', async () => {
		const [query, meant] = slip[bank];
		const { words } = openSearch({ bank, lang, search: `?q=${query}` });
		await waitFor(() => expect(hits().length).toBeGreaterThan(0));
		const { total, hits: expected } = findFacts(banks[bank], meant, lang);
		expect(hits()).toHaveLength(expected.length);
		expect(said()).toBe(
			plain(
				`${words.search.meant.replace('{query}', query).replace('{meant}', meant)} ${sayCount(words.search.found, total, lang)}`,
			),
		);
	});

	it('says in plain words that nothing was found, and what to try', async () => {
		const { words } = openSearch({ bank, lang, search: '?q=%5B.*%5D+zqzqzq' });
		await waitFor(() =>
			expect(said()).toBe(words.search.nothing.replace('{query}', '[.*] zqzqzq')),
		);
		expect(screen.getByText(words.search.tryOther)).toBeTruthy();
		expect(hits()).toEqual([]);
	});
});

describe('the search', () => {
	it('shows fifty facts and says how many more there are', async () => {
		const { words } = openSearch({ bank: 'shipped', search: '?q=e' });
		await waitFor(() => expect(hits()).toHaveLength(50));
		const { total } = findFacts(banks.shipped, 'e', 'en');
		expect(screen.getByText(sayCount(words.search.more, total - 50, 'en'))).toBeTruthy();
	});

	it('follows every keystroke, and forgets the misspelling when more is typed', async () => {
		const shown = openSearch({ bank: 'tiny', search: '?q=Netpune' });
		await waitFor(() => expect(hits().length).toBeGreaterThan(0));
		await shown.user.clear(field(shown));
		expect(hits()).toEqual([]);
		await shown.user.type(field(shown), 'saturn{Enter}');
		expect(said()).toBe(
			sayCount(shown.words.search.found, findFacts(banks.tiny, 'saturn', 'en').total, 'en'),
		);
	});

	it('cuts a query of ten thousand letters, and finds nothing for it', async () => {
		const shown = openSearch({ bank: 'tiny', search: `?q=${'a'.repeat(10_000)}` });
		await waitFor(() => expect(said()).toContain('a'.repeat(200)));
		expect(said()).not.toContain('a'.repeat(201));
		expect(field(shown).getAttribute('maxlength')).toBe('200');
	});

	it('shows that it is still loading, then that it failed, and tries again when asked', async () => {
		let fail: (reason: Error) => void = () => undefined;
		const load = vi
			.fn(() => Promise.resolve(createEngine(banks.tiny)))
			.mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
		const app = new App(load);
		const { words, user } = openSearch({ bank: 'tiny', app, search: '?q=neptune' });
		await waitFor(() => expect(load).toHaveBeenCalledOnce());
		expect(document.querySelector('[aria-busy="true"]')).not.toBeNull();
		fail(new Error('no network'));
		expect(await screen.findByText(words.search.failed)).toBeTruthy();
		await user.click(screen.getByRole('button', { name: words.shell.tryAgain }));
		await waitFor(() => expect(hits().length).toBeGreaterThan(0));
		expect(screen.queryByText(words.search.failed)).toBeNull();
		app.close();
	});

	it('stays on its page when the form is sent', () => {
		openSearch({ bank: 'tiny' });
		const event = new SubmitEvent('submit', { bubbles: true, cancelable: true });
		screen.getByRole('search').dispatchEvent(event);
		expect(event.defaultPrevented).toBe(true);
	});

	it.each(langs)('is linked from the topics in %s', (lang) => {
		open('topics', { bank: 'tiny', lang });
		const link = screen.getByRole('link', { name: wordsIn(lang).topics.search });
		expect(link.getAttribute('href')).toBe(lang === 'en' ? '/search/' : `/${lang}/search/`);
	});
});

describe.each(bankNames)('every fact of the %s bank', (bank) => {
	it('that can be found has its place on the page that the search links to', () => {
		for (const { slug, id } of topicViews(banks[bank], 'en')) {
			open('topic', { bank, topic: slug });
			const facts = [...banks[bank].facts.values()].filter(
				({ topic, quizUse }) => topic === id && quizUse !== 'never',
			);
			for (const fact of facts)
				expect(
					document.getElementById(anchorOf(banks[bank], fact)),
					slugOf(fact.id),
				).not.toBeNull();
			document.body.replaceChildren();
		}
	});
});
