import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredClassify } from '#lib/bank/model.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import { inLang, type Lang } from '#lib/kernel/lang.ts';
import { compareText, rendezvous, shuffled } from '#lib/kernel/rng.ts';
import { writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import type { ClassifyItem, ClassifyResponse } from './item.ts';
import { probeClassify } from './probe.ts';

/** So many rows are sorted at once. */
const mostRows = 4;

type Row = AuthoredClassify['options'][number];

/** The rows of a variant: the first drawn, the first of another bin, then the next ones drawn. */
const drawRows = ({ id, options }: AuthoredClassify, variant: number): readonly Row[] => {
	const order = rendezvous(options, `${id}|${variant}`);
	const [first] = order;
	const second = order.find(({ bin }) => bin !== first?.bin);
	const rest = order.filter((row) => row !== first && row !== second);
	return [first, second, ...rest].flatMap((row) => row ?? []).slice(0, mostRows);
};

/** The item before presentation: bins as they are written, rows sorted by id. */
const instantiateClassify = (
	bank: Bank,
	key: ItemKey,
	variant: number,
	lang: Lang,
): ClassifyItem => {
	const written = bank.items.get(key);
	if (written?.form !== 'classify') throw new Error(`no item ${key} in this bank`);
	const rows = [...drawRows(written, variant)].sort((a, b) => compareText(a.id, b.id));
	const { id, topic, stem, statement, cite, bins } = written;
	const draft = { id, variant, topic, facts: factsOf(written, rows), stem, statement, cite };
	return writeOut<ClassifyItem>(bank, { ...draft, options: rows }, lang, {
		form: (base, texts) => ({
			...base,
			form: 'classify',
			bins: bins.map((bin) => ({
				id: bin.id,
				text: inLang(bin.text, base.lang),
				because: inLang(bin.because, base.lang),
			})),
			rows: texts.map((row, i) => ({ ...row, bin: rows[i]?.bin ?? '', fact: rows[i]?.fact })),
		}),
		graded: gradedClassify,
		more: bins.flatMap(({ text, because }) => [text, because]),
	});
};

/** The facts of the rows that are shown, and those that the item names for the whole of it. */
const factsOf = ({ facts, options }: AuthoredClassify, rows: readonly Row[]) =>
	facts.filter(
		(id) => rows.some(({ fact }) => fact === id) || !options.some(({ fact }) => fact === id),
	);

/** What the check covers: bins in their order, rows in none. */
const gradedClassify = ({ bins, rows }: Omit<ClassifyItem, 'check'>) => ({
	bins: bins.map(({ id, text }) => ({ id, text })),
	rows: [...rows]
		.sort((a, b) => compareText(a.id, b.id))
		.map(({ id, text, bin }) => ({ id, text, bin })),
});

export const classifyGenerating: Generating<ClassifyItem, ClassifyResponse | Unknown> = {
	// Which bin is right is never a matter of a fact's value alone: a person says it and why.
	canAsk: () => false,
	instantiate: instantiateClassify,
	present: (item, rng) => ({ ...item, rows: shuffled(item.rows, rng) }),
	probe: probeClassify,
	answer: ({ bins, rows }) => ({
		rows: rows.map(({ text, bin, rationale }) => ({
			text,
			bin: bins.find(({ id }) => id === bin)?.text ?? '',
			rationale,
		})),
	}),
	graded: gradedClassify,
};
