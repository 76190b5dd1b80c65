import { countWords } from '#lib/kernel/count-words.ts';
import type { Asked } from './asked.ts';
import type { AskedRule } from './cues.ts';
import { wordsOf } from './words.ts';

/** More words than a reader holds; more characters than the best-known quiz programs take. */
const most = { stem: { words: 35, characters: 120 }, option: { words: 15, characters: 75 } };

const longestOption = ({ options }: Asked, size: (text: string) => number): string =>
	options.map(({ text }) => text).reduce((a, b) => (size(b) > size(a) ? b : a), '');

export const longStem: AskedRule = ({ stem, stemPath: path }) => {
	const words = countWords(stem);
	if (words <= most.stem.words) return undefined;
	const message = `the question has ${words} words, more than ${most.stem.words}`;
	return { code: 'long-stem', path, message, suggestion: 'say less, or in two sentences' };
};

export const stemCharacters: AskedRule = ({ stem, stemPath: path, isPortable }) => {
	if (!isPortable || stem.length <= most.stem.characters) return undefined;
	const message = `the question has ${stem.length} characters, more than ${most.stem.characters}: ${stem}`;
	return { code: 'stem-characters', path, message, suggestion: 'leave out what is not asked' };
};

export const longOption: AskedRule = (asked) => {
	const option = longestOption(asked, countWords);
	const words = countWords(option);
	if (words <= most.option.words) return undefined;
	const message = `the option "${option}" has ${words} words, more than ${most.option.words}`;
	return {
		code: 'long-option',
		path: asked.optionsPath,
		message,
		suggestion: 'move the reason into the rationale',
	};
};

export const optionCharacters: AskedRule = (asked) => {
	const option = longestOption(asked, (text) => text.length);
	if (!asked.isPortable || option.length <= most.option.characters) return undefined;
	const message = `the option "${option}" has ${option.length} characters, more than ${most.option.characters}`;
	return {
		code: 'option-characters',
		path: asked.optionsPath,
		message,
		suggestion: 'say it shorter',
	};
};

/** So many words at one end of every option make it longer without telling the options apart. */
const tellingRun = 3;

const sharedRun = (texts: readonly (readonly string[])[]): readonly string[] => {
	const [first = [], ...others] = texts;
	const end = first.findIndex((word, i) => others.some((other) => other[i] !== word));
	return end < 0 ? first : first.slice(0, end);
};

export const repeatedWords: AskedRule = ({ options, optionsPath, isWorded }) => {
	if (!isWorded || options.length < 2) return undefined;
	const words = options.map(({ text }) => wordsOf(text));
	const start = sharedRun(words);
	const end = [...sharedRun(words.map((text) => [...text].reverse()))].reverse();
	const run = start.length >= end.length ? start : end;
	if (run.length < tellingRun) return undefined;
	return {
		code: 'repeated-words',
		path: optionsPath,
		message: `every option says "${run.join(' ')}"`,
		suggestion: 'say it in the question',
	};
};
