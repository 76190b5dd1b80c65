import type { DatasetId, FactId } from '#lib/kernel/brand.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import type { Picture } from '#lib/bank/lesson.ts';
import type { Dataset, Fact } from '#lib/bank/model.ts';
import { assertNever } from '#lib/kernel/assert-never.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { AuthoredPicture } from './authoring-lessons.ts';
import { checkRepeats } from './check-repeats.ts';
import { cellsOf, checkBars, checkCompared, checkLevel, checkSeats } from './drawn-figures.ts';
import { cookHolders } from './holders.ts';
import { qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { didYouMean } from './problem.ts';
import type { Spot } from './spot.ts';

/** What pictures are drawn from; without what is wrong itself. */
export interface Drawn {
	readonly facts: ReadonlyMap<string, Fact>;
	readonly datasets: ReadonlyMap<string, Dataset>;
}

export const cookPicture = (
	kitchen: Kitchen,
	drawn: Drawn,
	picture: AuthoredPicture,
	at: Spot,
): Picture => {
	const { kind, id, title, note } = picture;
	const base = { id, title, note };
	switch (kind) {
		case 'bars': {
			const dataset = findDataset(kitchen, drawn, picture.dataset, at.in('dataset'));
			const { columns, level, absent } = picture;
			checkRepeats(kitchen, columns, at.in('columns'));
			columns.forEach((column, i) => {
				checkColumn(kitchen, dataset, column, at.in('columns', i));
				checkBars(kitchen, dataset, column, at.in('columns', i));
			});
			checkLevel(kitchen, dataset, picture, at.in('level'));
			for (const column of Object.keys(absent ?? {}))
				checkAbsent(kitchen, dataset, columns, column, at.in('absent', column));
			return {
				kind,
				...base,
				dataset: qualify<DatasetId>(kitchen, picture.dataset),
				columns,
				level,
				absent,
			};
		}
		case 'ranked': {
			const { column, level } = picture;
			const place = oneColumn(kitchen, drawn, picture, at);
			const dataset = drawn.datasets.get(place.dataset);
			checkBars(kitchen, dataset, column, at.in('column'));
			checkLevel(kitchen, dataset, { columns: [column], level }, at.in('level'));
			return { kind, ...base, ...place, column, level };
		}
		case 'chamber': {
			const { column } = picture;
			const place = oneColumn(kitchen, drawn, picture, at);
			checkSeats(kitchen, drawn.datasets.get(place.dataset), column, at.in('column'));
			return { kind, ...base, ...place, column };
		}
		case 'estimates': {
			const estimates = findDataset(kitchen, drawn, picture.dataset, at.in('dataset'));
			const result = oneColumn(kitchen, drawn, picture.result, at.in('result'));
			const { column } = picture.result;
			const counted = drawn.datasets.get(result.dataset);
			checkUnits(kitchen, estimates, unitOf(counted, column), at);
			checkCompared(kitchen, estimates, { dataset: counted, column }, at.in('result'));
			const dataset = qualify<DatasetId>(kitchen, picture.dataset);
			return { kind, ...base, dataset, result: { ...result, column } };
		}
		case 'timeline': {
			checkRepeats(kitchen, picture.facts, at.in('facts'));
			picture.facts.forEach((fact, i) => checkEvent(kitchen, drawn, fact, at.in('facts', i)));
			return { kind, ...base, facts: picture.facts.map((fact) => qualify<FactId>(kitchen, fact)) };
		}
		case 'holders':
			return cookHolders(kitchen, picture, at);
		default:
			return assertNever(kind);
	}
};

const findDataset = (
	kitchen: Kitchen,
	{ datasets }: Drawn,
	id: string,
	at: Spot,
): Dataset | undefined => {
	refer(kitchen, 'dataset', id, at);
	return datasets.get(qualify(kitchen, id));
};

/** A data set and one column of it, both looked up. */
const oneColumn = (
	kitchen: Kitchen,
	drawn: Drawn,
	{ dataset, column }: { readonly dataset: string; readonly column: string },
	at: Spot,
): { readonly dataset: DatasetId } => {
	checkColumn(
		kitchen,
		findDataset(kitchen, drawn, dataset, at.in('dataset')),
		column,
		at.in('column'),
	);
	return { dataset: qualify<DatasetId>(kitchen, dataset) };
};

const unitOf = (dataset: Dataset | undefined, column: string): string | undefined =>
	dataset?.columns.find(({ id }) => id === column)?.unit;

/** A data set that is wrong itself says so, and nothing is said about its columns. */
const checkColumn = (
	{ findings }: Kitchen,
	dataset: Dataset | undefined,
	column: string,
	at: Spot,
): void => {
	if (!dataset) return;
	const known = dataset.columns.map(({ id }) => id);
	if (!known.includes(column)) {
		const message = `the data set "${localId(dataset.id)}" has no column "${column}"`;
		const meant = didYouMean(nearest(column, known)) ?? `one of ${known.join(', ')}`;
		return findings.error(at, 'dangling-column', message, meant);
	}
	if (cellsOf(dataset, column).length > 0) return;
	const message = `the column "${column}" has no figure, so that nothing would be drawn`;
	findings.error(at, 'empty-column', message, 'take a column with figures');
};

/** Estimates stand on one scale with what was counted. */
const checkUnits = (
	{ findings }: Kitchen,
	estimates: Dataset | undefined,
	counted: string | undefined,
	at: Spot,
): void => {
	if (!estimates || counted === undefined) return;
	const other = estimates.columns.find(({ unit }) => unit !== counted);
	if (!other) return;
	const message = `the column "${other.id}" is in ${localId(other.unit)}, the result in ${localId(counted)}`;
	findings.error(at.in('result'), 'mixed-units', message, 'compare figures of one unit');
};

/** Why a row has no figure is said of a column that is drawn. */
const checkAbsent = (
	kitchen: Kitchen,
	dataset: Dataset | undefined,
	columns: readonly string[],
	column: string,
	at: Spot,
): void => {
	if (columns.includes(column)) return;
	if (!dataset?.columns.some(({ id }) => id === column))
		return checkColumn(kitchen, dataset, column, at);
	const message = `this picture does not draw the column "${column}"`;
	kitchen.findings.error(at, 'dangling-column', message, `one of ${columns.join(', ')}`);
};

const checkEvent = (kitchen: Kitchen, { facts }: Drawn, id: string, at: Spot): void => {
	refer(kitchen, 'fact', id, at);
	const fact = facts.get(qualify(kitchen, id));
	if (!fact || fact.kind === 'event') return;
	const message = `"${id}" is of the kind ${fact.kind}, and a timeline has events only`;
	kitchen.findings.error(at, 'not-an-event', message, 'take it out, or tell it in the text');
};
