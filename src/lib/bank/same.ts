import { isDisjoint } from '#lib/kernel/calendar.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import type { Bank } from './bank.ts';
import type { Entity, Value } from './model.ts';
import { perBank } from './per-bank.ts';
import { wordings } from './texts.ts';

type NumberValue = Extract<Value, { type: 'number' }>;

/** Half of the last digit's step: how far the true figure may lie from the printed one. */
const rounding = (value: { readonly decimals: number }): number => 0.5 / 10 ** value.decimals;

/** The upper end of a range; of a single figure the figure. */
export const topOf = ({ value, to }: Pick<NumberValue, 'value' | 'to'>): number => to ?? value;

// Decimal fractions are not exact in binary: 53.9 - 53.4 is a little less than 0.5.
const slack = 1e-9;

/**
 * True when no figure rounds to both numbers, not even one `tolerance` away from the first; of a range
 * every figure from its lower to its upper end counts.
 */
export const isBeyond = (a: NumberValue, b: NumberValue, tolerance = 0): boolean =>
	Math.max(a.value - topOf(b), b.value - topOf(a)) >=
	(tolerance + rounding(a) + rounding(b)) * (1 - slack);

/** Every name of an entity as it is compared: all languages and spellings. */
const namesOf = (entity: Entity): readonly string[] =>
	[...wordings(entity.name), ...entity.aliases].map(foldText);

/**
 * Which entities are one and the same thing: joined by `sameAs` in either direction or by a shared
 * name in any script. Each maps to the first entity of its group.
 */
export const identities = perBank((bank): ReadonlyMap<EntityId, EntityId> => {
	const parent = new Map<string, string>();
	const root = (node: string): string => {
		const up = parent.get(node);
		return up === undefined || up === node ? node : root(up);
	};
	const join = (a: string, b: string): void => void parent.set(root(b), root(a));
	for (const entity of bank.entities.values()) {
		for (const name of namesOf(entity)) join(`name ${name}`, `id ${entity.id}`);
		for (const twin of entity.sameAs) join(`id ${entity.id}`, `id ${twin}`);
	}
	const first = new Map<string, EntityId>();
	return new Map(
		[...bank.entities.keys()].map((id) => {
			const group = root(`id ${id}`);
			const head = first.get(group) ?? id;
			first.set(group, head);
			return [id, head];
		}),
	);
});

/** The names of each group of identical entities. */
const groupNames = perBank((bank): ReadonlyMap<EntityId, ReadonlySet<string>> => {
	const names = new Map<EntityId, Set<string>>();
	for (const [id, head] of identities(bank)) {
		const group = names.get(head) ?? new Set();
		const entity = bank.entities.get(id);
		for (const name of entity ? namesOf(entity) : []) group.add(name);
		names.set(head, group);
	}
	return names;
});

const labelsOf = (
	bank: Bank,
	value: Extract<Value, { type: 'entity' | 'text' }>,
): ReadonlySet<string> =>
	value.type === 'text'
		? new Set(wordings(value.text).map(foldText))
		: (groupNames(bank).get(identities(bank).get(value.entity) ?? value.entity) ?? new Set());

/**
 * True when the two values could be the same answer: days in common, figures that round to the same,
 * ranges that touch, one entity under two names, one text in two spellings.
 */
export const canBeSame = (bank: Bank, a: Value, b: Value): boolean => {
	if (a.type === 'date' || b.type === 'date')
		return a.type === 'date' && b.type === 'date' && !isDisjoint(a, b);
	if (a.type === 'number' || b.type === 'number')
		return a.type === 'number' && b.type === 'number' && !isBeyond(a, b);
	const names = labelsOf(bank, b);
	return [...labelsOf(bank, a)].some((name) => names.has(name));
};

/** Names what a value says, whatever its wording: the stable id of an option with this value. */
export const valueId = (value: Value): string => {
	switch (value.type) {
		case 'date':
			return value.from === value.to ? value.from : `${value.from}..${value.to}`;
		case 'number':
			return [value.value, ...(value.to === undefined ? [] : [value.to])]
				.map((end) => end.toFixed(value.decimals))
				.join('..');
		case 'entity':
			return value.entity;
		case 'text':
			return value.id;
	}
};
