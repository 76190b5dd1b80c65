import { expect, it } from 'vitest';
import { gradings } from '#lib/forms/grading.ts';
import { buildBank, date, event } from '../support/build-bank.ts';
import { goldenParts } from './golden-parts.ts';
import { frozen, goldenBank, hashByForm } from './golden-items.ts';

it('the golden bank gives the frozen bytes in every form, in Node', () => {
	expect(hashByForm(goldenBank())).toEqual(frozen);
});

it('every form has frozen bytes: the golden bank makes an item of each', () => {
	expect(Object.keys(frozen).sort()).toEqual(Object.keys(gradings).sort());
});

it('another date gives other bytes: the hash can fail', () => {
	const [first, ...rest] = goldenParts.facts ?? [];
	const moved = { ...event('vote', '2023-03-19'), ...first, answer: date('2023-03-26') };
	const other = hashByForm(
		buildBank({ ...goldenParts, facts: [Object.assign({}, first, moved), ...rest] }),
	);
	expect(other.choice).not.toBe(frozen.choice);
	expect(other.numeric).toBe(frozen.numeric);
});
