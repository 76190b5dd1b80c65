import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { topicData, topicViews } from '#lib/app/pages.ts';
import { keep, keys } from '#lib/app/keep.ts';
import { lateData } from '#lib/app/pages.ts';
import { bankNames, banks, useBank } from '../../support/component-bank.ts';
import { plain, textOf } from '../../support/component-reader.ts';
import { appOver, open } from '../../support/component-screen.ts';

describe.each(bankNames)('the topics of the %s bank', (bank) => {
	const views = topicViews(banks[bank], 'en');

	it('are listed in the order of the bank, each with its summary and its numbers', () => {
		open('topics', { bank });
		const items = within(screen.getByRole('main')).getAllByRole('listitem');
		expect(items).toHaveLength(views.length);
		for (const [place, { title, slug, summary, facts, questions }] of views.entries()) {
			const item = items[place];
			const link = within(item ?? document.body).getByRole('link', { name: title.text });
			expect(link.getAttribute('href')).toBe(`/topics/${slug}/`);
			expect(textOf(item)).toContain(plain(summary.text));
			expect(textOf(item)).toContain(`${facts.length} fact`);
			expect(textOf(item)).toContain(`${questions} question`);
		}
	});

	it('say nothing of progress to a first visitor', () => {
		const { app } = open('topics', { bank });
		expect(app.study).toBeUndefined();
		expect(screen.queryByText(/ met$/u)).toBeNull();
	});

	it('say how many facts a returning learner has met', async () => {
		const app = appOver(bank);
		const study = await app.open();
		const { item, bankHash } = lateData(useBank(bank), 'en');
		study.practice.begin(item, bankHash);
		study.practice.respond({ form: 'unknown' });
		keep.set(keys.returning, '1');
		open('topics', { bank, app });
		const home = views.find(({ id }) => id === item.topic);
		expect(await screen.findByText(`1 of ${home?.facts.length} met`)).toBeTruthy();
		for (const { facts } of views.filter((view) => view !== home))
			expect(screen.getAllByText(`0 of ${facts.length} met`).length).toBeGreaterThan(0);
	});
});

const everyTopic = bankNames.flatMap((bank) =>
	topicViews(banks[bank], 'en').map(({ slug }) => ({ bank, slug })),
);

describe.each(everyTopic)('the page of $slug, $bank bank', ({ bank, slug }) => {
	const data = topicData(banks[bank], slug, 'en');
	if (data === undefined) throw new Error(`no topic ${slug}`);

	it('has title, summary, place among the topics, and a way into a round of it', () => {
		const { words } = open('topic', { bank, topic: slug });
		expect(screen.getByRole('heading', { level: 1, name: data.topic.title.text })).toBeTruthy();
		expect(textOf(screen.getByRole('main'))).toContain(`Topic ${data.place} of ${data.total}`);
		expect(textOf(screen.getByRole('main'))).toContain(`${data.topic.questions} question`);
		expect(textOf(screen.getByRole('main'))).toContain(plain(data.topic.summary.text));
		const link = screen.getByRole('link', { name: words.topics.practise });
		expect(link.getAttribute('href')).toBe(`/practice/?length=5min&topic=${slug}`);
		expect(screen.getByRole('link', { name: words.topics.all }).getAttribute('href')).toBe(
			'/topics/',
		);
	});

	it('states every fact with its sources, and its conflicts where there are some', () => {
		open('topic', { bank, topic: slug });
		for (const { id, statement, note, citations } of data.facts) {
			const text = textOf(document.getElementById(id));
			expect(text).toContain(plain(statement.text));
			if (note !== undefined) expect(text).toContain(plain(note.text));
			for (const { publisher, title, at } of citations)
				for (const said of [publisher, title, at]) expect(text).toContain(plain(said));
		}
	});

	it('shows each table with all its figures, under its title, with its note and source', () => {
		open('topic', { bank, topic: slug });
		for (const { title, head, rows, note, citations } of data.tables) {
			const table = screen.getByRole('table', { name: title.text });
			const heads = within(table).getAllByRole('columnheader').map(textOf);
			expect(heads.slice(1)).toEqual(head.map(({ text }) => plain(text)));
			const shown = within(table).getAllByRole('row').slice(1);
			expect(shown.map((row) => [...row.children].map(textOf))).toEqual(
				rows.map(({ name, cells }) =>
					[name.text, ...cells.map((cell) => cell ?? 'none')].map(plain),
				),
			);
			const section = table.closest('section');
			if (note !== undefined) expect(textOf(section)).toContain(plain(note.text));
			for (const { publisher } of citations) expect(textOf(section)).toContain(publisher);
			// The first source stands open to the eye, the others behind a line that counts them.
			const folded = section?.querySelectorAll('details details') ?? [];
			expect(folded).toHaveLength(citations.length - 1);
			if (citations.length > 1)
				expect(textOf(section)).toContain(`${citations.length - 1} more source`);
		}
		expect(screen.queryAllByRole('table')).toHaveLength(data.tables.length);
	});
});

describe('the page of a topic', () => {
	it('shows a table of the tiny bank and of the shipped one', () => {
		for (const bank of bankNames)
			expect(
				topicViews(banks[bank], 'en').flatMap(
					({ slug }) => topicData(banks[bank], slug, 'en')?.tables ?? [],
				).length,
			).toBeGreaterThan(0);
	});

	it('tells conflicting figures of the shipped bank', () => {
		const notes = topicViews(banks.shipped, 'en').flatMap(({ slug }) =>
			(topicData(banks.shipped, slug, 'en')?.facts ?? []).filter(({ note }) => note),
		);
		expect(notes.length).toBeGreaterThan(3);
	});

	it('does not exist for a topic that the bank does not have', () => {
		expect(() => open('topic', { bank: 'tiny', topic: 'vote' })).toThrow();
	});

	it('says how many of its facts a returning learner has met', async () => {
		const app = appOver('tiny');
		const study = await app.open();
		const { item, bankHash } = lateData(useBank('tiny'), 'en');
		study.practice.begin(item, bankHash);
		study.practice.respond({ form: 'unknown' });
		keep.set(keys.returning, '1');
		open('topic', { bank: 'tiny', topic: item.topic.split(':')[1] ?? '', app });
		await waitFor(() => expect(screen.getByText(/^1 of \d+ met$/u)).toBeTruthy());
	});
});
