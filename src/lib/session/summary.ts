import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import { dayFromNumber, dayNumber } from '#lib/kernel/calendar.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { dueFacts } from '#lib/scheduling/due.ts';
import type { Memories } from '#lib/scheduling/memory.ts';
import { isMiss } from './queue.ts';
import type { Answered, SessionState } from './session.ts';

/** An item that was missed at first, as the summary shows it. */
export interface SecondLook {
	readonly item: ItemKey;
	/** The true sentence, and its language. */
	readonly statement: string;
	readonly lang: Lang;
	readonly facts: readonly FactId[];
	/** Got right on a later turn of the same session; else it comes back in the next one. */
	readonly isRepaired: boolean;
}

/**
 * What a session came to. Each item is counted once, by its first turn, and a miss stays in it,
 * whatever came after: `asked` is `rightFirst`, `rightLater` and `stillMissed` together.
 */
export interface Summary {
	/** Items answered on their first turn and scored. */
	readonly asked: number;
	/** Of those, right at once. */
	readonly rightFirst: number;
	/** Missed at first, right on a later turn. */
	readonly rightLater: number;
	readonly stillMissed: number;
	/** Answers that were given on a later turn. */
	readonly returns: number;
	/** Items whose first answer could be neither right nor wrong. */
	readonly unscorable: number;
	/** The items missed at first, in the order in which they were asked. */
	readonly worthAnotherLook: readonly SecondLook[];
	/** Facts due on the next study day, overdue ones included. */
	readonly dueTomorrow: number;
	/** Whole minutes of practice, at least 1 after an answer. */
	readonly minutes: number;
}

/** A longer gap between two answers is a break; this much of it counts as practice. */
const longestAnswerMs = 120_000;

/**
 * @param memories after the session's answers
 * @param day study day `YYYY-MM-DD`
 */
export const summarise = (state: SessionState, memories: Memories, day: string): Summary => {
	const { answered, plan } = state;
	const firsts = answered.filter((one) => one.isFirst);
	const asked = firsts.filter(({ outcome }) => outcome.kind === 'scored');
	const missed = asked.filter(({ outcome }) => isMiss(outcome));
	const looks = missed.map((one) => secondLook(one, answered));
	const repaired = looks.filter(({ isRepaired }) => isRepaired).length;
	const tomorrow = dayFromNumber(dayNumber(day) + 1);
	return {
		asked: asked.length,
		rightFirst: asked.length - missed.length,
		rightLater: repaired,
		stillMissed: missed.length - repaired,
		returns: answered.length - firsts.length,
		unscorable: firsts.length - asked.length,
		worthAnotherLook: looks,
		dueTomorrow: dueFacts(memories, tomorrow).length,
		minutes: minutesOf(plan.startedAt, answered),
	};
};

const secondLook = (miss: Answered, answered: readonly Answered[]): SecondLook => {
	const { facts } = miss.planned;
	const returns = answered.filter(
		({ planned, isFirst }) => !isFirst && planned.facts.some((fact) => facts.includes(fact)),
	);
	const last = returns.at(-1);
	return {
		item: miss.planned.item,
		statement: miss.item.statement,
		lang: miss.item.lang,
		facts,
		isRepaired: last?.outcome.kind === 'scored' && !isMiss(last.outcome),
	};
};

const minutesOf = (startedAt: number, answered: readonly Answered[]): number => {
	let from = startedAt;
	let practice = 0;
	for (const { at } of answered) {
		practice += Math.min(Math.max(0, at - from), longestAnswerMs);
		from = at;
	}
	return answered.length === 0 ? 0 : Math.max(1, Math.round(practice / 60_000));
};
