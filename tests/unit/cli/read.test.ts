import { describe, expect, it } from 'vitest';
import { enumerate, instantiate, probe } from '#lib/forms/generating.ts';
import { gradings } from '#lib/forms/grading.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import { drawItems } from '../../../src/cli/reading-sheet/draw.ts';
import { sheetOf } from '../../../src/cli/reading-sheet/show.ts';
import { goldenBank } from '../../proof/golden-items.ts';
import { useBankFolder } from '../../support/bank-folder.ts';

const bank = goldenBank();
const all = enumerate(bank).length;
const draw = (seed: string, count: number) => drawItems(bank, { seed, count });
const idsOf = (items: ReturnType<typeof draw>): readonly ItemKey[] => items.map(({ id }) => id);
const factOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

describe('a sample to read', () => {
	it('has no item twice, and all of them where more are asked for', () => {
		const ids = idsOf(draw('1', all + 50));
		expect(ids).toHaveLength(all);
		expect(new Set(ids).size).toBe(all);
	});

	it('is the same for a seed, and another for another seed', () => {
		expect(draw('1', 8)).toEqual(draw('1', 8));
		expect(idsOf(draw('2', 8))).not.toEqual(idsOf(draw('1', 8)));
	});

	it('asks every fact once before it asks one again', () => {
		const made = new Set(enumerate(bank).filter((key) => !bank.items.has(key)));
		const facts = new Set([...made].map(factOf)).size;
		for (const seed of ['1', '2', '3']) {
			const drawn = idsOf(draw(seed, facts)).filter((id) => !bank.items.has(id));
			expect(new Set(drawn.map(factOf)).size).toBe(drawn.length);
		}
	});

	it('has hand-written items by their share of all', () => {
		const own = (count: number) =>
			idsOf(draw('1', count)).filter((id) => bank.items.has(id)).length;
		expect(own(all)).toBe(bank.items.size);
		expect(own(Math.round(all / 2))).toBe(Math.round(bank.items.size / 2));
	});
});

describe('the sheet of an item', () => {
	const items = enumerate(bank).map((key) => instantiate(bank, key, 0, 'en'));

	it('is there for every form', () => {
		const forms = new Set(items.map(({ form }) => form));
		expect([...forms].sort()).toEqual(Object.keys(gradings).sort());
		for (const item of items) {
			const { task, lines, right } = sheetOf(item);
			expect(
				[task, right].every((text) => text !== ''),
				item.id,
			).toBe(true);
			expect(lines.length, item.id).toBeGreaterThan(0);
		}
	});

	it('shows no id, no rationale and no sentence of the feedback', () => {
		for (const item of items) {
			const text = sheetOf(item).lines.join('\n');
			expect(text, item.id).not.toContain(item.id);
			if ('options' in item && item.form !== 'true-false')
				for (const { rationale, text: shown } of item.options)
					if (!shown.includes(rationale)) expect(text.split('\n')).not.toContain(rationale);
		}
	});

	it('has the right letter of one to choose: the option that grading counts', () => {
		const picks = items.filter(({ form }) =>
			['choice', 'true-false', 'chart', 'evidence'].includes(form),
		);
		expect(new Set(picks.map(({ form }) => form)).size).toBe(4);
		for (const item of picks) {
			const [response] = probe(item).correct;
			const at = sheetOf(item).right.charCodeAt(0) - 65;
			const shown = 'options' in item ? item.options[at]?.id : undefined;
			expect(response, item.id).toMatchObject({ picked: shown });
		}
	});

	/** What stands in the sheet behind each letter or number of its key. */
	const namedIn = ({ lines, right }: ReturnType<typeof sheetOf>): readonly string[] =>
		right
			.split(', ')
			.map((mark) => lines.find((line) => line.startsWith(`- ${mark}) `))?.slice(5) ?? mark);

	it('names every true sentence of a multi, and no other', () => {
		for (const item of items) {
			if (item.form !== 'multi') continue;
			const right = item.options.filter(({ isTrue }) => isTrue).map(({ text }) => text);
			expect(namedIn(sheetOf(item)), item.id).toEqual(right);
		}
	});

	it('names the events of an order from the earliest to the latest', () => {
		for (const item of items) {
			if (item.form !== 'order') continue;
			const textOf = new Map(item.options.map(({ id, text }) => [id, text]));
			expect(namedIn(sheetOf(item)), item.id).toEqual(item.sequence.map((id) => textOf.get(id)));
		}
	});

	it('gives each number of a classify the letter of its own bin', () => {
		const item = items.find(({ form }) => form === 'classify');
		if (item?.form !== 'classify') throw new Error('the golden bank has a classify');
		const { lines, right } = sheetOf(item);
		for (const [i, { text, bin }] of item.rows.entries()) {
			const letter = right.split(', ')[i]?.slice(-1) ?? '';
			expect(lines).toContain(`- ${i + 1}) ${text}`);
			expect(lines).toContain(`- ${letter}) ${item.bins.find(({ id }) => id === bin)?.text}`);
		}
	});

	it('joins each number of a match with the letter of its own partner', () => {
		const item = items.find(({ form }) => form === 'match');
		if (item?.form !== 'match') throw new Error('the golden bank has a match');
		const { lines, right } = sheetOf(item);
		for (const [i, { text, partner }] of item.options.entries()) {
			const letter = right.split(', ')[i]?.slice(-1) ?? '';
			expect(lines).toContain(`- ${i + 1}) ${text}`);
			expect(lines).toContain(`- ${letter}) ${partner.text}`);
		}
	});

	it('prints a chart as its table', () => {
		const item = items.find(({ form }) => form === 'chart');
		if (item?.form !== 'chart') throw new Error('the golden bank has a chart');
		for (const { name, texts } of item.figure.rows)
			expect(sheetOf(item).lines).toContain(`| ${name} | ${texts.join(' | ')} |`);
	});
});

describe('bank read', () => {
	const folder = useBankFolder();
	const numbers = (...argv: string[]): readonly string[] =>
		folder
			.run('read', ...argv)
			.said.join('\n')
			.match(/^(?:## )?\d+(?= \(|\. )/gmu) ?? [];

	it('numbers the questions, and the key to them alike', () => {
		expect(numbers('--count', '4')).toEqual(['## 1', '## 2', '## 3', '## 4']);
		expect(numbers('--count', '4', '--key')).toEqual(['1', '2', '3', '4']);
	});

	it('names items in the key only', () => {
		expect(folder.run('read', '--count', '9').said.join('\n')).not.toContain('planets:');
		expect(folder.run('read', '--count', '9', '--key').said.join('\n')).toContain('(planets:');
	});

	it.each(['0', '-1', 'many', '1.5'])('refuses to print %s items', (count) => {
		const { code, complained } = folder.run('read', `--count=${count}`);
		expect(code).toBe(2);
		expect(complained.join()).toContain(`not "${count}"`);
	});
});
