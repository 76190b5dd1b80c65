import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { valueText } from '#lib/bank/render.ts';
import { fillText } from '#lib/bank/texts.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import { type DaySpan, dayNumber } from '#lib/kernel/calendar.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { compareText, keyedRng, rendezvous, shuffled } from '#lib/kernel/rng.ts';
import type { Graded } from '../check.ts';
import { draftAbout, type DraftOption, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { probePick } from '../pick-probe.ts';
import { answerOfPick, gradedPick } from '../pick.ts';
import type { EvidenceItem, EvidenceResponse } from './item.ts';
import { type Published, shelfOf, type Shelf } from './sources.ts';
import { wording } from './words.ts';

const canCite = (bank: Bank, fact: Fact): boolean => {
	const shelf = shelfOf(bank, fact);
	if (!shelf) return false;
	const { cited, before, later } = shelf;
	return cited.length > 0 && before.length > 1 && later.length > 0;
};

/**
 * Every third variant asks for the source that could support the fact, the others for the one that
 * came too early; facts do not all begin with the same. In both a single source is cited, so that
 * the one that looks like the sentence is the key in one of three, as by chance.
 */
const asksOf = (id: ItemKey, variant: number): EvidenceItem['asks'] =>
	(variant + keyedRng(id, 'asks').int(3)) % 3 === 0 ? 'support' : 'too-early';

const instantiateEvidence = (
	bank: Bank,
	id: ItemKey,
	variant: number,
	lang: Lang,
): EvidenceItem => {
	const fact = factOf(bank, id);
	const shelf = shelfOf(bank, fact);
	if (!shelf) throw new Error(`no item ${id} in this bank`);
	const asks = asksOf(id, variant);
	const about = draftAbout(bank, fact, id, variant);
	const options = choose(shelf, asks, id, variant).map((one) => optionOf(bank, one, shelf.days));
	const [key] = options;
	if (!key) throw new Error(`no item ${id} in this bank`);
	const stem = fillText(wording[asks], { sentence: about.statement });
	const sorted = [...options].sort((a, b) => compareText(a.id, b.id));
	return writeOut<EvidenceItem>(bank, { ...about, stem, options: sorted }, lang, {
		form: (base, texts) => ({
			...base,
			form: 'evidence',
			asks,
			options: texts,
			key: key.id,
		}),
		graded,
	});
};

const graded = (item: Omit<EvidenceItem, 'check'>): Graded => ({
	...gradedPick(item),
	asks: item.asks,
});

/** Nearer in time than this is near. */
const nearDays = 60;

interface Shown extends Published {
	readonly id: OptionId;
	readonly because: 'before' | 'cited' | 'later';
}

/**
 * The key first. Of two that came too early one is near in time and one far off, where there are such:
 * of two alike, the third would be known as the key at a glance. Like in kind is drawn more often.
 */
const choose = (
	{ days, cited, before, later }: Shelf,
	asks: EvidenceItem['asks'],
	id: ItemKey,
	variant: number,
): readonly Shown[] => {
	const kinds = new Set(cited.map(({ source }) => source.kind));
	const gap = (day: string): number => Math.abs(dayNumber(days.from) - dayNumber(day));
	const rank = (side: readonly Published[], because: Shown['because']): readonly Shown[] =>
		rendezvous(
			side.map(({ source, day }) => {
				const shown: Shown = { source, day, because, id: String(source.id) as OptionId };
				return { ...shown, weight: kinds.has(source.kind) ? 3 : 1 };
			}),
			`${id}|${variant}`,
		);
	const [right] = rank(cited, 'cited');
	const [early, late] = [rank(before, 'before'), rank(later, 'later')];
	const isNear = ({ day }: Shown): boolean => gap(day) <= nearDays;
	const near = early.find(isNear) ?? early[0];
	const isFar = (one: Shown): boolean => one !== near && !isNear(one);
	const far = early.find(isFar) ?? early.find((one) => one !== near);
	// Some keys lie far off too, or what lies far off would be known to be wrong.
	const key = keyedRng(id, variant, 'far').int(4) === 0 ? (far ?? near) : near;
	const shown = asks === 'support' ? [right, near, far] : [key, right, late[0]];
	return shown.flatMap((one) => one ?? []);
};

const optionOf = (bank: Bank, { id, source, day, because }: Shown, days: DaySpan): DraftOption => {
	const published = valueText(bank, { type: 'date', from: day, to: day });
	const { publisher, title } = source;
	return {
		id,
		text: fillText(wording.source, { publisher, title, date: published }),
		rationale: fillText(wording[because], {
			published,
			event: valueText(bank, { type: 'date', ...days }),
		}),
	};
};

export const evidenceGenerating: Generating<EvidenceItem, EvidenceResponse | Unknown> = {
	canAsk: canCite,
	instantiate: instantiateEvidence,
	present: (item, rng) => ({ ...item, options: shuffled(item.options, rng) }),
	probe: (item) => probePick(item, (picked) => ({ form: 'evidence', picked })),
	answer: answerOfPick,
	graded,
};
