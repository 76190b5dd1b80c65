import type { QuantityFact } from './model.ts';

/** The id of the measure of a quantity: measures are named within their own bank. */
export const measureId = ({ id, measure }: Pick<QuantityFact, 'id' | 'measure'>): string =>
	`${id.slice(0, id.indexOf(':'))}:${measure}`;
