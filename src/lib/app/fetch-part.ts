/** A part of the app that could not be fetched: no network, or another version has taken its place. */
export class Unreachable extends Error {
	constructor(cause: unknown) {
		super('a part of the app could not be fetched', { cause });
		this.name = 'Unreachable';
	}
}

/**
 * Fetches a part of the app that comes late.
 * @param fetch an `import()`, or work of which nothing else can fail
 * @throws Unreachable
 */
export const fetchPart = async <T>(fetch: () => Promise<T>): Promise<T> => {
	try {
		return await fetch();
	} catch (cause) {
		throw new Unreachable(cause);
	}
};
