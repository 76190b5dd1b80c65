import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { App } from '#lib/app/app.svelte.ts';
import type { FormName, Item } from '#lib/forms/item.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import { langs, type Lang } from '#lib/kernel/lang.ts';
import type { Plan, SessionState } from '#lib/session/session.ts';
import { bankNames, banks, type BankName } from '../../support/component-bank.ts';
import { goto, visit } from '../../support/component-kit.ts';
import { plain, slipsOn, textOf, wrongLanguageOn } from '../../support/component-reader.ts';
import { itemsOf, planOf, plannedOf, roundOf } from '../../support/component-round.ts';
import { appOver, open, type Shown } from '../../support/component-screen.ts';

/** The practice page with a round in the store that is still open. */
const goOnWith = async (bank: BankName, plan: Plan, lang: Lang = 'en'): Promise<Shown> => {
	const app = appOver(bank, lang);
	(await app.open()).journal.keep([], { plan, passed: 0 });
	const shown = open('practice', { bank, lang, app });
	await screen.findByRole('button', { name: shown.words.question.unknown });
	return shown;
};
const goOnWithForms = (bank: BankName, forms: readonly FormName[], lang?: Lang) =>
	goOnWith(bank, roundOf(banks[bank], forms), lang);

const stateOf = (app: App): SessionState => {
	const state = app.study?.practice.state;
	if (state === undefined) throw new Error('no round');
	return state;
};
const itemOf = (app: App): Item => {
	const state = stateOf(app);
	if (state.phase !== 'question') throw new Error(`no question but ${state.phase}`);
	return state.item;
};
const numericOf = (app: App): NumericItem => {
	const item = itemOf(app);
	if (item.form !== 'numeric') throw new Error(`not typed: ${item.id}`);
	return item;
};

const headline = (): string => textOf(document.getElementById('headline'));
const marks = (): readonly (string | undefined)[] =>
	[...document.querySelectorAll<HTMLElement>('.feedback .option')].map(
		({ dataset }) => dataset.state,
	);

/** Answers what is asked, rightly or wrongly, as the form is answered. */
const answer = async ({ app, user, words }: Shown, isRight = true): Promise<void> => {
	const item = itemOf(app);
	if (item.form === 'numeric') {
		const value = isRight ? item.key : item.bounds.max + 1;
		await user.type(screen.getByRole('textbox'), String(value));
		await user.click(screen.getByRole('button', { name: words.question.answer }));
	} else {
		const options = 'key' in item && 'options' in item ? item.options : [];
		const option = options.find(({ id }) => ('key' in item && id === item.key) === isRight);
		await user.click(screen.getByRole('button', { name: option?.text ?? '' }));
	}
	await screen.findByRole('button', { name: words.feedback.undo });
};
const goOn = async ({ user, words }: Shown): Promise<void> => {
	const name = new RegExp(`^(?:${words.feedback.next}|${words.feedback.toSummary})$`, 'u');
	await user.click(screen.getByRole('button', { name }));
	await waitFor(() => expect(document.getElementById('headline')).toBeNull());
};

describe.each(bankNames)('a round of the %s bank', (bank) => {
	it('goes from the link through every question to its summary, and keeps its length', async () => {
		const shown = open('practice', { bank, search: '?length=3min' });
		await screen.findByRole('button', { name: shown.words.question.unknown });
		const total = stateOf(shown.app).plan.queue.length;
		for (let n = 1; n <= total; n++) {
			expect(screen.getByText(`${n} of ${total}`)).toBeTruthy();
			expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(itemOf(shown.app).stem);
			await answer(shown);
			expect(headline()).toBe(shown.words.question.right);
			expect(screen.getByText(`${n} of ${total}`)).toBeTruthy();
			const name = n === total ? shown.words.feedback.toSummary : shown.words.feedback.next;
			expect(screen.getByRole('button', { name })).toBeTruthy();
			await goOn(shown);
		}
		const { words } = shown;
		expect(screen.getByRole('heading', { level: 1, name: words.summary.head3 })).toBeTruthy();
		expect(screen.getByText(words.summary.allFirst, { exact: false })).toBeTruthy();
		expect(screen.queryByText(words.summary.worthALook)).toBeNull();
		expect(slipsOn('en')).toEqual([]);
	});

	it('takes the length out of the address, so that a reload goes on with this round', async () => {
		open('practice', { bank, search: '?length=5min' });
		await waitFor(() =>
			expect(goto).toHaveBeenCalledWith('/practice/', { replaceState: true, keepFocus: true }),
		);
	});

	it('stays in the topic that the link names', async () => {
		const [topic] = banks[bank].topics.keys();
		const slug = topic?.split(':')[1] ?? '';
		const { app, words } = open('practice', { bank, search: `?length=3min&topic=${slug}` });
		await screen.findByRole('button', { name: words.question.unknown });
		expect(new Set(stateOf(app).plan.queue.map((planned) => planned.topic))).toEqual(
			new Set([topic]),
		);
	});

	it.each([
		['choice', true],
		['choice', false],
		['true-false', true],
		['true-false', false],
		['numeric', true],
		['numeric', false],
	] as const)('shows a %s answered rightly (%s) as it came out', async (form, isRight) => {
		const shown = await goOnWithForms(bank, [form]);
		const item = itemOf(shown.app);
		await answer(shown, isRight);
		expect(marks()).toEqual(isRight ? ['right'] : ['wrong', 'missed']);
		expect(headline() === shown.words.question.right).toBe(isRight);
		expect(headline()).not.toBe('');
		expect(screen.getByText(plain(item.statement))).toBeTruthy();
		await waitFor(() => expect(document.activeElement?.id).toBe('headline'));
		expect(slipsOn('en')).toEqual([]);
	});

	it('leads from an explanation to the lesson of its topic', async () => {
		const shown = await goOnWithForms(bank, ['choice']);
		const { topic, topicShort } = itemOf(shown.app);
		const name = `Read the lesson: ${topicShort}`;
		expect(screen.queryByRole('link', { name })).toBeNull();
		await answer(shown, false);
		const link = screen.getByRole('link', { name });
		expect(link.getAttribute('href')).toBe(`/topics/${topic.split(':')[1]}/`);
	});

	it.each(['choice', 'true-false', 'numeric'] as const)(
		'takes "I don’t know" for an answer to a %s and shows the right one',
		async (form) => {
			const { user, words } = await goOnWithForms(bank, [form]);
			await user.click(screen.getByRole('button', { name: words.question.unknown }));
			await waitFor(() => expect(headline()).toBe(words.feedback.didNotKnow));
			expect(marks()).toEqual(['missed']);
		},
	);

	it('says that a statement is to be judged', async () => {
		const { words } = await goOnWithForms(bank, ['true-false']);
		expect(screen.getByText(words.question.trueOrFalse)).toBeTruthy();
	});

	it('asks for a number with its unit and says how exact it must be', async () => {
		const { app, words } = await goOnWithForms(bank, ['numeric']);
		const item = numericOf(app);
		const field = screen.getByRole('textbox', { name: words.question.yourAnswer });
		const [hint = ''] = field.getAttribute('aria-describedby')?.split(' ') ?? [];
		const said = item.tolerance > 0 ? /^Within .*±.* counts as right\.$/u : words.question.exact;
		expect(textOf(document.getElementById(hint))).toMatch(said);
		for (const unit of item.unit.split('{n}'))
			if (unit.trim() !== '') expect(textOf(field.parentElement)).toContain(unit.trim());
	});

	it.each(langs)(
		'says the margin in the language of the figure, within its own: %s',
		async (lang) => {
			const item = itemsOf(banks[bank]).find((one) => one.form === 'numeric');
			const margin = itemsOf(banks[bank]).find(
				(one) => one.form === 'numeric' && one.tolerance > 0,
			);
			const asked = margin ?? item;
			if (asked === undefined) throw new Error('no number to type');
			await goOnWith(bank, planOf(banks[bank], [plannedOf(asked)]), lang);
			expect(wrongLanguageOn(lang)).toEqual([]);
			expect(slipsOn(lang)).toEqual([]);
		},
	);

	it('reads a decimal comma', async () => {
		const { app, user, words } = await goOnWithForms(bank, ['numeric']);
		const { key, decimals } = numericOf(app);
		const typed = key.toFixed(Math.max(1, decimals)).replace('.', ',');
		await user.type(screen.getByRole('textbox'), `${typed}{Enter}`);
		await waitFor(() => expect(headline()).toBe(words.question.right));
	});

	it.each([
		['', 'emptyInput'],
		['   ', 'emptyInput'],
		['about half', 'notANumber'],
		['5 mil', 'notANumber'],
		['9999999999999', 'outOfBounds'],
	] as const)('does not count %j but says why, and keeps what was typed', async (typed, why) => {
		const { app, user, words } = await goOnWithForms(bank, ['numeric']);
		const field = screen.getByRole<HTMLInputElement>('textbox');
		if (typed !== '') await user.type(field, typed);
		await user.click(screen.getByRole('button', { name: words.question.answer }));
		expect(textOf(screen.getByRole('alert'))).toBe(words.question[why]);
		expect(field.getAttribute('aria-invalid')).toBe('true');
		expect(field.value).toBe(typed);
		expect(app.study?.journal.entries).toEqual([]);
		await user.clear(field);
		await user.type(field, `${numericOf(app).key}{Enter}`);
		await waitFor(() => expect(headline()).toBe(words.question.right));
	});

	it('brings a missed item back in the same round, and says so', async () => {
		const forms = ['choice', 'choice', 'choice', 'choice', 'choice', 'choice'] as const;
		const shown = await goOnWithForms(bank, forms);
		const { facts } = itemOf(shown.app);
		await answer(shown, false);
		await goOn(shown);
		const met: Item[] = [];
		while (stateOf(shown.app).phase === 'question') {
			met.push(itemOf(shown.app));
			await answer(shown);
			if (itemsSame(met.at(-1), facts)) {
				await shown.user.click(screen.getByRole('button', { name: shown.words.feedback.why }));
				expect(screen.getByText(shown.words.practice.whyMissedNow)).toBeTruthy();
			}
			await goOn(shown);
		}
		const place = met.findIndex((item) => itemsSame(item, facts));
		expect(met).toHaveLength(5);
		expect(place).toBeGreaterThanOrEqual(3);
		expect(screen.getByText('1 more right on a second turn.')).toBeTruthy();
		expect(screen.getByRole('heading', { name: shown.words.summary.worthALook })).toBeTruthy();
		// Six answers were planned: the sixth went to the missed one, so five questions were asked.
		expect(screen.getByText(`5 questions. ${shown.words.summary.cameAgain}`)).toBeTruthy();
		expect(textOf(screen.getByRole('main'))).toContain('4 of 5: Right first time');
	});

	it('takes the last answer back from the summary, quietly, apart from Done', async () => {
		const shown = await goOnWithForms(bank, ['choice']);
		const item = itemOf(shown.app);
		await answer(shown);
		await goOn(shown);
		await shown.user.click(screen.getByRole('button', { name: shown.words.summary.undo }));
		await waitFor(() => expect(itemOf(shown.app)).toEqual(item));
		expect(stateOf(shown.app).answered).toEqual([]);
	});

	it('counts each question once in the summary: right first, later or not at all', async () => {
		const shown = await goOnWithForms(bank, ['choice', 'true-false', 'numeric']);
		const missed = itemOf(shown.app);
		await answer(shown, false);
		await goOn(shown);
		await answer(shown);
		await goOn(shown);
		await answer(shown);
		await goOn(shown);
		const section = screen.getByRole('region', { name: shown.words.summary.head3 });
		expect(textOf(section)).toContain('3 questions.');
		expect(textOf(section)).toContain('2 of 3: Right first time');
		expect(textOf(section)).toContain('1 still missed. It comes first next time.');
		expect(textOf(section)).not.toContain(shown.words.summary.cameAgain);
		const link = screen.getByRole('link', { name: missed.statement });
		expect(link.getAttribute('href')).toMatch(/^\/topics\/[\w-]+\/#[\w-]+$/u);
		await waitFor(() => expect(document.activeElement?.id).toBe('summary-title'));
	});

	it('takes an answer back and asks the same again', async () => {
		const shown = await goOnWithForms(bank, ['choice', 'choice']);
		const item = itemOf(shown.app);
		await answer(shown, false);
		await shown.user.click(screen.getByRole('button', { name: shown.words.feedback.undo }));
		await waitFor(() => expect(itemOf(shown.app)).toEqual(item));
		expect(screen.getByText('1 of 2')).toBeTruthy();
		await waitFor(() => expect(document.activeElement?.id).toBe('stem'));
		await answer(shown);
		expect(headline()).toBe(shown.words.question.right);
		expect(stateOf(shown.app).answered).toHaveLength(1);
	});

	it.each([
		['new', 'whyNew', 'New'],
		['missed-before', 'whyMissedBefore', 'Again'],
		['ahead', 'whyAhead', undefined],
		['changed', 'whyChanged', 'Again'],
	] as const)('says why an item comes now: %s', async (reason, word, chip) => {
		const [item] = itemsOf(banks[bank]);
		if (item === undefined) throw new Error('an empty bank');
		const shown = await goOnWith(bank, planOf(banks[bank], [plannedOf(item, reason)]));
		for (const text of ['New', 'Due', 'Again'])
			expect(screen.queryByText(text) !== null).toBe(text === chip);
		await answer(shown);
		const why = screen.getByRole('button', { name: shown.words.feedback.why });
		expect(why.getAttribute('aria-expanded')).toBe('false');
		await shown.user.click(why);
		expect(why.getAttribute('aria-expanded')).toBe('true');
		expect(screen.getByText(shown.words.practice[word])).toBeTruthy();
	});

	it('gives the predicted recall where an item is due', async () => {
		const [item] = itemsOf(banks[bank]);
		if (item === undefined) throw new Error('an empty bank');
		const shown = await goOnWith(bank, planOf(banks[bank], [plannedOf(item, 'due', 0.834)]));
		expect(screen.getByText('Due')).toBeTruthy();
		await answer(shown);
		await shown.user.click(screen.getByRole('button', { name: shown.words.feedback.why }));
		expect(screen.getByText(/a chance of about 83 % now/u)).toBeTruthy();
	});

	it.each(langs)(
		'says everything of question and feedback in its own language: %s',
		async (lang) => {
			const shown = await goOnWithForms(bank, ['choice', 'true-false', 'numeric'], lang);
			for (let n = 0; n < 3; n++) {
				expect(wrongLanguageOn(lang)).toEqual([]);
				await answer(shown, false);
				await shown.user.click(screen.getByRole('button', { name: shown.words.feedback.why }));
				expect(wrongLanguageOn(lang)).toEqual([]);
				expect(slipsOn(lang)).toEqual([]);
				await goOn(shown);
			}
			expect(wrongLanguageOn(lang)).toEqual([]);
			expect(slipsOn(lang)).toEqual([]);
		},
	);

	it('starts three minutes more from the summary, or ends', async () => {
		const shown = await goOnWithForms(bank, ['choice']);
		await answer(shown);
		await goOn(shown);
		await shown.user.click(screen.getByRole('button', { name: shown.words.summary.more }));
		await screen.findByRole('button', { name: shown.words.question.unknown });
		expect(stateOf(shown.app).answered).toEqual([]);
		expect(stateOf(shown.app).plan.length).toBe('3min');
	});

	it('ends for good with Done, and leads home', async () => {
		const shown = await goOnWithForms(bank, ['choice']);
		await answer(shown);
		await goOn(shown);
		await shown.user.click(screen.getByRole('button', { name: shown.words.summary.done }));
		expect(goto).toHaveBeenLastCalledWith('/');
		expect(shown.app.study?.practice.state).toBeUndefined();
		expect(shown.app.study?.journal.openSession).toBeUndefined();
	});
});

const itemsSame = (item: Item | undefined, facts: Item['facts']): boolean =>
	item !== undefined && item.facts.some((fact) => facts.includes(fact));

describe('a typed figure that was published elsewhere', () => {
	it('is not counted, and what it is is said', async () => {
		const item = itemsOf(banks.shipped).find(
			(one): one is NumericItem =>
				one.form === 'numeric' && one.avoid.some(({ value }) => Math.abs(value - one.key) > 1),
		);
		const other = item?.avoid.find(({ value }) => Math.abs(value - item.key) > 1);
		if (item === undefined || other === undefined) throw new Error('no conflicting figure');
		const shown = await goOnWith('shipped', planOf(banks.shipped, [plannedOf(item)]));
		await shown.user.type(screen.getByRole('textbox'), `${other.value}{Enter}`);
		await waitFor(() => expect(headline()).toBe(shown.words.feedback.unscored));
		expect(screen.getByText(plain(other.because))).toBeTruthy();
		expect(screen.getByText(shown.words.feedback.unscoredText)).toBeTruthy();
		expect(marks()).toEqual([undefined, 'missed']);
		expect(shown.app.study?.journal.entries).toMatchObject([{ outcome: 'unscorable', facts: [] }]);
	});
});

describe('a round that began with another bank', () => {
	it('says so until Next, leaves out what is gone, and asks the rest', async () => {
		const [first, second] = itemsOf(banks.tiny);
		const [foreign] = itemsOf(banks.shipped);
		if (first === undefined || second === undefined || foreign === undefined)
			throw new Error('an empty bank');
		const plan = planOf(
			banks.shipped,
			[foreign, first, second].map((item) => plannedOf(item)),
		);
		const shown = await goOnWith('tiny', plan);
		expect(screen.getByText(shown.words.practice.fresh)).toBeTruthy();
		expect(itemOf(shown.app).id).toBe(first.id);
		await answer(shown);
		await goOn(shown);
		expect(screen.queryByText(shown.words.practice.fresh)).toBeNull();
		expect(itemOf(shown.app).id).toBe(second.id);
	});

	it('is told from one that began with this bank', async () => {
		const shown = await goOnWithForms('tiny', ['choice']);
		expect(screen.queryByText(shown.words.practice.fresh)).toBeNull();
	});
});

describe('the keyboard', () => {
	/** A key of a Russian layout: another letter, the same place. */
	const press = (key: string, code: string): void => {
		window.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
	};

	it.each([
		['a', 'KeyA', 0],
		['B', 'KeyB', 1],
		['ф', 'KeyA', 0],
		['и', 'KeyB', 1],
		['2', 'Digit2', 1],
		['"', 'Digit2', 1],
		['3', 'Numpad3', 2],
		// On a French keyboard A stands where Q does elsewhere.
		['a', 'KeyQ', 0],
	])('answers with %s (%s), option %i', async (key, code, index) => {
		const { app } = await goOnWithForms('tiny', ['choice']);
		const item = itemOf(app);
		press(key, code);
		await waitFor(() => expect(stateOf(app).phase).toBe('feedback'));
		expect(stateOf(app).answered[0]?.response).toMatchObject({
			picked: item.form === 'choice' ? item.options[index]?.id : '',
		});
	});

	it.each([
		['u', 'KeyU'],
		['г', 'KeyU'],
	])('takes back with %s (%s) and goes on with Enter', async (key, code) => {
		const shown = await goOnWithForms('tiny', ['choice', 'choice']);
		await answer(shown);
		press(key, code);
		await waitFor(() => expect(stateOf(shown.app).phase).toBe('question'));
		await answer(shown);
		press('Enter', 'Enter');
		await waitFor(() => expect(stateOf(shown.app).phase).toBe('question'));
		expect(stateOf(shown.app).answered).toHaveLength(1);
	});

	it.each([
		['q', 'KeyQ'],
		['й', 'KeyQ'],
		['9', 'Digit9'],
		['Tab', 'Tab'],
		['Shift', 'ShiftLeft'],
	])('does nothing on %s (%s)', async (key, code) => {
		const { app } = await goOnWithForms('tiny', ['choice']);
		press(key, code);
		expect(stateOf(app).phase).toBe('question');
	});

	it('leaves the browser its own shortcuts', async () => {
		const { app } = await goOnWithForms('tiny', ['choice']);
		for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
			window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', ...held }));
		expect(stateOf(app).phase).toBe('question');
	});

	it('types letters and figures into a field', async () => {
		const { app, user } = await goOnWithForms('tiny', ['numeric']);
		await user.type(screen.getByRole('textbox'), 'a1');
		expect(stateOf(app).phase).toBe('question');
		expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('a1');
	});
});

describe('a link to a round', () => {
	const unknown = 'I don’t know';
	it.each(['?topic=nonsense', '?length=nonsense', '?length=3min&topic=nonsense'])(
		'that nobody can have made, %s, goes on with the open round',
		async (search) => {
			const app = appOver('tiny', 'en');
			const plan = roundOf(banks.tiny, ['choice', 'numeric']);
			(await app.open()).journal.keep([], { plan, passed: 0 });
			open('practice', { bank: 'tiny', app, search });
			await screen.findByRole('button', { name: unknown });
			expect(stateOf(app).plan.session).toBe(plan.session);
		},
	);

	it('neither starts a round nor calls back whoever has left while it was loading', async () => {
		const app = appOver('tiny', 'en');
		const { journal, practice } = await app.open();
		const plan = roundOf(banks.tiny, ['choice', 'numeric']);
		journal.keep([], { plan, passed: 0 });
		open('practice', { bank: 'tiny', app, search: '?length=10min' });
		visit('topics/');
		await journal.load();
		await new Promise((done) => setTimeout(done, 20));
		expect(practice.state).toBeUndefined();
		expect(journal.openSession?.plan.session).toBe(plan.session);
		expect(goto).not.toHaveBeenCalled();
	});
});

it('takes a double click on an option for one answer, and opens nothing under it', async () => {
	const shown = await goOnWithForms('tiny', ['choice', 'choice']);
	await shown.user.dblClick(screen.getByRole('button', { name: shown.words.question.unknown }));
	expect(stateOf(shown.app).phase).toBe('feedback');
	expect(stateOf(shown.app).answered).toHaveLength(1);
	await shown.user.dblClick(screen.getByRole('button', { name: shown.words.feedback.next }));
	await screen.findByRole('button', { name: shown.words.question.unknown });
	expect(stateOf(shown.app).answered).toHaveLength(1);
});
