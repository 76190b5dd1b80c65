import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
// First: it puts the router's stand-in in place.
import '../../support/component-screen.ts';
import ErrorPage from '../../../src/routes/+error.svelte';
import { gone } from '#lib/i18n/gone.ts';
import { langs } from '#lib/kernel/lang.ts';
import markup from '../../../src/gone.html?raw';
import { visit } from '../../support/component-kit.ts';
import { slipsOn, wrongLanguageOn } from '../../support/component-reader.ts';

describe('a page that is not here', () => {
	it.each([
		['en', '/nothing/', 'This page is not here', '/'],
		['kk', '/kk/topics/nothing/', 'Мұндай бет жоқ', '/kk/'],
		['ru', '/ru/nothing/', 'Такой страницы нет', '/ru/'],
	] as const)(
		'says so in %s, from its address, and leads home and to the topics',
		async (lang, path, said, to) => {
			visit(path, { status: 404 });
			render(ErrorPage);
			expect(await screen.findByRole('heading', { level: 1, name: said })).toBeTruthy();
			const ways = [
				['Sabaq', to],
				[gone[lang].today, to],
				[gone[lang].topics, `${to}topics/`],
			];
			expect(
				screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]),
			).toEqual(ways);
			expect(document.title).toBe('404 · Sabaq');
			expect(slipsOn(lang)).toEqual([]);
			expect(wrongLanguageOn(lang)).toEqual([]);
		},
	);

	it('leaves the name to the frame where there is one', async () => {
		visit('/nothing/', { status: 404, data: { shell: {} } });
		render(ErrorPage);
		await screen.findByRole('heading', { level: 1 });
		expect(screen.queryByRole('link', { name: 'Sabaq' })).toBeNull();
	});

	it('says the same without script, in every language and with the same ways on', () => {
		document.body.innerHTML = /<noscript>(.*)<\/noscript>/su.exec(markup)?.[1] ?? '';
		expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
		for (const lang of langs) {
			const part = document.querySelector<HTMLElement>(`section[lang="${lang}"]`);
			const { title, text, today, topics } = gone[lang];
			const to = `%home%${lang === 'en' ? '' : `${lang}/`}`;
			const shown = within(part ?? document.createElement('p'));
			expect(shown.getByRole('heading', { name: title })).toBeTruthy();
			expect(shown.getByText(text)).toBeTruthy();
			expect(shown.getByRole('link', { name: today }).getAttribute('href')).toBe(to);
			expect(shown.getByRole('link', { name: topics }).getAttribute('href')).toBe(`${to}topics/`);
		}
	});
});
