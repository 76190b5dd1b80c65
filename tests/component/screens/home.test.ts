import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { homeData, lateData } from '#lib/app/pages.ts';
import { keep, keys } from '#lib/app/keep.ts';
import { langs, type Lang } from '#lib/kernel/lang.ts';
import { openingPlan } from '#lib/session/start.ts';
import { bankNames, banks, type BankName } from '../../support/component-bank.ts';
import { fetchLate } from '../../support/component-late.ts';
import { goto } from '../../support/component-kit.ts';
import { plain, slipsOn, textOf, wrongLanguageOn } from '../../support/component-reader.ts';
import { open } from '../../support/component-screen.ts';

/** The opening, its key and one of its distractors. */
const openingOf = (bank: BankName, lang: Lang = 'en') => {
	const { item } = lateData(banks[bank], lang);
	const key = item.options.find(({ id }) => id === item.key);
	const lure = item.options.find(({ id }) => id !== item.key);
	if (key === undefined || lure === undefined) throw new Error('the opening has no options');
	return { item, key, lure };
};

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const question = (): HTMLElement => {
	const found = document.querySelector<HTMLElement>('[data-early]');
	if (found === null) throw new Error('no question that can be tapped early');
	return found;
};

beforeEach(() => {
	fetchLate.mockReset();
});

describe.each(bankNames)('the home page of the %s bank', (bank) => {
	const { item, key, lure } = openingOf(bank);

	it('asks the opening: a heading, a button for each option, and one for not knowing', () => {
		const { words } = open('home', { bank });
		expect(screen.getByRole('heading', { level: 1, name: item.stem })).toBeTruthy();
		for (const { text } of item.options) expect(button(text).dataset.option).toBeTruthy();
		expect(button(words.question.unknown).dataset.option).toBe('unknown');
		expect(question().dataset).toMatchObject({ early: item.id, key: item.key });
	});

	it('is asked in the served markup with nothing of the explanation', () => {
		expect(JSON.stringify(homeData(banks[bank], 'en'))).not.toContain(item.statement);
	});

	it('marks a right answer, says so, and closes the others', async () => {
		const { user, words } = open('home', { bank });
		await user.click(button(key.text));
		expect(await screen.findByRole('heading', { name: words.question.right })).toBeTruthy();
		expect(button(key.text).dataset.state).toBe('right');
		expect(button(key.text).getAttribute('aria-pressed')).toBe('true');
		expect(button(lure.text).dataset.state).toBeUndefined();
		expect(button(lure.text).getAttribute('aria-disabled')).toBe('true');
		expect(question().dataset.mark).toBe('right');
		expect(textOf(question().querySelector('[role="status"]'))).toBe(words.question.toldRight);
	});

	it('marks a wrong answer and the right one beside it', async () => {
		const { user, words } = open('home', { bank });
		await user.click(button(lure.text));
		expect(await screen.findByRole('heading', { name: lure.rationale })).toBeTruthy();
		expect(button(lure.text).dataset.state).toBe('wrong');
		expect(button(lure.text).getAttribute('aria-pressed')).toBe('true');
		expect(button(key.text).dataset.state).toBe('missed');
		expect(button(key.text).hasAttribute('aria-pressed')).toBe(false);
		expect(question().dataset.mark).toBe('wrong');
		expect(textOf(question().querySelector('[role="status"]'))).toBe(words.question.toldWrong);
	});

	it('takes "I don’t know" for an answer and shows the right one', async () => {
		const { user, words } = open('home', { bank });
		await user.click(button(words.question.unknown));
		expect(await screen.findByRole('heading', { name: words.feedback.didNotKnow })).toBeTruthy();
		expect(button(words.question.unknown).getAttribute('aria-pressed')).toBe('true');
		expect(button(key.text).dataset.state).toBe('missed');
	});

	it('says of "I don’t know" that it is not known yet, never that it is wrong', async () => {
		const { user, words } = open('home', { bank });
		expect(question().dataset.unknown).toBe(words.question.toldUnknown);
		await user.click(button(words.question.unknown));
		await screen.findByRole('heading', { name: words.feedback.didNotKnow });
		expect(question().dataset.mark).toBe('unknown');
		expect(button(words.question.unknown).dataset.state).toBeUndefined();
		expect(textOf(question().querySelector('[role="status"]'))).toBe(words.question.toldUnknown);
	});

	it('explains: the true statement, its sources with place and address, the other options', async () => {
		const { user, words } = open('home', { bank });
		await user.click(button(lure.text));
		await screen.findByRole('heading', { name: lure.rationale });
		expect(screen.getByText(plain(item.statement))).toBeTruthy();
		for (const citation of item.citations) {
			expect(screen.getAllByText(citation.publisher).length).toBeGreaterThan(0);
			expect(document.body.textContent).toContain(citation.at);
			if (citation.url)
				expect(
					screen.getAllByRole('link', { name: new RegExp(words.feedback.openSource, 'u') }),
				).not.toEqual([]);
		}
		const rest = item.options.filter(({ id }) => id !== key.id && id !== lure.id);
		for (const { rationale } of rest) expect(screen.getByText(plain(rationale))).toBeTruthy();
		expect(slipsOn('en')).toEqual([]);
	});

	it('moves the focus to the headline, where a screen reader reads on', async () => {
		const { user, words } = open('home', { bank });
		await user.click(button(key.text));
		const headline = await screen.findByRole('heading', { name: words.question.right });
		await waitFor(() => expect(document.activeElement).toBe(headline));
	});

	it('goes on to the round with Next', async () => {
		const { app, user, words } = open('home', { bank });
		await user.click(button(key.text));
		await user.click(await screen.findByRole('button', { name: words.feedback.next }));
		await waitFor(() => expect(goto).toHaveBeenCalledWith('/practice/'));
		expect(app.study?.practice.state).toMatchObject({ phase: 'question' });
		expect(app.study?.practice.state?.answered).toHaveLength(1);
	});

	it('takes the answer back with Undo: the same question, unmarked, ready again', async () => {
		const { app, user, words } = open('home', { bank });
		await user.click(button(lure.text));
		await user.click(await screen.findByRole('button', { name: words.feedback.undo }));
		await waitFor(() => expect(button(lure.text).dataset.state).toBeUndefined());
		expect(question().dataset.mark).toBeUndefined();
		expect(button(key.text).hasAttribute('aria-disabled')).toBe(false);
		await user.click(button(key.text));
		await waitFor(() => expect(button(key.text).dataset.state).toBe('right'));
		expect(app.study?.journal.entries.map(({ kind }) => kind)).toEqual([
			'review',
			'undo',
			'review',
		]);
	});

	it('counts one answer, whatever is tapped after it', async () => {
		const { app, user, words } = open('home', { bank });
		await user.click(button(lure.text));
		await screen.findByRole('button', { name: words.feedback.next });
		await user.click(button(key.text));
		await user.click(button(words.question.unknown));
		expect(app.study?.journal.entries).toHaveLength(1);
		expect(button(lure.text).dataset.state).toBe('wrong');
	});

	it('takes over a tap that came before the app had started, once, at its own time', async () => {
		const at = Date.now() - 1500;
		window.early = { item: item.id, option: key.id, at };
		const { app, words } = open('home', { bank });
		await screen.findByRole('heading', { name: words.question.right });
		expect(app.study?.journal.entries).toMatchObject([{ kind: 'review', at, outcome: 'right' }]);
		expect(window.early).toBeNull();
		expect(button(key.text).dataset.state).toBe('right');
	});

	it('says that loading failed, and tries again when asked', async () => {
		fetchLate.mockRejectedValue(new Error('offline'));
		const { user, words } = open('home', { bank });
		await user.click(button(lure.text));
		const alert = await screen.findByRole('alert');
		expect(alert.textContent).toContain(words.shell.failed);
		fetchLate.mockReset();
		await user.click(within(alert).getByRole('button', { name: words.shell.tryAgain }));
		await waitFor(() => expect(screen.queryByText(words.shell.failed)).toBeNull());
		await user.click(button(lure.text));
		expect(await screen.findByRole('heading', { name: lure.rationale })).toBeTruthy();
	});

	it('offers rounds of three lengths as links', () => {
		const { words } = open('home', { bank });
		const links = within(screen.getByRole('list', { name: words.home.round })).getAllByRole('link');
		expect(links.map((link) => link.getAttribute('href'))).toEqual([
			'/practice/?length=3min',
			'/practice/?length=5min',
			'/practice/?length=10min',
		]);
	});

	it('draws the chamber when it has come, with a table that says the same', async () => {
		open('home', { bank });
		const { chamber } = lateData(banks[bank], 'en');
		const picture = await screen.findByRole('img', { name: chamber?.title.text ?? '' });
		const groups = chamber?.groups ?? [];
		const total = groups.reduce((sum, { seats }) => sum + seats, 0);
		expect([...picture.querySelectorAll('text.count')].map(textOf)).toEqual(
			groups.map(({ seats }) => String(seats)),
		);
		expect(textOf(picture.querySelector('text.total'))).toBe(String(total));
		const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
		expect(rows.map((row) => [...row.children].map(textOf))).toEqual(
			groups.map(({ name, seats }) => [name.text, String(seats)]),
		);
	});

	it.each(langs)('says everything of the explanation in its own language: %s', async (lang) => {
		const opening = openingOf(bank, lang);
		const { user, words } = open('home', { bank, lang });
		await user.click(button(opening.lure.text));
		await screen.findByRole('button', { name: words.feedback.next });
		expect(wrongLanguageOn(lang)).toEqual([]);
		expect(slipsOn(lang)).toEqual([]);
	});
});

describe.each(bankNames)('the home page of a returning learner, %s bank', (bank) => {
	const { item, lure } = openingOf(bank);

	it('says what waits and leads to a round of what is due', async () => {
		keep.set(keys.returning, '1');
		const { words } = open('home', { bank });
		const go = await screen.findByRole('link', { name: words.again.practiseMore });
		expect(go.getAttribute('href')).toBe('/practice/?length=5min');
		expect(await screen.findByRole('heading', { name: words.again.nothingDue })).toBeTruthy();
		expect(document.documentElement.classList.contains('back')).toBe(true);
	});

	it('offers to go on with an open round, and says how far it came', async () => {
		const first = open('home', { bank });
		await first.user.click(button(lure.text));
		await first.user.click(await screen.findByRole('button', { name: 'Next' }));
		await waitFor(() => expect(goto).toHaveBeenCalled());
		cleanup();
		const { words } = open('home', { bank, app: first.app });
		expect(await screen.findByRole('heading', { name: words.again.continueRound })).toBeTruthy();
		expect(screen.getByText(/^1 of \d+ answered$/u)).toBeTruthy();
		expect(screen.getByRole('link', { name: words.home.goOn })).toBeTruthy();
	});

	it('counts an open round in full that was left before the bank had come', async () => {
		const first = open('home', { bank });
		await first.user.click(button(lure.text));
		const { journal } = first.app.study ?? {};
		const session = journal?.openSession;
		if (journal === undefined || session === undefined) throw new Error('no round is open');
		cleanup();
		journal.keep([], { ...session, plan: openingPlan(session.plan.session, item, '', 0) });
		first.app.study?.practice.forget();
		const { words } = open('home', { bank, app: first.app });
		expect(await screen.findByRole('heading', { name: words.again.continueRound })).toBeTruthy();
		expect(screen.getByText('1 of 10 answered')).toBeTruthy();
	});

	it('leaves a tap that came early alone, for the question is not in front', async () => {
		keep.set(keys.returning, '1');
		window.early = { item: item.id, option: lure.id, at: 1 };
		const { app, words } = open('home', { bank });
		await screen.findByRole('link', { name: words.again.practiseMore });
		expect(app.study?.journal.entries).toEqual([]);
	});

	it('lists what is due by topic, each a link into that topic', async () => {
		const first = open('home', { bank });
		await first.user.click(button(lure.text));
		await screen.findByRole('button', { name: 'Next' });
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 86_400_000 });
		cleanup();
		keep.set(keys.returning, '1');
		first.app.study?.practice.forget();
		open('home', { bank, app: first.app });
		const list = await screen.findByRole('heading', { name: 'Due today' });
		vi.useRealTimers();
		const link = within(list.parentElement ?? document.body).getByRole('link');
		expect(link.textContent).toBe(item.topicShort);
	});
});
