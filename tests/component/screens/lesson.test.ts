import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { topicData } from '#lib/app/topic-page.ts';
import { keep, keys } from '#lib/app/keep.ts';
import { banks, readings } from '../../support/component-bank.ts';
import { plain, textOf } from '../../support/component-reader.ts';
import { appOver, open } from '../../support/component-screen.ts';

const dataOf = (lang: 'en' | 'ru' = 'en') => {
	const data = topicData(banks.tiny, readings.tiny, 'giants', lang);
	if (data?.lesson === undefined) throw new Error('no lesson');
	return { ...data, lesson: data.lesson };
};
const main = (): HTMLElement => screen.getByRole('main');

describe('the lesson of a topic', () => {
	it('is read from top to bottom: text, picture, box, words, sources', () => {
		open('topic', { bank: 'tiny', topic: 'giants' });
		const text = textOf(main());
		const places = [
			'Four giant planets go around the Sun.',
			'Counting moons',
			'Voyager 2 found ten moons of Uranus in 1986.',
			'The four in figures',
			'How we know',
			'A probe takes pictures from near.',
			'A body that goes around a planet.',
			'Now without looking',
			'All facts of this topic',
		].map((part) => text.lastIndexOf(part));
		expect(places.every((place) => place >= 0)).toBe(true);
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});

	it('says how long it takes to read, and leads to its parts', () => {
		const { words } = open('topic', { bank: 'tiny', topic: 'giants' });
		expect(textOf(main())).toContain('Topic 1 of 2 · 1 minute to read');
		const parts = screen.getByRole('navigation', { name: words.lesson.onPage });
		const targets = within(parts)
			.getAllByRole('link')
			.map((link) => link.getAttribute('href')?.slice(1) ?? '');
		expect(targets).toEqual(['words', 'sources', 'all-facts']);
		for (const target of targets) expect(document.getElementById(target)).toBeTruthy();
	});

	it('unfolds what a paragraph rests on, behind a sign with a name', async () => {
		const { user } = open('topic', { bank: 'tiny', topic: 'giants' });
		const [passage] = dataOf().lesson.sections[0]?.paragraphs ?? [];
		const sign = screen.getByText(
			`The ${passage?.citations.length ?? 0} sources of this paragraph`,
		);
		const fold = sign.closest('details');
		expect(fold?.open).toBe(false);
		await user.click(sign);
		expect(fold?.open).toBe(true);
		for (const { publisher, title } of passage?.citations ?? [])
			for (const said of [publisher, title]) expect(textOf(fold)).toContain(plain(said));
	});

	it('cites all that it rests on once, paragraphs and pictures together', () => {
		open('topic', { bank: 'tiny', topic: 'giants' });
		const { sources } = dataOf().lesson;
		expect(new Set(sources.map(({ source }) => source)).size).toBe(sources.length);
		const list = document.getElementById('sources')?.closest('section');
		for (const { title } of sources) expect(textOf(list)).toContain(plain(title));
	});

	it('gives each word in the languages that it has, with its meaning', () => {
		open('topic', { bank: 'tiny', topic: 'giants' });
		const [moon, probe] =
			document.getElementById('words')?.closest('section')?.querySelectorAll('dl > div') ?? [];
		expect(textOf(moon)).toBe('moon серік спутник A body that goes around a planet.');
		expect(moon?.querySelector('[lang="kk"]')?.textContent).toBe('серік');
		expect(textOf(probe)).toBe('probe A spacecraft without people.');
	});

	it('puts the word of the page’s language first, and says that the text is English', () => {
		const { words } = open('topic', { bank: 'tiny', topic: 'giants', lang: 'ru' });
		const moon = document.getElementById('words')?.closest('section')?.querySelector('dl > div');
		expect(textOf(moon)).toBe('спутник moon серік Тело, которое обращается вокруг планеты.');
		expect(screen.getByText(words.lesson.inEnglish)).toBeTruthy();
		expect(screen.getByText('Four giant planets go around the Sun.').lang).toBe('en');
	});

	it('keeps a table beside its pictures only where they leave a figure out', () => {
		expect(dataOf().tables).toEqual([]);
		open('topic', { bank: 'tiny', topic: 'giants' });
		expect(screen.getAllByRole('table')).toHaveLength(1);
		expect(document.getElementById('moons-1989')?.closest('.picture')).toBeTruthy();
	});

	it('folds the facts, and opens the fold for a link that names one', () => {
		open('topic', { bank: 'tiny', topic: 'giants' });
		expect(fold()?.open).toBe(false);
		location.hash = `#${dataOf().facts[0]?.id ?? ''}`;
		window.dispatchEvent(new HashChangeEvent('hashchange'));
		expect(fold()?.open).toBe(true);
		location.hash = '';
	});

	const follow = (hash: string): void => {
		location.hash = hash;
		window.dispatchEvent(new HashChangeEvent('hashchange'));
	};

	it('opens the fold for a link whose id is written with percent signs', () => {
		open('topic', { bank: 'tiny', topic: 'giants' });
		follow(`#${(dataOf().facts[0]?.id ?? '').replace('-', '%2D')}`);
		expect(fold()?.open).toBe(true);
		location.hash = '';
	});

	it.each(['#nothing', '#', '#%E0%A4%A', '#%', '#a:b[c"]'])(
		'stays as it is for a link that names nothing: %s',
		(hash) => {
			open('topic', { bank: 'tiny', topic: 'giants' });
			expect(() => follow(hash)).not.toThrow();
			expect(fold()?.open).toBe(false);
			location.hash = '';
		},
	);

	it('does not fold the facts of a topic without a lesson', () => {
		open('topic', { bank: 'tiny', topic: 'discovery' });
		expect(fold()).toBeNull();
		expect(screen.getByRole('heading', { name: 'The facts' })).toBeTruthy();
	});

	it('goes on with a pretest that was left, and says how far it has come', async () => {
		const app = appOver('tiny');
		const study = await app.open();
		const engine = await study.loadEngine();
		const { practice } = study;
		const topic = [...engine.bank.topics.keys()].slice(0, 1);
		await practice.start('pretest', topic);
		practice.respond({ form: 'unknown' });
		await practice.next();
		keep.set(keys.returning, '1');
		open('topic', { bank: 'tiny', topic: 'giants', app });
		const total = practice.state?.plan.queue.length ?? 0;
		expect(await screen.findByRole('link', { name: `Go on: 1 of ${total} tried` })).toBeTruthy();
		expect(await screen.findByText(/^0 of \d+ met$/u)).toBeTruthy();
	});
});

const fold = () => document.querySelector<HTMLDetailsElement>('#all-facts');
