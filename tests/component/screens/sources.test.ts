import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sourcesData } from '#lib/app/pages.ts';
import { sourceKinds } from '#lib/bank/model.ts';
import { langs } from '#lib/kernel/lang.ts';
import { bankNames, banks } from '../../support/component-bank.ts';
import { plain, textOf } from '../../support/component-reader.ts';
import { open, wordsIn } from '../../support/component-screen.ts';

describe.each(bankNames)('the sources page of the %s bank', (bank) => {
	const { sources, counts, bankHash } = sourcesData(banks[bank], 'en');

	it('lists every source with its kind, its date and how many facts cite it', () => {
		const { words } = open('sources', { bank });
		const list = screen.getByRole('heading', { name: words.sources.list }).nextElementSibling;
		const items = [...(list?.children ?? [])];
		expect(items).toHaveLength(sources.length);
		for (const [place, { view, cited }] of sources.entries()) {
			const text = textOf(items[place]);
			for (const said of [
				view.publisher,
				view.title,
				words.sources.kinds[view.kind],
				`${cited} fact`,
			])
				expect(text).toContain(plain(said));
			if (view.date !== undefined) expect(text).toContain(view.date.slice(0, 4));
			if (view.note !== undefined) expect(text).toContain(plain(view.note));
		}
	});

	it('says no place in a source, for it speaks of none', () => {
		open('sources', { bank });
		expect(textOf(screen.getByRole('main'))).not.toContain('Where:');
	});

	it('links to each source that has an address, away from the page and unnamed', () => {
		const { words } = open('sources', { bank });
		const urls = sources.flatMap(({ view }) => view.url ?? []);
		const links = screen.getAllByRole('link', { name: new RegExp(words.feedback.openSource, 'u') });
		expect(links.map((link) => link.getAttribute('href'))).toEqual(urls);
		for (const link of links) expect(link.getAttribute('rel')).toContain('noopener');
	});

	it('tells the method step by step, the rules of fairness and the size of the bank', () => {
		const { words } = open('sources', { bank });
		const steps = within(
			screen.getByRole('heading', { name: words.sources.method }).parentElement ?? document.body,
		).getAllByRole('listitem');
		expect(steps).toHaveLength(5);
		const text = textOf(screen.getByRole('main'));
		expect(text).toContain(words.sources.fairText);
		expect(text).toContain(`${counts.facts} facts, ${counts.items} questions`);
		expect(text).toContain(bankHash);
	});
});

it.each(langs)('every kind of source has a word in %s', (lang) => {
	const { kinds } = wordsIn(lang).sources;
	expect(Object.keys(kinds).sort()).toEqual([...sourceKinds].sort());
});
