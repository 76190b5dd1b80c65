import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, YAMLMap, YAMLSeq } from 'yaml';
import { Figure } from './figure.ts';
import type { Tree } from './figure.ts';
import { hiddenIn } from './hidden.ts';
import { maxAliases, maxDepth, maxNodes } from './limits.ts';
import type { Place } from './problem.ts';

import { joinPath } from './spot.ts';
import type { Findings, Sheet, Step } from './spot.ts';

interface Walk {
	readonly placeOf: (offset: number) => Place;
	readonly findings: Findings;
	readonly places: Map<string, { key: Place; value: Place }>;
	readonly anchors: Map<string, Node>;
	aliases: number;
	nodes: number;
	isBroken: boolean;
}

/**
 * The document as plain data, with the place of each part.
 * @returns undefined when it cannot be read to its end
 */
export const readTree = (
	path: string,
	document: Document.Parsed,
	placeOf: (offset: number) => Place,
	findings: Findings,
): Sheet | undefined => {
	const walk: Walk = {
		placeOf,
		findings,
		places: new Map(),
		anchors: new Map(),
		aliases: 0,
		nodes: 0,
		isBroken: false,
	};
	const start = placeOf(document.contents?.range[0] ?? 0);
	const tree = visit(walk, document.contents, [], start, start);
	const isWhole = walk.nodes <= maxNodes && walk.aliases <= maxAliases && !walk.isBroken;
	return isWhole ? { path, tree, places: walk.places } : undefined;
};

const visit = (walk: Walk, node: unknown, path: readonly Step[], key: Place, at: Place): Tree => {
	walk.places.set(joinPath(path), { key, value: at });
	walk.nodes++;
	if (walk.nodes === maxNodes + 1)
		walk.findings.error(at, 'too-large', `more than ${maxNodes} values in one file`, 'split it');
	if (walk.nodes > maxNodes) return null;
	if (isAlias(node)) return follow(walk, node.source, path, key, at);
	if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined)
		walk.anchors.set(node.anchor, node);
	if (isMap(node)) return visitMap(walk, node, path);
	if (isSeq(node)) return visitSeq(walk, node, path, at);
	return isScalar(node) ? readScalar(walk, node.value, node.source, at) : null;
};

const follow = (walk: Walk, name: string, path: readonly Step[], key: Place, at: Place): Tree => {
	const target = walk.anchors.get(name);
	walk.aliases++;
	if (!target) {
		walk.isBroken = true;
		walk.findings.error(at, 'yaml', `no anchor &${name} stands before this alias`);
	} else if (path.length > maxDepth) {
		walk.isBroken = true;
		walk.findings.error(at, 'too-deep', `the alias *${name} holds itself`);
	} else if (walk.aliases === maxAliases + 1)
		walk.findings.error(
			at,
			'too-many-aliases',
			`more than ${maxAliases} aliases in one file`,
			'write it out',
		);
	else if (walk.aliases <= maxAliases) return visit(walk, target, path, key, at);
	return null;
};

const startOf = (walk: Walk, node: unknown, otherwise: Place): Place => {
	const hasRange = isAlias(node) || isScalar(node) || isMap(node) || isSeq(node);
	return hasRange && node.range ? walk.placeOf(node.range[0]) : otherwise;
};

const visitSeq = (walk: Walk, node: YAMLSeq, path: readonly Step[], at: Place): Tree =>
	node.items.map((item, i) => {
		const place = startOf(walk, item, at);
		return visit(walk, item, [...path, i], place, place);
	});

/** Names that JavaScript gives a meaning of its own, so that valibot leaves them out of a mapping. */
const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const visitMap = (walk: Walk, node: YAMLMap, path: readonly Step[]): Tree => {
	const members = new Map<string, Tree>();
	for (const { key, value } of node.items) {
		const name = isScalar(key) ? String(key.value) : '';
		const keyPlace = startOf(walk, key, startOf(walk, node, walk.placeOf(0)));
		if (reserved.has(name)) {
			walk.findings.error(keyPlace, 'bad-id', `"${name}" cannot be a key`, 'name it otherwise');
			continue;
		}
		if (members.has(name)) {
			const first = walk.places.get(joinPath([...path, name]))?.key.line ?? keyPlace.line;
			const message = `"${name}" stands twice here, first in line ${first}`;
			walk.findings.error(keyPlace, 'duplicate-key', message, 'remove one');
			continue;
		}
		members.set(
			name,
			visit(walk, value, [...path, name], keyPlace, startOf(walk, value, keyPlace)),
		);
	}
	return Object.fromEntries(members);
};

/** An escape such as `\u202e` brings in what the file itself may not have. */
const checkLetters = ({ findings }: Walk, words: string, at: Place): void => {
	const hidden = hiddenIn(words);
	if (hidden) findings.error(at, 'control-character', hidden.message, 'remove it');
};

const readScalar = (walk: Walk, value: unknown, source: string | undefined, at: Place): Tree => {
	// Beyond this a number loses its last digits.
	if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
		return new Figure(value, source ?? String(value));
	if (typeof value === 'string') checkLetters(walk, value, at);
	if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
	if (typeof value !== 'number' && typeof value !== 'bigint') {
		walk.isBroken = true;
		walk.findings.error(at, 'yaml', 'a bank has no values of this type', 'leave the tag out');
		return null;
	}
	const message = `"${source ?? ''}" is not a number that can be kept`;
	walk.findings.error(at, 'bad-number', message, `at most ${Number.MAX_SAFE_INTEGER}`);
	// No comparison with it is true, so that nothing else is said about it.
	return new Figure(Number.NaN, source ?? '');
};
