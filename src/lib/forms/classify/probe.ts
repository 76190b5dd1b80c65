import type { Probe } from '../item-base.ts';
import type { Unknown } from '../item.ts';
import type { ClassifyItem, ClassifyResponse } from './item.ts';
import { placing } from './view.ts';

/** Every row in its bin is right; any one of them in any other bin is not. */
export const probeClassify = ({
	form,
	bins,
	rows,
}: ClassifyItem): Probe<ClassifyResponse | Unknown> => {
	const right = rows.map(({ id, bin }) => [id, bin] as const);
	const misplaced = rows.flatMap((row) =>
		bins
			.filter(({ id }) => id !== row.bin)
			.map(({ id }) => placing(right.map(([at, bin]) => [at, at === row.id ? id : bin] as const))),
	);
	const { placed } = placing(right);
	const [first] = right;
	return {
		correct: [placing(right)],
		incorrect: [...misplaced, { form: 'unknown' }],
		invalid: [
			undefined,
			null,
			'',
			[],
			{},
			{ form },
			{ form, placed: '' },
			{ form, placed: [] },
			{ form, placed: placing(right.slice(1)).placed },
			{ form, placed: `${placed} no-such-row=${first?.[1] ?? ''}` },
			{ form, placed: Object.fromEntries(right.map(([row]) => [row, 'no-such-bin'])) },
			{ form: 'choice', placed },
		],
	};
};
