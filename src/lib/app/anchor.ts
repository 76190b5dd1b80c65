import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { slugOf } from './slug.ts';

/** The place on its topic's page that has the fact: itself, or the table in which it is a row. */
export const anchorOf = (
	bank: Pick<Bank, 'datasets'>,
	fact: Pick<Fact, 'id' | 'topic'>,
): string => {
	const table = [...bank.datasets.values()].find(
		({ id, topic }) => topic === fact.topic && fact.id.startsWith(`${id}-`),
	);
	return slugOf(table?.id ?? fact.id);
};
