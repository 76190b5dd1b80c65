import type { FactId, SessionId, TopicId } from '#lib/kernel/brand.ts';
import { keyedRng, shuffled, type Rng } from '#lib/kernel/rng.ts';
import { byDueDay, byRecall, dueFacts, missedFacts } from '#lib/scheduling/due.ts';
import type { Memories, MemoryState } from '#lib/scheduling/memory.ts';
import { firstSight, predictRecall } from '#lib/scheduling/predict.ts';
import type { Dealer } from './dealer.ts';
import { pickFace, truthOf, type Dealt } from './face.ts';
import type { FactIndex } from './fact-index.ts';
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
}

/** Two reviews, then one new fact, while both last. */
const newEvery = 3;

/** In one of so many sessions a fact may be read off a figure or a source, where it has such items. */
const readEvery = 3;

/**
 * What to ask, in order: facts missed last time, then due ones by lowest recall, with a new fact
 * after every second of them, across topics; when neither is left, what is due soonest. Each fact
 * is asked once. Shorter than the length offers only when the topics have too few facts.
 */
export const planSession = (request: PlanRequest): Plan => {
	const { session, length, dealer, index, now, seed, topics = [], opening } = request;
	const rng = keyedRng(seed, 'plan');
	const queue: Planned[] = [];
	const picker = startPicker(request, rng, queue);
	if (opening !== undefined) picker.open(opening);
	const reviews = startReviews(request);
	const allowed = topics.length === 0 ? [...index.byTopic.keys()] : topics;
	const unseen = newFacts(index, shuffled(allowed, rng), request.memories);

	for (let turn = 0; queue.length < answersOf[length];) {
		const last = queue.at(-1)?.topic;
		const urgent =
			turn % newEvery === newEvery - 1
				? (unseen.next(last) ?? reviews.next(last))
				: (reviews.next(last) ?? unseen.next(last));
		const candidate = urgent ?? reviews.nextAhead(last);
		if (candidate === undefined) break;
		if (picker.take(candidate)) turn++;
	}
	return { session, startedAt: now, bank: dealer.bank, length, queue, topics };
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

interface Picker {
	/** Puts the opening in front, unless the dealer does not have it. */
	readonly open: (face: Face) => void;
	/** False when the fact cannot be asked now. */
	readonly take: (candidate: Candidate) => boolean;
}

/** Chooses faces one after the other, keeping true and false sentences even. */
const startPicker = (request: PlanRequest, rng: Rng, queue: Planned[]): Picker => {
	const { memories, dealer, now, index, day } = request;
	const taken = new Set<FactId>();
	let surplusTrue = 0;
	const add = (dealt: Dealt, topic: TopicId, reason: Reason): void => {
		const { face, again, facts, truth } = dealt;
		for (const fact of facts) taken.add(fact);
		if (truth !== undefined) surplusTrue += truth ? 1 : -1;
		const recalls = facts.map((fact) => predictRecall(memories.get(fact), now));
		const recall = recalls.length === 0 ? firstSight : Math.min(...recalls);
		queue.push({ ...face, topic, facts, reason, recall, ...(again && { again }) });
	};
	return {
		open: (face) => {
			const item = dealer.deal(face);
			if (item === undefined) return;
			const memory = item.facts.map((fact) => memories.get(fact)).find((one) => one !== undefined);
			add({ face, facts: item.facts, truth: truthOf(item) }, item.topic, reasonOf(memory, day));
		},
		take: ({ fact, topic, reason }) => {
			if (taken.has(fact)) return false;
			const wanted = surplusTrue === 0 ? rng.int(2) === 0 : surplusTrue < 0;
			const isFree = (one: FactId): boolean => !taken.has(one);
			// Drawn apart, so that it changes nothing else of the plan.
			const mayRead = keyedRng(request.seed, 'read', fact).int(readEvery) === 0;
			const dealt = pickFace(fact, memories.get(fact), now, dealer, wanted, isFree, mayRead);
			if (dealt !== undefined) add(dealt, index.topicOf.get(fact) ?? topic, reason);
			return dealt !== undefined;
		},
	};
};

const reasonOf = (memory: MemoryState | undefined, day: string): Reason => {
	if (memory === undefined) return 'new';
	if (memory.isMissed) return 'missed-before';
	return memory.dueDay <= day ? 'due' : 'ahead';
};
