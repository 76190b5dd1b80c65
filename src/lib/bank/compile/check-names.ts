import { foldText } from '#lib/kernel/fold-text.ts';
import type { Entity } from '#lib/bank/model.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Kitchen } from './kitchen.ts';
import { formatPlace } from './problem.ts';
import { namesOf } from './things.ts';

/**
 * Two entities of one name look like two options that say the same. Written alike they are known to
 * be one thing, and where `sameAs` says so; what only looks alike is a slip.
 */
export const checkNames = (kitchen: Kitchen, entities: readonly Entity[]): void => {
	const owners = new Map<string, Entity>();
	for (const entity of entities)
		for (const name of new Set(namesOf(entity))) {
			const owner = owners.get(name) ?? entity;
			owners.set(name, owner);
			if (owner !== entity && !isKnownTwin(owner, entity)) reportTwin(kitchen, owner, entity);
		}
};

const isKnownTwin = (a: Entity, b: Entity): boolean => {
	const written = new Set(wordings(a));
	return (
		a.sameAs.includes(b.id) ||
		b.sameAs.includes(a.id) ||
		wordings(b).some((name) => written.has(name))
	);
};

const wordings = ({ name, aliases }: Entity): string[] =>
	[name.en, name.kk, name.ru, ...aliases].flatMap((words) => (words ? foldText(words) : []));

const reportTwin = (kitchen: Kitchen, owner: Entity, entity: Entity): void => {
	const [first, second] = [owner, entity].map(({ id }) => kitchen.ids.get(localId(id))?.at);
	if (!first || !second) return;
	const message = `a name of "${localId(entity.id)}" reads like one of "${localId(owner.id)}", at ${formatPlace(first)}`;
	const hint = 'one thing: add "sameAs"; two things: name them apart';
	kitchen.findings.error(second, 'equal-names', message, hint);
};
