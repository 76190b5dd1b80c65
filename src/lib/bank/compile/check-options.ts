import type { Text } from '#lib/kernel/lang.ts';
import type { Kitchen } from './kitchen.ts';
import { compareWords } from './overlap.ts';
import { formatPlace } from './problem.ts';
import type { Spot } from './spot.ts';

/** How many of what belong in a list, and what to do about too few. */
interface Count {
	readonly least: number;
	readonly most: number;
	readonly what: string;
	readonly fewer: string;
}

const someOptions: Count = {
	...{ least: 3, most: 5, what: 'options' },
	fewer: 'add a wrong option with its rationale',
};

/** Three to five options with ids of their own, of which no two can be the same answer. */
export const checkOptions = (
	kitchen: Kitchen,
	options: readonly Option[],
	at: Spot,
	{ least, most, what, fewer }: Count = someOptions,
): void => {
	const { findings } = kitchen;
	if (options.length < least || options.length > most) {
		const hint = options.length < least ? fewer : 'drop the weakest';
		const message = `${least} to ${most} ${what} belong here, not ${options.length}`;
		findings.error(at, 'option-count', message, hint);
	}
	options.forEach((option, i) => {
		const earlier = options.slice(0, i);
		if (earlier.some(({ id }) => id === option.id)) {
			const message = `the option id "${option.id}" stands twice in this item`;
			findings.error(at.in(i, 'id'), 'reused-id', message);
		}
		checkApart(kitchen, option.text, earlier, at, i);
	});
};

interface Option {
	readonly id: string;
	readonly text: Text;
}

/** One finding an option: the first earlier one that says the same, else the first that overlaps. */
const checkApart = (
	kitchen: Kitchen,
	text: Text,
	earlier: readonly Option[],
	at: Spot,
	index: number,
): void => {
	const likeness = earlier.map((other) => compareWords(other.text, text, kitchen.things));
	const equal = likeness.indexOf('equal');
	const twin = equal >= 0 ? equal : likeness.indexOf('overlap');
	const other = earlier[twin];
	if (!other) return;
	const where = `option "${other.id}", "${other.text.en}", at ${formatPlace(at.in(twin, 'text').place)}`;
	const spot = at.in(index, 'text');
	if (equal < 0) {
		const hint = 'options must exclude each other, also when rounded';
		return kitchen.findings.error(spot, 'overlap', `"${text.en}" overlaps ${where}`, hint);
	}
	const hint = 'say something else in one of them, or drop it';
	kitchen.findings.error(spot, 'equal-options', `"${text.en}" says the same as ${where}`, hint);
};
