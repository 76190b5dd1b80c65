import type { FactId, SessionId, TopicId } from '#lib/kernel/brand.ts';
import { keyedRng, shuffled, type Rng } from '#lib/kernel/rng.ts';
import { byDueDay, byRecall, dueFacts, missedFacts } from '#lib/scheduling/due.ts';
import type { Memories, MemoryState } from '#lib/scheduling/memory.ts';
import type { Dealer } from './dealer.ts';
import type { FactIndex } from './fact-index.ts';
import { startPicker } from './picker.ts';
import { listTries } from './pretest.ts';
import { answersOf, type Face, type Plan, type Planned, type Reason } from './session.ts';
import { newFacts, takeSpread, type Candidate } from './spread.ts';

/** All that a plan depends on: the same request gives the same plan. */
export interface PlanRequest {
	readonly session: SessionId;
	readonly length: Plan['length'];
	readonly index: FactIndex;
	readonly dealer: Dealer;
	readonly memories: Memories;
	/** Study day `YYYY-MM-DD`. */
	readonly day: string;
	/** Epoch milliseconds. */
	readonly now: number;
	readonly seed: string | number;
	/** Topics to stay in; empty or absent means all. */
	readonly topics?: readonly TopicId[] | undefined;
	/** The item to begin with. */
	readonly opening?: Face | undefined;
	/** When each fact was last asked in a pretest, epoch milliseconds; for the plan of a further one. */
	readonly pretested?: ReadonlyMap<FactId, number> | undefined;
}

/** Two reviews, then one new fact, while both last. */
const newEvery = 3;

/**
 * What to ask, in order: facts missed last time, then due ones by lowest recall, with a new fact
 * after every second of them, across topics; when neither is left, what is due soonest. A pretest
 * asks what `listTries` says. Each fact is asked once. Shorter than the length offers only when the
 * topics have too few facts.
 */
export const planSession = (request: PlanRequest): Plan => {
	const { session, length, dealer, now, seed, topics = [], opening } = request;
	const rng = keyedRng(seed, 'plan');
	const queue: Planned[] = [];
	const picker = startPicker(request, rng, queue);
	if (opening !== undefined) picker.open(opening);
	const next = length === 'pretest' ? startTries(request) : startPractice(request, rng);
	for (let turn = 0; queue.length < answersOf[length];) {
		const candidate = next(turn, queue.at(-1)?.topic);
		if (candidate === undefined) break;
		if (picker.take(candidate)) turn++;
	}
	return { session, startedAt: now, bank: dealer.bank, length, queue, topics };
};

/** What may be asked next, each fact once, after so many that were taken; undefined when none is left. */
type Next = (turn: number, last: TopicId | undefined) => Candidate | undefined;

const startTries = (request: PlanRequest): Next => {
	const tries = listTries(request).values();
	return () => tries.next().value;
};

const startPractice = (request: PlanRequest, rng: Rng): Next => {
	const { index, topics = [], memories } = request;
	const reviews = startReviews(request);
	const allowed = topics.length === 0 ? [...index.byTopic.keys()] : topics;
	const unseen = newFacts(index, shuffled(allowed, rng), memories);
	return (turn, last) => {
		const urgent =
			turn % newEvery === newEvery - 1
				? (unseen.next(last) ?? reviews.next(last))
				: (reviews.next(last) ?? unseen.next(last));
		return urgent ?? reviews.nextAhead(last);
	};
};

interface Reviews {
	/** Missed last time, then due. */
	readonly next: (last: TopicId | undefined) => Candidate | undefined;
	/** Not due yet, soonest first. */
	readonly nextAhead: (last: TopicId | undefined) => Candidate | undefined;
}

/** The facts with a memory, each handed out once. */
const startReviews = ({ memories, index, day, now, topics = [] }: PlanRequest): Reviews => {
	const listed = new Set<FactId>();
	const list = (of: readonly MemoryState[], reason: Reason): Candidate[] =>
		of.flatMap(({ fact }) => {
			const topic = index.topicOf.get(fact);
			if (topic === undefined || listed.has(fact)) return [];
			listed.add(fact);
			return topics.length === 0 || topics.includes(topic) ? [{ fact, topic, reason }] : [];
		});
	const missed = list(byRecall(missedFacts(memories), now), 'missed-before');
	const due = list(byRecall(dueFacts(memories, day), now), 'due');
	let ahead: Candidate[] | undefined;
	const listAhead = (): Candidate[] => {
		const soonest = byDueDay([...memories.values()], now);
		// Asking a fact again on the same day moves no memory, so those come last of all.
		return list([...soonest.filter(({ lastDay }) => lastDay < day), ...soonest], 'ahead');
	};
	return {
		next: (last) => takeSpread(missed, last) ?? takeSpread(due, last),
		nextAhead: (last) => takeSpread((ahead ??= listAhead()), last),
	};
};
