import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
// First: it puts the router's stand-in in place.
import '../../support/component-screen.ts';
import ErrorPage from '../../../src/routes/+error.svelte';
import { visit } from '../../support/component-kit.ts';
import { slipsOn, wrongLanguageOn } from '../../support/component-reader.ts';

describe('a page that is not here', () => {
	it.each([
		['en', '/nothing/', 'This page is not here', '/'],
		['kk', '/kk/topics/nothing/', 'Мұндай бет жоқ', '/kk/'],
		['ru', '/ru/nothing/', 'Такой страницы нет', '/ru/'],
	] as const)('says so in %s, from its address, and leads home', async (lang, path, said, to) => {
		visit(path, { status: 404 });
		render(ErrorPage);
		expect(await screen.findByRole('heading', { level: 1, name: said })).toBeTruthy();
		expect(screen.getByRole('link').getAttribute('href')).toBe(to);
		expect(document.title).toBe('404 · Sabaq');
		expect(slipsOn(lang)).toEqual([]);
		expect(wrongLanguageOn(lang)).toEqual([]);
	});
});
