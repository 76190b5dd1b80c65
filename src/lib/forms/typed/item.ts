import type { DaySpan } from '#lib/kernel/calendar.ts';
import type { ItemBase } from '../item-base.ts';

/** A thing by all of its names. */
export interface Names {
	readonly type: 'name';
	/** Every accepted spelling in every language; a person's full names among them. */
	readonly names: readonly string[];
	/** A person is known by the surname too, and by initials. */
	readonly isPerson: boolean;
	/** Words that may stand before or behind a name and say nothing: `party`, `region`. */
	readonly around: readonly string[];
}

/** A day, a whole month or a whole year. */
export interface Days extends DaySpan {
	readonly type: 'days';
	readonly shape: 'day' | 'month' | 'year';
}

/** What a typed text can turn out to say. */
export type Sought = Names | Days;

/** A value that is not the answer, and what is true of it. */
export interface Known {
	readonly value: Sought;
	readonly because: string;
}

/** A name or a date to type. It is graded by what it carries, without a bank. */
export interface TypedItem extends ItemBase {
	readonly form: 'typed';
	/** The right answer as it is shown. */
	readonly key: string;
	readonly answer: Sought;
	/** What a reader of the page by ear is told where the stem has its gap; absent without a gap. */
	readonly gap?: string | undefined;
	/** Other things whose names lie so near that a slip of the finger could reach them. */
	readonly others: readonly Names[];
	/** Published conflicting values: neither right nor wrong. */
	readonly avoid: readonly Known[];
	/** Known wrong values and what is true of them. */
	readonly refutations: readonly Known[];
}

export interface TypedResponse {
	readonly form: 'typed';
	readonly typed: string;
}
