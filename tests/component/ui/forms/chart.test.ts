import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ChartItem } from '#lib/forms/chart/item.ts';
import { enumerate, formOf, instantiate } from '#lib/forms/generating.ts';
import { grade } from '#lib/forms/grading.ts';
import type { Response } from '#lib/forms/item.ts';
import { en } from '#lib/i18n/en.ts';
import Chart from '#lib/ui/forms/Chart.svelte';
import { banks } from '../../../support/component-bank.ts';

const words = { ...en.question, ...en.forms };

/** The first item of the shipped bank with this drawing. */
const drawn = (drawing: ChartItem['figure']['drawing']): ChartItem => {
	for (const key of enumerate(banks.shipped))
		for (let variant = 0; variant < 6; variant++) {
			if (formOf(banks.shipped, key) !== 'chart') break;
			const item = instantiate(banks.shipped, key, variant, 'en');
			if (item.form === 'chart' && item.figure.drawing === drawing) return item;
		}
	throw new Error(`nothing is drawn as ${drawing}`);
};

const show = (item: ChartItem, response?: Response) => {
	const onrespond = vi.fn();
	const outcome = response && grade(item, response);
	render(Chart, { item, words, response, outcome, onrespond });
	return onrespond;
};

const drawings = ['hemicycle', 'bars', 'pairs', 'ranked'] as const;

describe.each(drawings)('a chart drawn as %s', (drawing) => {
	const item = drawn(drawing);

	it('is a picture that says what it shows', () => {
		show(item);
		const picture = screen.getByRole('img', { name: new RegExp(`^${item.figure.title}`, 'u') });
		expect(picture).toBeTruthy();
	});

	it('has every exact figure in a table that unfolds, and none in the drawing', async () => {
		show(item);
		const twin = screen.getByText('Show as table').closest('details');
		expect(twin?.open).toBe(false);
		await userEvent.click(screen.getByText('Show as table'));
		expect(twin?.open).toBe(true);
		const table = within(twin ?? document.body).getByRole('table', { name: item.figure.title });
		const rows = within(table).getAllByRole('row').slice(1);
		expect(rows.map((row) => row.textContent.trim().replace(/\s+/gu, ' '))).toEqual(
			item.figure.rows.map(({ name, texts }) => [name, ...texts].join('').replace(/\s+/gu, ' ')),
		);
		const printed = item.figure.rows
			.flatMap(({ texts }) => texts)
			.filter((text) => text.length > 3);
		const picture = screen.getByRole('img').textContent;
		expect(printed.filter((text) => picture.includes(text))).toEqual([]);
	});

	it('answers by one tap on an option', async () => {
		const onrespond = show(item);
		const [first] = item.options;
		await userEvent.click(screen.getByRole('button', { name: first?.text ?? '' }));
		expect(onrespond).toHaveBeenCalledExactlyOnceWith({ form: 'chart', picked: first?.id });
	});

	it('says after the answer what was right and what was picked, and can be read on', () => {
		const wrong = item.options.find(({ id }) => id !== item.key);
		show(item, { form: 'chart', picked: wrong?.id ?? item.key });
		const state = (id: string | undefined) =>
			document.querySelector<HTMLElement>(`[data-option="${id ?? ''}"]`)?.dataset['state'];
		expect([state(item.key), state(wrong?.id)]).toEqual(['missed', 'wrong']);
		for (const button of screen.getAllByRole('button'))
			expect(button.getAttribute('aria-disabled')).toBe('true');
		expect(screen.getByText('Show as table')).toBeTruthy();
	});
});

describe('bars', () => {
	it('are as long as their figures are on the scale, and a second series is hatched', () => {
		const item = drawn('pairs');
		show(item);
		const [row] = item.figure.rows;
		const bars = [...document.querySelectorAll('.rows li:first-child rect')];
		const widths = row?.values.map((value) => (100 * value) / item.figure.max) ?? [];
		expect(bars.map((bar) => parseFloat(bar.getAttribute('width') ?? ''))).toEqual(
			widths.map((width) => Math.round(width * 100) / 100),
		);
		expect(bars[0]?.getAttribute('fill')).toBeNull();
		expect(bars[1]?.getAttribute('fill')).toMatch(/^url\(#.+\)$/u);
	});
});
