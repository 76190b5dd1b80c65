/** Small Cyrillic letters with the Latin ones that a reader takes them for, capitals included. */
const pairs = 'аa вb еe ёe кk мm нh оo рp сc тt уy хx іi ѕs јj һh ԁd ԛq ԝw'.split(' ');

const twins = new Map(
	[...pairs, ...pairs.map((pair) => pair.toUpperCase())].map((pair) => [
		pair.charAt(0),
		pair.charAt(1),
	]),
);

/** The text with one letter for all that look alike: Latin where there is a Latin one. */
export const twinLetters = (text: string): string =>
	text.replace(/\p{Script=Cyrillic}/gu, (letter) => twins.get(letter) ?? letter);
