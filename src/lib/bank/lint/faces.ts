import { keyOf } from './asked.ts';
import type { Asked } from './asked.ts';
import { clang, convergence, keyLongest, loneAbsolute, loneQualifier, oddGrammar } from './cues.ts';
import type { AskedRule } from './cues.ts';
import { longOption, longStem, optionCharacters, repeatedWords, stemCharacters } from './length.ts';
import { exhaustivePair, mixedTypes, tooManyOptions } from './option-kinds.ts';
import type { Finding } from './rule.ts';

/** Wrong in any face in which a learner may meet the question. */
const always: readonly AskedRule[] = [
	...[longOption, longStem, optionCharacters, stemCharacters],
	...[exhaustivePair, mixedTypes, tooManyOptions],
];

/**
 * Cues, told only where they stand in more than half of a question's faces: what a draw of wrong
 * answers does now and then helps nobody, and the author could not mend it.
 */
const mostly: readonly AskedRule[] = [
	...[clang, convergence, keyLongest, loneAbsolute, loneQualifier, oddGrammar, repeatedWords],
];

/** What the rules about what a learner sees find. Faces of one item in one language stand together. */
export const lintFaces = (asked: readonly Asked[]): readonly Finding[] =>
	[...groupBy(asked, ({ key, lang }) => `${key} ${lang}`).values()].flatMap((faces) => [
		...always.flatMap((rule) => tellFirst(faces, rule, 0)),
		...mostly.flatMap((rule) => tellFirst(faces, rule, faces.length / 2)),
	]);

const tellFirst = (faces: readonly Asked[], rule: AskedRule, atMost: number): Finding[] => {
	const found = faces.flatMap((face) => {
		const wrong = rule(face);
		return wrong ? [{ ...wrong, entry: face.entry, lang: face.lang }] : [];
	});
	return found.length > atMost ? found.slice(0, 1) : [];
};

const groupBy = <T>(things: readonly T[], nameOf: (thing: T) => string): Map<string, T[]> => {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		const name = nameOf(thing);
		const group = groups.get(name);
		if (group) group.push(thing);
		else groups.set(name, [thing]);
	}
	return groups;
};

/** Points by which "pick the longest" may beat chance over the whole bank. */
const allowedPoints = 8;
/** Below this many questions the share says nothing. */
const tellingCount = 20;

/** How often "pick the longest" is right over worded questions, in per cent, and how often chance is. */
export const longestPays = (
	asked: readonly Asked[],
): { points: number; chance: number; count: number } => {
	const worded = asked.filter(({ isWorded, options }) => isWorded && options.length > 2);
	let right = 0;
	let chance = 0;
	for (const { options } of worded) {
		const longest = Math.max(...options.map(({ text }) => text.length));
		const best = options.filter(({ text }) => text.length === longest);
		right += best.filter(({ isKey }) => isKey).length / best.length;
		chance += 1 / options.length;
	}
	const share = (sum: number): number => (worded.length === 0 ? 0 : (100 * sum) / worded.length);
	return { points: share(right), chance: share(chance), count: worded.length };
};

/** What only the bank as a whole can show. */
export const lintWhole = (asked: readonly Asked[]): readonly Finding[] => {
	const first = asked.filter((face) => face.variant === 0 && keyOf(face));
	const { points, chance, count } = longestPays(first);
	if (count < tellingCount || points <= chance + allowedPoints) return [];
	const message = `"pick the longest" is right in ${points.toFixed(1)} % of ${count} worded questions, chance in ${chance.toFixed(1)} %`;
	const suggestion = 'shorten keys, or say as much in wrong options';
	return [{ code: 'keys-longest', path: [], message, suggestion }];
};
