import { err, ok, type Result } from '#lib/kernel/result.ts';
import type { StoreError } from './store.ts';

/** Carries a StoreError through code that throws, up to the door of the room. */
export class StoreFailure extends Error {
	readonly error: StoreError;

	constructor(error: StoreError) {
		super(JSON.stringify(error));
		this.name = 'StoreFailure';
		this.error = error;
	}
}

/**
 * The error and what caused it, outermost first. Dexie wraps: an aborted transaction carries its
 * reason as `inner`, a bulk write its first one in `failures`.
 */
const causesOf = (thrown: unknown): unknown[] => {
	const causes: unknown[] = [];
	for (let next = thrown; next !== undefined && next !== null && causes.length < 8;) {
		causes.push(next);
		next = causeOf(next);
	}
	return causes;
};

const causeOf = (thrown: unknown): unknown => {
	if (typeof thrown !== 'object' || thrown === null) return undefined;
	if ('inner' in thrown && thrown.inner !== undefined) return thrown.inner;
	return 'failures' in thrown && Array.isArray(thrown.failures) ? thrown.failures[0] : undefined;
};

/** Whether the error or a cause of it has one of these names. */
export const isNamed = (thrown: unknown, ...names: readonly string[]): boolean =>
	causesOf(thrown).some(
		(cause) =>
			typeof cause === 'object' &&
			cause !== null &&
			'name' in cause &&
			typeof cause.name === 'string' &&
			names.includes(cause.name),
	);

/** The disk or the quota is full: an AbortError around a QuotaExceededError in Chromium and Firefox. */
export const isFull = (thrown: unknown): boolean => isNamed(thrown, 'QuotaExceededError');

/** What was thrown, in words. */
export const detailOf = (thrown: unknown): string =>
	thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);

/** What a thrown value means for the caller of a store. */
export const storeErrorOf = (thrown: unknown): StoreError => {
	if (thrown instanceof StoreFailure) return thrown.error;
	return { kind: isFull(thrown) ? 'full' : 'failed', detail: detailOf(thrown) };
};

/** Runs what may throw, and answers with a Result. */
export const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, StoreError>> => {
	try {
		return ok(await work());
	} catch (thrown) {
		return err(storeErrorOf(thrown));
	}
};
