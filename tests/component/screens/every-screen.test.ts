import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { langs } from '#lib/kernel/lang.ts';
import { topicViews } from '#lib/app/pages.ts';
import { bankNames, banks } from '../../support/component-bank.ts';
import { slipsOn, wrongLanguageOn } from '../../support/component-reader.ts';
import { open, screenNames } from '../../support/component-screen.ts';

const everywhere = bankNames.flatMap((bank) =>
	langs.flatMap((lang) => screenNames.map((name) => ({ bank, lang, name }))),
);

describe.each(everywhere)('$name of the $bank bank in $lang', ({ bank, lang, name }) => {
	const [topic] = topicViews(banks[bank], lang);
	const visit = { bank, lang, ...(name === 'topic' && topic && { topic: topic.slug }) };

	it('has one main part, a heading and a title, and says no slip', async () => {
		open(name, visit);
		await waitFor(() => expect(document.body.querySelector('[aria-busy="true"]')).toBeNull());
		expect(screen.getAllByRole('main')).toHaveLength(1);
		expect(screen.getAllByRole('heading', { level: 1 }).length).toBeGreaterThan(0);
		expect(document.title).toMatch(/^.{3,} · Sabaq$/u);
		expect(slipsOn(lang)).toEqual([]);
	});

	it('says of each text which language it is in', async () => {
		open(name, visit);
		await waitFor(() => expect(document.body.querySelector('[aria-busy="true"]')).toBeNull());
		expect(wrongLanguageOn(lang)).toEqual([]);
	});
});
