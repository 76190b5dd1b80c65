import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { instantiate } from '#lib/forms/generating.ts';
import { grade, viewAnswer } from '#lib/forms/grading.ts';
import type { TypedItem } from '#lib/forms/typed/item.ts';
import { en } from '#lib/i18n/en.ts';
import Feedback from '#lib/ui/Feedback.svelte';
import Typed from '#lib/ui/forms/Typed.svelte';
import Stem from '#lib/ui/Stem.svelte';
import { buildBank, itemKey } from '../../../support/build-bank.ts';
import { demoParts } from '../../../support/demo-bank.ts';

const bank = buildBank(demoParts);
const make = (fact: string): TypedItem => {
	const item = instantiate(bank, itemKey(`${fact}/typed`), 0, 'en');
	if (item.form !== 'typed') throw new Error(`${fact} is not typed`);
	return item;
};
const who = { ...make('leads-auyl'), gap: undefined };
const words = { ...en.question, ...en.forms, ...en.feedback, ...en.alone };
const noop = (): void => undefined;

describe('a field for a name', () => {
	it('sends up what was typed with Enter and with the button', async () => {
		const onrespond = vi.fn();
		render(Typed, { item: who, words, onrespond });
		const field = screen.getByRole('textbox', { name: 'Your answer' });
		await userEvent.type(field, 'Able{Enter}');
		await userEvent.click(screen.getByRole('button', { name: 'Answer' }));
		expect(onrespond.mock.calls).toEqual([
			[{ form: 'typed', typed: 'Able' }],
			[{ form: 'typed', typed: 'Able' }],
		]);
	});

	it('says what it asks for, and that it is for the gap', () => {
		render(Typed, { item: { ...who, gap: 'blank' }, words, onrespond: noop });
		const field = screen.getByRole('textbox', { name: en.forms.typed.inGap });
		const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
		expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
			en.forms.typed.hintName,
			'',
		]);
	});

	it.each([
		['vote', en.forms.typed.hintDay],
		['leads-auyl', en.forms.typed.hintName],
	])('asks for %s as exactly as it is graded', (fact, hint) => {
		render(Typed, { item: make(fact), words, onrespond: noop });
		expect(screen.getByText(hint)).toBeTruthy();
	});

	it.each([
		['empty', en.forms.typed.empty],
		['incomplete', en.forms.typed.incomplete],
		['not-a-date', en.forms.typed.notADate],
		['out-of-bounds', en.forms.typed.tooLong],
	] as const)('complains in words: %s', (problem, text) => {
		render(Typed, { item: who, words, problem, onrespond: noop });
		expect(screen.getByRole('alert').textContent).toBe(text);
		expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
	});

	it('is read-only once answered', async () => {
		const onrespond = vi.fn();
		const response = { form: 'typed', typed: 'Able' } as const;
		render(Typed, { item: who, words, response, onrespond });
		expect(screen.getByRole('textbox').hasAttribute('readonly')).toBe(true);
		await userEvent.click(screen.getByRole('button'));
		expect(onrespond).not.toHaveBeenCalled();
	});
});

describe('a gap', () => {
	it('is a word for those who read by ear', () => {
		render(Stem, { item: { ...who, stem: 'It was ____.', gap: 'blank' } });
		expect(document.body.textContent).toBe('It was blank.');
	});

	it('is only where the item has one', () => {
		render(Stem, { item: { ...who, stem: 'What is ____?', gap: undefined } });
		expect(document.body.textContent).toBe('What is ____?');
	});
});

describe('the explanation', () => {
	const show = (typed: string, more: { isAppealed?: boolean } = {}) => {
		const response = { form: 'typed', typed } as const;
		const outcome = grade(who, response);
		const view = viewAnswer(who, response, outcome);
		render(Feedback, { item: who, response, outcome, view, lang: 'en', words, ...more });
	};

	it('counts an answer that differs by a letter and names the letter', () => {
		show('Baker');
		expect(screen.getByRole('heading', { level: 2 }).textContent).not.toContain('letter');
		document.body.replaceChildren();
		const item = { ...who, answer: { ...who.answer, names: ['Ann Abley'] } } as TypedItem;
		const response = { form: 'typed', typed: 'Ann Ablex' } as const;
		const outcome = grade(item, response);
		const view = viewAnswer(item, response, outcome);
		render(Feedback, { item, response, outcome, view, lang: 'en', words });
		expect(screen.getByRole('heading', { level: 2 }).textContent.trim()).toBe('1 letter differs');
		expect(screen.getByText('Ann Abley').textContent).toBe('Ann Abley');
		expect(document.body.textContent).toContain(': other x');
	});

	it('says that an appeal is noted', () => {
		show('Smith', { isAppealed: true });
		expect(screen.getByText(en.forms.typed.appealed)).toBeTruthy();
	});
});
