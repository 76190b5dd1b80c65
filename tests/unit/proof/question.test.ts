import { describe, expect, it } from 'vitest';
import { instantiate } from '#lib/forms/generating.ts';
import { questionOf, questionsOf } from '#lib/proof/question.ts';
import { buildBank, itemKey } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';

const bank = buildBank(demoParts);
const read = (key: string) => questionOf(instantiate(bank, itemKey(key), 0, 'en'));

describe('an item read as a question', () => {
	it('has its options, its key and what counts once', () => {
		const question = read('vote/choice');
		expect(question?.options[question.key]?.id).toBe('2023-03-19');
		expect(question).toMatchObject({ form: 'choice', units: ['vote'], isOrdered: true });
	});

	it('is none where a number is typed', () => {
		expect(read('share/numeric')).toBeUndefined();
	});

	it('is told by its shape: options, and the id of one as the key', () => {
		const item = instantiate(bank, itemKey('vote/choice'), 0, 'en');
		expect(questionOf({ ...item, form: 'unheard-of' })?.form).toBe('unheard-of');
		expect(questionOf(Object.assign({}, item, { key: 'none of them' }))).toBeUndefined();
	});

	it('is read in as many variants as asked, each as a session shows it', () => {
		const all = questionsOf(bank, 'en', 3).filter(({ item }) => item === itemKey('w-first'));
		expect(all.map(({ variant }) => variant)).toEqual([0, 1, 2]);
		expect(
			new Set(all.map(({ options }) => options.map(({ id }) => id).join())).size,
		).toBeGreaterThan(1);
	});
});
