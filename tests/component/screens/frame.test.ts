import { render, screen, waitFor, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { langs, type Lang } from '#lib/kernel/lang.ts';
// First: it puts the router's stand-in in place.
import { wordsIn } from '../../support/component-screen.ts';
import { visit } from '../../support/component-kit.ts';
import { slipsOn, wrongLanguageOn } from '../../support/component-reader.ts';
import Layout from '../../../src/routes/+layout.svelte';

const children = createRawSnippet(() => ({ render: () => '<main id="content">…</main>' }));

const show = (lang: Lang, route: string, params: Record<string, string> = {}): void => {
	visit('/', { params, route: { id: `/[[lang=lang]]${route}` } });
	const data = { lang, shell: wordsIn(lang).shell };
	render(Layout, { data, children });
};

describe('the frame around the pages', () => {
	it.each(langs)('says where you are and where you can go, in %s', (lang) => {
		show(lang, '/topics');
		const { shell } = wordsIn(lang);
		const prefix = lang === 'en' ? '/' : `/${lang}/`;
		const links = within(screen.getByRole('navigation', { name: shell.main })).getAllByRole('link');
		expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
			[shell.today, prefix],
			[shell.topics, `${prefix}topics/`],
			[shell.progress, `${prefix}progress/`],
			[shell.settings, `${prefix}settings/`],
		]);
		expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([
			null,
			'page',
			null,
			null,
		]);
		expect(screen.getByRole('link', { name: shell.sources }).getAttribute('href')).toBe(
			`${prefix}sources/`,
		);
		expect(slipsOn(lang)).toEqual([]);
		expect(wrongLanguageOn(lang)).toEqual([]);
	});

	it('leads past itself to the content, first of all', () => {
		show('en', '');
		const [first] = screen.getAllByRole('link');
		expect(first?.textContent).toBe(wordsIn('en').shell.skip);
		expect(first?.getAttribute('href')).toBe('#content');
	});

	it('links to the same page in each language, the topic included', () => {
		show('en', '/topics/[topic]', { topic: 'vote' });
		for (const [name, href] of [
			['English', '/topics/vote/'],
			['Қазақша', '/kk/topics/vote/'],
			['Русский', '/ru/topics/vote/'],
		] as const) {
			const link = screen.getByText(name, { selector: 'a' });
			expect(link.getAttribute('href')).toBe(href);
			expect(link.getAttribute('hreflang')).toBe(link.getAttribute('lang'));
		}
	});

	it('tells the page’s language to the document', async () => {
		show('kk', '');
		await waitFor(() => expect(document.documentElement.lang).toBe('kk'));
	});

	it('makes way for a round: no header, no footer', () => {
		show('en', '/practice');
		expect(screen.queryByRole('navigation')).toBeNull();
		expect(screen.queryByRole('contentinfo')).toBeNull();
		expect(screen.getByRole('main')).toBeTruthy();
	});
});
