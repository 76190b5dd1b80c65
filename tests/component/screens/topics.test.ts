import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { keep, keys } from '#lib/app/keep.ts';
import { lateData, topicViews } from '#lib/app/pages.ts';
import { topicData } from '#lib/app/topic-page.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { anchorOf } from '#lib/app/anchor.ts';
import {
	bankNames,
	banks,
	readings,
	useBank,
	type BankName,
} from '../../support/component-bank.ts';
import { plain, textOf } from '../../support/component-reader.ts';
import { historyOf } from '../../support/component-round.ts';
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

const dataOf = (bank: BankName, slug: string, lang: Lang = 'en') =>
	topicData(banks[bank], readings[bank], slug, lang);

const everyTopic = bankNames.flatMap((bank) =>
	topicViews(banks[bank], 'en').map(({ slug }) => ({ bank, slug })),
);

describe.each(everyTopic)('the page of $slug, $bank bank', ({ bank, slug }) => {
	const data = dataOf(bank, slug);
	if (data === undefined) throw new Error(`no topic ${slug}`);

	it('has title, summary, place among the topics, and a way into a round of it', () => {
		const { words } = open('topic', { bank, topic: slug });
		expect(screen.getByRole('heading', { level: 1, name: data.topic.title.text })).toBeTruthy();
		expect(textOf(screen.getByRole('main'))).toContain(`Topic ${data.place} of ${data.total}`);
		expect(textOf(screen.getByRole('main'))).toContain(`${data.topic.questions} question`);
		expect(textOf(screen.getByRole('main'))).toContain(plain(data.topic.summary.text));
		const links = screen.getAllByRole('link', { name: words.topics.practise });
		// Below the page, and after the reading where there is one.
		expect(links).toHaveLength(data.lesson ? 2 : 1);
		for (const link of links)
			expect(link.getAttribute('href')).toBe(`/practice/?length=5min&topic=${slug}`);
		expect(screen.getByRole('link', { name: words.topics.all }).getAttribute('href')).toBe(
			'/topics/',
		);
	});

	it('offers to try a few questions first, as many as a pretest of it has', () => {
		open('topic', { bank, topic: slug });
		const link = screen.getByRole('link', { name: `Try ${data.tries} first, unscored` });
		expect(link.getAttribute('href')).toBe(`/practice/?length=pretest&topic=${slug}`);
		expect(data.tries).toBe(Math.min(5, data.topic.facts.length));
	});

	it('leads to the topics beside it, under their names', () => {
		const { words } = open('topic', { bank, topic: slug });
		const around = screen.getByRole('navigation', { name: words.topics.title });
		const views = topicViews(banks[bank], 'en');
		const beside = [views[data.place - 2], views[data.place]].filter((view) => view !== undefined);
		const links = within(around).getAllByRole('link');
		expect(links.map((link) => link.getAttribute('href'))).toEqual(
			beside.map((view) => `/topics/${view.slug}/`),
		);
		for (const [i, { title }] of beside.entries())
			expect(textOf(links[i])).toContain(plain(title.text));
	});

	it('gives every id once, so that a link leads to one place', () => {
		open('topic', { bank, topic: slug });
		const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});

	it('has a place for everything that a link from the search may name', () => {
		open('topic', { bank, topic: slug });
		const anchors = [...banks[bank].facts.values()]
			.filter(({ topic, quizUse }) => topic === data.topic.id && quizUse !== 'never')
			.map((fact) => anchorOf(banks[bank], fact));
		expect(anchors.filter((anchor) => document.getElementById(anchor) === null)).toEqual([]);
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
		const pictures = data.lesson?.sections.flatMap((section) => section.pictures) ?? [];
		expect(screen.queryAllByRole('table')).toHaveLength(data.tables.length + pictures.length);
	});
});

describe('the page of a topic', () => {
	it('shows every data set of its topic, in a table or in a picture', () => {
		for (const bank of bankNames)
			for (const { slug, id } of topicViews(banks[bank], 'en')) {
				const data = dataOf(bank, slug);
				const pictures = data?.lesson?.sections.flatMap((section) => section.pictures) ?? [];
				const shown = [
					...(data?.tables ?? []).map((table) => table.id),
					...pictures.flatMap(({ datasets }) => datasets),
				];
				const wanted = [...banks[bank].datasets.values()]
					.filter(({ topic }) => topic === id)
					.map((dataset) => dataset.id.split(':')[1]);
				expect(wanted.filter((one) => one === undefined || !shown.includes(one))).toEqual([]);
			}
		expect(banks.tiny.datasets.size * banks.shipped.datasets.size).toBeGreaterThan(0);
	});

	it('tells conflicting figures of the shipped bank', () => {
		const notes = topicViews(banks.shipped, 'en').flatMap(({ slug }) =>
			(dataOf('shipped', slug)?.facts ?? []).filter(({ note }) => note),
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
		expect(screen.queryByText(/due today$/u)).toBeNull();
	});

	it('says beside practice how many of its facts are due to a returning learner', async () => {
		const app = appOver('tiny');
		const study = await app.open();
		study.journal.keep(historyOf(banks.tiny, 10));
		keep.set(keys.returning, '1');
		await study.recall();
		const [topic, due] = [...(study.due?.byTopic ?? [])].find(([, n]) => n > 0) ?? ['', 0];
		expect(due).toBeGreaterThan(0);
		open('topic', { bank: 'tiny', topic: topic.split(':')[1] ?? '', app });
		expect(
			await screen.findByText(new RegExp(`questions? on this topic · ${due} due today$`, 'u')),
		).toBeTruthy();
	});
});
