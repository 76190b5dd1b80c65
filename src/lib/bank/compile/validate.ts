import * as v from 'valibot';
import { foldText } from '#lib/kernel/fold-text.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import { Figure, isTreeMap } from './figure.ts';
import { didYouMean } from './problem.ts';
import type { Findings, Spot, Step } from './spot.ts';

/**
 * The tree as `schema` reads it, or undefined with every issue reported at its place. Keys that
 * are not known are reported, then taken for what they were most likely meant to be, so that one
 * slip in spelling does not hide what else is wrong.
 */
export const validate = <S extends v.GenericSchema>(
	schema: S,
	tree: unknown,
	at: Spot,
	findings: Findings,
): v.InferOutput<S> | undefined => {
	const first = v.safeParse(schema, tree);
	if (first.success) return first.output;
	const misspelt = first.issues.filter((issue) => kindOf(issue) === 'unknown-key');
	for (const issue of misspelt) {
		report(issue, at, findings);
		repair(issue);
	}
	const second = misspelt.length === 0 ? first : v.safeParse(schema, tree);
	if (second.success) return second.output;
	for (const issue of second.issues) report(issue, at, findings);
	return undefined;
};

/** Gives the value its likely key. The tree is this compile's own and is read by nobody else. */
const repair = (issue: v.BaseIssue<unknown>): void => {
	const last = issue.path?.at(-1);
	if (last?.type !== 'object') return;
	const meant = nearestKey(issue);
	Reflect.deleteProperty(last.input, last.key);
	if (meant !== undefined && !(meant in last.input)) last.input[meant] = last.value;
};

const stepsOf = (issue: v.BaseIssue<unknown>): Step[] =>
	(issue.path ?? []).flatMap(({ key }) =>
		typeof key === 'string' || typeof key === 'number' ? [key] : [],
	);

type IssueKind = 'not-a-mapping' | 'unknown-key' | 'missing-key' | 'value';
const kindOf = (issue: v.BaseIssue<unknown>): IssueKind => {
	const last = issue.path?.at(-1);
	if (last?.origin !== 'key') return 'value';
	// Lists and numbers are objects too, for JavaScript.
	if (!isTreeMap(last.input)) return 'not-a-mapping';
	return typeof last.key === 'string' && last.key in last.input ? 'unknown-key' : 'missing-key';
};

const nearestKey = (issue: v.BaseIssue<unknown>): string | undefined =>
	nearest(String(stepsOf(issue).at(-1)), (issue.expected ?? '').split('|'));

const report = (issue: v.BaseIssue<unknown>, at: Spot, findings: Findings): void => {
	const steps = stepsOf(issue);
	const spot = at.in(...steps);
	const name = String(steps.at(-1) ?? '');
	const kind = kindOf(issue);
	if (kind === 'not-a-mapping') {
		const message = `a mapping belongs here, not ${describe(issue.path?.at(-1)?.input)}`;
		return findings.error(at.in(...steps.slice(0, -1)), 'wrong-type', message);
	}
	if (kind === 'unknown-key') return reportKey(issue, name, spot, findings);
	if (kind === 'missing-key' || issue.input === undefined)
		return findings.error(spot, 'missing-key', `"${name}" is missing here`, otherName(issue, name));
	const found = describe(issue.input);
	if (issue.type === 'regex') {
		const message = `${found} cannot be used: ${issue.message}`;
		return findings.error(spot, 'bad-id', message, didYouMean(slug(issue.input)));
	}
	const choices = [...(issue.expected ?? '').matchAll(/"([^"]+)"/gu)].map(([, word = '']) => word);
	if (choices.length > 0 && typeof issue.input === 'string') {
		const meant = nearest(issue.input, choices);
		const hint = meant === undefined ? `one of ${choices.join(', ')}` : didYouMean(meant);
		return findings.error(spot, 'wrong-value', `"${name}" cannot be ${found}`, hint);
	}
	const subject = name === '' ? '' : ` as "${name}"`;
	findings.error(spot, 'wrong-type', `${expectedOf(issue)} belongs here${subject}, not ${found}`);
};

/** The kind of an entry is looked for before its other keys: it may be there, misspelt. */
const otherName = (issue: v.BaseIssue<unknown>, name: string): string | undefined => {
	const entry = issue.path?.at(-1)?.input;
	if (issue.type !== 'variant' || !isTreeMap(entry)) return undefined;
	const written = nearest(name, Object.keys(entry));
	return written === undefined ? undefined : `write "${name}" for "${written}"`;
};

const reportKey = (
	issue: v.BaseIssue<unknown>,
	name: string,
	spot: Spot,
	findings: Findings,
): void => {
	// In `{text: a, b}` the comma ends the text, and "b" becomes a key without a value.
	const isTornText = issue.path?.at(-1)?.value === null && /[\s.]/u.test(name);
	const hint = isTornText
		? 'put the text before it in quotes: a comma ends it inside { }'
		: undefined;
	const meant = didYouMean(nearestKey(issue));
	findings.error(spot.keyPlace, 'unknown-key', `"${name}" is not known here`, hint ?? meant);
};

const expectedOf = (issue: v.BaseIssue<unknown>): string => {
	switch (issue.type) {
		case 'custom':
		case 'min_length':
		case 'max_length':
			return issue.message;
		case 'array':
			return 'a list';
		case 'union':
			return 'a value';
		case 'picklist':
		case 'literal':
			return `one of ${issue.expected ?? ''}`;
		default:
			return 'a mapping';
	}
};

const describe = (input: unknown): string => {
	if (input === null || input === undefined) return 'nothing';
	if (input instanceof Figure) return `the number ${input.source}`;
	if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list';
	if (isTreeMap(input)) return 'a mapping';
	const words = typeof input === 'string' ? input : JSON.stringify(input);
	return `"${words.length > 60 ? `${words.slice(0, 60)}…` : words}"`;
};

const slug = (words: unknown): string | undefined => {
	if (typeof words !== 'string') return undefined;
	const parts = foldText(words).match(/[a-z0-9]+/gu);
	return parts === null ? undefined : parts.join('-');
};
