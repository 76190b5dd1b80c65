import type { Bank } from '#lib/bank/bank.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import { perBank } from '#lib/bank/per-bank.ts';
import { statementText, valueText } from '#lib/bank/render.ts';
import { canBeSame } from '#lib/bank/same.ts';
import { wordings } from '#lib/bank/texts.ts';
import type { FactId } from '#lib/kernel/brand.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { type Lang, langs, type Text } from '#lib/kernel/lang.ts';
import { parseDay } from '#lib/kernel/calendar.ts';
import { fill } from '#lib/kernel/fill.ts';
import { hasFolded } from '../leak.ts';
import { classOf } from './class.ts';

const memory = perBank(() => new Map<string, boolean>());

/** True when two facts in one item would help each other: one class, one value, or one says the other. */
export const clash = (bank: Bank, a: Fact, b: Fact): boolean => {
	const known = memory(bank);
	const pair = a.id < b.id ? `${a.id}|${b.id}` : `${b.id}|${a.id}`;
	const isKnown =
		known.get(pair) ??
		(classOf(a) === classOf(b) ||
			canBeSame(bank, a.answer, b.answer) ||
			tells(bank, a, b) ||
			tells(bank, b, a));
	known.set(pair, isKnown);
	return isKnown;
};

/** A fact's sentence and answer in each language that they share, folded to be compared. */
interface Folded {
	readonly lang: Lang;
	readonly sentence: string;
	readonly answer: string;
}

const folds = perBank(() => new Map<FactId, readonly Folded[]>());

const foldedOf = (bank: Bank, fact: Fact): readonly Folded[] => {
	const known = folds(bank);
	const folded = known.get(fact.id) ?? fold(bank, fact);
	known.set(fact.id, folded);
	return folded;
};

const fold = (bank: Bank, fact: Fact): readonly Folded[] => {
	const [sentence, answer] = [statementText(bank, fact, fact.answer), valueText(bank, fact.answer)];
	return langs.flatMap((lang) => {
		const [said, words] = [sentence[lang], answer[lang]];
		return said === undefined || words === undefined
			? []
			: [{ lang, sentence: foldText(said), answer: foldText(words) }];
	});
};

/** True when the sentence of the one has the answer of the other in it, in any language. */
const tells = (bank: Bank, a: Fact, b: Fact): boolean =>
	foldedOf(bank, a).some(({ lang, sentence }) =>
		foldedOf(bank, b).some((other) => other.lang === lang && hasFolded(sentence, other.answer)),
	);

/** True when a sentence has the answer of a fact in it, in any language. */
export const saysAnswer = (bank: Bank, sentence: Text, fact: Fact): boolean =>
	foldedOf(bank, fact).some(({ lang, answer }) => {
		const said = sentence[lang];
		return said !== undefined && hasFolded(foldText(said), answer);
	});

const frames = perBank(() => new Map<FactId, readonly string[]>());

/** The fact's sentences without their answer, folded: they are said whatever the truth is. */
const framesOf = (bank: Bank, { id, statement }: Fact): readonly string[] => {
	const known = frames(bank);
	const folded =
		known.get(id) ?? wordings(statement).map((said) => foldText(fill(said, { answer: '…' })));
	known.set(id, folded);
	return folded;
};

/**
 * True when a sentence tells a false date by what it says whatever its own truth: it names the year
 * of the true date, or the month, and the false one is of another. "In March 2019 Tokayev succeeded
 * Nazarbayev as …" leaves no doubt about a resignation of January 2022.
 */
export const rulesOutDate = (bank: Bank, fact: Fact, value: Value, other: Fact): boolean => {
	if (fact.answer.type !== 'date' || value.type !== 'date') return false;
	const [right, wrong] = [fact.answer.from, value.from];
	// As many characters of the ISO date as a sentence may name: the year, the year and the month.
	const named = [4, 7].filter((size) => right.slice(0, size) !== wrong.slice(0, size));
	return named.some((size) => {
		const span = parseDay(right.slice(0, size));
		const words = span ? wordings(valueText(bank, { type: 'date', ...span })).map(foldText) : [];
		return framesOf(bank, other).some((frame) => words.some((part) => hasFolded(frame, part)));
	});
};
