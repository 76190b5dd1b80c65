import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { topicViews } from '#lib/app/pages.ts';
import { standingOf, type Standing } from '#lib/app/standing.ts';
import type { App } from '#lib/app/app.svelte.ts';
import type { EntryId } from '#lib/kernel/brand.ts';
import { formatSpan, shortMonth } from '#lib/kernel/format.ts';
import { langs, type Lang } from '#lib/kernel/lang.ts';
import { bankNames, banks, type BankName } from '../../support/component-bank.ts';
import { historyOf } from '../../support/component-round.ts';
import { plain, slipsOn, textOf, wrongLanguageOn } from '../../support/component-reader.ts';
import { appOver, open } from '../../support/component-screen.ts';

const appWith = async (bank: BankName, days: number, lang: Lang = 'en'): Promise<App> => {
	const app = appOver(bank, lang);
	(await app.open()).journal.keep(historyOf(banks[bank], days));
	return app;
};

const standingIn = ({ study }: App): Standing => {
	const standing = study && standingOf(study);
	if (standing === undefined) throw new Error('nothing is known of the learner');
	return standing;
};

const bodyRows = (name: string): readonly (readonly string[])[] =>
	within(screen.getByRole('table', { name }))
		.getAllByRole('row')
		.slice(1)
		.map((row) => [...row.children].map(textOf));

describe.each(bankNames)('the progress page of the %s bank', (bank) => {
	it('says that nothing is there yet, and leads to a first question', async () => {
		const { words } = open('progress', { bank });
		expect(await screen.findByText(words.progress.empty)).toBeTruthy();
		expect(screen.getByRole('link', { name: words.progress.start }).getAttribute('href')).toBe('/');
		expect(screen.queryByRole('table')).toBeNull();
	});

	it('sums up the log: answers, right ones, facts met, days of study', async () => {
		const app = await appWith(bank, 8);
		const { words } = open('progress', { bank, app });
		await screen.findByRole('heading', { name: words.progress.byTopic });
		const { progress, met, facts } = standingIn(app);
		const { answers, rightFirst, daysStudied } = progress.totals;
		const cards = screen
			.getAllByRole('listitem')
			.slice(0, 4)
			.map((card) => textOf(card));
		expect(cards).toEqual([
			`${answers}answers`,
			`${rightFirst}right at the first attempt`,
			`${met}facts met of ${facts}`,
			`${daysStudied}days of study`,
		]);
		expect(daysStudied).toBe(8);
		expect(rightFirst).toBeLessThan(answers);
	});

	it('draws recall by topic, weakest first, and the table says the same', async () => {
		const app = await appWith(bank, 8);
		const { words } = open('progress', { bank, app });
		const heading = await screen.findByRole('heading', { name: words.progress.byTopic });
		const list = within(heading.parentElement ?? document.body).getByRole('list');
		const { topics } = standingIn(app).progress;
		const drawn = within(list)
			.getAllByRole('listitem')
			.map((row) => {
				const [band, dot] = row.querySelectorAll('rect');
				return { text: textOf(row), band, dot };
			});
		const rows = bodyRows(words.progress.byTopic);
		expect(rows).toHaveLength(topics.length);
		const titles = new Map(topicViews(banks[bank], 'en').map(({ id, title }) => [id, title.text]));
		for (const [place, [name = '', recall = '', range = '', met = '']] of rows.entries()) {
			const topic = topics.find((one) => titles.get(one.topic) === name);
			expect(met).toBe(`${topic?.seen} / ${topic?.facts}`);
			expect(drawn[place]?.text).toContain(name);
			if (topic?.recall === undefined) {
				expect(recall).toBe(words.progress.unknownYet);
				expect(drawn[place]?.band).toBeUndefined();
				continue;
			}
			const { mean, low, high } = topic.recall;
			const percent = (share: number): string => `${Math.round(share * 100)} %`;
			expect(recall).toBe(percent(mean));
			expect(range).toBe(`${percent(low)} – ${percent(high)}`);
			const ends = [low, high].map((share) => Math.round(share * 100)).join('–');
			expect(drawn[place]?.text).toContain(`${percent(mean)} (${ends})`);
			expect(Number(drawn[place]?.band?.getAttribute('x'))).toBeCloseTo(low * 200);
			expect(Number(drawn[place]?.band?.getAttribute('width'))).toBeCloseTo((high - low) * 200);
			expect(Number(drawn[place]?.dot?.getAttribute('x'))).toBeCloseTo(mean * 200 - 2);
		}
		const means = topics.flatMap(({ recall }) => recall?.mean ?? []);
		expect(means.length).toBeGreaterThan(0);
		const [weakest] = [...topics]
			.filter(({ recall }) => recall !== undefined)
			.sort((a, b) => (a.recall?.mean ?? 0) - (b.recall?.mean ?? 0));
		expect(rows[0]?.[0]).toBe(weakest && titles.get(weakest.topic));
		const link = screen.getByRole('link', { name: words.progress.weakest });
		expect(link.getAttribute('href')).toContain(`topic=${weakest?.topic.split(':')[1]}`);
	});

	it('draws the days of study, and the table lists the same days', async () => {
		const app = await appWith(bank, 8);
		const { words } = open('progress', { bank, app });
		const picture = await screen.findByRole('img', { name: words.progress.studyDays });
		const days = standingIn(app).weeks.flatMap((week) => week.days);
		expect(picture.querySelectorAll('rect')).toHaveLength(days.length);
		const studied = days.filter(({ answers }) => answers > 0);
		expect(picture.querySelectorAll('rect:not(.s0)')).toHaveLength(studied.length);
		expect(bodyRows(words.progress.studyDays)).toEqual(
			studied.map(({ day, answers }) => [
				plain(formatSpan({ from: day, to: day }, 'en')),
				String(answers),
			]),
		);
		expect(studied).toHaveLength(8);
		expect(screen.getByText('8 days with answers in the last half year')).toBeTruthy();
		expect(screen.getByText(words.progress.mapLegend)).toBeTruthy();
	});

	it('counts an answer in no day that the learner says was right, until that is taken back', async () => {
		const app = await appWith(bank, 8);
		const { words } = open('progress', { bank, app });
		await screen.findByRole('img', { name: words.progress.studyDays });
		const totalOf = (): number =>
			standingIn(app)
				.weeks.flatMap(({ days }) => days.map(({ answers }) => answers))
				.reduce((sum, answers) => sum + answers, 0);
		const before = totalOf();
		const journal = app.study?.journal;
		const review = journal?.entries.find(({ kind }) => kind === 'review');
		if (!journal || review?.kind !== 'review') throw new Error('no answer in the log');
		const { v, at, tz, day, device, session } = review;
		const about = { v, at, tz, day, device, session };
		const id = 'an-appeal' as EntryId;
		journal.keep([{ ...about, kind: 'appeal', id, target: review.id }]);
		expect(totalOf()).toBe(before - 1);
		journal.keep([{ ...about, kind: 'undo', id: 'its-undo' as EntryId, target: id }]);
		expect(totalOf()).toBe(before);
	});

	it('names the months above the map of days and three weekdays beside it', async () => {
		const app = await appWith(bank, 8);
		const { words } = open('progress', { bank, app });
		await screen.findByRole('img', { name: words.progress.studyDays });
		const named = standingIn(app).weeks.flatMap(({ month }) => month ?? []);
		expect([...document.querySelectorAll('.months text')].map(textOf)).toEqual(
			named.map((month) => shortMonth(month, 'en')),
		);
		expect([...document.querySelectorAll('.weekdays text')].map(textOf)).toEqual([
			'Mon',
			'Wed',
			'Fri',
		]);
	});

	it.each(langs)('says all of it in its own language: %s', async (lang) => {
		const app = await appWith(bank, 8, lang);
		const { words } = open('progress', { bank, app, lang });
		await screen.findByRole('heading', { name: words.progress.byTopic });
		expect(slipsOn(lang)).toEqual([]);
		expect(wrongLanguageOn(lang)).toEqual([]);
	});
});

describe('a log that is too short for a forecast', () => {
	it('says so, with the number of attempts, and offers no weakest topic', async () => {
		const app = await appWith('tiny', 1);
		const { words } = open('progress', { bank: 'tiny', app });
		expect(await screen.findByText(words.progress.tooLittle)).toBeTruthy();
		const { firstAttempts } = standingIn(app).progress.totals;
		expect(
			screen.getByText(new RegExp(`^${firstAttempts} first attempts so far`, 'u')),
		).toBeTruthy();
		expect(screen.queryByRole('link', { name: words.progress.weakest })).toBeNull();
	});
});
