import type { Bank } from '#lib/bank/bank.ts';
import type { Fact } from '#lib/bank/model.ts';
import { valueText } from '#lib/bank/render.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { formatNumber } from '#lib/kernel/figures.ts';
import { langs } from '#lib/kernel/lang.ts';

/** True when `text` holds `part` as whole words, case and spacing aside. */
const hasWords = (text: string, part: string): boolean => hasFolded(foldText(text), foldText(part));

/** True when a folded text holds a folded part as whole words. */
export const hasFolded = (whole: string, words: string): boolean => {
	for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
		const [before, after] = [whole.slice(0, at), whole.slice(at + words.length)];
		if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
	}
	return false;
};

/** True when the question already says its answer, in any language. */
export const isGivenAway = (bank: Bank, fact: Fact): boolean => {
	const answer = valueText(bank, fact.answer);
	return langs.some((lang) => {
		const [ask, said] = [fact.ask[lang], answer[lang]];
		if (ask === undefined || said === undefined) return false;
		if (fact.answer.type !== 'number') return hasWords(ask, said);
		const { value, to, decimals } = fact.answer;
		// Of a range either end says enough: it lies inside.
		const ends = [value, ...(to === undefined ? [] : [to])];
		return (
			hasWords(ask, said) || ends.some((end) => hasWords(ask, formatNumber(end, decimals, lang)))
		);
	});
};
