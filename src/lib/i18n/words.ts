import type { en } from './en.ts';

/** A text whose wording depends on a number, by the categories of Intl.PluralRules. */
export interface Plural {
	readonly one?: string;
	readonly few?: string;
	readonly many?: string;
	readonly other: string;
}

type Widen<T> = T extends string
	? string
	: T extends { readonly other: string; readonly one: string }
		? Plural
		: { readonly [K in keyof T]: Widen<T[K]> };

/** The dictionary of one language: a missing key does not compile. */
export type Words = Widen<typeof en>;
export type Section = keyof Words;
