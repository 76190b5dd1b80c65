import { describe, expect, it } from 'vitest';
import { askOffChart } from '#lib/forms/chart/words.ts';
import { askForSource } from '#lib/forms/evidence/words.ts';
import { askForDates, askForFigures, askForHolders } from '#lib/forms/match/words.ts';
import { askWhichAreTrue } from '#lib/forms/multi/words.ts';
import { askForOrder } from '#lib/forms/order/words.ts';
import { drawPattern } from '#lib/forms/pattern.ts';
import { slotsOf } from '#lib/kernel/fill.ts';
import { langs, type Text } from '#lib/kernel/lang.ts';

const all = {
	...{ askForDay: askForDates.day, askForMonth: askForDates.month, askForYear: askForDates.year },
	...{ askForHolders, askForFigures, askForOrder, askWhichAreTrue, askOffChart },
	...{ firstSource: askForSource.first, tooEarly: askForSource['too-early'] },
};

describe('the patterns of a stem', () => {
	it.each(Object.entries(all))('%s are each in every language, with the same slots', (_, texts) => {
		for (const text of texts)
			for (const lang of langs)
				expect(slotsOf(text[lang] ?? '').sort(), text[lang]).toEqual(slotsOf(text.en).sort());
	});

	it.each(Object.entries(all))('%s are at least two, and differ in every language', (_, texts) => {
		expect(texts.length).toBeGreaterThan(1);
		const written: readonly Text[] = texts;
		for (const lang of langs)
			expect(new Set(written.map((text) => text[lang])).size).toBe(texts.length);
	});

	it('always give an item and variant the same words, and all of them to some variant', () => {
		const salts = Array.from({ length: 60 }, (_, variant) => `item|${variant}`);
		const drawn = salts.map((salt) => drawPattern(askForOrder, salt));
		expect(salts.map((salt) => drawPattern(askForOrder, salt))).toEqual(drawn);
		expect(new Set(drawn).size).toBe(askForOrder.length);
	});
});
