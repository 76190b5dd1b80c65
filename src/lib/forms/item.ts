/** Every form's items and responses, read off the table of gradings: a form is named there only. */
import type { Result } from '#lib/kernel/result.ts';
import type { gradings } from './grading.ts';
import type { FormatError } from './item-base.ts';

type Gradings = typeof gradings;
type ItemIn<G> = G extends { readonly guessRate: (item: infer I) => number } ? I : never;
type ResponseIn<G> = G extends { readonly parse: (...given: never) => Result<infer R, FormatError> }
	? R
	: never;

export type ItemByForm = { readonly [F in keyof Gradings]: ItemIn<Gradings[F]> };
export type ResponseByForm = { readonly [F in keyof Gradings]: ResponseIn<Gradings[F]> };

export type FormName = keyof Gradings;
/** The item of a form, in a shape in which a table keyed by form can be looked up by it. */
export type ItemOf<F extends FormName> = {
	[K in F]: ItemByForm[K] & { readonly form: K };
}[F];
export type ResponseOf<F extends FormName> = {
	[K in F]: ResponseByForm[K] & { readonly form: K };
}[F];
export type Item = ItemByForm[FormName];

/** "I don't know" is an answer to every form. */
export interface Unknown {
	readonly form: 'unknown';
}
/** What the learner did. */
export type Response = ResponseByForm[FormName] | Unknown;
