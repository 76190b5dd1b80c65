import { nearest } from '#lib/kernel/suggest.ts';

const commands = ['check', 'compile', 'items'] as const;
export interface BankArgs {
	readonly command: (typeof commands)[number];
	/** Folder of the bank's YAML files. */
	readonly dir: string;
	/** Folder of the compiled bank. */
	readonly out: string;
	readonly json: boolean;
	/** Print every problem, however many. */
	readonly all: boolean;
}

/** The help was asked for, or something was wrong. */
export interface Usage {
	readonly command: 'usage';
	readonly help: string;
	readonly wrong?: string | undefined;
}

const help = `npm run bank -- check [--dir DIR] [--all]       says what is wrong with the bank, and where
npm run bank -- compile [--dir DIR] [--out DIR] writes the bank as JSON for the app
npm run bank -- items [--json] [--dir DIR]      lists every item that the bank makes, in English

  --dir DIR   folder of the bank's YAML files (default: questions)
  --out DIR   folder to write to (default: .generated/bank)
  --all       print every problem, not only the first 100
  --json      one JSON object a line: id, form, topic, facts, stem, options or key, citations, check`;

const flags = {
	check: ['--dir', '--all'],
	compile: ['--dir', '--out', '--all'],
	items: ['--dir', '--json', '--all'],
} as const satisfies Record<BankArgs['command'], readonly string[]>;

const isCommand = (word: string): word is BankArgs['command'] => word in flags;
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
		return usage(`there is no command "${command}"${didYouMean(command, commands)}`);
	const known: readonly string[] = flags[command];
	const values = new Map<string, string>();
	for (let i = 0; i < rest.length; i++) {
		const [flag = '', inline] = (rest[i] ?? '').split(/=(.*)/su);
		if (!known.includes(flag))
			return usage(`"${command}" does not know "${flag}"${didYouMean(flag, known)}`);
		if (values.has(flag)) return usage(`${flag} stands twice`);
		if (flag === '--json' || flag === '--all') {
			values.set(flag, '');
			continue;
		}
		const value = inline ?? rest[++i];
		if (value === undefined || value === '' || value.startsWith('--'))
			return usage(`${flag} needs the name of a folder`);
		values.set(flag, value);
	}
	return {
		command,
		dir: values.get('--dir') ?? 'questions',
		out: values.get('--out') ?? '.generated/bank',
		json: values.has('--json'),
		all: values.has('--all'),
	};
};
