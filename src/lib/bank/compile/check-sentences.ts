import { foldText } from '#lib/kernel/fold-text.ts';
import { formatNumber, nbsp } from '#lib/kernel/figures.ts';
import { formatSpan } from '#lib/kernel/format.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import type { Value } from '#lib/bank/model.ts';
import type { Draft } from './draft.ts';
import type { Kitchen } from './kitchen.ts';
import { namesOf } from './overlap.ts';
import { spotOfLang } from './slots.ts';
import type { Spot } from './spot.ts';

/** What must hold of a fact's two sentences in every language that they have. */
export const checkSentences = (kitchen: Kitchen, draft: Draft): void => {
	checkQuestionMark(kitchen, draft);
	checkAttribution(kitchen, draft);
	checkLeak(kitchen, draft);
};

const checkQuestionMark = (kitchen: Kitchen, { fact, ask }: Draft): void => {
	for (const lang of langs) {
		const words = fact.ask[lang];
		if (words === undefined || words.endsWith('?')) continue;
		kitchen.findings.error(
			spotOfLang(ask, lang),
			'no-question-mark',
			'the question does not end in "?"',
		);
	}
};

const checkAttribution = (kitchen: Kitchen, { fact, own, at, statement, ask }: Draft): void => {
	if (fact.quizUse !== 'attribute') return;
	const { attribution } = fact;
	if (!attribution) {
		const place = own.in('quizUse').exists ? own.in('quizUse') : at.in('quizUse');
		const message = '"quizUse: attribute" needs "attribution": who says so';
		return kitchen.findings.error(place, 'missing-attribution', message, 'add "attribution"');
	}
	const missing = (text: Text, spot: Spot, name: string): void => {
		for (const lang of langs) {
			const words = text[lang];
			const speaker = attribution[lang];
			if (words === undefined) continue;
			const where = spotOfLang(spot, lang);
			if (speaker === undefined)
				kitchen.findings.error(
					where,
					'missing-attribution',
					`"attribution" has no ${lang}, the ${name} has`,
				);
			else if (!foldText(words).includes(foldText(speaker)))
				kitchen.findings.error(
					where,
					'missing-attribution',
					`the ${name} does not say "${speaker}"`,
					'say it word for word',
				);
		}
	};
	missing(fact.statement, statement, 'statement');
	missing(fact.ask, ask, 'ask');
};

const checkLeak = (kitchen: Kitchen, { fact, ask }: Draft): void => {
	for (const lang of langs) {
		const words = fact.ask[lang];
		if (words === undefined) continue;
		const found = wordsOf(kitchen, fact.answer, lang).find((word) => holdsWords(words, word));
		if (found === undefined) continue;
		// "Was it A or B?" names every option and gives none away.
		const isChoice = fact.alternatives.some(({ value }) =>
			wordsOf(kitchen, value, lang).some((word) => holdsWords(words, word)),
		);
		if (isChoice) continue;
		const message = `the question contains its answer, "${found}"`;
		kitchen.findings.error(
			spotOfLang(ask, lang),
			'answer-in-ask',
			message,
			'ask without naming it',
		);
	}
};

/** How a question could name a value. Bare small numbers are left out: any sentence has some. */
const wordsOf = (kitchen: Kitchen, value: Value, lang: Lang): string[] => {
	switch (value.type) {
		case 'date':
			return [formatSpan(value, lang)];
		case 'number': {
			const { decimals } = value;
			const ends = [value.value, ...(value.to === undefined ? [] : [value.to])];
			const telling = ends.filter((end) => decimals > 0 || Math.abs(end) > 31);
			const written = (end: number): string => formatNumber(end, decimals, lang);
			const shares = value.unit.endsWith(':percent') ? ends.map(written) : [];
			return [
				...telling.map(written),
				...shares.flatMap((share) => [`${share}${nbsp}%`, `${share}%`]),
			];
		}
		case 'entity': {
			const entity = kitchen.entities.get(value.entity);
			return entity ? namesOf(entity, kitchen.entities) : [];
		}
		case 'text':
			return value.text[lang] === undefined ? [] : [value.text[lang]];
	}
};

const isLetter = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);

/** True when `text` has these words, not as a part of longer ones. */
const holdsWords = (text: string, words: string): boolean => {
	const [hay, needle] = [foldText(text), foldText(words)];
	for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1))
		if (!isLetter(hay.charAt(at - 1)) && !isLetter(hay.charAt(at + needle.length))) return true;
	return false;
};
