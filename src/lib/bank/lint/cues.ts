import { distractorsOf, keyOf } from './asked.ts';
import type { Asked } from './asked.ts';
import type { Finding } from './rule.ts';
import { absoluteWords, contentOf, qualifiers, wordsOf } from './words.ts';

/** What a rule says of one face of a question; undefined where nothing is wrong with it. */
export type AskedRule = (
	asked: Asked,
) => Pick<Finding, 'code' | 'path' | 'message' | 'suggestion'> | undefined;

const quote = (words: string): string => `"${words}"`;

const median = (numbers: readonly number[]): number => {
	const sorted = [...numbers].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
	return (low + high) / 2;
};

/** Letters that a longer option may have more before its length tells anything. */
const unseenLetters = 6;

export const keyLongest: AskedRule = (asked) => {
	const key = keyOf(asked);
	if (!key || !asked.isWorded) return undefined;
	const others = distractorsOf(asked).map(({ text }) => text.length);
	const middle = median(asked.options.map(({ text }) => text.length));
	const longest = Math.max(0, ...others);
	if (key.text.length <= 1.3 * middle || key.text.length - longest <= unseenLetters)
		return undefined;
	return {
		code: 'key-longest',
		path: asked.optionsPath,
		message: `the key ${quote(key.text)} has ${key.text.length} letters, the longest wrong option ${longest}`,
		suggestion: 'shorten the key, or say as much in a wrong option',
	};
};

/** One option alone has such a word. */
const lone = (
	asked: Asked,
	words: RegExp,
): { readonly text: string; readonly word: string; readonly isKey: boolean } | undefined => {
	const found = asked.options.flatMap(({ text, isKey }) => {
		const word = words.exec(text)?.[0];
		return word === undefined ? [] : [{ text, word, isKey }];
	});
	return found.length === 1 && asked.options.length > 2 ? found[0] : undefined;
};

export const loneAbsolute: AskedRule = (asked) => {
	const found = asked.isWorded ? lone(asked, absoluteWords[asked.lang]) : undefined;
	return (
		found && {
			code: 'lone-absolute',
			path: asked.optionsPath,
			message: `only the option ${quote(found.text)} says ${quote(found.word)}`,
			suggestion: `leave ${quote(found.word)} out, or say it in two options`,
		}
	);
};

export const loneQualifier: AskedRule = (asked) => {
	const found = asked.isWorded ? lone(asked, qualifiers[asked.lang]) : undefined;
	if (!found?.isKey) return undefined;
	return {
		code: 'lone-qualifier',
		path: asked.optionsPath,
		message: `only the key says ${quote(found.word)}`,
		suggestion: `leave ${quote(found.word)} out, or say it in a wrong option too`,
	};
};

export const clang: AskedRule = (asked) => {
	const key = keyOf(asked);
	if (!key || !asked.isWorded) return undefined;
	const stem = contentOf(asked.stem);
	const shared = (text: string): string[] => [...contentOf(text)].filter((word) => stem.has(word));
	const [word] = shared(key.text);
	if (word === undefined || distractorsOf(asked).some(({ text }) => shared(text).length > 0))
		return undefined;
	return {
		code: 'clang',
		path: asked.optionsPath,
		message: `${quote(word)} stands in the question and in the key ${quote(key.text)} only`,
		suggestion: `say it in a wrong option too, or ask without ${quote(word)}`,
	};
};

/** How many words more than every other option the key must share to give itself away. */
const tellingShare = 2;

export const convergence: AskedRule = (asked) => {
	if (!asked.isWorded || asked.options.length < 3) return undefined;
	const contents = asked.options.map(({ text, isKey }) => ({ isKey, words: [...contentOf(text)] }));
	const scores = contents.map(({ isKey, words }, i) => ({
		isKey,
		score: words.filter((word) =>
			contents.some((other, j) => i !== j && other.words.includes(word)),
		).length,
	}));
	const best = Math.max(...scores.flatMap(({ isKey, score }) => (isKey ? [] : score)));
	const key = scores.find(({ isKey }) => isKey)?.score ?? 0;
	if (key < best + tellingShare) return undefined;
	return {
		code: 'convergence',
		path: asked.optionsPath,
		message: `the key shares ${key} words with the other options, none of them more than ${best}`,
		suggestion: 'let two wrong options share as much with each other',
	};
};

const shapes: readonly (readonly [name: string, RegExp])[] = [
	['an infinitive', /^to [a-z]/u],
	['a conjunction', /^(?:because|that|when|if|while|since) /u],
	[
		'a preposition',
		/^(?:by|in|on|at|from|with|under|of|for|as|after|before|during|between|above|below) /u,
	],
	['a pronoun', /^(?:it|he|she|they|we|his|her|their|its) /u],
	['an -ing form', /^[a-z]{3,}ing /u],
];
const shapeOf = (text: string): string =>
	shapes.find(([, begins]) => begins.test(wordsOf(text).join(' ')))?.[0] ?? 'another word';

/** English only: the other languages tell by endings what English tells by its first word. */
export const oddGrammar: AskedRule = (asked) => {
	const key = keyOf(asked);
	if (!key || !asked.isWorded || asked.lang !== 'en') return undefined;
	const [others, ...more] = new Set(distractorsOf(asked).map(({ text }) => shapeOf(text)));
	const own = shapeOf(key.text);
	if (others === undefined || more.length > 0 || own === others || asked.options.length < 3)
		return undefined;
	return {
		code: 'odd-grammar',
		path: asked.optionsPath,
		message: `the key ${quote(key.text)} begins with ${own}, every wrong option with ${others}`,
		suggestion: 'begin a wrong option alike',
	};
};
