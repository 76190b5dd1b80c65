/** Either a value or an error, for failures that a caller is expected to handle. */
export type Result<T, E> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** The value, or a thrown Error for a failure that only a bug can cause. */
export const expectOk = <T, E>(result: Result<T, E>, what: string): T => {
	if (result.ok) return result.value;
	throw new Error(`${what}: ${JSON.stringify(result.error)}`);
};
