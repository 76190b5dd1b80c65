import type { Text } from '#lib/kernel/lang.ts';

/** What this form asks in its own words. */
export const stems = {
	row: {
		en: '{title}: which of these stands at {value} under “{column}”?',
		kk: '{title}: «{column}» бағанындағы {value} мыналардың қайсысына тиесілі?',
		ru: '{title}: кому из них в графе «{column}» принадлежит значение {value}?',
	},
} as const satisfies Readonly<Record<string, Text>>;
