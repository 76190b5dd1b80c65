import { join } from 'node:path';
import { formatPlace, takenIds } from '#lib/bank/compile/compile.ts';
import type { BankFile, Ids } from '#lib/bank/compile/compile.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import { err, ok } from '#lib/kernel/result.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { BankArgs } from '../bank-args.ts';
import type { Output } from '../output.ts';
import { factLines, isNewKind, itemLines, lessonLines, newKinds, withEntry } from '../scaffold.ts';
import { writeInto } from '../write-bank.ts';

/** Prints or writes an entry that needs only its words. @returns 2 for an id or topic that will not do */
export const begin = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	if (args.word === 'lesson') return beginLesson(files, args, out);
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
	return sayWritten(written, out);
};

/** A lesson has no id: it is a file of its own, which is never written over. */
const beginLesson = (files: readonly BankFile[], args: BankArgs, out: Output): number => {
	const folder = join(args.dir, 'lessons');
	const topic = topicOfLesson(files, args);
	if (!topic.ok) {
		out.complain(topic.error);
		return 2;
	}
	const name = `${topic.value}.yaml`;
	const lines = lessonLines(topic.value);
	if (args.write) return sayWritten(writeInto(folder, name, `${lines.join('\n')}\n`), out);
	out.say(`# ${folder}/${name}`);
	for (const line of lines) out.say(line);
	return 0;
};

const topicOfLesson = (files: readonly BankFile[], args: BankArgs): Result<string, string> => {
	if (args.id !== undefined || args.kind !== undefined)
		return err('a lesson has its topic only: leave --id and --kind out');
	const topic = topicOf(takenIds(files), args);
	if (!topic.ok) return topic;
	const home = files.find((file) => isLessonOn(file, topic.value));
	return home ? err(`${home.path} is there already`) : topic;
};

/** By its name, in whatever letters some machine takes for the same, or by what stands in it. */
const isLessonOn = ({ path, text }: BankFile, topic: string): boolean => {
	const [folder, name] = path.split('/').slice(-2);
	return (
		folder === 'lessons' && (name?.split('.')[0]?.toLowerCase() === topic || isOn(text, topic))
	);
};

const topicLine = /^topic:\s*["']?([a-z0-9-]+)["']?\s*(?:#.*)?$/u;

const isOn = (text: string, topic: string): boolean =>
	text.split(/\r?\n/u).some((line) => topicLine.exec(line)?.[1] === topic);

const sayWritten = (written: Result<string, string>, out: Output): number => {
	if (written.ok) out.say(`${written.value}: "npm run bank -- check" says which words are missing`);
	else out.complain(written.error);
	return written.ok ? 0 : 1;
};

interface NewEntry {
	readonly list: 'facts' | 'items';
	readonly topic: string;
	readonly lines: readonly string[];
}

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const idsOfKind = (ids: Ids, kind: string): string[] =>
	[...ids].flatMap(([id, entry]) => (entry.kind === kind ? [id] : []));

const oneOf = (word: string, known: readonly string[]): string => {
	const meant = nearest(word, known);
	return meant === undefined ? `one of ${known.join(', ')}` : `did you mean "${meant}"?`;
};

const topicOf = (ids: Ids, { topic }: Pick<BankArgs, 'topic'>): Result<string, string> => {
	// A topic that is no id, which the check reports, must not become the name of a file.
	const topics = idsOfKind(ids, 'topic').filter((id) => idShape.test(id));
	if (topic === undefined) return err(`--topic is missing: one of ${topics.join(', ')}`);
	return topics.includes(topic)
		? ok(topic)
		: err(`there is no topic "${topic}": ${oneOf(topic, topics)}`);
};

const entryOf = (ids: Ids, { word, kind, topic, id }: BankArgs): Result<NewEntry, string> => {
	if (word !== 'fact' && word !== 'item')
		return err(`"new" begins a "fact", an "item" or a "lesson", not "${word}"`);
	const known = topicOf(ids, { topic });
	if (!known.ok) return known;
	if (id === undefined) return err('--id is missing: lower-case words joined by hyphens, for ever');
	const wrong = whatIsWrongWith(id, ids);
	if (wrong !== undefined) return err(wrong);
	if (word === 'item')
		return kind === undefined
			? ok({ list: 'items', topic: known.value, lines: itemLines(id) })
			: err('an item has no kind: leave --kind out');
	const chosen = kind ?? 'claim';
	return isNewKind(chosen)
		? ok({ list: 'facts', topic: known.value, lines: factLines(id, chosen) })
		: err(`there is no kind "${chosen}": ${oneOf(chosen, newKinds)}`);
};

const whatIsWrongWith = (id: string, ids: Ids): string | undefined => {
	if (!idShape.test(id)) {
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
	const home = files.find(({ path, text }) => path.split('/').at(-2) === list && isOn(text, topic));
	return {
		folder,
		name: home?.path.split('/').at(-1) ?? `${topic}.yaml`,
		text: home?.text ?? `topic: ${topic}\n${list}:\n`,
	};
};
