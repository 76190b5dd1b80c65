import { Composer, CST, LineCounter, Parser } from 'yaml';
import type { Document } from 'yaml';
import { hiddenIn } from './hidden.ts';
import { maxDepth, maxFileLength, maxSyntaxErrors } from './limits.ts';
import { readTree } from './read-tree.ts';
import type { Place } from './problem.ts';
import type { Findings, Sheet } from './spot.ts';

export interface BankFile {
	/** As it is shown to the author, with forward slashes. */
	readonly path: string;
	readonly text: string;
	/** Why it was not opened: then it has no text. */
	readonly refused?: { readonly message: string; readonly suggestion: string } | undefined;
}

/**
 * The content of a file with the place of each part.
 * @returns undefined when the file cannot be read as one YAML document; `findings` says why
 */
export const readYaml = (file: BankFile, findings: Findings): Sheet | undefined => {
	const before = findings.list.length;
	checkText(file, findings);
	if (findings.list.length > before) return undefined;
	const lines = new LineCounter();
	const placeOf = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { file: file.path, line: Math.max(line, 1), col: Math.max(col, 1) };
	};
	const text = stripMark(file.text);
	// Counted here: the parser counts some lines of damaged text twice.
	lines.addNewLine(0);
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
		lines.addNewLine(at + 1);
	const tokens = [...new Parser().parse(text)];
	const deep = tokens.map(findDeepToken).find((offset) => offset !== undefined);
	if (deep !== undefined) {
		findings.error(placeOf(deep), 'too-deep', `more than ${maxDepth} levels inside each other`);
		return undefined;
	}
	const document = compose(tokens, file.text.length, placeOf, findings);
	return document && findings.list.length === before
		? readTree(file.path, document, placeOf, findings)
		: undefined;
};

const stripMark = (text: string): string => text.replace(/^\ufeff/u, '');

const checkText = ({ path, text }: BankFile, findings: Findings): void => {
	const start = { file: path, line: 1, col: 1 };
	if (text.length > maxFileLength) {
		const message = `the file has ${text.length} characters, more than ${maxFileLength}`;
		return findings.error(start, 'too-large', message, 'split it by topic');
	}
	// A file in UTF-16 read as UTF-8 begins with replacement characters.
	const broken = text.indexOf('\ufffd');
	if (broken >= 0) {
		const message = 'the file is not UTF-8';
		return findings.error(
			placeIn(path, text, broken),
			'wrong-encoding',
			message,
			'save it as UTF-8',
		);
	}
	const hidden = hiddenIn(stripMark(text));
	if (!hidden) return;
	const at = placeIn(path, stripMark(text), hidden.index);
	findings.error(at, 'control-character', hidden.message, 'remove it');
};

const placeIn = (file: string, text: string, offset: number): Place => {
	const before = text.slice(0, offset).split('\n');
	return { file, line: before.length, col: (before.at(-1)?.length ?? 0) + 1 };
};

/** Where the tokens go deeper than allowed. Without recursion: the text may be made to be deep. */
const findDeepToken = (root: CST.Token): number | undefined => {
	const open: { token: CST.Token; depth: number }[] = [{ token: root, depth: 0 }];
	for (let next = open.pop(); next; next = open.pop()) {
		const { token, depth } = next;
		if (depth > maxDepth) return token.offset;
		if (token.type === 'document' && token.value) open.push({ token: token.value, depth: 1 });
		if (!CST.isCollection(token)) continue;
		for (const { key, value } of token.items)
			for (const child of [key, value])
				if (child && CST.isCollection(child)) open.push({ token: child, depth: depth + 1 });
	}
	return undefined;
};

const compose = (
	tokens: readonly CST.Token[],
	length: number,
	placeOf: (offset: number) => Place,
	findings: Findings,
): Document.Parsed | undefined => {
	// Keys are checked for uniqueness in read-tree, which knows where the first one stands.
	const options = { version: '1.2', schema: 'core', uniqueKeys: false, stringKeys: true } as const;
	const composer = new Composer({ ...options, prettyErrors: false });
	const [document, second] = [...composer.compose(tokens, true, length)];
	if (!document) return undefined;
	if (second) {
		const message = 'a second YAML document begins here';
		findings.error(placeOf(second.range[0]), 'yaml', message, 'one document a file: remove "---"');
	}
	for (const { pos, message } of document.errors.slice(0, maxSyntaxErrors))
		findings.error(placeOf(pos[0]), 'yaml', message);
	for (const { pos, message } of document.warnings.slice(0, maxSyntaxErrors))
		findings.error(placeOf(pos[0]), 'yaml', message);
	return document;
};
