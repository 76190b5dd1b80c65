import { nearest } from '#lib/kernel/suggest.ts';
import { help } from './bank-help.ts';

/** What each command takes: flags, and words without a flag. */
const commands = {
	check: { flags: ['--dir', '--all', '--json', '--annotations'], words: [] },
	compile: { flags: ['--dir', '--out', '--all'], words: [] },
	items: { flags: ['--dir', '--json', '--all'], words: [] },
	report: { flags: ['--dir', '--json', '--all'], words: [] },
	read: { flags: ['--dir', '--all', '--seed', '--count', '--key'], words: [] },
	diff: { flags: ['--dir', '--json', '--all'], words: ['a git revision, such as HEAD~1'] },
	new: {
		flags: ['--dir', '--kind', '--topic', '--id', '--write'],
		words: ['what to begin: "fact", "item" or "lesson"'],
	},
	schema: { flags: ['--dir'], words: [] },
	release: { flags: ['--dir', '--all'], words: [] },
} as const satisfies Record<string, Takes>;

interface Takes {
	readonly flags: readonly Flag[];
	/** What each word is, for the one who leaves it out. */
	readonly words: readonly string[];
}

/** What stands after a flag; none after a switch. */
const flags = {
	'--dir': 'the name of a folder',
	'--out': 'the name of a folder',
	'--kind': 'a kind of fact',
	'--topic': 'the id of a topic',
	'--id': 'an id',
	'--seed': 'a word or number',
	'--count': 'a number of items',
	'--all': undefined,
	'--json': undefined,
	'--annotations': undefined,
	'--write': undefined,
	'--key': undefined,
} as const;
type Flag = keyof typeof flags;

export interface BankArgs {
	readonly command: keyof typeof commands;
	/** The word that is no flag; empty where the command takes none. */
	readonly word: string;
	/** Folder of the bank's YAML files. */
	readonly dir: string;
	/** Folder of the compiled bank. */
	readonly out: string;
	readonly json: boolean;
	/** Print every problem, however many. */
	readonly all: boolean;
	/** Print problems as a workflow of GitHub reads them. */
	readonly annotations: boolean;
	/** Write instead of printing. */
	readonly write: boolean;
	readonly kind?: string | undefined;
	readonly topic?: string | undefined;
	readonly id?: string | undefined;
	/** What a random sample is drawn by. */
	readonly seed?: string | undefined;
	/** How many items to draw, as it was typed. */
	readonly count?: string | undefined;
	/** The key instead of the questions. */
	readonly key: boolean;
}

/** The help was asked for, or something was wrong. */
export interface Usage {
	readonly command: 'usage';
	readonly help: string;
	readonly wrong?: string | undefined;
}

const isCommand = (word: string): word is BankArgs['command'] => Object.hasOwn(commands, word);
const isFlag = (word: string): word is Flag => Object.hasOwn(flags, word);
const didYouMean = (word: string, known: Iterable<string>): string => {
	const meant = nearest(word, known);
	return meant === undefined ? '' : `: did you mean "${meant}"?`;
};

/** Reads the words after `npm run bank --`. */
export const readArgs = (argv: readonly string[]): BankArgs | Usage => {
	const usage = (wrong?: string): Usage => ({ command: 'usage', help, wrong });
	const [command, ...rest] = argv;
	if (argv.includes('--help') || argv.includes('-h') || command === 'help') return usage();
	if (command === undefined) return usage('what should be done with the bank?');
	if (!isCommand(command))
		return usage(`there is no command "${command}"${didYouMean(command, Object.keys(commands))}`);
	const read = readRest(command, rest);
	if (typeof read === 'string') return usage(read);
	const { words, values } = read;
	return {
		command,
		word: words[0] ?? '',
		dir: values.get('--dir') ?? 'questions',
		out: values.get('--out') ?? '.generated/bank',
		json: values.has('--json'),
		all: values.has('--all'),
		annotations: values.has('--annotations'),
		write: values.has('--write'),
		kind: values.get('--kind'),
		topic: values.get('--topic'),
		id: values.get('--id'),
		seed: values.get('--seed'),
		count: values.get('--count'),
		key: values.has('--key'),
	};
};

interface Rest {
	readonly words: readonly string[];
	readonly values: ReadonlyMap<Flag, string>;
}

/** @returns what is wrong, as a sentence, where something is */
const readRest = (command: BankArgs['command'], rest: readonly string[]): Rest | string => {
	const takes: Takes = commands[command];
	const values = new Map<Flag, string>();
	const words: string[] = [];
	for (let i = 0; i < rest.length; i++) {
		const [flag = '', inline] = (rest[i] ?? '').split(/=(.*)/su);
		if (!flag.startsWith('-') && words.length < takes.words.length) {
			words.push(rest[i] ?? '');
			continue;
		}
		if (!isFlag(flag) || !takes.flags.includes(flag))
			return `"${command}" does not know "${flag}"${didYouMean(flag, takes.flags)}`;
		if (values.has(flag)) return `${flag} stands twice`;
		const needs = flags[flag];
		const value = needs === undefined ? '' : (inline ?? rest[++i]);
		if (needs === undefined && inline !== undefined) return `${flag} takes nothing after it`;
		if (value === undefined || (needs !== undefined && (value === '' || value.startsWith('--'))))
			return `${flag} needs ${needs ?? ''}`;
		values.set(flag, value);
	}
	if (values.has('--json') && values.has('--annotations'))
		return '"--json" and "--annotations" do not go together';
	const missing = takes.words[words.length];
	return missing === undefined ? { words, values } : `"${command}" needs ${missing}`;
};
