import type { EventFact } from '#lib/bank/model.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';

/** The days of an event, and those on which it was also published to have been. */
const publishedOn = ({ answer, avoid }: EventFact): readonly DaySpan[] => [
	answer,
	...avoid.flatMap(({ value }) => (value.type === 'date' ? value : [])),
];

const isSurelyBefore = (a: EventFact, b: EventFact): boolean =>
	publishedOn(a).every(({ to }) => publishedOn(b).every(({ from }) => to < from));

/**
 * True when the published dates of two events leave open which came first: then neither order of them
 * is wrong.
 */
export const isDisputed = (a: EventFact, b: EventFact): boolean =>
	!isSurelyBefore(a, b) && !isSurelyBefore(b, a);
