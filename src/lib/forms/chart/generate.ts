import type { Bank } from '#lib/bank/bank.ts';
import type { Candidate } from '#lib/bank/candidate.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import { valueText } from '#lib/bank/render.ts';
import { valueId } from '#lib/bank/same.ts';
import { fillText } from '#lib/bank/texts.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import { compareText, keyedRng, rendezvous, type Rng, shuffled } from '#lib/kernel/rng.ts';
import type { Graded } from '../check.ts';
import { draftAbout, type DraftOption, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { isGivenAway } from '../leak.ts';
import { probePick } from '../pick-probe.ts';
import { drawPattern } from '../pattern.ts';
import { answerOfPick, gradedPick } from '../pick.ts';
import { numberOf, tellApart } from './apart.ts';
import { type Design, designsFor, maxOf } from './design.ts';
import { drawFigure, textsOfFigure, writeFigure } from './figure.ts';
import type { ChartItem, ChartResponse } from './item.ts';
import { rowQuestion } from './row-question.ts';
import { askOffChart } from './words.ts';

const canRead = (bank: Bank, fact: Fact): boolean =>
	designsFor(bank, fact).length > 0 && !isGivenAway(bank, fact);

const instantiateChart = (bank: Bank, id: ItemKey, variant: number, lang: Lang): ChartItem => {
	const fact = factOf(bank, id);
	const designs = designsFor(bank, fact);
	const design = designs[keyedRng(id, variant, 'design').int(Math.max(1, designs.length))];
	if (!design) throw new Error(`no item ${id} in this bank`);
	const about = draftAbout(bank, fact, id, variant);
	const key = keyOption(bank, fact, design, about.statement);
	const lures = chooseLures(design, id, variant).map((lure) => lureOption(bank, lure));
	const isOrdered = design.asks === 'figure';
	const options = [key, ...lures].sort((a, b) =>
		isOrdered ? Number(a.id) - Number(b.id) : compareText(a.id, b.id),
	);
	const figure = drawFigure(bank, design);
	const draft = { ...about, stem: stemOf(bank, fact, design, `${id}|${variant}`), options };
	return writeOut<ChartItem>(bank, draft, lang, {
		form: (base, texts) => ({
			...base,
			form: 'chart',
			figure: writeFigure(figure, base.lang),
			options: texts,
			key: key.id,
			isOrdered,
		}),
		graded,
		more: textsOfFigure(figure),
	});
};

/** The drawing is part of what is asked. */
const graded = (item: Omit<ChartItem, 'check'>): Graded => ({
	...gradedPick(item),
	drawing: item.figure.drawing,
	rows: item.figure.rows.map(({ id, values }) => ({ id, values })),
});

const keyOption = (bank: Bank, fact: Fact, { asks, own }: Design, statement: Text): DraftOption => {
	const value: Value = asks === 'row' ? { type: 'entity', entity: own.entity } : fact.answer;
	return {
		id: valueId(value) as OptionId,
		text: valueText(bank, value),
		rationale: fact.why ?? statement,
	};
};

const lureOption = (bank: Bank, lure: Candidate): DraftOption => ({
	id: lure.id as OptionId,
	text: valueText(bank, lure.value),
	rationale: refutationText(bank, lure),
});

const stemOf = (bank: Bank, fact: Fact, { asks, columns, own }: Design, salt: string): Text => {
	const [first] = columns;
	const question = asks === 'row' && first ? rowQuestion(bank, fact, own.entity, first) : fact.ask;
	return fillText(drawPattern(askOffChart, salt), { question });
};

/**
 * At most three. Figures are also told apart from each other, and the rank of the key among them is
 * drawn first; a side with too few leaves its places to the other one.
 */
const chooseLures = (design: Design, key: ItemKey, variant: number): readonly Candidate[] => {
	const { asks, drawing, columns, own, lures } = design;
	const order = rendezvous(lures, `${key}|${variant}`);
	if (asks !== 'figure') return order.slice(0, 3);
	const max = maxOf(drawing, columns);
	const apart = tellApart(drawing, max, order);
	const wanted = Math.min(apart.length, 3);
	const lower = apart.filter((lure) => numberOf(lure) < own.value);
	const upper = apart.filter((lure) => numberOf(lure) > own.value);
	const rank = keyedRng(key, variant, 'rank').int(wanted + 1);
	const below = Math.min(lower.length, Math.max(rank, wanted - upper.length));
	return [...lower.slice(0, below), ...upper.slice(0, wanted - below)];
};

/** Shuffles the options, unless they are figures. */
const presentChart = (item: ChartItem, rng: Rng): ChartItem =>
	item.isOrdered ? item : { ...item, options: shuffled(item.options, rng) };

export const chartGenerating: Generating<ChartItem, ChartResponse | Unknown> = {
	canAsk: canRead,
	instantiate: instantiateChart,
	present: presentChart,
	probe: (item) => probePick(item, (picked) => ({ form: 'chart', picked })),
	answer: answerOfPick,
	graded,
};
