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
import { clash, saysAnswer } from './clash.ts';
import { isShort, shortTwins } from './short.ts';

/** A fact with the false values that its sentence may be given at its place. */
export interface Guest {
	readonly id: FactId;
	readonly fact: Fact;
	readonly twins: readonly Candidate[];
}

const factsOfTopic = perBank((bank) => {
	const facts = new Map<TopicId, Fact[]>();
	for (const fact of bank.facts.values()) {
		if (!mayStandIn(fact, 'multi') || !isShort(bank, fact, fact.answer)) continue;
		facts.set(fact.topic, [...(facts.get(fact.topic) ?? []), fact]);
	}
	return facts;
});

/** Who may stand at each place, in no order; the anchor alone at the first. */
export const guestsFor = (
	bank: Bank,
	anchor: Fact,
	key: ItemKey,
): readonly (readonly Guest[])[] => {
	const places: Guest[][] = [[], [], [], []];
	const around = factsOfTopic(bank).get(anchor.topic) ?? [];
	for (const fact of around) {
		const place = placeOf(key, anchor, fact);
		const isAnchor = fact.id === anchor.id;
		if (place === 0 ? !isAnchor : clash(bank, anchor, fact)) continue;
		const twins = shortTwins(bank, fact).filter(({ refutation }) => {
			const refuter = refutation.kind === 'fact' ? bank.facts.get(refutation.fact) : undefined;
			return refuter === undefined || placeOf(key, anchor, refuter) === place;
		});
		if (twins.length > 0) places[place]?.push({ id: fact.id, fact, twins });
	}
	return places;
};

/**
 * The first company, by the order of the guests at each place, in which no two give each other away
 * and each could be told falsely.
 * @returns undefined where there is none
 */
export const firstCompany = (
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

/** The false values that neither are nor say the true one of another sentence of the item. */
export const freeTwins = (
	bank: Bank,
	{ id, fact, twins }: Guest,
	company: readonly Guest[],
): readonly Candidate[] => {
	const others = company.filter((other) => other.id !== id).map((other) => other.fact);
	return twins.filter(({ value }) => {
		const sentence = statementText(bank, fact, value);
		return !others.some(
			(other) => canBeSame(bank, value, other.answer) || saysAnswer(bank, sentence, other),
		);
	});
};

/** The company of an item, drawn anew for each variant. @throws Error where the fact has none */
export const drawCompany = (
	bank: Bank,
	anchor: Fact,
	key: ItemKey,
	variant: number,
): readonly Guest[] => {
	const places = guestsFor(bank, anchor, key);
	const company = firstCompany(
		bank,
		places.map((guests) => rendezvous(guests, `${key}|${variant}`)),
	);
	if (!company) throw new Error(`no company for ${key}`);
	return company;
};
