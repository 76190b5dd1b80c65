import type { FactId, TopicId } from '#lib/kernel/brand.ts';
import { keyedRng, type Rng } from '#lib/kernel/rng.ts';
import type { MemoryState } from '#lib/scheduling/memory.ts';
import { firstSight, predictRecall } from '#lib/scheduling/predict.ts';
import { pickFace, truthOf, type Dealt } from './face.ts';
import type { PlanRequest } from './plan.ts';
import type { Face, Planned, Reason } from './session.ts';
import type { Candidate } from './spread.ts';

/** In one of so many sessions a fact may be read off a figure or a source, where it has such items. */
const readEvery = 3;

/**
 * A pretest leaves these to practice, which is not to ask what was just seen with its answer: more
 * than a fact is ever asked, since variants go by attempts.
 */
const pretestVariants = 64;

export interface Picker {
	/** Puts the opening in front, unless the dealer does not have it. */
	readonly open: (face: Face) => void;
	/** False when the fact cannot be asked now. */
	readonly take: (candidate: Candidate) => boolean;
}

/** Chooses faces one after the other, keeping true and false sentences even. */
export const startPicker = (request: PlanRequest, rng: Rng, queue: Planned[]): Picker => {
	const { memories, dealer, now, index, day, length } = request;
	const isPretest = length === 'pretest';
	const spared = isPretest ? pretestVariants : 0;
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
			const mayRead = !isPretest && keyedRng(request.seed, 'read', fact).int(readEvery) === 0;
			const asking = { now, dealer, wanted, isFree, mayRead, spared };
			const dealt = pickFace(fact, memories.get(fact), asking);
			if (dealt !== undefined) add(dealt, index.topicOf.get(fact) ?? topic, reason);
			return dealt !== undefined;
		},
	};
};

/** Why a fact with this memory is asked now. */
export const reasonOf = (memory: MemoryState | undefined, day: string): Reason => {
	if (memory === undefined) return 'new';
	if (memory.isMissed) return 'missed-before';
	return memory.dueDay <= day ? 'due' : 'ahead';
};
