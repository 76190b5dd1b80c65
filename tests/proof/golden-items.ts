import type { Bank } from '#lib/bank/bank.ts';
import { enumerate, instantiate, present } from '#lib/forms/generating.ts';
import { canonicalJson } from '#lib/kernel/canonical.ts';
import { plainJson } from '#lib/bank/hash-bank.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import { langs } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { buildBank } from '../support/build-bank.ts';
import { goldenParts } from './golden-parts.ts';

/** How many variants of each item are hashed, in every language. */
const variants = 12;

/**
 * Frozen: every item of a small bank as it is shown, byte for byte, by form. The same bank and the
 * same seed must give the same bytes on every machine and in every browser. A new text or field of
 * an item changes its form's hash, and so does a new way of drawing: then the checks of the items
 * (tests/unit/forms/golden.test.ts) tell whether old links still ask the same.
 */
export const frozen: Readonly<Record<string, string>> = {
	choice: '4037c93c',
	'true-false': 'a6e4a5d8',
	numeric: '474cbf0e',
	multi: 'ca9e54e4',
	classify: '820ff390',
	typed: '53ceac5e',
	chart: '6a41bdb3',
	evidence: '161256ae',
	order: 'f0694abb',
	match: 'db5578b8',
};

/** Eight hexadecimal digits over all items of each form that the bank makes, presented. */
export const hashByForm = (bank: Bank): Readonly<Record<string, string>> => {
	const written = new Map<string, string[]>();
	for (const key of enumerate(bank))
		for (let variant = 0; variant < variants; variant++)
			for (const lang of langs) {
				const item = instantiate(bank, key, variant, lang);
				const shown = present(item, keyedRng(key, variant, 'present'));
				const bytes = written.get(item.form) ?? [];
				bytes.push(canonicalJson(plainJson(shown)));
				written.set(item.form, bytes);
			}
	return Object.fromEntries([...written].map(([form, bytes]) => [form, hashHex(bytes.join('\n'))]));
};

/** The small bank that the hashes are frozen over. */
export const goldenBank = (): Bank => buildBank(goldenParts);
