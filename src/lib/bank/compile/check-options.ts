import type { Text } from '#lib/kernel/lang.ts';
import type { HandWrittenItem } from './authoring.ts';
import type { Kitchen } from './kitchen.ts';
import { compareWords } from './overlap.ts';
import { formatPlace } from './problem.ts';
import type { Spot } from './spot.ts';

/** Three to five options with ids of their own, of which no two can be the same answer. */
export const checkOptions = (kitchen: Kitchen, { options }: HandWrittenItem, at: Spot): void => {
	const { findings } = kitchen;
	if (options.length < 3 || options.length > 5) {
		const hint = options.length < 3 ? 'add a wrong option with its rationale' : 'drop the weakest';
		findings.error(at, 'option-count', `3 to 5 options belong here, not ${options.length}`, hint);
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

type Option = HandWrittenItem['options'][number];

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
