import type { Bank } from '#lib/bank/bank.ts';
import type { Lesson, Picture } from '#lib/bank/lesson.ts';
import { assertNever } from '#lib/kernel/assert-never.ts';
import type { DatasetId } from '#lib/kernel/brand.ts';

interface ShownColumns {
	readonly dataset: DatasetId;
	readonly columns: readonly string[];
}

/**
 * The columns whose every figure stands in the picture's table. A chamber leaves out who has no seat,
 * so it stands for no column.
 */
const columnsOf = (bank: Bank, picture: Picture): readonly ShownColumns[] => {
	switch (picture.kind) {
		case 'bars':
			return [picture];
		case 'ranked':
			return [{ dataset: picture.dataset, columns: [picture.column] }];
		case 'estimates': {
			const columns = bank.datasets.get(picture.dataset)?.columns ?? [];
			return [{ dataset: picture.dataset, columns: columns.map(({ id }) => id) }];
		}
		case 'timeline':
		case 'holders':
		case 'chamber':
			return [];
		default:
			return assertNever(picture);
	}
};

/**
 * The data sets of which the lesson's pictures show every column, each with the first picture that
 * shows some of it; the others need a table of their own.
 * @returns ids of pictures by data set
 */
export const shownDatasets = (
	bank: Bank,
	{ sections }: Pick<Lesson, 'sections'>,
): ReadonlyMap<DatasetId, string> => {
	const shown = sections
		.flatMap(({ pictures }) => pictures)
		.flatMap((picture) =>
			columnsOf(bank, picture).map((columns) => ({ ...columns, picture: picture.id })),
		);
	return new Map(
		[...bank.datasets.values()].flatMap(({ id, columns }) => {
			const own = shown.filter(({ dataset }) => dataset === id);
			const isWhole = columns.every((column) => own.some((one) => one.columns.includes(column.id)));
			const [first] = own;
			return first !== undefined && isWhole ? [[id, first.picture] as const] : [];
		}),
	);
};
