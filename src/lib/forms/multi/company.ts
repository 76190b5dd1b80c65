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
		if (twins.length > 0) places[place]?.push({ id: fact.id, fact, twins });
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
 * The guest with the false values that neither are nor say the true one of another sentence, and
 * that no other sentence rules out.
 */
const withFreeTwins = (bank: Bank, guest: Guest, others: readonly Guest[]): Guest => ({
	...guest,
	twins: guest.twins.filter(({ value }) => {
		const sentence = statementText(bank, guest.fact, value);
		return !others.some(
			({ fact }) =>
				canBeSame(bank, value, fact.answer) ||
				saysAnswer(bank, sentence, fact) ||
				rulesOutDate(bank, guest.fact, value, fact),
		);
	}),
});

const known = perBank(() => new Map<ItemKey, readonly (readonly Guest[])[]>());

/**
 * Who may stand at each place with which false values, whoever stands at the others: so each place is
 * drawn by itself, and a fact that is new to the bank changes the place at which it matters, and
 * another one only where the two help each other.
 */
const poolsFor = (bank: Bank, anchor: Fact, key: ItemKey): readonly (readonly Guest[])[] => {
	const pools = known(bank).get(key) ?? makePools(bank, anchor, key);
	known(bank).set(key, pools);
	return pools;
};

const makePools = (bank: Bank, anchor: Fact, key: ItemKey): readonly (readonly Guest[])[] => {
	const apart = withoutClashes(bank, guestsFor(bank, anchor, key));
	return apart.map((guests, place) => {
		const others = apart.flatMap((pool, other) => (other === place ? [] : pool));
		return guests
			.map((guest) => withFreeTwins(bank, guest, others))
			.filter(({ twins }) => twins.length > 0);
	});
};

/** True when there is somebody for each place. */
export const hasCompany = (bank: Bank, anchor: Fact, key: ItemKey): boolean =>
	poolsFor(bank, anchor, key).every((guests) => guests.length > 0);

/** The company of an item, drawn anew for each variant. @throws Error where the fact has none */
export const drawCompany = (
	bank: Bank,
	anchor: Fact,
	key: ItemKey,
	variant: number,
): readonly Guest[] =>
	poolsFor(bank, anchor, key).map((guests) => {
		const [first] = rendezvous(guests, `${key}|${variant}`);
		if (!first) throw new Error(`no company for ${key}`);
		return first;
	});
