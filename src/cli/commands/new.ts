import { join } from 'node:path';
import { formatPlace, takenIds } from '#lib/bank/compile/compile.ts';
import type { BankFile, Ids } from '#lib/bank/compile/compile.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import { err, ok } from '#lib/kernel/result.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { BankArgs } from '../bank-args.ts';
import type { Output } from '../output.ts';
import { factLines, isNewKind, itemLines, newKinds, withEntry } from '../scaffold.ts';
import { writeInto } from '../write-bank.ts';

/** Prints or writes an entry that needs only its words. @returns 2 for an id or topic that will not do */
export const begin = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const entry = entryOf(takenIds(files), args);
	if (!entry.ok) {
		out.complain(entry.error);
		return 2;
	}
	const { list, topic, lines } = entry.value;
	const { folder, name, text } = homeOf(files, args.dir, list, topic);
	if (!args.write) {
		out.say(`# ${folder}/${name}, under "${list}:"`);
		for (const line of lines) out.say(line);
		return 0;
	}
	const longer = withEntry(text, list, lines);
	const written =
		longer === undefined
			? err(`${folder}/${name}: "${list}" is not written line by line: append the entry by hand`)
			: writeInto(folder, name, longer);
	if (written.ok) out.say(`${written.value}: "npm run bank -- check" says which words are missing`);
	else out.complain(written.error);
	return written.ok ? 0 : 1;
};

interface NewEntry {
	readonly list: 'facts' | 'items';
	readonly topic: string;
	readonly lines: readonly string[];
}

const idsOfKind = (ids: Ids, kind: string): string[] =>
	[...ids].flatMap(([id, entry]) => (entry.kind === kind ? [id] : []));

const oneOf = (word: string, known: readonly string[]): string => {
	const meant = nearest(word, known);
	return meant === undefined ? `one of ${known.join(', ')}` : `did you mean "${meant}"?`;
};

const entryOf = (ids: Ids, { word, kind, topic, id }: BankArgs): Result<NewEntry, string> => {
	const topics = idsOfKind(ids, 'topic');
	if (word !== 'fact' && word !== 'item')
		return err(`"new" begins a "fact" or an "item", not "${word}"`);
	if (topic === undefined) return err(`--topic is missing: one of ${topics.join(', ')}`);
	if (!topics.includes(topic)) return err(`there is no topic "${topic}": ${oneOf(topic, topics)}`);
	if (id === undefined) return err('--id is missing: lower-case words joined by hyphens, for ever');
	const wrong = whatIsWrongWith(id, ids);
	if (wrong !== undefined) return err(wrong);
	if (word === 'item')
		return kind === undefined
			? ok({ list: 'items', topic, lines: itemLines(id) })
			: err('an item has no kind: leave --kind out');
	const chosen = kind ?? 'claim';
	return isNewKind(chosen)
		? ok({ list: 'facts', topic, lines: factLines(id, chosen) })
		: err(`there is no kind "${chosen}": ${oneOf(chosen, newKinds)}`);
};

const whatIsWrongWith = (id: string, ids: Ids): string | undefined => {
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) {
		const slug = id
			.toLowerCase()
			.match(/[a-z0-9]+/gu)
			?.join('-');
		const hint = slug === undefined ? '' : `: did you mean "${slug}"?`;
		return `"${id}" is no id, which is lower-case words joined by hyphens${hint}`;
	}
	const taken = ids.get(id);
	return (
		taken &&
		`the id "${id}" names ${taken.kind === 'item' ? 'an' : 'a'} ${taken.kind} already, at ${formatPlace(taken.at)}`
	);
};

/** The file that a topic's entries stand in, whatever its name; a new one where there is none. */
const homeOf = (
	files: readonly BankFile[],
	dir: string,
	list: NewEntry['list'],
	topic: string,
): { folder: string; name: string; text: string } => {
	const folder = join(dir, list);
	const home = files.find(
		({ path, text }) =>
			path.split('/').at(-2) === list &&
			text.split(/\r?\n/u).some((line) => line.split('#')[0]?.trim() === `topic: ${topic}`),
	);
	return {
		folder,
		name: home?.path.split('/').at(-1) ?? `${topic}.yaml`,
		text: home?.text ?? `topic: ${topic}\n${list}:\n`,
	};
};
