import type { Bank } from '#lib/bank/bank.ts';
import type { Entity, Value } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { identities } from '#lib/bank/same.ts';
import { wordings } from '#lib/bank/texts.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { compareText } from '#lib/kernel/rng.ts';
import type { Names } from './item.ts';
import { plainOf, spelledIn } from './words.ts';

/** Words around the name of a thing of this kind. */
const around = {
	region: 'region oblast обл область облысы'.split(' '),
	place: 'city town г город қ қаласы'.split(' '),
	party: 'party партия партиясы'.split(' '),
	other: 'kazakhstan казахстана казахстан қазақстан рк қр parliament парламент парламента'.split(
		' ',
	),
};

const allNames = ({ name, aliases }: Entity): readonly string[] => [...wordings(name), ...aliases];

const aroundOf = (entity: Entity): readonly string[] => {
	if (entity.kind === 'party') return around.party;
	if (entity.kind === 'institution') return around.other;
	if (entity.kind !== 'place') return [];
	const isRegion = allNames(entity).some((name) =>
		spelledIn(name).some((word) => around.region.includes(word)),
	);
	return isRegion ? around.region : around.place;
};

/** A name without the word for its kind: `Kyzylorda` of `Kyzylorda region`. */
const bare = (name: string, words: readonly string[]): string =>
	name
		.split(' ')
		.filter((word, at, all) => {
			const isEdge = at === 0 || at === all.length - 1;
			return !(isEdge && words.includes(word.toLowerCase()));
		})
		.join(' ');

/** Each spelling once, whatever its case. */
const eachOnce = (names: readonly string[]): readonly string[] => {
	const kept = new Map<string, string>();
	for (const name of names) {
		const plain = plainOf(name);
		if (plain !== '' && !kept.has(plain)) kept.set(plain, name);
	}
	return [...kept.values()];
};

interface Group {
	readonly head: EntityId;
	readonly names: Names;
}

const groups = perBank((bank): ReadonlyMap<EntityId, Group> => {
	const members = new Map<EntityId, Entity[]>();
	for (const [id, head] of identities(bank)) {
		const entity = bank.entities.get(id);
		if (entity) members.set(head, [...(members.get(head) ?? []), entity]);
	}
	const full = new Map(
		[...bank.entities.values()].flatMap((entity) =>
			allNames(entity).map((name) => [plainOf(name), identities(bank).get(entity.id)] as const),
		),
	);
	const made = new Map<EntityId, Group>();
	for (const [head, entities] of members) {
		const sorted = [...entities].sort((a, b) => compareText(a.id, b.id));
		const words = [...new Set(sorted.flatMap(aroundOf))];
		// `Senate of Kazakhstan` without its last word is no name.
		const kinds = words.filter((word) => !around.other.includes(word));
		const own = sorted.flatMap(allNames);
		// `Almaty` is the city, not short for Almaty region.
		const short = own
			.map((name) => bare(name, kinds))
			.filter((name) => (full.get(plainOf(name)) ?? head) === head);
		const names: Names = {
			type: 'name',
			names: eachOnce([...own, ...short]),
			isPerson: sorted.every(({ kind }) => kind === 'person'),
			around: words,
		};
		for (const { id } of entities) made.set(id, { head, names });
	}
	return made;
});

/** The groups of things that are one and the same, each once, in the order of their ids. */
const eachGroup = perBank((bank): readonly Group[] =>
	[...new Map([...groups(bank)].sort(([a], [b]) => compareText(a, b))).values()].filter(
		(group, at, all) => all.findIndex(({ names }) => names === group.names) === at,
	),
);

const withoutArticle = (text: string): string => foldText(text).replace(/^(?:the|an?) /u, '');

const byName = perBank(
	(bank) =>
		new Map(
			[...bank.entities.values()].flatMap((entity) =>
				allNames(entity).map((name) => [withoutArticle(name), entity.id] as const),
			),
		),
);

/** The thing that a value names, if the bank has it under any of its names. */
const entityOf = (bank: Bank, value: Value): EntityId | undefined => {
	if (value.type === 'entity') return value.entity;
	return value.type === 'text' ? byName(bank).get(withoutArticle(value.text.en)) : undefined;
};

/**
 * Every accepted spelling of what a value names: all languages and aliases of the thing and of what
 * is the same thing. A text that is the name of nothing in the bank has several wordings, and so no
 * list of right ones.
 */
export const namesOf = (bank: Bank, value: Value): Names | undefined => {
	const id = entityOf(bank, value);
	const names = id === undefined ? undefined : groups(bank).get(id)?.names;
	if (names === undefined || value.type !== 'text') return names;
	return { ...names, names: eachOnce([...names.names, ...wordings(value.text)]) };
};

/** All other things of the bank than the one that a value names. */
export const othersThan = (bank: Bank, value: Value): readonly Names[] => {
	const id = entityOf(bank, value);
	const head = id === undefined ? undefined : groups(bank).get(id)?.head;
	return eachGroup(bank)
		.filter((group) => group.head !== head)
		.map(({ names }) => names);
};

/** A text by its own words, where it names nothing in the bank. */
export const wordingsOf = (bank: Bank, value: Value): Names | undefined =>
	namesOf(bank, value) ??
	(value.type === 'text'
		? { type: 'name', names: eachOnce(wordings(value.text)), isPerson: false, around: [] }
		: undefined);
