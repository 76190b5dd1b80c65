import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const room = new URL('../../../src/lib/store/', import.meta.url);

/** The packages and files that a file of the store imports as values, not by `import()`. */
const importsOf = (file: string): string[] =>
	[
		...readFileSync(new URL(file, room), 'utf8').matchAll(
			/^import (?!type).*?from '([^']+)';$/gmsu,
		),
	].map(([, from]) => from ?? '');

/** Everything that comes along with a file, by file or package name. */
const closureOf = (file: string, seen = new Set<string>()): Set<string> => {
	for (const from of importsOf(file)) {
		if (seen.has(from)) continue;
		seen.add(from);
		if (from.startsWith('./')) closureOf(from, seen);
	}
	return seen;
};

test('saving an answer loads no validation and no hash: they come with a progress file', () => {
	const saving = closureOf('./open-store.ts');
	expect([...saving]).toEqual(expect.arrayContaining(['dexie', './union.ts']));
	expect([...saving].filter((from) => /valibot|noble|progress/u.test(from))).toEqual([]);
	expect([...closureOf('./progress-file.ts')]).toEqual(
		expect.arrayContaining(['valibot', '@noble/hashes/sha2.js']),
	);
});

test('the list of learners loads no database', () => {
	const profiles = closureOf('./profiles.ts');
	expect([...profiles]).toContain('./profile-list.ts');
	expect([...profiles].filter((from) => /dexie|valibot|database/u.test(from))).toEqual([]);
});
