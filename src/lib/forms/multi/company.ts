import type { Bank } from '#lib/bank/bank.ts';
import type { Candidate } from '#lib/bank/candidate.ts';
import type { Fact } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { statementText } from '#lib/bank/render.ts';
import { canBeSame } from '#lib/bank/same.ts';
import type { FactId, ItemKey, TopicId } from '#lib/kernel/brand.ts';
import { rendezvous } from '#lib/kernel/rng.ts';
import { mayStandIn } from '../apart.ts';
import { placeOf } from './class.ts';
import { clash, rulesOutDate, saysAnswer } from './clash.ts';
import { isShort, shortTwins } from './short.ts';

/** A fact with the false values that its sentence may be given at its place. */
export interface Guest {
	readonly id: FactId;
	readonly fact: Fact;
	readonly twins: readonly Candidate[];
	/** Those that hold whoever stands at the other places; none for a guest who might clash there. */
	readonly sure: readonly Candidate[];
}

const factsOfTopic = perBank((bank) => {
	const facts = new Map<TopicId, Fact[]>();
	for (const fact of bank.facts.values()) {
		if (!mayStandIn(fact, 'multi') || !isShort(bank, fact, fact.answer)) continue;
		facts.set(fact.topic, [...(facts.get(fact.topic) ?? []), fact]);
	}
	return facts;
});

/** Who matters at each place, whoever else does; the anchor alone at the first. */
const guestsFor = (bank: Bank, anchor: Fact, key: ItemKey): readonly (readonly Guest[])[] => {
	const places: Guest[][] = [[], [], [], []];
	const around = factsOfTopic(bank).get(anchor.topic) ?? [];
	for (const fact of around) {
		const place = placeOf(key, anchor, fact);
		if (place === 0 && fact.id !== anchor.id) continue;
		const twins = shortTwins(bank, fact).filter(({ refutation }) => {
			const refuter = refutation.kind === 'fact' ? bank.facts.get(refutation.fact) : undefined;
			return refuter === undefined || placeOf(key, anchor, refuter) === place;
		});
		if (twins.length > 0) places[place]?.push({ id: fact.id, fact, twins, sure: [] });
	}
	return places;
};

/** Without those who would help, or be helped by, anybody at a place before. */
const withoutClashes = (
	bank: Bank,
	places: readonly (readonly Guest[])[],
): readonly (readonly Guest[])[] =>
	places.reduce<readonly (readonly Guest[])[]>((before, guests) => {
		const others = before.flat();
		const apart = guests.filter(
			({ fact }) => !others.some((other) => clash(bank, other.fact, fact)),
		);
		return [...before, apart];
	}, []);

/**
 * The false values that neither are nor say the true one of another sentence of the item, and that no
 * other sentence rules out.
 */
const freeTwins = (
	bank: Bank,
	{ id, fact, twins }: Guest,
	company: readonly Guest[],
): readonly Candidate[] => {
	const others = company.filter((other) => other.id !== id).map((other) => other.fact);
	return twins.filter(({ value }) => {
		const sentence = statementText(bank, fact, value);
		return !others.some(
			(other) =>
				canBeSame(bank, value, other.answer) ||
				saysAnswer(bank, sentence, other) ||
				rulesOutDate(bank, fact, value, other),
		);
	});
};

/**
 * Who may stand at each place, the sure ones marked: as long as each place has one, it is drawn by
 * itself, and a fact that is new to the bank changes the place at which it matters and no other.
 */
const makePools = (bank: Bank, anchor: Fact, key: ItemKey): readonly (readonly Guest[])[] => {
	const places = guestsFor(bank, anchor, key);
	const apart = withoutClashes(bank, places);
	return places.map((guests, place) => {
		const known = new Set(apart[place]?.map(({ id }) => id));
		const others = apart.filter((_, other) => other !== place).flat();
		return guests
			.filter(({ fact }) => fact === anchor || !clash(bank, anchor, fact))
			.map((guest) => ({
				...guest,
				sure: known.has(guest.id) ? freeTwins(bank, guest, others) : [],
			}));
	});
};

const made = perBank(() => new Map<ItemKey, readonly (readonly Guest[])[]>());

const poolsFor = (bank: Bank, anchor: Fact, key: ItemKey): readonly (readonly Guest[])[] => {
	const pools = made(bank).get(key) ?? makePools(bank, anchor, key);
	made(bank).set(key, pools);
	return pools;
};

/**
 * The first company, by the order of the guests at each place, in which no two give each other away
 * and each could be told falsely.
 * @returns undefined where there is none
 */
const firstCompany = (
	bank: Bank,
	places: readonly (readonly Guest[])[],
	chosen: readonly Guest[] = [],
): readonly Guest[] | undefined => {
	const [guests, ...rest] = places;
	if (guests === undefined) return canAllBeFalse(bank, chosen) ? chosen : undefined;
	for (const guest of guests) {
		if (chosen.some(({ fact }) => clash(bank, fact, guest.fact))) continue;
		const company = firstCompany(bank, rest, [...chosen, guest]);
		if (company) return company;
	}
	return undefined;
};

const canAllBeFalse = (bank: Bank, company: readonly Guest[]): boolean =>
	company.every((guest) => freeTwins(bank, guest, company).length > 0);

const sureOf = (guests: readonly Guest[]): readonly Guest[] =>
	guests.filter(({ sure }) => sure.length > 0);

const isDrawnApart = (places: readonly (readonly Guest[])[]): boolean =>
	places.every((guests) => sureOf(guests).length > 0);

/** True when there is somebody for each place. */
export const hasCompany = (bank: Bank, anchor: Fact, key: ItemKey): boolean => {
	const places = poolsFor(bank, anchor, key);
	return isDrawnApart(places) || firstCompany(bank, places) !== undefined;
};

/** The company of an item, drawn anew for each variant. @throws Error where the fact has none */
export const drawCompany = (
	bank: Bank,
	anchor: Fact,
	key: ItemKey,
	variant: number,
): readonly Guest[] => {
	const places = poolsFor(bank, anchor, key);
	const drawn = places.map((guests) => rendezvous(guests, `${key}|${variant}`));
	const company = isDrawnApart(places)
		? drawn.flatMap((guests) => sureOf(guests).slice(0, 1))
		: firstCompany(bank, drawn);
	if (!company) throw new Error(`no company for ${key}`);
	return company;
};

/** The false values that a guest may be given in this company: the sure ones, where it has some. */
export const twinsIn = (
	bank: Bank,
	guest: Guest,
	company: readonly Guest[],
): readonly Candidate[] =>
	company.every(({ sure }) => sure.length > 0) ? guest.sure : freeTwins(bank, guest, company);
