import type { ClassifyResponse } from './item.ts';

/** The bin of each row in a response, which the log keeps as one text. */
export const placesIn = (placed: string): ReadonlyMap<string, string> =>
	new Map(
		placed
			.split(' ')
			.filter((pair) => pair !== '')
			.map((pair) => {
				const [row = '', bin = ''] = pair.split('=');
				return [row, bin];
			}),
	);

/** A response that places each of these rows. */
export const placing = (places: readonly (readonly [string, string])[]): ClassifyResponse => ({
	form: 'classify',
	placed: places
		.map(([row, bin]) => `${row}=${bin}`)
		.sort()
		.join(' '),
});
