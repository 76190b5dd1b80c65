/** The files that the worker keeps: address relative to its scope -> SHA-256 in base64. */
export type Sums = ReadonlyMap<string, string>;

/** What scripts/seal.mjs writes into the built worker. */
export interface Sealed {
	/** Names this content: another list, or another worker, has another name. */
	readonly name: string;
	readonly sums: Sums;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

/**
 * Reads the sealed list, `{"name": "...", "sums": {"address": "sum", ...}}` as JSON.
 * @throws {Error} for anything else: such a worker was never sealed, and keeps nothing
 */
export const readSealed = (json: string): Sealed => {
	const sealed: unknown = JSON.parse(json);
	if (!isRecord(sealed) || typeof sealed.name !== 'string' || !isRecord(sealed.sums)) {
		throw new TypeError('this worker is not sealed');
	}
	return {
		name: sealed.name,
		sums: new Map(Object.entries(sealed.sums).map(([path, sum]) => [path, String(sum)])),
	};
};
