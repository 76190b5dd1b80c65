import type { Bank } from '#lib/bank/bank.ts';
import { dateShape } from '#lib/bank/date-shape.ts';
import type { EventFact, Fact } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { valueText } from '#lib/bank/render.ts';
import { wordings } from '#lib/bank/texts.ts';
import type { TopicId } from '#lib/kernel/brand.ts';
import { dayNumber, parseDay } from '#lib/kernel/calendar.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { langs } from '#lib/kernel/lang.ts';
import { firstApart, type Guest, mayStandIn, rankApart } from './apart.ts';
import { hasFolded } from './leak.ts';

/** An event that may stand beside another one; dates of one shape overlap only when they are equal. */
export interface EventGuest extends Guest {
	readonly fact: EventFact;
}

type Clash = (a: EventFact, b: EventFact) => boolean;

/** Words that say what came first, in any language. */
const orderWords = [
	...['before', 'after', 'until', 'since', 'earlier', 'later'],
	...['дейін', 'кейін', 'бұрын', 'соң'],
	...['до', 'после', 'перед', 'накануне', 'раньше', 'позже'],
];

/** The words of its own date, and those of its month as they stand alone. */
const dateWords = (bank: Bank, { answer }: EventFact): readonly string[] =>
	[answer, parseDay(answer.from.slice(0, 7)) ?? answer]
		.map((span) => valueText(bank, { type: 'date', from: span.from, to: span.to }))
		.flatMap((text) => wordings(text))
		.flatMap((text) => foldText(text).split(' '))
		.filter((word) => /\p{L}{3}/u.test(word));

/** True when the phrase names a figure, its month, or what it came before or after. */
const tellsWhen = (bank: Bank, fact: EventFact): boolean =>
	langs.some((lang) => {
		const phrase = foldText(fact.what[lang] ?? '');
		return (
			/\p{N}/u.test(phrase) ||
			[...orderWords, ...dateWords(bank, fact)].some((word) => hasFolded(phrase, word))
		);
	});

/** Asked as what somebody says, an event needs the one who says so in its phrase. */
const namesWho = ({ quizUse, attribution, what }: EventFact): boolean =>
	quizUse === 'plain' ||
	langs.every((lang) => {
		const [phrase, who] = [what[lang], attribution?.[lang]];
		return phrase === undefined || (who !== undefined && foldText(phrase).includes(foldText(who)));
	});

/** Whether its phrase may be shown beside others, without the date that it is asked for. */
export const canStand = (bank: Bank, fact: Fact): fact is EventFact =>
	fact.kind === 'event' &&
	fact.quizUse !== 'never' &&
	// Of a day that is not known for sure nothing is known to come before it.
	fact.circa === undefined &&
	dateShape(fact.answer) !== 'span' &&
	namesWho(fact) &&
	!tellsWhen(bank, fact);

/** The events whose phrases may be shown without a date, with the phrases as they are compared. */
const standing = perBank(
	(bank): ReadonlyMap<Fact, readonly string[]> =>
		new Map(
			[...bank.facts.values()].flatMap((fact) =>
				canStand(bank, fact) ? [[fact, wordings(fact.what).map(foldText)]] : [],
			),
		),
);

const daysApart = (a: EventFact, b: EventFact): number =>
	Math.abs(dayNumber(a.answer.from) - dayNumber(b.answer.from));

/** Within so many days events belong to one stretch of the story. */
const nearDays = 548;

/** Events of two topics that lie nearer than this are no matter of knowing their order. */
const apartDays = 30;

const saysSame = (bank: Bank, a: EventFact, b: EventFact): boolean => {
	const phrases = standing(bank).get(b);
	return (standing(bank).get(a) ?? []).some((phrase) => phrases?.includes(phrase));
};

const asGuest = (anchor: EventFact, fact: EventFact): EventGuest => ({
	...{ id: fact.id, fact, bucket: fact.answer.from },
	weight: daysApart(anchor, fact) <= nearDays ? 9 : 1,
});

const guestsOf = (bank: Bank, anchor: EventFact, clash: Clash): readonly EventGuest[] =>
	[...standing(bank).keys()]
		.filter((fact) => fact.kind === 'event')
		.filter((fact) => dateShape(fact.answer) === dateShape(anchor.answer))
		.filter((fact) => fact.answer.from !== anchor.answer.from && !clash(anchor, fact))
		.map((fact) => asGuest(anchor, fact));

/**
 * Two or three events to stand beside the anchor: of its topic, dated in one shape, no two on the
 * same date. Where the topic has just two, one of another topic joins that lies well apart.
 * @param form the form of the item, which each of them must allow
 * @param mustPart two events that must not stand in one item
 * @returns undefined where the topic has fewer than two
 */
export const companyOf = (
	bank: Bank,
	anchor: Fact,
	salt: string,
	form: string,
	mustPart: Clash = () => false,
): readonly EventFact[] | undefined => {
	if (anchor.kind !== 'event' || !standing(bank).has(anchor)) return undefined;
	const clash: Clash = (a, b) => mustPart(a, b) || saysSame(bank, a, b);
	const apart = (a: EventGuest, b: EventGuest): boolean => clash(a.fact, b.fact);
	const guests = guestsOf(bank, anchor, clash).filter(({ fact }) => mayStandIn(fact, form));
	const own = rankApart(guests.filter(isOfTopic(anchor.topic)), salt);
	const chosen = firstApart(own, 3, apart) ?? firstApart(own, 2, apart);
	if (chosen === undefined || chosen.length === 3) return chosen?.map(({ fact }) => fact);
	const facts = chosen.map(({ fact }) => fact);
	const strangers = guests
		.filter((guest) => !isOfTopic(anchor.topic)(guest))
		.filter(({ fact }) => [anchor, ...facts].every((one) => daysApart(one, fact) >= apartDays))
		.filter((guest) => !chosen.some((one) => apart(one, guest)));
	return [
		...facts,
		...rankApart(strangers, salt)
			.slice(0, 1)
			.map(({ fact }) => fact),
	];
};

const isOfTopic =
	(topic: TopicId) =>
	({ fact }: EventGuest): boolean =>
		fact.topic === topic;
