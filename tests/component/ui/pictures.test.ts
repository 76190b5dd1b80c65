import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Picture as LessonPicture } from '#lib/bank/lesson.ts';
import { wordsOf } from '#lib/app/words.ts';
import { viewPicture } from '#lib/insight/pictures/picture.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import Picture from '#lib/ui/pictures/Picture.svelte';
import { textOf } from '../../support/component-reader.ts';
import {
	barsPicture,
	chamberPicture,
	estimatesPicture,
	holdersPicture,
	pictureBank,
	pictures,
	rankedPicture,
	timelinePicture,
} from '../../support/picture-bank.ts';

const show = (picture: LessonPicture, lang: Lang = 'en') => {
	const words = wordsOf(lang, 'pictures', 'feedback');
	const view = viewPicture(pictureBank, picture, lang, words.pictures);
	render(Picture, { view, lang, words: { pictures: words.pictures, source: words.feedback } });
	return view;
};

/** The drawing's rows, bars or points: what stands in it, without its table. */
const drawing = (): HTMLElement => {
	const found = document.querySelector<HTMLElement>('.drawing');
	if (!found) throw new Error('nothing is drawn');
	return found;
};

describe.each(pictures.map((picture) => [picture.kind, picture] as const))(
	'a picture of the kind %s',
	(_kind, picture) => {
		it('is a figure under its title, with a place of its own in the page', () => {
			show(picture);
			const figure = screen.getByRole('figure', { name: picture.title.en });
			expect(figure.id).toBe(picture.id);
			expect(within(figure).getByRole('heading', { level: 3 }).textContent).toBe(picture.title.en);
		});

		it('unfolds its table, which has every row', async () => {
			const { table } = show(picture);
			const way = screen.getByText('Show as table').closest('details');
			expect(way?.open).toBe(false);
			await userEvent.click(screen.getByText('Show as table'));
			expect(way?.open).toBe(true);
			const twin = screen.getByRole('table', { name: picture.title.en });
			const rows = within(twin).getAllByRole('row').slice(1);
			expect(rows.map((row) => textOf(row))).toHaveLength(table.rows.length);
			for (const [i, row] of table.rows.entries())
				for (const { text } of row)
					expect(textOf(rows[i] ?? twin)).toContain(text.replaceAll('\u00a0', ' '));
		});

		it('names its source', () => {
			show(picture);
			expect(screen.getAllByText('A newspaper', { exact: false }).length).toBeGreaterThan(0);
		});

		it('says in which language a text of the bank is', () => {
			show(picture, 'kk');
			expect(screen.getByRole('heading', { level: 3 }).lang).toBe('en');
			expect(screen.getByText('Кесте түрінде')).toBeTruthy();
		});
	},
);

describe('bars', () => {
	it('say the highest and the lowest to those who do not see them', () => {
		show(barsPicture);
		const name = 'Votes and seats Highest: Amanat 53.90 Lowest: Baytaq 2.30';
		expect(screen.getByRole('img', { name })).toBeTruthy();
	});

	it('are as long as their figures, and end with them', () => {
		show(barsPicture);
		const rows = [...drawing().querySelectorAll('li')];
		expect(rows).toHaveLength(9);
		const [auyl] = rows.slice(1);
		const widths = [...(auyl?.querySelectorAll('rect') ?? [])].map((bar) =>
			bar.getAttribute('width'),
		);
		expect(widths).toEqual(['20.22%', '12.9%']);
		expect(auyl?.textContent).toContain('10.90');
	});

	it('draw a line and no bar for a zero and for what has no figure, with the reason', () => {
		show(barsPicture);
		const rows = [...drawing().querySelectorAll('li')];
		const baytaq = rows.find((row) => row.textContent.includes('Baytaq'));
		expect(baytaq?.querySelectorAll('rect')).toHaveLength(1);
		expect(baytaq?.querySelectorAll('.zero')).toHaveLength(1);
		expect(drawing().textContent).toContain('no list');
		expect(drawing().textContent).toContain('no seats');
	});

	it('name the dotted line below, with its figure where the label has none', () => {
		show(barsPicture);
		expect(textOf(drawing())).toContain('the 5 % threshold (dotted line)');
		expect(textOf(drawing())).not.toContain('threshold, 5 %');
		document.body.replaceChildren();
		show(rankedPicture);
		expect(textOf(drawing())).toContain('the whole country, 54.19 % (dotted line)');
	});

	it('have the mark of a group beside its name, and none without a place among groups', () => {
		show(barsPicture);
		const rows = [...drawing().querySelectorAll('li')];
		const marked = rows.filter((row) => row.querySelector('.sign svg'));
		expect(marked).toHaveLength(7);
	});
});

describe('a ranking', () => {
	it('stresses its two ends', () => {
		show(rankedPicture);
		const ends = [...drawing().querySelectorAll('[data-end="true"] .name')];
		expect(ends.map((end) => end.textContent.trim())).toEqual(['Kyzylorda region', 'Almaty']);
	});
});

describe('estimates', () => {
	it('name every maker beside its own mark', () => {
		show(estimatesPicture);
		const makers = [...drawing().querySelectorAll('.makers li')];
		expect(makers.map((maker) => textOf(maker).trim())).toEqual([
			'Institute of Eurasian Integration',
			'SOTSIS-A Institute',
			'Institute of Democracy',
			'Thick line, and the figure beside each name: Table result: Share of list votes, %',
		]);
		const shapes = makers
			.slice(0, 3)
			.map((maker) => maker.querySelector('path')?.getAttribute('d'));
		expect(new Set(shapes).size).toBe(3);
	});

	it('say the largest difference to those who do not see them', () => {
		show(estimatesPicture);
		expect(
			screen.getByRole('img', {
				name: /Difference from the result, in percentage points Largest difference: 0.92$/u,
			}),
		).toBeTruthy();
	});

	it('stand on either side of the line of the result', () => {
		show(estimatesPicture);
		const row = within(drawing()).getByText('53.90').closest('li');
		const ends = [...(row?.querySelectorAll('.stem') ?? [])].map((stem) => stem.getAttribute('x2'));
		expect(ends).toEqual(['28%', '76%', '21.5%']);
	});
});

describe('a timeline', () => {
	it('is a list of events in their order, with days for machines too', () => {
		show(timelinePicture);
		const items = within(drawing()).getAllByRole('listitem');
		expect(items).toHaveLength(timelinePicture.facts.length);
		expect(items[3]?.querySelector('time')?.getAttribute('datetime')).toBe('2021-11');
		expect(items[3]?.textContent).toContain('November 2021');
	});

	it('says how long after the one before', () => {
		show(timelinePicture);
		const said = textOf(drawing());
		for (const gap of ['1 day later', 'about 3 months later', '45 days later'])
			expect(said).toContain(gap);
	});

	it('explains the open ring only where there is one', () => {
		show(timelinePicture);
		expect(screen.getByText(/^An open ring/u)).toBeTruthy();
		document.body.replaceChildren();
		show({ ...timelinePicture, facts: timelinePicture.facts.slice(0, 2) });
		expect(screen.queryByText(/^An open ring/u)).toBeNull();
	});
});

describe('holders of posts', () => {
	it('are listed under each post with their days', () => {
		show(holdersPicture);
		const post = screen.getByRole('listitem', { name: 'Chair of the Senate' });
		const held = within(post).getAllByRole('listitem');
		expect(held.map((one) => textOf(one).trim())).toEqual([
			'Kassym-Jomart Tokayev until 20 March 2019',
			'Dariga Nazarbayeva 20 March 2019 – 2 May 2020',
			'Maulen Ashimbayev from 4 May 2020',
		]);
	});

	it('have an arrow at each open end and no line there', () => {
		show(holdersPicture);
		const post = screen.getByRole('listitem', { name: 'Leader of the party' });
		expect(post.querySelectorAll('.arrow')).toHaveLength(1);
		const [open, closed] = post.querySelectorAll('.bar path');
		expect(open?.getAttribute('d')).not.toBe(closed?.getAttribute('d'));
		expect(screen.getByText(/^An arrow/u)).toBeTruthy();
	});
});

describe('a chamber', () => {
	it('is the half circle with a legend', () => {
		show(chamberPicture);
		expect(screen.getByRole('img', { name: 'The Mazhilis after the vote' }).textContent).toContain(
			'98',
		);
		expect(within(drawing()).getAllByRole('listitem')).toHaveLength(7);
	});
});
