import { langs } from '#lib/kernel/lang.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Entity } from '#lib/bank/model.ts';
import { meaningOf } from './option-meaning.ts';

/** Knows every name of every entity, so that one thing under two names is seen to be one. */
export interface Things {
	/**
	 * What the words of a text mean, in each language that it has, with one mark for all names of a
	 * thing: `by «amanat»`. Two texts that share one of these say the same.
	 */
	readonly meaningsOf: (text: Text) => ReadonlySet<string>;
	/** The same for all that an entity is called, by its qualified id. */
	readonly namesOf: (id: string) => ReadonlySet<string>;
}

export const knowThings = (entities: readonly Entity[]): Things => {
	const byName = marksByName(entities);
	const longest = Math.max(0, ...[...byName.keys()].map((name) => name.split(' ').length));
	const twinOf = sameThings(entities, byName);
	const byId = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
	const mark = (meaning: string): string => {
		const marked = markNames(meaning, byName, longest);
		return twinOf.get(marked) ?? marked;
	};
	return {
		meaningsOf: (text) =>
			new Set(langs.flatMap((lang) => (text[lang] ? mark(meaningOf(text[lang], lang)) : []))),
		namesOf: (id) => {
			const entity = byId.get(id);
			return new Set(entity ? namesOf(entity).map(mark) : [id]);
		},
	};
};

/** Every name of an entity as it is compared. What language an alias is in, nobody has written. */
export const namesOf = ({ name, aliases }: Entity): string[] => [
	...langs.flatMap((lang) => (name[lang] ? meaningOf(name[lang], lang) : [])),
	...aliases.map((alias) => meaningOf(alias, 'en')),
];

/** The first entity that a name is given to marks it, and all other names of that one. */
const marksByName = (entities: readonly Entity[]): ReadonlyMap<string, string> => {
	const marks = new Map<string, string>();
	for (const entity of entities) {
		const names = namesOf(entity);
		const known = names.flatMap((name) => marks.get(name) ?? [])[0];
		for (const name of names) if (!marks.has(name)) marks.set(name, known ?? `«${entity.id}»`);
	}
	return marks;
};

/** Marks of one thing at two times (`sameAs`): the same only where nothing else is said. */
const sameThings = (
	entities: readonly Entity[],
	marks: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
	const marksById = new Map(
		entities.map((entity) => [entity.id, marks.get(namesOf(entity)[0] ?? '') ?? '']),
	);
	const twins = new Map<string, string>();
	const rootOf = (mark: string): string => {
		const up = twins.get(mark);
		return up === undefined ? mark : rootOf(up);
	};
	for (const { id, sameAs } of entities)
		for (const other of sameAs) {
			const [a, b] = [rootOf(marksById.get(id) ?? ''), rootOf(marksById.get(other) ?? '')];
			if (a !== b) twins.set(b, a);
		}
	return new Map([...twins.keys()].map((mark) => [mark, rootOf(mark)]));
};

/** The longest name that begins at each word, word by word. */
const markNames = (
	meaning: string,
	marks: ReadonlyMap<string, string>,
	longest: number,
): string => {
	const words = meaning.split(' ');
	const marked: string[] = [];
	for (let i = 0; i < words.length;) {
		let length = Math.min(longest, words.length - i);
		while (length > 1 && !marks.has(words.slice(i, i + length).join(' '))) length--;
		const name = words.slice(i, i + Math.max(1, length)).join(' ');
		marked.push(marks.get(name) ?? name);
		i += Math.max(1, length);
	}
	return marked.join(' ');
};
