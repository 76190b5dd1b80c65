/** Where a text stops being JSON. */
export class JsonTextError extends Error {
	/** Index of the first UTF-16 unit that does not fit. */
	readonly offset: number;
	readonly reason: 'not-json' | 'too-deep';

	constructor(offset: number, reason: JsonTextError['reason'], message: string) {
		super(message);
		this.name = 'JsonTextError';
		this.offset = offset;
		this.reason = reason;
	}
}

/** `line:column`, both from 1, of an index into a text. */
export const lineAndColumn = (text: string, offset: number): string => {
	const before = text.slice(0, offset).split('\n');
	return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
};

const scalar = /true|false|null|-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,400})?/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

const refuse = (text: string, at: number, expected: string): never => {
	const isCut = at >= text.length;
	const message = isCut ? `the text is cut off: ${expected} is missing` : `${expected} is missing`;
	throw new JsonTextError(Math.min(at, text.length), 'not-json', message);
};

/** The index after a sticky pattern's match at `at`, or `at` itself. */
const after = (pattern: RegExp, text: string, at: number): number => {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
};

const afterSpace = (text: string, at: number): number => {
	let i = at;
	while (text[i] === ' ' || text[i] === '\n' || text[i] === '\r' || text[i] === '\t') i++;
	return i;
};

const afterString = (text: string, at: number): number => {
	if (text[at] !== '"') return refuse(text, at, 'a quotation mark');
	let i = at + 1;
	while (i < text.length && text[i] !== '"') {
		if (text.charCodeAt(i) < 0x20) return refuse(text, i, 'the end of a quoted text');
		const next = text[i] === '\\' ? after(escape, text, i) : i + 1;
		if (next === i) return refuse(text, i, 'a known escape');
		i = next;
	}
	return i < text.length ? i + 1 : refuse(text, i, 'the end of a quoted text');
};

/** From the start of a key to the start of its value. */
const afterKey = (text: string, at: number): number => {
	const colon = afterSpace(text, afterString(text, at));
	return text[colon] === ':' ? afterSpace(text, colon + 1) : refuse(text, colon, 'a colon');
};

const afterScalar = (text: string, at: number): number => {
	if (text[at] === '"') return afterString(text, at);
	const end = after(scalar, text, at);
	return end > at ? end : refuse(text, at, 'a value');
};

/**
 * Reads JSON text once without building anything and without recursion, so that JSON.parse is only
 * ever given what it can read, and so that the place of a fault is known in every browser.
 * Grammar: RFC 8259; numbers of more than 400 digits are refused.
 * @throws JsonTextError at the first unit that does not fit, or that opens level `maxDepth` + 1
 */
export const scanJson = (text: string, maxDepth: number): void => {
	const closers: string[] = [];
	for (let at = afterSpace(text, 0); ;) {
		const opener = text[at];
		if (opener === '{' || opener === '[') {
			if (closers.length === maxDepth)
				throw new JsonTextError(at, 'too-deep', `deeper than ${maxDepth} levels`);
			const closer = opener === '{' ? '}' : ']';
			at = afterSpace(text, at + 1);
			closers.push(closer);
			if (text[at] !== closer) {
				if (opener === '{') at = afterKey(text, at);
				continue;
			}
		} else at = afterScalar(text, at);
		at = afterSpace(text, at);
		for (; closers.length > 0 && text[at] === closers.at(-1); closers.pop())
			at = afterSpace(text, at + 1);
		const closer = closers.at(-1);
		if (closer === undefined) {
			if (at < text.length) refuse(text, at, 'the end of the text');
			return;
		}
		if (text[at] !== ',') refuse(text, at, `a comma or ${closer}`);
		at = afterSpace(text, at + 1);
		if (closer === '}') at = afterKey(text, at);
	}
};
