import type { EntityId } from '#lib/kernel/brand.ts';
import { dayFromNumber, dayNumber } from '#lib/kernel/calendar.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import type { HoldersPicture, Holding } from '#lib/bank/lesson.ts';
import type { AuthoredHolders, AuthoredHolding } from './authoring-lessons.ts';
import { cookDate } from './dates.ts';
import { qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { cookGrounds } from './paragraphs.ts';
import type { Spot } from './spot.ts';

/** Who held which post when. */
export const cookHolders = (
	kitchen: Kitchen,
	{ kind, id, title, note, from, to, posts }: AuthoredHolders,
	at: Spot,
): HoldersPicture => {
	const first = cookDate(from, at.in('from'), kitchen.findings);
	const last = cookDate(to, at.in('to'), kitchen.findings);
	const isRight = first && last && first.from <= last.to;
	if (first && last && !isRight)
		kitchen.findings.error(at.in('from'), 'bad-span', `${from} is after ${to}`, 'swap from and to');
	const span = isRight ? { from: first.from, to: last.to } : always;
	const cooked = posts.map(({ post, holdings }, i) => {
		const spot = at.in('posts', i, 'holdings');
		const held = holdings.flatMap((holding, j) => cookHolding(kitchen, holding, span, spot.in(j)));
		checkOverlaps(kitchen, held);
		return { post, holdings: held.map((one) => one.holding) };
	});
	return { kind, id, title, note, span, posts: cooked };
};

/** Taken for days that cannot be read, which is reported already. */
const always: DaySpan = { from: '0001-01-01', to: '9999-12-31' };

interface Held {
	readonly holding: Holding;
	readonly who: string;
	/** The days within which it began and ended: one day where it is known. */
	readonly began?: DaySpan | undefined;
	readonly ended?: DaySpan | undefined;
	readonly at: Spot;
}

const cookHolding = (
	kitchen: Kitchen,
	{ who, from, to, facts, cite }: AuthoredHolding,
	picture: DaySpan,
	at: Spot,
): Held[] => {
	refer(kitchen, 'entity', who, at.in('who'));
	const grounds = cookGrounds(kitchen, { facts, cite }, at, 'this holding');
	const began = from === undefined ? undefined : cookDate(from, at.in('from'), kitchen.findings);
	const ended = to === undefined ? undefined : cookDate(to, at.in('to'), kitchen.findings);
	if ((from !== undefined && !began) || (to !== undefined && !ended)) return [];
	if (began && ended && began.from > ended.to) {
		const message = `${from ?? ''} is after ${to ?? ''}`;
		kitchen.findings.error(at.in('from'), 'bad-span', message, 'swap from and to');
		return [];
	}
	const isInside = [
		checkInside(kitchen, began, picture, at.in('from')),
		checkInside(kitchen, ended, picture, at.in('to')),
	];
	if (isInside.includes(false)) return [];
	const holding: Holding = {
		who: qualify<EntityId>(kitchen, who),
		span: drawnDays({ began, ended }, picture),
		isOpenBefore: !began,
		isOpenAfter: !ended,
		...(began && isVague(began) && { began }),
		...(ended && isVague(ended) && { ended }),
		...grounds,
	};
	return [{ holding, who, began, ended, at }];
};

const isVague = ({ from, to }: DaySpan): boolean => from !== to;

/**
 * The days drawn, within the picture. For an end that is known to a month or a year only it is the
 * middle of that part of it which the other end leaves: nothing ends before it began.
 */
const drawnDays = ({ began, ended }: Pick<Held, 'began' | 'ended'>, picture: DaySpan): DaySpan => {
	const first = began && { ...began, to: ended && ended.to < began.to ? ended.to : began.to };
	const last = ended && {
		...ended,
		from: began && began.from > ended.from ? began.from : ended.from,
	};
	return {
		from: first ? within(middleOf(first), picture) : picture.from,
		to: last ? within(middleOf(last), picture) : picture.to,
	};
};

const middleOf = ({ from, to }: DaySpan): string =>
	dayFromNumber(Math.floor((dayNumber(from) + dayNumber(to)) / 2));

const within = (day: string, { from, to }: DaySpan): string => {
	if (day < from) return from;
	return day > to ? to : day;
};

/** A day outside the picture is left out, which says that it lies there. */
const checkInside = (
	{ findings }: Kitchen,
	days: DaySpan | undefined,
	picture: DaySpan,
	at: Spot,
): boolean => {
	if (!days || (days.to >= picture.from && days.from <= picture.to)) return true;
	const message = `this lies outside the picture, ${picture.from} to ${picture.to}`;
	findings.error(at, 'outside-span', message, 'leave it out, or widen the picture');
	return false;
};

/** On the day of a change of hands both held the post; longer than that nobody shares one. */
const checkOverlaps = ({ findings }: Kitchen, held: readonly Held[]): void =>
	held.forEach((later, j) => {
		const earlier = held.slice(0, j).find((one) => overlap(one, later));
		if (!earlier) return;
		const message = `"${later.who}" held this post while "${earlier.who}" did`;
		findings.error(later.at, 'overlapping-holdings', message, 'mend their days');
	});

/** True when surely both held it for longer than the day or month in which it changed hands. */
const overlap = (a: Held, b: Held): boolean =>
	isBefore(a.began, b.ended) && isBefore(b.began, a.ended);

const isBefore = (began: DaySpan | undefined, ended: DaySpan | undefined): boolean =>
	!began || !ended || began.to < ended.from;
