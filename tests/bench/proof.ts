/**
 * What the proof of the shipped bank costs, and one item of it: `npm run bench -- proof [--json]
 * [--quick]`. The floor of the proof is making the same items without looking at them; that of an
 * item is a copy of it, ready made.
 */
import { availableParallelism, loadavg } from 'node:os';
import { enumerate, instantiate, probe } from '#lib/forms/generating.ts';
import { grade } from '#lib/forms/grading.ts';
import type { Item } from '#lib/forms/item.ts';
import { langs } from '#lib/kernel/lang.ts';
import { inspect } from '../proof/checker.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { type Figure, median, printFigures } from './measure/figures.ts';

const isJson = process.argv.includes('--json');
const variants = process.argv.includes('--quick') ? 2 : 12;

/** The budgets of the core. */
const limits = { prove: { most: 60 }, generate: { most: 1 } };

/** Milliseconds that `run` takes, and what it gives. */
const timed = <T>(run: () => T): { readonly ms: number; readonly made: T } => {
	const began = performance.now();
	const made = run();
	return { ms: performance.now() - began, made };
};

/** A bank that nothing is remembered of. */
const freshBank = openShippedBank();

const makeAll = (bank: typeof freshBank): readonly Item[] =>
	enumerate(bank).flatMap((key) =>
		Array.from({ length: variants }, (_, variant) =>
			langs.map((lang) => instantiate(bank, key, variant, lang)),
		).flat(),
	);

/** How many faults there are: what the checker finds, and probes that are graded wrongly. */
const faultsIn = (bank: typeof freshBank, item: Item): number => {
	const { correct, incorrect } = probe(item);
	const isFull = (response: (typeof correct)[number]): boolean => {
		const outcome = grade(item, response);
		return outcome.kind === 'scored' && outcome.earned === outcome.possible;
	};
	const misgraded = [
		...correct.filter((response) => !isFull(response)),
		...incorrect.filter((response) => isFull(response)),
	];
	return inspect(bank, item).length + misgraded.length;
};

const proof = (): readonly Figure[] => {
	const bare = timed(() => makeAll({ ...freshBank }));
	const bank = { ...freshBank };
	const proven = timed(() =>
		makeAll(bank).reduce((faults, item) => faults + faultsIn(bank, item), 0),
	);
	const size = bare.made.length;
	return [
		{
			...{ bench: `proof/${size}/enumerate-and-prove`, value: proven.ms / 1000, unit: 's' },
			...{ floor: bare.ms / 1000, ...limits.prove },
		},
		{ bench: `proof/${size}/faults`, value: proven.made, unit: '', floor: 0, most: 0 },
	];
};

/** One item of each key and variant, timed apart; a first round warms up what a bank remembers. */
const generation = (): readonly Figure[] => {
	const times = new Map<string, { made: number[]; copied: number[] }>();
	for (let variant = 0; variant <= variants; variant++)
		for (const key of enumerate(freshBank)) {
			const { ms, made } = timed(() => instantiate(freshBank, key, variant, 'en'));
			const copy = timed(() => structuredClone(made));
			const of = times.get(made.form) ?? { made: [], copied: [] };
			times.set(made.form, of);
			if (variant === 0) continue;
			of.made.push(ms);
			of.copied.push(copy.ms);
		}
	return [...times].map(([form, { made, copied }]) => ({
		...{ bench: `proof/${form}/generate`, value: median(made), unit: 'ms' },
		...{ floor: median(copied), ...limits.generate },
	}));
};

const [load = 0] = loadavg();
if (load > availableParallelism() / 2) {
	const busy = `${load.toFixed(1)} programs at work on ${availableParallelism()} cores`;
	process.stderr.write(`This machine is busy (${busy}): the times below say little.\n`);
}
printFigures([...proof(), ...generation()], isJson);
