import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { statementText, valueText } from '#lib/bank/render.ts';
import { valueId } from '#lib/bank/same.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import { inLang, type Lang } from '#lib/kernel/lang.ts';
import { compareText, type Rng, shuffled } from '#lib/kernel/rng.ts';
import { draftAbout, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { allCitations, allNotes } from '../several.ts';
import type { Board } from './board.ts';
import { datesAround } from './dates.ts';
import { figuresAround } from './figures.ts';
import { holdersAround } from './holders.ts';
import type { MatchItem, MatchOption, MatchResponse } from './item.ts';
import { probeMatch } from './probe.ts';

const boardAround = (bank: Bank, fact: Fact, salt: string): Board | undefined =>
	datesAround(bank, fact, salt) ??
	holdersAround(bank, fact, salt) ??
	figuresAround(bank, fact, salt);

const partnerId = (fact: Fact): OptionId => valueId(fact.answer) as OptionId;

const instantiateMatch = (bank: Bank, id: ItemKey, variant: number, lang: Lang): MatchItem => {
	const anchor = factOf(bank, id);
	const board = boardAround(bank, anchor, `${id}|${variant}`);
	if (!board) throw new Error(`nothing to match in ${id}`);
	const rows = [...board.rows].sort((a, b) => compareText(a.id, b.id));
	const facts = rows.map(({ fact }) => fact);
	const answers = facts.map(({ answer }) => valueText(bank, answer));
	const draft = {
		...draftAbout(bank, anchor, id, variant),
		...{ stem: board.stem, cite: allCitations(facts), note: allNotes(facts) },
		facts: [anchor.id, ...facts.flatMap((fact) => (fact.id === anchor.id ? [] : fact.id))],
		options: rows.map(({ fact, left }) => ({
			id: fact.id as string as OptionId,
			text: left,
			rationale: statementText(bank, fact, fact.answer),
		})),
	};
	return writeOut<MatchItem>(bank, draft, lang, {
		form: (base, texts) => ({
			...base,
			form: 'match',
			options: texts.flatMap((option, at): MatchOption[] => {
				const [fact, answer] = [facts[at], answers[at]];
				if (!fact || !answer) return [];
				const partner = { id: partnerId(fact), text: inLang(answer, base.lang) };
				return [{ ...option, fact: fact.id, partner }];
			}),
			partners: facts.map(partnerId).sort(compareText),
		}),
		graded: gradedMatch,
		more: answers,
	});
};

/** What the check covers: the pairs, not the order of either side. */
const gradedMatch = ({ options }: Omit<MatchItem, 'check'>) => ({
	options: [...options]
		.sort((a, b) => compareText(a.id, b.id))
		.map(({ id, text, partner }) => ({ id, text, partner: partner.id, answer: partner.text })),
});

/** Both sides in a drawn order, never each opposite its own partner all the way down. */
const presentMatch = (item: MatchItem, rng: Rng): MatchItem => {
	const options = shuffled(item.options, rng);
	const partners = shuffled(item.partners, rng);
	const isSame = options.every(({ partner }, at) => partner.id === partners[at]);
	return { ...item, options, partners: isSame ? turned(partners) : partners };
};

const turned = <T>(list: readonly T[]): readonly T[] => [...list.slice(1), ...list.slice(0, 1)];

export const matchGenerating: Generating<MatchItem, MatchResponse | Unknown> = {
	canAsk: (bank, fact) => boardAround(bank, fact, '') !== undefined,
	instantiate: instantiateMatch,
	present: presentMatch,
	probe: probeMatch,
	answer: ({ options }) => ({
		pairs: options.map(({ text, partner, rationale }) => ({
			...{ text, partner: partner.text, rationale },
		})),
	}),
	graded: gradedMatch,
};
