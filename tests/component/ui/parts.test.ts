import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Outcome } from '#lib/forms/item-base.ts';
import { sourceKinds } from '#lib/bank/model.ts';
import { en } from '#lib/i18n/en.ts';
import type { OptionId, SourceId } from '#lib/kernel/brand.ts';
import type { CitationView } from '#lib/bank/bank.ts';
import ActionRow from '#lib/ui/ActionRow.svelte';
import DataTable from '#lib/ui/DataTable.svelte';
import Choice from '#lib/ui/forms/Choice.svelte';
import { markOf } from '#lib/ui/forms/marks.ts';
import OptionRow from '#lib/ui/forms/OptionRow.svelte';
import { componentOf } from '#lib/ui/forms/table.ts';
import Header from '#lib/ui/Header.svelte';
import Hemicycle from '#lib/ui/Hemicycle.svelte';
import Notice from '#lib/ui/Notice.svelte';
import Notices from '#lib/ui/Notices.svelte';
import Ring from '#lib/ui/Ring.svelte';
import RoundBar from '#lib/ui/RoundBar.svelte';
import { shortcutOf } from '#lib/ui/shortcut.ts';
import SourceChip from '#lib/ui/SourceChip.svelte';
import Sources from '#lib/ui/Sources.svelte';
import Summary from '#lib/ui/Summary.svelte';
import Waiting from '#lib/ui/Waiting.svelte';
import { banks } from '../../support/component-bank.ts';
import { textOf } from '../../support/component-reader.ts';
import { itemsOf } from '../../support/component-round.ts';

const option = { id: 'a', text: 'Amanat', words: en.question };

describe('an option', () => {
	it('is a button while it can be tapped, its letter for the eye only', async () => {
		const onpick = vi.fn();
		render(OptionRow, { ...option, letter: 'A', onpick });
		const button = screen.getByRole('button', { name: 'Amanat' });
		expect(textOf(button)).toContain('A');
		expect(button.hasAttribute('aria-pressed')).toBe(false);
		await userEvent.click(button);
		expect(onpick).toHaveBeenCalledTimes(1);
	});

	it('is no button in an explanation', () => {
		render(OptionRow, { ...option, mark: 'right' });
		expect(screen.queryByRole('button')).toBeNull();
	});

	it.each(['right', 'wrong', 'missed', undefined] as const)('carries its state: %s', (mark) => {
		render(OptionRow, { ...option, mark, isAnswered: true, onpick: () => undefined });
		const { dataset, ariaDisabled, attributes } = screen.getByRole('button');
		expect(dataset.state).toBe(mark);
		expect(ariaDisabled ?? attributes.getNamedItem('aria-disabled')?.value).toBe('true');
	});

	it('has a word of its own for each state, in the attributes that the style sheet shows', () => {
		render(OptionRow, option);
		const words = document.querySelector<HTMLElement>('.state')?.dataset;
		expect(words).toMatchObject({
			right: 'Right',
			wrong: 'Your pick: wrong',
			missed: 'Right answer',
		});
	});

	it.each([
		[60, undefined],
		[61, 'long'],
	])('of %i letters is set as %s', (length, size) => {
		render(OptionRow, { ...option, text: 'x'.repeat(length) });
		expect(document.querySelector<HTMLElement>('.text')?.dataset.size).toBe(size);
	});
});

describe('the mark of an option', () => {
	const scored = (state: 'found' | 'wrong' | 'missed' | 'avoided'): Outcome => ({
		kind: 'scored',
		earned: 0,
		possible: 1,
		perOption: { a: state },
		perFact: {},
	});

	it.each([
		['found', 'right'],
		['wrong', 'wrong'],
		['missed', 'missed'],
		['avoided', undefined],
	] as const)('of one that was %s is %s', (state, mark) => {
		expect(markOf(scored(state), 'a')).toBe(mark);
	});

	it('is none before the answer and where nothing was scored', () => {
		expect(markOf(undefined, 'a')).toBeUndefined();
		expect(markOf({ kind: 'unscorable', reason: '' }, 'a')).toBeUndefined();
	});
});

describe('the table of forms', () => {
	it.each(['choice', 'true-false', 'numeric'] as const)(
		'shows a %s without a word too many',
		(form) => {
			const item = itemsOf(banks.tiny).find((one) => one.form === form);
			if (item === undefined) throw new Error(`no ${form}`);
			render(componentOf(item), {
				item,
				words: { ...en.question, ...en.forms },
				onrespond: () => undefined,
			});
			expect(screen.getAllByRole('button').length).toBeGreaterThan(0);
		},
	);

	it('answers with the id of the option, never with its place', async () => {
		const item = itemsOf(banks.tiny).find((one) => one.form === 'choice');
		if (item?.form !== 'choice') throw new Error('no choice');
		const onrespond = vi.fn();
		render(Choice, { item, words: en.question, onrespond });
		const [, second] = item.options;
		await userEvent.click(screen.getByRole('button', { name: second?.text ?? '' }));
		expect(onrespond).toHaveBeenCalledWith({ form: 'choice', picked: second?.id });
	});

	it('gives a statement to judge no letters', () => {
		const item = itemsOf(banks.tiny).find((one) => one.form === 'true-false');
		if (item?.form !== 'true-false') throw new Error('no statement');
		render(Choice, { item, words: en.question, onrespond: () => undefined });
		expect(document.querySelector('.letter')).toBeNull();
	});

	it('keeps a pick visible', () => {
		const item = itemsOf(banks.tiny).find((one) => one.form === 'choice');
		if (item?.form !== 'choice') throw new Error('no choice');
		const [first] = item.options;
		const response = { form: 'choice', picked: first?.id ?? ('' as OptionId) } as const;
		render(Choice, { item, words: en.question, response, onrespond: () => undefined });
		const pressed = screen
			.getAllByRole('button')
			.map((button) => button.getAttribute('aria-pressed'));
		expect(pressed.filter((one) => one === 'true')).toHaveLength(1);
		expect(pressed[0]).toBe('true');
	});
});

describe('a notice', () => {
	it.each(['calm', 'gold', 'wrong'] as const)(
		'of the tone %s says what and why, and offers what to do',
		(tone) => {
			const children = createRawSnippet(() => ({ render: () => '<button>Do</button>' }));
			render(Notice, { tone, icon: 'M0 0', title: 'What', text: 'Why', children });
			expect(screen.getByText('What').closest(`.${tone}`)).toBeTruthy();
			expect(screen.getByText('Why')).toBeTruthy();
			expect(screen.getByRole('button', { name: 'Do' })).toBeTruthy();
		},
	);
});

describe('the notices', () => {
	const calls = { onretry: vi.fn(), onkeep: vi.fn(), onupdate: vi.fn(), onreload: vi.fn() };
	const props = {
		status: 'none' as const,
		unsaved: 0,
		hasAnswers: true,
		isOnline: true,
		hasUpdate: false,
		lang: 'en' as const,
		words: { ...en.shell, ...en.notices },
		...calls,
	};

	it.each(['none', 'saving', 'saved'] as const)('say nothing while all is well: %s', (status) => {
		render(Notices, { ...props, status });
		expect(textOf(document.body)).toBe('');
	});

	it('count what is not saved, try again, and rescue it as a file', async () => {
		render(Notices, { ...props, status: 'unsaved', unsaved: 3 });
		expect(screen.getByText(/refused to store 3 answers/u)).toBeTruthy();
		await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
		await userEvent.click(screen.getByRole('button', { name: 'Keep as file' }));
		expect(calls.onretry).toHaveBeenCalledTimes(1);
		expect(calls.onkeep).toHaveBeenCalledTimes(1);
	});

	it('say that the file could not be made, until it could', async () => {
		calls.onkeep.mockRejectedValueOnce(new TypeError('no network'));
		render(Notices, { ...props, status: 'unsaved', unsaved: 1 });
		const keep = screen.getByRole('button', { name: 'Keep as file' });
		await userEvent.click(keep);
		expect((await screen.findByRole('alert')).textContent).toBe(en.notices.keepFailed);
		await userEvent.click(keep);
		expect(screen.queryByRole('alert')).toBeNull();
	});

	it('offer a file where nothing can be stored, once there is something to keep', () => {
		const { unmount } = render(Notices, { ...props, status: 'memory', hasAnswers: false });
		expect(screen.getByText(en.notices.memoryOnly)).toBeTruthy();
		expect(screen.queryByRole('button')).toBeNull();
		unmount();
		render(Notices, { ...props, status: 'memory' });
		expect(screen.getByRole('button', { name: 'Keep as file' })).toBeTruthy();
	});

	it('ask for a reload where a newer app has been', async () => {
		render(Notices, { ...props, status: 'newer' });
		await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
		expect(calls.onreload).toHaveBeenCalledTimes(1);
	});

	it('say that the network is gone, without alarm', () => {
		render(Notices, { ...props, isOnline: false });
		expect(screen.getByText(en.notices.offline).closest('.calm')).toBeTruthy();
		expect(screen.queryByRole('button')).toBeNull();
	});

	it('offer a new version, and take it only when asked', async () => {
		render(Notices, { ...props, hasUpdate: true });
		await userEvent.click(screen.getByRole('button', { name: en.notices.updateNow }));
		expect(calls.onupdate).toHaveBeenCalledTimes(1);
	});
});

describe('the actions after an answer', () => {
	const words = { ...en.feedback };
	const acts = { onundo: vi.fn(), onnext: vi.fn() };

	it('are Undo and Next, and no reason where none is known', async () => {
		render(ActionRow, { words, ...acts });
		expect(screen.queryByRole('button', { name: en.feedback.why })).toBeNull();
		await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
		await userEvent.click(screen.getByRole('button', { name: 'Next' }));
		expect(acts.onundo).toHaveBeenCalledTimes(1);
		expect(acts.onnext).toHaveBeenCalledTimes(1);
	});

	it('lead to the summary after the last one', () => {
		render(ActionRow, { words, ...acts, isLast: true });
		expect(screen.getByRole('button', { name: en.feedback.toSummary })).toBeTruthy();
	});

	it('say that the bank could not be opened, and leave Next to try again', () => {
		render(ActionRow, { words, ...acts, hasFailed: true });
		expect(screen.getByRole('alert').textContent).toContain(en.feedback.failed);
		expect(screen.getByRole('button', { name: 'Next' })).toBeTruthy();
	});

	it('are busy while the next question is being fetched', () => {
		render(ActionRow, { words, ...acts, isBusy: true });
		expect(screen.getByRole('button', { name: 'Next' }).getAttribute('aria-busy')).toBe('true');
	});
});

describe('a source', () => {
	const citation: CitationView = {
		source: 'toy:cec' as SourceId,
		lang: 'en',
		publisher: 'Central Election Commission',
		title: 'final result',
		kind: 'official',
		at: 'table 2',
		date: '2023-03-27',
	};
	const show = (more: Partial<CitationView> = {}, kinds?: Record<string, string>) =>
		render(SourceChip, {
			citation: { ...citation, ...more },
			lang: 'en',
			words: en.feedback,
			...(kinds && { kinds }),
		});

	it('says publisher, what it is, its date and the place in it', () => {
		show();
		expect(textOf(document.body)).toContain('Central Election Commission, final result');
		expect(textOf(document.body)).toContain('Published 27 March 2023');
		expect(textOf(document.body)).toContain('Where: table 2');
		expect(screen.queryByRole('link')).toBeNull();
	});

	it('says where it was read, when second hand', () => {
		show({ readIn: 'Tengrinews' });
		expect(textOf(document.body)).toContain('read in Tengrinews');
	});

	it('says a date that is no day as far as it is known, and none where there is none', () => {
		show({ date: '2023' });
		expect(textOf(document.body)).toContain('Published 2023');
		document.body.replaceChildren();
		render(SourceChip, {
			citation: { ...citation, date: undefined },
			lang: 'en',
			words: en.feedback,
		});
		expect(textOf(document.body)).not.toContain('Published');
	});

	it.each(sourceKinds)('says its kind in words: %s', (kind) => {
		show({ kind }, en.sources.kinds);
		expect(textOf(document.body)).toContain(en.sources.kinds[kind]);
	});

	it('opens elsewhere, without handing over where the reader came from', () => {
		show({ url: 'https://example.org/' });
		const link = screen.getByRole('link');
		expect(link.getAttribute('rel')).toBe('external noopener noreferrer');
		expect(textOf(link)).toBe('Open the source: Central Election Commission');
	});

	it('that is translated says so of its texts, while the place stays English', () => {
		render(SourceChip, {
			citation: { ...citation, lang: 'ru', publisher: 'ЦИК', title: 'итоги' },
			lang: 'ru',
			words: en.feedback,
		});
		expect(screen.getByText('ЦИК').closest('[lang]')?.getAttribute('lang')).toBe('ru');
		expect(screen.getByText('table 2').getAttribute('lang')).toBe('en');
	});
});

describe('the sources of a text', () => {
	const cite = (publisher: string): CitationView => ({
		source: 'toy:cec' as SourceId,
		lang: 'en',
		publisher,
		title: 'result',
		kind: 'official',
		at: 'table 2',
	});
	const show = (...publishers: readonly string[]) =>
		render(Sources, { citations: publishers.map(cite), lang: 'en', words: en.feedback });

	it('show the first in full and the others behind a line that counts them', async () => {
		show('CEC', 'OSCE', 'Vlast');
		const more = screen.getByText('2 more sources').closest('details');
		expect(more?.open).toBe(false);
		expect(
			screen.getByText('CEC').closest('details')?.parentElement?.closest('details'),
		).toBeNull();
		for (const publisher of ['OSCE', 'Vlast'])
			expect(more?.contains(screen.getByText(publisher))).toBe(true);
		await userEvent.click(screen.getByText('2 more sources'));
		expect(more?.open).toBe(true);
	});

	it('have no such line where there is one', () => {
		show('CEC');
		expect(screen.queryByText(/more source/u)).toBeNull();
	});
});

describe('a table', () => {
	it('has a name, heads for columns and rows, and takes focus to be scrolled', () => {
		render(DataTable, { caption: 'Seats', head: ['Party', 'Seats'], rows: [['Amanat', '62']] });
		const table = screen.getByRole('table', { name: 'Seats' });
		expect(within(table).getAllByRole('columnheader').map(textOf)).toEqual(['Party', 'Seats']);
		expect(within(table).getByRole('rowheader').textContent).toBe('Amanat');
		expect(screen.getByRole('group', { name: 'Seats' }).tabIndex).toBe(0);
	});

	it('of more than three columns names each figure where rows become blocks', () => {
		const head = ['Party', 'Votes', { text: 'Share', lang: 'en' as const }, 'Seats'];
		render(DataTable, { caption: 'Seats', head, rows: [['Amanat', '9', '53.90', '62']] });
		const named = screen.getAllByRole('cell').map(({ dataset }) => dataset.head);
		expect(named).toEqual(['Votes', 'Share', 'Seats']);
		expect(screen.getByRole('table').classList.contains('stacks')).toBe(true);
	});

	it('of three columns stays a table', () => {
		render(DataTable, { caption: 'Seats', head: ['A', 'B', 'C'], rows: [['x', '1', '2']] });
		expect(screen.getByRole('table').classList.contains('stacks')).toBe(false);
	});

	it('holds rows and columns that are called alike', () => {
		render(DataTable, {
			caption: 'Twins',
			head: ['A', 'A'],
			rows: [
				['x', '1'],
				['x', '2'],
			],
		});
		expect(screen.getAllByRole('rowheader', { name: 'x' })).toHaveLength(2);
	});

	it('says of each cell which language it is in', () => {
		render(DataTable, {
			caption: { text: 'Seats', lang: 'en' },
			head: ['Имя'],
			rows: [[{ text: 'Аманат', lang: 'ru' }]],
		});
		expect(screen.getByRole('rowheader').lang).toBe('ru');
		expect(screen.getByRole('columnheader').hasAttribute('lang')).toBe(false);
	});
});

describe('pictures', () => {
	it.each([
		[0, 0],
		[0.5, 1],
		[1, 1],
		[1.7, 1],
	])('a ring of %d draws no more than a whole turn', (share, arcs) => {
		render(Ring, { share, figure: '3' });
		const [, arc] = document.querySelectorAll('circle');
		expect(arc === undefined ? 0 : 1).toBe(arcs);
		const [drawn = 0, around = 0] =
			arc?.getAttribute('stroke-dasharray')?.split(' ').map(Number) ?? [];
		expect(drawn).toBeLessThanOrEqual(around);
		expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
	});

	it('the chamber draws every seat once, and a second sign for all groups but the first', () => {
		const groups = [30, 20, 15, 10, 5, 3, 2].map((seats, i) => ({ id: `g${i}`, seats }));
		render(Hemicycle, { groups, labelledby: 'chamber', unit: 'seats' });
		const drawn = [...screen.getByRole('img').querySelectorAll('path[stroke^="var(--p"]')];
		expect(drawn.map((path) => path.getAttribute('d')?.match(/M/gu)?.length)).toEqual(
			groups.map(({ seats }) => seats),
		);
		expect(document.querySelectorAll('path[class^="s"]')).toHaveLength(5);
	});

	it.each([
		[0, 0, '0 of 0'],
		[0, 8, '1 of 8'],
		[7, 8, '8 of 8'],
		[8, 8, '8 of 8'],
	])('the bar of a round with %i of %i done says %s', (done, total, said) => {
		render(RoundBar, { done, total, leaveHref: '/', words: en.practice });
		expect(screen.getByText(said)).toBeTruthy();
		expect(document.querySelectorAll('rect')[1]?.getAttribute('width')).toBe(
			String(total === 0 ? 0 : (100 * done) / total),
		);
		expect(screen.getByRole('link', { name: 'Leave the round' })).toBeTruthy();
	});
});

describe('the wait', () => {
	it('says nothing at first, and after four seconds what it waits for', async () => {
		vi.useFakeTimers();
		render(Waiting, { text: 'Still opening' });
		expect(screen.queryByText('Still opening')).toBeNull();
		await vi.advanceTimersByTimeAsync(4000);
		expect(screen.getByRole('status').textContent).toBe('Still opening');
		vi.useRealTimers();
	});
});

describe('the end of a round', () => {
	const figures = {
		rightFirst: 6,
		first: 8,
		secondTurn: 1,
		stillMissed: 1,
		notCounted: 0,
		hasReturns: true,
	};
	const props = { title: 'Done', ...figures, dueTomorrow: 5, look: [], lang: 'en' as const };

	it('tells one story of its questions: right first, right later, still missed, due', () => {
		render(Summary, { ...props, words: en.summary });
		expect(textOf(document.body)).toContain('8 questions. Missed ones came again.');
		expect(screen.getByRole('heading', { name: '6 of 8: Right first time' })).toBeTruthy();
		expect(screen.getAllByRole('listitem').map(textOf)).toEqual([
			'1 more right on a second turn.',
			'1 still missed. It comes first next time.',
		]);
		expect(textOf(document.body)).toContain('5 due tomorrow, from all your rounds');
		expect(screen.queryByText(en.summary.allFirst)).toBeNull();
	});

	it('says which questions it did not count, so that the sum is all that were asked', () => {
		render(Summary, { ...props, notCounted: 2, words: en.summary });
		expect(textOf(document.body)).toContain('10 questions.');
		expect(screen.getAllByRole('listitem').map(textOf).at(-1)).toBe('2 more were not counted.');
	});

	it('says nothing of tomorrow before the log was read', () => {
		render(Summary, { ...props, dueTomorrow: undefined, words: en.summary });
		expect(textOf(document.body)).not.toContain('tomorrow');
	});

	it('does not call it all right when nothing was asked', () => {
		render(Summary, {
			...props,
			rightFirst: 0,
			first: 0,
			secondTurn: 0,
			stillMissed: 0,
			words: en.summary,
		});
		expect(screen.queryByText(en.summary.allFirst)).toBeNull();
		expect(screen.queryByRole('heading', { name: /Right first time/u })).toBeNull();
	});

	it('links each miss to its fact, in the language of the sentence', () => {
		const look = [{ statement: 'Ауыл второй.', lang: 'ru', href: '/topics/vote/#auyl' }];
		render(Summary, { ...props, look, words: en.summary });
		expect(screen.getByRole('link', { name: 'Ауыл второй.' }).lang).toBe('ru');
	});
});

describe('the header', () => {
	it('says that answers are saved, as a status', () => {
		render(Header, {
			homeHref: '/',
			places: [],
			languages: [],
			save: { text: 'Saved on this device', icon: 'M0 0', tone: 'calm' },
			words: en.shell,
		});
		expect(textOf(screen.getByRole('status'))).toBe('Saved on this device');
	});
});

describe('a key', () => {
	it.each([
		['a', 'KeyA', 'a'],
		['A', 'KeyA', 'a'],
		['ф', 'KeyA', 'a'],
		['ә', 'Digit2', '2'],
		['a', 'KeyQ', 'a'],
		['5', 'Numpad5', '5'],
		['Enter', 'Enter', ''],
		['F1', 'F1', ''],
		[' ', 'Space', ''],
	])('%j at %s stands for %j', (key, code, name) => {
		expect(shortcutOf({ key, code })).toBe(name);
	});
});
