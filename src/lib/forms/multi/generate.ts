import type { Bank } from '#lib/bank/bank.ts';
import type { Candidate } from '#lib/bank/candidate.ts';
import type { AuthoredMulti, Fact } from '#lib/bank/model.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import { statementText } from '#lib/bank/render.ts';
import { valueId } from '#lib/bank/same.ts';
import { joinTexts } from '#lib/bank/texts.ts';
import type { FactId, ItemKey, OptionId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { compareText, keyedRng, rendezvous, shuffled } from '#lib/kernel/rng.ts';
import { type Draft, draftAbout, type DraftOption, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf, keyOf } from '../keys.ts';
import { drawPattern } from '../pattern.ts';
import { allCitations, allNotes } from '../several.ts';
import { drawCompany, hasCompany, twinsIn } from './company.ts';
import type { MultiItem, MultiResponse } from './item.ts';
import { probeMulti } from './probe.ts';
import { askWhichAreTrue } from './words.ts';

/** A sentence or a written option with its truth. */
interface Part {
	readonly option: DraftOption;
	readonly isTrue: boolean;
	readonly fact?: FactId | undefined;
}

/** The fact needs three companions that neither help it nor each other. */
const canJoin = (bank: Bank, fact: Fact): boolean =>
	hasCompany(bank, fact, keyOf(fact.id, 'multi'));

/** The item before presentation, options sorted by id. */
const instantiateMulti = (bank: Bank, key: ItemKey, variant: number, lang: Lang): MultiItem => {
	const written = bank.items.get(key);
	return written?.form === 'multi'
		? fromAuthored(bank, written, variant, lang)
		: fromFact(bank, factOf(bank, key), key, variant, lang);
};

const fromAuthored = (bank: Bank, item: AuthoredMulti, variant: number, lang: Lang): MultiItem => {
	const { id, topic, facts, stem, statement, cite, keys } = item;
	const parts = item.options.map(({ fact, ...option }): Part => ({
		option,
		isTrue: keys.includes(option.id),
		fact,
	}));
	return write(
		bank,
		{ id, variant, topic, facts, stem, statement, cite, options: [] },
		parts,
		lang,
	);
};

const fromFact = (
	bank: Bank,
	anchor: Fact,
	id: ItemKey,
	variant: number,
	lang: Lang,
): MultiItem => {
	const company = drawCompany(bank, anchor, id, variant);
	const facts = company.map(({ fact }) => fact);
	const isTrue = drawTruths(id, variant);
	const parts = company.map((guest, place) =>
		isTrue(place)
			? tellTruth(bank, guest.fact)
			: tellTwin(bank, guest.fact, twinsIn(bank, guest, company), `${id}|${variant}`),
	);
	const draft: Draft = {
		...draftAbout(bank, anchor, id, variant),
		stem: drawPattern(askWhichAreTrue, `${id}|${variant}`),
		facts: facts.map((fact) => fact.id),
		cite: allCitations(facts),
		note: allNotes(facts),
	};
	return write(bank, draft, parts, lang);
};

/** Which places hold a truth: any of the fourteen ways in which neither all do nor none. */
const drawTruths = (id: ItemKey, variant: number): ((place: number) => boolean) => {
	const way = keyedRng(id, variant, 'truth').int(14) + 1;
	return (place) => Math.floor(way / 2 ** place) % 2 === 1;
};

const tellTruth = (bank: Bank, fact: Fact): Part => {
	const text = statementText(bank, fact, fact.answer);
	const id = optionId(fact, valueId(fact.answer));
	return { option: { id, text, rationale: fact.why ?? text }, isTrue: true, fact: fact.id };
};

/** What is true of the false value, then the truth, stands in the rationale. */
const tellTwin = (bank: Bank, fact: Fact, twins: readonly Candidate[], salt: string): Part => {
	const [twin] = rendezvous(twins, `${salt}|${fact.id}`);
	if (!twin) throw new Error(`no false twin for ${fact.id}`);
	const text = statementText(bank, fact, twin.value);
	const truth = statementText(bank, fact, fact.answer);
	const rationale = joinTexts(refutationText(bank, twin), truth);
	return { option: { id: optionId(fact, twin.id), text, rationale }, isTrue: false, fact: fact.id };
};

const optionId = (fact: Fact, value: string): OptionId => `${fact.id}=${value}` as OptionId;

const write = (bank: Bank, draft: Draft, parts: readonly Part[], lang: Lang): MultiItem => {
	const sorted = [...parts].sort((a, b) => compareText(a.option.id, b.option.id));
	const options = sorted.map(({ option }) => option);
	return writeOut<MultiItem>(bank, { ...draft, options }, lang, {
		form: (base, texts) => ({
			...base,
			form: 'multi',
			options: texts.map((option, i) => ({
				...option,
				isTrue: sorted[i]?.isTrue === true,
				fact: sorted[i]?.fact,
			})),
		}),
		graded: gradedMulti,
	});
};

/** What the check covers of the options: not their order. */
const gradedMulti = ({ options }: Omit<MultiItem, 'check'>) => ({
	options: [...options]
		.sort((a, b) => compareText(a.id, b.id))
		.map(({ id, text, isTrue }) => ({ id, text, isTrue })),
});

export const multiGenerating: Generating<MultiItem, MultiResponse | Unknown> = {
	canAsk: canJoin,
	instantiate: instantiateMulti,
	present: (item, rng) => ({ ...item, options: shuffled(item.options, rng) }),
	probe: probeMulti,
	answer: ({ options }) => ({
		options: options.map(({ text, isTrue, rationale }) => ({ text, key: isTrue, rationale })),
	}),
	graded: gradedMulti,
};
