import type { Bank } from '#lib/bank/bank.ts';
import type { HoldersPicture, Holding } from '#lib/bank/lesson.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import { type DaySpan, dayNumber } from '#lib/kernel/calendar.ts';
import { fill } from '#lib/kernel/fill.ts';
import { formatSpan } from '#lib/kernel/format.ts';
import type { Lang, Said } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';
import { compareText } from '#lib/kernel/rng.ts';
import { citesOf, viewCitations } from '../citations.ts';
import { frameOf, nameOf, wordIn } from './parts.ts';
import type { HoldersView, HoldingView, PictureWords, Tick, Tone } from './view.ts';

/** Days from the first of the picture to the day, and to the end of the last one. */
const daysFrom = ({ from }: DaySpan, day: string): number => dayNumber(day) - dayNumber(from);
const lengthOf = (span: DaySpan): number => daysFrom(span, span.to) + 1;

/** Where a day begins on the width of all days, 0 to 1. */
const shareOf = (all: DaySpan, day: string): number => daysFrom(all, day) / lengthOf(all);

/** More lines than this are in the way of the bars on a narrow screen. */
const mostYears = 7;

/** The first days of years within the picture: of every year, or every second, fifth, tenth ... */
const yearsOf = (all: DaySpan): readonly Tick[] => {
	const first = Number(all.from.slice(0, 4));
	const count = Number(all.to.slice(0, 4)) - first + 1;
	const step = [1, 2, 5, 10, 20, 50].find((one) => count / one <= mostYears) ?? 100;
	return Array.from({ length: count }, (_, i) => first + i)
		.filter((year) => year % step === 0 && `${year}-01-01` >= all.from)
		.map((year) => ({ share: shareOf(all, `${year}-01-01`), text: String(year) }));
};

/** Tones for those who are in more than one post of the picture, by their first day in it. */
const tonesOf = ({ posts }: HoldersPicture): ReadonlyMap<EntityId, Tone> => {
	const held = posts.map(({ holdings }) => new Set(holdings.map(({ who }) => who)));
	const isOften = (who: EntityId): boolean => held.filter((post) => post.has(who)).length > 1;
	const inOrder = posts
		.flatMap(({ holdings }) => holdings)
		.sort((a, b) => compareText(a.span.from, b.span.from))
		.map(({ who }) => who);
	const often = [...new Set(inOrder)].filter(isOften);
	const tones: readonly Tone[] = [1, 2, 3];
	return new Map(often.map((who, i) => [who, tones[i] ?? 0]));
};

const wordsFor = ({ isOpenBefore, isOpenAfter }: Holding, words: PictureWords): string => {
	if (isOpenBefore) return isOpenAfter ? words.throughout : words.until;
	return isOpenAfter ? words.since : words.between;
};

const dayOf = (day: string): DaySpan => ({ from: day, to: day });

/** From when to when; a month stands where no source says the day. */
const datesOf = (holding: Holding, lang: Lang, words: PictureWords): Said => {
	const { span, began, ended } = holding;
	return wordIn(
		lang,
		fill(wordsFor(holding, words), {
			from: formatSpan(began ?? dayOf(span.from), lang),
			to: formatSpan(ended ?? dayOf(span.to), lang),
		}),
	);
};

/** Widths of letters and drawings in px, with some to spare: nothing is measured on a page made before. */
const letter = { narrow: 6.8, wide: 7.6 };
const drawn = { narrow: 250, wide: 500 };
const inset = 20;

/** The narrowest drawing in which so many letters have room in a bar of this share. */
const roomFor = (name: string, share: number): HoldingView['room'] => {
	const hasRoom = (size: 'narrow' | 'wide'): boolean =>
		name.length * letter[size] + inset <= share * drawn[size];
	if (hasRoom('narrow')) return 'narrow';
	return hasRoom('wide') ? 'wide' : 'none';
};

/** Who held which post when, on one scale of years. */
export const viewHolders = (
	bank: Bank,
	picture: HoldersPicture,
	lang: Lang,
	words: PictureWords,
): HoldersView => {
	const { span: all, posts } = picture;
	const tones = tonesOf(picture);
	const viewHolding = (holding: Holding, index: number): HoldingView => {
		const name = nameOf(bank, holding.who, lang);
		const start = shareOf(all, holding.span.from);
		const end = shareOf(all, holding.span.to) + 1 / lengthOf(all);
		return {
			id: `${holding.who} ${index}`,
			name,
			dates: datesOf(holding, lang, words),
			start,
			end,
			isOpenBefore: holding.isOpenBefore,
			isOpenAfter: holding.isOpenAfter,
			tone: tones.get(holding.who) ?? 0,
			room: roomFor(name.text, end - start),
		};
	};
	const views = posts.map(({ post, holdings }) => ({
		post: printed(post, lang),
		holdings: holdings.map(viewHolding),
	}));
	return {
		kind: 'holders',
		...frameOf(picture, lang),
		posts: views,
		years: yearsOf(all),
		table: {
			head: [words.post, words.holder, words.dates].map((word) => wordIn(lang, word)),
			rows: views.flatMap(({ post, holdings }) =>
				holdings.map(({ name, dates }) => [post, name, dates]),
			),
		},
		citations: viewCitations(
			bank,
			posts.flatMap(({ holdings }) => holdings.flatMap((holding) => citesOf(bank, holding))),
			lang,
		),
	};
};
