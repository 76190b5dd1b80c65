import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { App } from '#lib/app/app.svelte.ts';
import type { ProfileId, TopicId } from '#lib/kernel/brand.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { SessionState } from '#lib/session/session.ts';
import { createMemoryStore } from '#lib/store/memory-store.ts';
import { banks } from '../../support/component-bank.ts';
import { goto, visit } from '../../support/component-kit.ts';
import { slipsOn, textOf, wrongLanguageOn } from '../../support/component-reader.ts';
import { roundOf } from '../../support/component-round.ts';
import { appOver, open, type Shown } from '../../support/component-screen.ts';

const search = '?length=pretest&topic=giants';

const stateOf = (app: App): SessionState => {
	const state = app.study?.practice.state;
	if (state === undefined) throw new Error('no round');
	return state;
};

const begin = async (more: Partial<Parameters<typeof open>[1]> = {}): Promise<Shown> => {
	const shown = open('practice', { bank: 'tiny', search, ...more });
	await screen.findByRole('button', { name: shown.words.question.unknown });
	return shown;
};

/** Says that the answer is not known, and goes on. */
const passOver = async ({ user, words }: Shown): Promise<void> => {
	await user.click(screen.getByRole('button', { name: words.question.unknown }));
	const name = new RegExp(`^(?:${words.feedback.next}|${words.feedback.toSummary})$`, 'u');
	await user.click(await screen.findByRole('button', { name }));
	await waitFor(() => expect(document.getElementById('headline')).toBeNull());
};

const toSummary = async (shown: Shown): Promise<number> => {
	const total = stateOf(shown.app).plan.queue.length;
	for (let n = 0; n < total; n++) await passOver(shown);
	return total;
};

describe('a pretest', () => {
	it('says above its questions and beside its bar that nothing is scored', async () => {
		const { app, words } = await begin();
		const total = stateOf(app).plan.queue.length;
		expect(screen.getByText(`Unscored · 1 of ${total}`)).toBeTruthy();
		expect(screen.getByText(words.pretest.intro)).toBeTruthy();
		expect(screen.queryByText(words.question.new)).toBeNull();
	});

	it('gives feedback as always, and says why it asked', async () => {
		const { user, words } = await begin();
		await user.click(screen.getByRole('button', { name: words.question.unknown }));
		expect(textOf(document.getElementById('headline'))).toBe(words.feedback.didNotKnow);
		await user.click(screen.getByRole('button', { name: words.feedback.why }));
		expect(screen.getByText(words.pretest.why)).toBeTruthy();
	});

	it('is left for the page of its lesson, where it came from', async () => {
		const { words } = await begin();
		const way = screen.getByRole('link', { name: words.practice.leave });
		expect(way.getAttribute('href')).toBe('/topics/giants/');
	});

	it('ends without a score, names what to look out for, and leads to the lesson', async () => {
		const shown = await begin();
		const { app, user, words } = shown;
		const total = await toSummary(shown);
		expect(screen.getByRole('heading', { level: 1, name: words.pretest.title })).toBeTruthy();
		expect(screen.getByText(words.pretest.unscored)).toBeTruthy();
		expect(screen.getByText(`0 of ${total} right`)).toBeTruthy();
		expect(screen.queryByText(/due tomorrow/u)).toBeNull();
		const look = screen.getByRole('heading', { name: words.pretest.look }).parentElement;
		const links = [...(look?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href') ?? '');
		expect(links).toHaveLength(total);
		expect(links.every((to) => to.startsWith('/topics/giants/#'))).toBe(true);
		await user.click(screen.getByRole('button', { name: words.pretest.read }));
		expect(goto).toHaveBeenLastCalledWith('/topics/giants/');
		expect(app.study?.journal.openSession).toBeUndefined();
	});

	it('names what to look out for by links that lead to a place, rows of a table too', async () => {
		const shown = await begin();
		await toSummary(shown);
		const look = screen.getByRole('heading', { name: shown.words.pretest.look }).parentElement;
		const places = [...(look?.querySelectorAll('a') ?? [])].map(({ hash }) => hash.slice(1));
		document.body.replaceChildren();
		open('topic', { bank: 'tiny', topic: 'giants' });
		expect(places).toContain('moons-1989');
		expect(places.filter((place) => document.getElementById(place) === null)).toEqual([]);
	});

	it('leads to practice of the topic, which asks its facts as new', async () => {
		const shown = await begin();
		const { app, user, words } = shown;
		const tried = stateOf(app).plan.queue.flatMap(({ facts }) => facts);
		await toSummary(shown);
		await user.click(screen.getByRole('button', { name: words.pretest.practise }));
		await screen.findByRole('button', { name: words.question.unknown });
		const { plan } = stateOf(app);
		expect(plan.topics).toEqual(['planets:giants']);
		const asked = plan.queue.filter(({ facts }) => facts.some((fact) => tried.includes(fact)));
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.every(({ reason }) => reason === 'new')).toBe(true);
	});

	it('takes the last answer back, from its summary too', async () => {
		const shown = await begin();
		const { app, user, words } = shown;
		const total = await toSummary(shown);
		await user.click(screen.getByRole('button', { name: words.summary.undo }));
		expect(stateOf(app)).toMatchObject({ phase: 'question' });
		expect(stateOf(app).answered).toHaveLength(total - 1);
	});

	it('is met nowhere as learned: not in memory, not as due, not in the figures', async () => {
		const shown = await begin();
		await toSummary(shown);
		const { app } = shown;
		expect(app.study?.memories?.size).toBe(0);
		expect(app.study?.due).toMatchObject({ count: 0, tomorrow: 0 });
		document.body.replaceChildren();
		const { words } = open('progress', { bank: 'tiny', app });
		expect(await screen.findByText(words.progress.empty)).toBeTruthy();
	});

	it('goes on when the same link is followed again, after leaving', async () => {
		const shown = await begin();
		await passOver(shown);
		const { session } = stateOf(shown.app).plan;
		document.body.replaceChildren();
		const again = await begin({ app: shown.app });
		expect(stateOf(again.app).plan.session).toBe(session);
		expect(stateOf(again.app).answered).toHaveLength(1);
	});

	it('asks others once it is through', async () => {
		const shown = await begin({ bank: 'shipped', search: '?length=pretest&topic=vote' });
		const first = stateOf(shown.app).plan;
		await toSummary(shown);
		const { practice } = shown.app.study ?? {};
		await practice?.start('pretest', first.topics);
		const second = stateOf(shown.app).plan;
		const facts = first.queue.flatMap((one) => one.facts);
		expect(second.session).not.toBe(first.session);
		expect(second.queue.flatMap((one) => one.facts).filter((one) => facts.includes(one))).toEqual(
			[],
		);
	});

	it('is tried again from its link when the log could not be read', async () => {
		const app = appOver('tiny');
		const { journal } = await app.open();
		const load = vi.spyOn(journal, 'load').mockResolvedValue(undefined);
		goto.mockClear();
		const { user, words } = open('practice', { bank: 'tiny', search, app });
		const again = await screen.findByRole('button', { name: words.shell.tryAgain });
		expect(goto).not.toHaveBeenCalled();
		load.mockRestore();
		await user.click(again);
		await screen.findByRole('button', { name: words.question.unknown });
		expect(stateOf(app).plan.length).toBe('pretest');
	});

	it('begins with the first of two lengths that a link names', async () => {
		const { app } = await begin({ search: '?length=3min&topic=giants&length=pretest' });
		expect(stateOf(app).plan).toMatchObject({ length: '3min', topics: ['planets:giants'] });
	});

	it('leaves due dates as they are, over reloads, undo, another round and a file', async () => {
		const shown = await begin({ search: '?length=3min' });
		await passOver(shown);
		const { app } = shown;
		const { journal, practice } = app.study ?? {};
		const before = app.study?.memories;
		expect(before?.size).toBeGreaterThan(0);
		const topics = stateOf(app).plan.topics;
		await practice?.start('pretest', topics.length > 0 ? topics : ['planets:giants' as TopicId]);
		const { session } = stateOf(app).plan;
		for (const isLast of [false, true]) {
			practice?.respond({ form: 'unknown' });
			practice?.undo();
			practice?.respond({ form: 'unknown' });
			practice?.forget();
			await practice?.resume();
			expect(stateOf(app)).toMatchObject({ phase: 'feedback', plan: { session } });
			if (!isLast) await practice?.next();
		}
		expect(app.study?.memories).toEqual(before);
		expect(journal?.entries.filter((one) => 'role' in one && one.role === 'pretest')).toHaveLength(
			4,
		);
		const store = await journal?.store();
		await journal?.flush();
		const file = await store?.exportAll('test', Date.now());
		const other = createMemoryStore('other' as ProfileId);
		if (file?.ok !== true) throw new Error('nothing was exported');
		expect((await other.importAll(file.value, Date.now())).ok).toBe(true);
		const open = await other.openSession();
		expect(open.ok && open.value).toMatchObject({
			plan: { session, length: 'pretest' },
			passed: 1,
		});
		const entries = await other.entries();
		const engine = await app.study?.loadEngine();
		expect(engine?.fold(entries.ok ? entries.value : [])).toEqual(before);
	});

	it.each(['?length=pretest', '?length=pretest&topic=nonsense'])(
		'does not begin without a topic: %s goes on with the open round',
		async (link) => {
			const app = appOver('tiny');
			const plan = roundOf(banks.tiny, ['choice']);
			(await app.open()).journal.keep([], { plan, passed: 0 });
			await begin({ app, search: link });
			expect(stateOf(app).plan.session).toBe(plan.session);
		},
	);

	it.each(langs)('says no slip and every language right, in %s', async (lang) => {
		const shown = await begin({ lang });
		await toSummary(shown);
		expect(slipsOn(lang)).toEqual([]);
		expect(wrongLanguageOn(lang)).toEqual([]);
		visit('/');
	});
});
