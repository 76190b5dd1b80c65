import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { enumerate, formOf, instantiate } from '#lib/forms/generating.ts';
import { grade, viewAnswer } from '#lib/forms/grading.ts';
import { en } from '#lib/i18n/en.ts';
import Feedback from '#lib/ui/Feedback.svelte';
import { componentOf } from '#lib/ui/forms/table.ts';
import { banks } from '../../../support/component-bank.ts';

const words = { ...en.question, ...en.forms };
const key = enumerate(banks.shipped).find((one) => formOf(banks.shipped, one) === 'evidence');
if (key === undefined) throw new Error('the bank makes no evidence item');
const item = instantiate(banks.shipped, key, 0, 'en');
if (item.form !== 'evidence') throw new Error('no evidence item');
const wrong = item.options.find(({ id }) => id !== item.key);
const response = { form: 'evidence', picked: wrong?.id ?? item.key } as const;
const outcome = grade(item, response);

describe('a question for evidence', () => {
	it('shows each source as a button with publisher, title and date, and one tap answers', async () => {
		const onrespond = vi.fn();
		render(componentOf(item), { item, words, onrespond });
		const buttons = screen.getAllByRole('button');
		expect(buttons).toHaveLength(4);
		for (const [i, { text }] of item.options.entries()) {
			expect(text).toMatch(/^.+: .+ \(.+\d{4}\)$/u);
			expect(screen.getByRole('button', { name: text })).toBe(buttons[i]);
		}
		await userEvent.click(buttons[1] ?? document.body);
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({
			form: 'evidence',
			picked: item.options[1]?.id,
		});
	});

	it('cannot be answered twice, and says what was right', () => {
		render(componentOf(item), { item, words, response, outcome, onrespond: vi.fn() });
		for (const button of screen.getAllByRole('button'))
			expect(button.getAttribute('aria-disabled')).toBe('true');
		const right = document.querySelector<HTMLElement>(`[data-option="${item.key}"]`);
		expect(right?.dataset['state']).toBe('missed');
	});

	it('is explained by dates and by the citations of the fact', () => {
		const view = viewAnswer(item, response, outcome);
		render(Feedback, {
			...{ item, response, outcome, view, lang: 'en' },
			words: { ...words, ...en.feedback, ...en.alone },
		});
		expect(screen.getByRole('heading', { name: /^Published on / })).toBeTruthy();
		expect(document.body.textContent).toContain(item.citations[0]?.publisher);
	});
});
