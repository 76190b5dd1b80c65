import { fill, slotsOf } from '#lib/kernel/fill.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import { didYouMean } from './problem.ts';
import type { Findings, Spot } from './spot.ts';

interface SlotRule {
	/** Slots that each language must have. */
	readonly must: readonly string[];
	/** Slots that it may have besides. */
	readonly may: readonly string[];
}

/** For words into which nothing is filled. */
export const noSlots: SlotRule = { must: [], may: [] };

/** Where the words of one language stand: a plain string stands for English. */
export const spotOfLang = (at: Spot, lang: string): Spot => (at.in(lang).exists ? at.in(lang) : at);

export const checkSlots = (
	text: Text,
	{ must, may }: SlotRule,
	at: Spot,
	findings: Findings,
): void => {
	for (const lang of langs) {
		const words = text[lang];
		if (words === undefined) continue;
		const place = spotOfLang(at, lang);
		const slots = slotsOf(words);
		const unknown = slots.filter((slot) => !must.includes(slot) && !may.includes(slot));
		for (const slot of unknown) {
			const meant = nearest(slot, [...must, ...may]);
			const hint = meant === undefined ? undefined : didYouMean(`{${meant}}`);
			findings.error(place, 'unknown-slot', `{${slot}} is no slot of this sentence`, hint);
		}
		for (const slot of must) {
			const isMisspelt = unknown.some((other) => nearest(other, must) === slot);
			if (slots.includes(slot) || isMisspelt) continue;
			findings.error(
				place,
				'missing-slot',
				`the slot {${slot}} is missing`,
				`write {${slot}} where the value stands`,
			);
		}
	}
};

/**
 * The sentence with its slots filled, in every language in which the sentence and all that goes
 * into it have words; in English always.
 */
export const fillText = (template: Text, slots: Readonly<Record<string, Text>>): Text => {
	const inLanguage = (lang: 'en' | 'kk' | 'ru'): string | undefined => {
		const words = template[lang];
		if (words === undefined) return undefined;
		const used = slotsOf(words).filter((slot) => slot in slots);
		const filled = used.map((slot) => [slot, slots[slot]?.[lang]] as const);
		if (filled.some(([, word]) => word === undefined)) return undefined;
		return fill(words, Object.fromEntries(filled.map(([slot, word]) => [slot, word ?? ''])));
	};
	return { en: inLanguage('en') ?? template.en, kk: inLanguage('kk'), ru: inLanguage('ru') };
};
