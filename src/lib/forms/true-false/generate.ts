import type { Bank } from '#lib/bank/bank.ts';
import type { Candidate } from '#lib/bank/candidate.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import type { Fact } from '#lib/bank/model.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import { statementText } from '#lib/bank/render.ts';
import { joinTexts } from '#lib/bank/texts.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import { keyedRng, rendezvous } from '#lib/kernel/rng.ts';
import { type Draft, draftAbout, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { probePick } from '../pick-probe.ts';
import { answerOfPick, gradedPick } from '../pick.ts';
import type { TrueFalseItem, TrueFalseResponse } from './item.ts';

const yes = 'true' as OptionId;
const no = 'false' as OptionId;

/** A sentence to judge needs one false twin at least. */
const canJudge = (bank: Bank, fact: Fact): boolean => candidatesFor(bank, fact).length > 0;

/** The true sentence or, in half of the variants, its twin with one false value. */
const instantiateTrueFalse = (
	bank: Bank,
	id: ItemKey,
	variant: number,
	lang: Lang,
): TrueFalseItem => {
	const fact = factOf(bank, id);
	const about = draftAbout(bank, fact, id, variant);
	const isTrue = keyedRng(id, variant, 'truth').int(2) === 0;
	const [twin] = rendezvous(candidatesFor(bank, fact), `${id}|${variant}`);
	if (!twin) throw new Error(`no false twin for ${id}`);
	const stem = isTrue ? about.statement : statementText(bank, fact, twin.value);
	const options = isTrue ? judgeTruth(bank, about) : judgeTwin(bank, about, twin);
	return writeOut<TrueFalseItem>(bank, { ...about, stem, options }, lang, {
		form: (base, texts) => ({
			...base,
			form: 'true-false',
			options: texts,
			key: isTrue ? yes : no,
		}),
		graded: gradedPick,
	});
};

const judge = (bank: Bank, ifTrue: Text, ifFalse: Text): Draft['options'] => [
	{ id: yes, text: bank.words.true, rationale: ifTrue },
	{ id: no, text: bank.words.false, rationale: ifFalse },
];

const judgeTruth = (bank: Bank, { why, statement }: Draft): Draft['options'] =>
	judge(bank, why ?? statement, why ?? statement);

/** What is true of the false value, then the truth. */
const judgeTwin = (bank: Bank, { statement }: Draft, twin: Candidate): Draft['options'] => {
	const feedback = joinTexts(refutationText(bank, twin), statement);
	return judge(bank, feedback, feedback);
};

export const trueFalseGenerating: Generating<TrueFalseItem, TrueFalseResponse | Unknown> = {
	canAsk: canJudge,
	instantiate: instantiateTrueFalse,
	present: (item) => item,
	probe: (item) => probePick(item, (picked) => ({ form: 'true-false', picked })),
	answer: answerOfPick,
	graded: gradedPick,
};
