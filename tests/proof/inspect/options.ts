import type { Bank } from '#lib/bank/bank.ts';
import type { Value } from '#lib/bank/model.ts';
import type { ItemBase, Option } from '#lib/forms/item-base.ts';
import type { PickItem } from '#lib/forms/pick.ts';
import { isRange, type Meaning, mayCoincide, plain, readMeaning } from '../meaning.ts';
import type { Report, Said } from './inspector.ts';

/** An item that shows options, whatever is done with them. */
type WithOptions = ItemBase & { readonly options: readonly Option[] };

/** What options say. */
export const optionWords = ({ options }: WithOptions): Said => ({
	shown: options.map(({ text }) => text),
	rationales: options.map(({ rationale }) => rationale),
});

/** No id stands twice among the options. */
export const inspectIds = ({ options }: WithOptions, report: Report): void => {
	if (new Set(options.map(({ id }) => id)).size !== options.length) report('equal-options', 'ids');
};

/** Exactly one option is the key. */
export const inspectKey = ({ options, key }: PickItem, report: Report): void => {
	if (options.filter(({ id }) => id === key).length !== 1) report('not-one-key', key);
};

/** An option with what it says. */
export interface Spoken {
	readonly option: Option;
	/** Undefined for words that cannot be read as a value of this kind. */
	readonly meaning: Meaning | undefined;
}

/** Reads what each option says, given of which kind the answer is. */
export const readOptions = (
	bank: Bank,
	kind: Value['type'],
	options: readonly Option[],
): readonly Spoken[] =>
	options.map((option) => ({ option, meaning: readMeaning(bank, kind, option.text) }));

/** No two options can be the same answer, by their letters or by what they mean. */
export const inspectDistinct = (spoken: readonly Spoken[], report: Report): void => {
	for (const [i, a] of spoken.entries())
		for (const b of spoken.slice(i + 1)) {
			if (plain(a.option.text) === plain(b.option.text)) report('equal-options', a.option.text);
			else if (a.meaning && b.meaning && mayCoincide(a.meaning, b.meaning))
				report(a.meaning.type === 'thing' ? 'equal-options' : 'overlapping-options', a.option.text);
		}
};

/**
 * Figures, ranges of figures and dates are of one shape.
 * @param units the words around a figure, for one and for many: the only two that a row may have
 */
export const inspectShapes = (
	row: readonly Meaning[],
	units: readonly string[],
	report: Report,
): void => {
	const shapes = row.map((said) => {
		if (said.type === 'days') return said.shape;
		if (said.type === 'thing') return '';
		const unit = units.includes(said.around) ? 'unit' : said.around;
		return `${unit} ${said.decimals}${isRange(said) ? ' range' : ''}`;
	});
	if (new Set(shapes).size > 1) report('mixed-shapes', shapes.join(' / '));
};

/** Figures and dates: of one shape (`inspectShapes`) and in ascending order. */
export const inspectRow = (
	row: readonly Meaning[],
	units: readonly string[],
	report: Report,
): void => {
	inspectShapes(row, units, report);
	const places = row.map((said) =>
		said.type === 'days' ? said.first : said.type === 'figure' ? Number(said.digits) : 0,
	);
	if (places.some((place, i) => i > 0 && place < (places[i - 1] ?? place)))
		report('options-out-of-order', places.join());
};
