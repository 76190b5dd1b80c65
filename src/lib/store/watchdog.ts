import { StoreFailure } from './store-error.ts';

/**
 * The promise's value, or StoreFailure `blocked` when it has not come within `ms`.
 * @param late is given the value if it comes after that, so that it can be let go
 */
export const within = <T>(
	promise: PromiseLike<T>,
	ms: number,
	what: string,
	late: (value: T) => void,
): Promise<T> =>
	new Promise((resolve, reject) => {
		let isLate = false;
		const timer = setTimeout(() => {
			isLate = true;
			const detail = `${what} has not answered within ${ms} ms`;
			reject(new StoreFailure({ kind: 'blocked', detail }));
		}, ms);
		promise.then(
			(value) => {
				clearTimeout(timer);
				if (isLate) late(value);
				else resolve(value);
			},
			(error: unknown) => {
				clearTimeout(timer);
				// After the watchdog has spoken this changes nothing: the caller has been told.
				reject(error instanceof Error ? error : new Error(String(error)));
			},
		);
	});
