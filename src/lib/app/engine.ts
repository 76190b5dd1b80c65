/** Everything that needs the whole bank: loaded after the first answer, in one chunk. */
import type { Bank } from '#lib/bank/bank.ts';
import { isAsked } from '#lib/forms/generating.ts';
import { heirsOf } from '#lib/bank/heirs.ts';
import { valueKeyOf } from '#lib/bank/value-key.ts';
import type { EntryId, FactId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { foldMemories } from '#lib/scheduling/fold.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import type { Memories } from '#lib/scheduling/memory.ts';
import { pretestedAt } from '#lib/scheduling/pretest.ts';
import { noticeChanges } from '#lib/scheduling/notice.ts';
import { tellChanges } from '#lib/session/changed.ts';
import type { Dealer } from '#lib/session/dealer.ts';
import { indexFacts, type FactIndex } from '#lib/session/fact-index.ts';
import { planSession } from '#lib/session/plan.ts';
import { resumeSession } from '#lib/session/resume.ts';
import { dealerOf } from './dealer.ts';
import { shippedBank } from './shipped-bank.ts';
import { idFrom } from './world.ts';

/** A bank with the machinery that plans, resumes and remembers; loaded by `import()`. */
export interface Engine {
	readonly bank: Bank;
	readonly index: FactIndex;
	readonly dealer: (lang: Lang) => Dealer;
	readonly fold: (entries: readonly LogEntry[]) => Memories;
	/** When each fact was last asked in a pretest. */
	readonly pretested: (entries: readonly LogEntry[]) => ReadonlyMap<FactId, number>;
	readonly plan: typeof planSession;
	/** Key of the answer that the bank gives to a fact; undefined where it has none. */
	readonly valueKeyOf: (fact: FactId) => string | undefined;
	/** The entries that a log lacks because the bank's answers have changed since they were learned. */
	readonly notice: (entries: readonly LogEntry[]) => readonly LogEntry[];
	readonly resume: typeof resumeSession;
}

export const createEngine = (bank: Bank): Engine => ({
	bank,
	// A fact without a single question cannot be planned.
	index: indexFacts([...bank.facts.values()].filter((fact) => isAsked(bank, fact))),
	dealer: (lang) => dealerOf(bank, lang),
	fold: (entries) => foldMemories(entries, heirsOf(bank)),
	pretested: (entries) => pretestedAt(entries, heirsOf(bank)),
	plan: (request) => tellChanges(planSession(request), request.memories),
	valueKeyOf: (fact) => valueKeyOf(bank, fact),
	notice: (entries) =>
		noticeChanges(entries, {
			valueKeyOf: (fact) => valueKeyOf(bank, fact),
			idOf: (at, what) => idFrom(at, what) as EntryId,
			heirs: heirsOf(bank),
		}),
	resume: resumeSession,
});

export const shippedEngine = (): Engine => createEngine(shippedBank);
