import type { FactId, TopicId } from '#lib/kernel/brand.ts';
import { isDue } from '#lib/scheduling/due.ts';
import type { LogEntry, ReviewEntry } from '#lib/scheduling/log.ts';
import type { Memories, MemoryState } from '#lib/scheduling/memory.ts';
import { predictRecall } from '#lib/scheduling/predict.ts';
import { isPretest, standingReviews } from '#lib/scheduling/standing.ts';
import { isStrong } from '#lib/scheduling/strength.ts';
import { wilson, type Interval } from './interval.ts';

/** What is known of one topic: a bar of the chart and a row of its table. */
export interface TopicProgress {
	readonly topic: TopicId;
	/** Facts that the bank has. */
	readonly facts: number;
	readonly seen: number;
	/** Seen facts that hold for a week, and the other seen ones. */
	readonly strong: number;
	readonly weak: number;
	/** Due today. */
	readonly due: number;
	/**
	 * Share of the seen facts expected to be recalled a day from now. Not now: minutes after the
	 * feedback it would be near 1 whatever was missed. Undefined under 5 seen facts.
	 */
	readonly recall?: ({ readonly mean: number } & Interval) | undefined;
}

/** Of everything but pretests, which are not scored. */
export interface Totals {
	readonly answers: number;
	/** Scored answers that were the first to ask a fact on its study day. */
	readonly firstAttempts: number;
	/** Of those, right. */
	readonly rightFirst: number;
	readonly daysStudied: number;
}

export interface Progress {
	readonly topics: readonly TopicProgress[];
	readonly totals: Totals;
	/** Too few first attempts to claim anything from. */
	readonly hasTooLittleData: boolean;
}

export interface ProgressRequest {
	readonly memories: Memories;
	readonly entries: Iterable<LogEntry>;
	/** The bank's facts; the topics come in the order in which they first appear. */
	readonly facts: Iterable<{ readonly id: FactId; readonly topic: TopicId }>;
	/** Epoch milliseconds. */
	readonly now: number;
	/** Study day `YYYY-MM-DD`. */
	readonly day: string;
}

const dayMs = 86_400_000;
/** Below these nothing is claimed (learning design 04, insight). */
const enoughFacts = 5;
const enoughAttempts = 50;

export const progressOf = (request: ProgressRequest): Progress => {
	const byTopic = new Map<TopicId, FactId[]>();
	for (const { id, topic } of request.facts) {
		const known = byTopic.get(topic);
		if (known === undefined) byTopic.set(topic, [id]);
		else known.push(id);
	}
	const scored = standingReviews(request.entries).filter((review) => !isPretest(review));
	const totals = totalsOf(scored);
	return {
		topics: [...byTopic].map(([topic, facts]) => topicProgress(topic, facts, request)),
		totals,
		hasTooLittleData: totals.firstAttempts < enoughAttempts,
	};
};

const topicProgress = (
	topic: TopicId,
	facts: readonly FactId[],
	{ memories, now, day }: ProgressRequest,
): TopicProgress => {
	const seen = facts.flatMap((fact) => memories.get(fact) ?? []);
	const strong = seen.filter(isStrong).length;
	return {
		topic,
		facts: facts.length,
		seen: seen.length,
		strong,
		weak: seen.length - strong,
		due: seen.filter((memory) => isDue(memory, day)).length,
		recall: recallOf(seen, now + dayMs),
	};
};

const recallOf = (seen: readonly MemoryState[], at: number): TopicProgress['recall'] => {
	if (seen.length < enoughFacts) return undefined;
	const mean = seen.reduce((sum, memory) => sum + predictRecall(memory, at), 0) / seen.length;
	return { mean, ...wilson(mean, seen.length) };
};

const totalsOf = (reviews: readonly ReviewEntry[]): Totals => {
	const asked = new Set<string>();
	const firsts = reviews.filter((review) => {
		const keys = review.facts.map(({ fact }) => `${review.day} ${fact}`);
		const isFirst = keys.some((key) => !asked.has(key));
		for (const key of keys) asked.add(key);
		return isFirst;
	});
	return {
		answers: reviews.length,
		firstAttempts: firsts.length,
		rightFirst: firsts.filter(({ outcome }) => outcome === 'right').length,
		daysStudied: new Set(reviews.map(({ day }) => day)).size,
	};
};
