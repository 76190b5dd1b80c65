import { IDBDatabase, IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/** How one call of the engine fails; `call` makes it as it would have been. */
type Strike = (self: unknown, call: () => unknown) => unknown;
type Kind = 'transaction' | 'read' | 'write';

interface Plan {
	readonly isHit: (count: number, kind: Kind) => boolean;
	readonly strike: Strike;
	count: number;
	hits: number;
}

const methods: readonly (readonly [object, string, Kind])[] = [
	[IDBDatabase.prototype, 'transaction', 'transaction'],
	...['put', 'add', 'delete', 'clear'].map((m) => [IDBObjectStore.prototype, m, 'write'] as const),
	...['get', 'getAll', 'openCursor', 'openKeyCursor'].flatMap((m) => [
		[IDBObjectStore.prototype, m, 'read'] as const,
		[IDBIndex.prototype, m, 'read'] as const,
	]),
];

let plan: Plan | undefined;

// For good, because Dexie takes hold of some methods when it opens a database.
for (const [prototype, method, kind] of methods) {
	const original: unknown = Reflect.get(prototype, method);
	if (typeof original !== 'function') throw new Error(`${method} is no method`);
	Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]): unknown {
		const call = (): unknown => Reflect.apply(original, this, args);
		if (plan === undefined) return call();
		plan.count += 1;
		if (!plan.isHit(plan.count, kind)) return call();
		plan.hits += 1;
		return plan.strike(this, call);
	});
}

/**
 * Lets calls of the engine fail while `work` runs.
 * @returns what the work returned, and how many calls failed
 */
export const withFault = async <T>(
	isHit: Plan['isHit'],
	strike: Strike,
	work: () => Promise<T>,
): Promise<{ readonly result: T; readonly hits: number }> => {
	const mine: Plan = { isHit, strike, count: 0, hits: 0 };
	plan = mine;
	try {
		return { result: await work(), hits: mine.hits };
	} finally {
		plan = undefined;
	}
};

/** Only the `nth` call, from 1. */
export const call =
	(nth: number) =>
	(count: number): boolean =>
		count === nth;

/** Only the `nth` call of one kind, from 1. */
export const callOf = (wanted: Kind, nth: number) => {
	let seen = 0;
	return (_: number, kind: Kind): boolean => kind === wanted && ++seen === nth;
};

/** The call throws. */
export const throwing = (name: string) => (): never => {
	throw new DOMException('injected', name);
};

/** The browser aborts the transaction after the call was made. */
export const aborting: Strike = (self, make) => {
	const made = make();
	if (self instanceof IDBObjectStore) self.transaction.abort();
	else if (self instanceof IDBIndex) self.objectStore.transaction.abort();
	else throw new DOMException('injected', 'AbortError');
	return made;
};

/** The browser closes the connection just before a transaction. */
export const closing: Strike = (self, make) => {
	if (self instanceof IDBDatabase) self.close();
	return make();
};
