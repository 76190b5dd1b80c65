import type { AuthoredClassify } from '#lib/bank/model.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import type { WrittenClassify } from './authoring.ts';
import { checkOptions } from './check-options.ts';
import { cookPart, withFactsOf } from './item-parts.ts';
import type { Base } from './item-parts.ts';
import type { Kitchen } from './kitchen.ts';
import { didYouMean } from './problem.ts';
import type { Spot } from './spot.ts';

const someBins = { least: 2, most: 5, what: 'bins', fewer: 'add a bin, and what belongs in it' };
const someRows = {
	least: 3,
	most: 12,
	what: 'rows',
	fewer: 'add a row with its bin and rationale',
};

/** A hand-written item whose rows are sorted into bins. */
export const cookClassify = (
	kitchen: Kitchen,
	entry: WrittenClassify,
	base: Base,
	at: Spot,
): AuthoredClassify => {
	checkOptions(kitchen, entry.bins, at.in('bins'), someBins);
	checkOptions(kitchen, entry.rows, at.in('rows'), someRows);
	checkBins(kitchen, entry, at);
	const rows = entry.rows.map((row, i) => ({
		...cookPart(kitchen, row, at.in('rows', i)),
		bin: row.bin,
	}));
	return { ...withFactsOf(base, rows), form: 'classify', bins: entry.bins };
};

/** Each row names a bin, and each bin has a row: an empty one would only be guessed at. */
const checkBins = (kitchen: Kitchen, { bins, rows }: WrittenClassify, at: Spot): void => {
	const ids = bins.map(({ id }) => id);
	rows.forEach(({ bin }, i) => {
		if (ids.includes(bin)) return;
		const hint = didYouMean(nearest(bin, ids)) ?? `one of ${ids.join(', ')}`;
		const spot = at.in('rows', i, 'bin');
		kitchen.findings.error(spot, 'unknown-bin', `"${bin}" is no bin of this item`, hint);
	});
	const lost = rows.some(({ bin }) => !ids.includes(bin));
	bins.forEach(({ id }, i) => {
		// A row that misspells its bin is reported already.
		if (lost || rows.some(({ bin }) => bin === id)) return;
		const hint = 'add a row that belongs in it, or drop it';
		kitchen.findings.error(at.in('bins', i), 'unused-bin', `no row belongs in "${id}"`, hint);
	});
};
