import type { Bank } from '#lib/bank/bank.ts';
import type { EventFact, Fact } from '#lib/bank/model.ts';
import { valueText } from '#lib/bank/render.ts';
import { fillText } from '#lib/bank/texts.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Graded } from '../check.ts';
import { draftAbout, type DraftOption, writeOut } from '../draft.ts';
import { canStand } from '../events.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { drawPattern } from '../pattern.ts';
import { probePick } from '../pick-probe.ts';
import { answerOfPick, gradedPick } from '../pick.ts';
import { canRank, chooseSources, type Shown } from './choose.ts';
import type { EvidenceItem, EvidenceResponse } from './item.ts';
import { type Shelf, shelfOf } from './sources.ts';
import { askForSource, sourceLine, whyOf } from './words.ts';

/** Its phrase is asked about, so that one has to know when it was: nothing in the item says so. */
const readable = (
	bank: Bank,
	fact: Fact,
): { readonly fact: EventFact; readonly shelf: Shelf } | undefined => {
	const shelf = canStand(bank, fact) ? shelfOf(bank, fact) : undefined;
	return fact.kind === 'event' && shelf && canRank(shelf) ? { fact, shelf } : undefined;
};

const instantiateEvidence = (
	bank: Bank,
	id: ItemKey,
	variant: number,
	lang: Lang,
): EvidenceItem => {
	const read = readable(bank, factOf(bank, id));
	if (!read) throw new Error(`no item ${id} in this bank`);
	const { fact, shelf } = read;
	const { asks, shown } = chooseSources(shelf, fact.answer, id, variant);
	const key = shown.find(({ isKey }) => isKey);
	if (!key) throw new Error(`no item ${id} in this bank`);
	const draft = {
		...draftAbout(bank, fact, id, variant),
		stem: fillText(drawPattern(askForSource[asks], `${id}|${variant}`), { event: fact.what }),
		options: shown.map((one) => optionOf(bank, one, fact)),
	};
	return writeOut<EvidenceItem>(bank, draft, lang, {
		form: (base, texts) => ({
			...base,
			form: 'evidence',
			asks,
			options: texts,
			key: idOf(key),
			isOrdered: true,
		}),
		graded,
	});
};

const graded = (item: Omit<EvidenceItem, 'check'>): Graded => ({
	...gradedPick(item),
	asks: item.asks,
});

const idOf = ({ source }: Shown): OptionId => String(source.id) as OptionId;

const optionOf = (bank: Bank, shown: Shown, { answer }: EventFact): DraftOption => {
	const { source, day, standing } = shown;
	const published = valueText(bank, { type: 'date', from: day, to: day });
	const { publisher, title } = source;
	return {
		id: idOf(shown),
		text: fillText(sourceLine, { publisher, title, date: published }),
		rationale: fillText(whyOf[standing], { published, event: valueText(bank, answer) }),
	};
};

export const evidenceGenerating: Generating<EvidenceItem, EvidenceResponse | Unknown> = {
	canAsk: (bank, fact) => readable(bank, fact) !== undefined,
	instantiate: instantiateEvidence,
	present: (item) => item,
	probe: (item) => probePick(item, (picked) => ({ form: 'evidence', picked })),
	answer: answerOfPick,
	graded,
};
