import type { EntryId, FactId } from '#lib/kernel/brand.ts';
import { inherit, noHeirs, type Heirs } from './inherit.ts';
import type { LogEntry, ValueChangedEntry } from './log.ts';
import { standingEvidence, type Evidence } from './standing.ts';

/** What a log is compared with. */
export interface Values {
	/** Key of the answer that the bank gives to a fact now; undefined where it has none. */
	readonly valueKeyOf: (fact: FactId) => string | undefined;
	/** The same id for the same instant and words, wherever it is made. */
	readonly idOf: (at: number, what: string) => EntryId;
	readonly heirs?: Heirs;
}

/** The last that the log says of a fact. */
interface Word {
	readonly entry: Evidence;
	readonly value: string | undefined;
}

const lastWords = (entries: Iterable<LogEntry>, heirs: Heirs): ReadonlyMap<FactId, Word> => {
	const words = new Map<FactId, Word>();
	const say = (fact: FactId, entry: Evidence, value = words.get(fact)?.value): void =>
		void words.set(fact, { entry, value });
	for (const entry of standingEvidence(entries).flatMap((one) => inherit(one, heirs)))
		if (entry.kind === 'value-changed') say(entry.fact, entry, entry.value);
		else for (const { fact, value } of entry.facts) say(fact, entry, value);
	return words;
};

/**
 * The entries that a log lacks: one for each fact to which the bank gives another answer now than
 * the log last said. The same log and bank make the same entries on every device and in every tab,
 * so that they are kept once. A log that has them lacks nothing.
 */
export const noticeChanges = (
	entries: Iterable<LogEntry>,
	{ valueKeyOf, idOf, heirs = noHeirs }: Values,
): ValueChangedEntry[] =>
	[...lastWords(entries, heirs)].flatMap(([fact, { entry, value: known }]) => {
		const value = valueKeyOf(fact);
		if (known === undefined || value === undefined || value === known) return [];
		const { tz, day, device } = entry;
		const at = entry.at + 1;
		const id = idOf(at, `value-changed|${entry.id}|${fact}|${value}`);
		return [{ kind: 'value-changed', v: 1, id, at, tz, day, device, fact, value }];
	});
