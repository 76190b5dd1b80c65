import { letterOf } from '#lib/kernel/letter.ts';

export const bullets = (texts: readonly string[]): readonly string[] =>
	texts.map((text) => `- ${text}`);

/** `- A) ...`: what is answered with a letter. */
export const lettered = (texts: readonly string[]): readonly string[] =>
	bullets(texts.map((text, i) => `${letterOf(i)}) ${text}`));

/** `- 1) ...`: what is given a letter. */
export const numbered = (texts: readonly string[]): readonly string[] =>
	bullets(texts.map((text, i) => `${i + 1}) ${text}`));

const row = (cells: readonly string[]): string =>
	`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** A table whose first row is its head. */
export const tableOf = ([
	head = [],
	...rows
]: readonly (readonly string[])[]): readonly string[] => [
	row(head),
	row(head.map(() => '---')),
	...rows.map(row),
];
