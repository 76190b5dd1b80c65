import { probe } from '#lib/forms/generating.ts';
import type { Option } from '#lib/forms/item-base.ts';
import type { Item, Response } from '#lib/forms/item.ts';
import type { EntryId, FactId, ItemKey, OptionId, SessionId, TopicId } from '#lib/kernel/brand.ts';
import { dayFromNumber } from '#lib/kernel/calendar.ts';
import { hash32, hashHex } from '#lib/kernel/hash.ts';
import type { MemoryState } from '#lib/scheduling/memory.ts';
import type { Dealer } from '#lib/session/dealer.ts';
import { indexFacts } from '#lib/session/fact-index.ts';
import type { PlanRequest } from '#lib/session/plan.ts';
import type { Context } from '#lib/session/reducer.ts';
import type { Face, Planned } from '#lib/session/session.ts';

/** Noon in London on a winter's day: 2026-01-10. */
export const noon = Date.UTC(2026, 0, 10, 12);
export const today = '2026-01-10';
export const dayMs = 86_400_000;

export const fact = (n: number): FactId => `toy:f${n}` as FactId;
export const topic = (n: number): TopicId => `toy:t${n}` as TopicId;
export const session = 'S1' as SessionId;

const option = (id: string): Option => ({ id: id as OptionId, text: id, rationale: `about ${id}` });

/** Forms of the toy bank's facts; the authored item `toy:w` asks facts 0 and 1. */
export interface ToyBank {
	readonly facts: number;
	readonly topics: number;
	readonly forms?: readonly string[];
	readonly authored?: boolean;
	/** Keys that the bank no longer has, or has changed. */
	readonly lost?: ReadonlySet<string>;
	readonly changed?: ReadonlySet<string>;
}

const authoredKey = 'toy:w' as ItemKey;
const allForms = ['choice', 'true-false', 'numeric'];

export const toyFacts = ({ facts, topics }: ToyBank): { id: FactId; topic: TopicId }[] =>
	Array.from({ length: facts }, (_, n) => ({ id: fact(n), topic: topic(n % topics) }));

const makeItem = ({ item: id, variant }: Face, toy: ToyBank): Item => {
	const [about = '', form = 'choice'] = id.split('/');
	const n = Number(about.replace(/\D/gu, ''));
	const base = {
		id,
		variant,
		lang: 'en' as const,
		topic: topic(n % toy.topics),
		topicShort: 'Toy',
		facts: id === authoredKey ? [fact(0), fact(1)] : [fact(n)],
		stem: `${id} ${variant}?`,
		statement: `The truth about ${about}.`,
		citations: [],
		check: hashHex(`${id}|${variant}|${toy.changed?.has(id) ? 'new' : 'old'}`),
	};
	if (form === 'numeric')
		return {
			...base,
			form,
			key: n,
			decimals: 0,
			unit: '{n}',
			tolerance: 0,
			bounds: { min: 0, max: 1000 },
			avoid: [{ value: 999, because: 'another published figure' }],
			refutations: [],
		};
	if (form === 'true-false') {
		const options = [option('true'), option('false')];
		const key = (hash32(`${id}|${variant}`) % 2 === 0 ? 'true' : 'false') as OptionId;
		return { ...base, form, options, key };
	}
	const options = ['key', 'a', 'b', 'c'].map(option);
	const turn = hash32(`${id}|${variant}`) % 4;
	return {
		...base,
		form: 'choice',
		options: [...options.slice(turn), ...options.slice(0, turn)],
		key: 'key' as OptionId,
		isOrdered: false,
	};
};

/** A dealer without a bank. */
export const toyDealer = (toy: ToyBank): Dealer => ({
	bank: '0123abcd',
	keysOf: (id) => [
		...(toy.forms ?? allForms).map((form) => `${id}/${form}` as ItemKey),
		...(toy.authored === true && [fact(0), fact(1)].includes(id) ? [authoredKey] : []),
	],
	deal: (face) => (toy.lost?.has(face.item) === true ? undefined : makeItem(face, toy)),
});

export const request = (toy: ToyBank, more: Partial<PlanRequest> = {}): PlanRequest => ({
	session,
	length: '5min',
	index: indexFacts(toyFacts(toy)),
	dealer: toyDealer(toy),
	memories: new Map(),
	day: today,
	now: noon,
	seed: 1,
	...more,
});

/** A memory that was last moved `daysAgo` and is due in `dueIn` days. */
export const memory = (
	n: number,
	daysAgo: number,
	dueIn: number,
	more: Partial<MemoryState> = {},
): MemoryState => ({
	fact: fact(n),
	stability: 5,
	difficulty: 5,
	lastAt: noon - daysAgo * dayMs,
	lastDay: dayFromNumber(Math.floor(noon / dayMs) - daysAgo),
	dueDay: dayFromNumber(Math.floor(noon / dayMs) + dueIn),
	reps: 1,
	lapses: 0,
	attempts: 1,
	isMissed: false,
	...more,
});

export const memories = (...states: readonly MemoryState[]): ReadonlyMap<FactId, MemoryState> =>
	new Map(states.map((state) => [state.fact, state]));

/** The world at the nth action, seconds apart. */
export const context = (nth: number, more: Partial<Context> = {}): Context => ({
	now: noon + nth * 5_000,
	tz: 'Asia/Almaty',
	day: today,
	device: 'dev-a',
	id: `E${String(nth).padStart(5, '0')}` as EntryId,
	...more,
});

const firstOf = ([response]: readonly Response[]): Response => {
	if (!response) throw new Error('the form has no probe of this sort');
	return response;
};

export const right = (item: Item): Response => firstOf(probe(item).correct);
export const wrong = (item: Item): Response => firstOf(probe(item).incorrect);

/** A place of a plan about one fact. */
export const planned = (n: number, more: Partial<Planned> = {}): Planned => ({
	item: `toy:f${n}/choice` as ItemKey,
	variant: 0,
	topic: topic(0),
	facts: [fact(n)],
	reason: 'new',
	recall: 0.3,
	...more,
});
