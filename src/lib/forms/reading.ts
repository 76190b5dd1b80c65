import type { OptionId } from '#lib/kernel/brand.ts';
import type { Outcome } from './item-base.ts';
import { gradePick, type PickItem } from './pick.ts';

/**
 * The outcome of an answer that is read off a figure or worked out from dates. What is needed stands
 * in front of the learner, so it says next to nothing about memory: no fact has an outcome. The item
 * still names its fact, so that a round asks it once only.
 */
export const gradeReading = (item: PickItem, picked: OptionId | undefined): Outcome => {
	const outcome = gradePick(item, picked);
	return outcome.kind === 'scored' ? { ...outcome, perFact: {} } : outcome;
};
