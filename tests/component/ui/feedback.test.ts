import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { enumerate, formOf, instantiate } from '#lib/forms/generating.ts';
import { grade, viewAnswer } from '#lib/forms/grading.ts';
import { en } from '#lib/i18n/en.ts';
import Feedback from '#lib/ui/Feedback.svelte';
import { banks } from '../../support/component-bank.ts';

const words = { ...en.question, ...en.forms, ...en.feedback, ...en.alone };

/** The explanation of a form's first item that has one, as the texts of its paragraphs. */
const explain = (form: string) => {
	const item = enumerate(banks.shipped)
		.filter((key) => formOf(banks.shipped, key) === form)
		.map((key) => instantiate(banks.shipped, key, 0, 'en'))
		.find(({ why, statement }) => why !== undefined && why !== statement);
	if (item === undefined) throw new Error(`the bank explains no ${form} item`);
	const response = { form: 'unknown' } as const;
	const outcome = grade(item, response);
	const view = viewAnswer(item, response, outcome);
	const { container } = render(Feedback, { item, response, outcome, view, lang: 'en', words });
	const said = [...container.querySelectorAll('p')].map((one) => one.textContent.trim());
	return { why: said.indexOf(item.why ?? ''), truth: said.indexOf(item.statement) };
};

describe('an explanation', () => {
	it.each(['order', 'match', 'multi'])(
		'of several facts (%s) says why after the one statement that this is about',
		(form) => {
			const { why, truth } = explain(form);
			expect(truth).toBeGreaterThanOrEqual(0);
			expect(why).toBeGreaterThan(truth);
		},
	);

	it('of one fact says why before the statement', () => {
		const { why, truth } = explain('choice');
		expect(why).toBeGreaterThanOrEqual(0);
		expect(truth).toBeGreaterThan(why);
	});
});
