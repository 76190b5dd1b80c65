import { nbsp } from '#lib/kernel/figures.ts';
import { englishMonths } from '#lib/kernel/format.ts';
import type { Lang } from '#lib/kernel/lang.ts';

/** A day, month or day of a year, as far as the words say it. */
interface ToldDate {
	readonly year?: number | undefined;
	readonly month: number;
	readonly day?: number | undefined;
}

/** Dates and other figures of a text, and each as it stands there. */
interface ToldFigures {
	readonly dates: readonly { readonly said: string; readonly date: ToldDate }[];
	/** `slack`: how far the figure may be off, where the words say that it is rounded. */
	readonly numbers: readonly {
		readonly said: string;
		readonly value: number;
		readonly slack: number;
	}[];
}

/** `19 March 2023`, `2 to 11 January`, `5, 7 and 8 June 2022`, where the word is a month. */
const dayDate =
	/(?<![\d.,])(\d{1,2}(?:(?:, | and |, and | to | or | or to |[–-])\d{1,2}){0,30}) (\p{Lu}\p{L}+)(?:,? (\d{4}))?(?!\d)/gu;
/** `March 2023`. */
const monthDate = /(\p{Lu}\p{L}+) (\d{4})(?!\d)/gu;
const isoDate = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/gu;

/** 1 to 12; undefined for another word. */
const monthCalled = (name: string): number | undefined => {
	const place = englishMonths.indexOf(name);
	return place < 0 ? undefined : place + 1;
};

/** The dates and figures that words tell; dates are read in English and in digits only. */
const readTold = (words: string, lang: Lang): ToldFigures => {
	const dates: { said: string; date: ToldDate }[] = [];
	const take = (said: string, date: ToldDate): void => void dates.push({ said, date });
	const numberOf = (digits: string | undefined): number | undefined =>
		digits === undefined ? undefined : Number(digits);
	const rest = words
		.replaceAll(nbsp, ' ')
		.replace(isoDate, (said, year: string, month: string, day?: string) => {
			take(said, { year: Number(year), month: Number(month), day: numberOf(day) });
			return ' ';
		})
		.replace(dayDate, (said, days: string, name: string, year?: string) => {
			const month = monthCalled(name);
			if (month === undefined) return said;
			for (const day of days.match(/\d+/gu) ?? [])
				take(said, { year: numberOf(year), month, day: Number(day) });
			return ' ';
		})
		.replace(monthDate, (said, name: string, year: string) => {
			const month = monthCalled(name);
			if (month === undefined) return said;
			take(said, { year: Number(year), month });
			return ' ';
		});
	return { dates, numbers: readNumbers(rest, lang) };
};

const powers: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 };
const numeral =
	/(?:(about|around|roughly|nearly|almost|some|over|under|more than|less than) )?(\d+(?:[.,]\d+)?)(?: (thousand|million|billion)(?!\p{L}))?/giu;

/** Thousands are grouped, and decimals set off, as the language does it. */
const readNumbers = (words: string, lang: Lang): ToldFigures['numbers'] => {
	const grouped = lang === 'en' ? /(?<=\d),(?=\d{3}(?!\d))/gu : /(?<=\d) (?=\d{3}(?!\d))/gu;
	return [...words.replace(grouped, '').matchAll(numeral)].map(([, about, written = '', scale]) => {
		const digits = written.replace(',', '.');
		const power = scale === undefined ? 0 : (powers[scale.toLowerCase()] ?? 0);
		const decimals = digits.split('.')[1]?.length ?? 0;
		return {
			said: scale === undefined ? written : `${written} ${scale}`,
			value: Number(`${digits}e${power}`),
			slack: about === undefined ? 0 : Number(`0.5e${power - decimals}`),
		};
	});
};

/**
 * The dates and figures of `words` that stand nowhere in `known`, as they are written, each once. A
 * year or a day without its month counts as known with any date that has it.
 */
export const untoldBy = (words: string, lang: Lang, known: readonly string[]): string[] => {
	const told = readTold(words, lang);
	const grounds = known.map((text) => readTold(text, 'en'));
	const dates = grounds.flatMap((one) => one.dates.map(({ date }) => date));
	const numbers = new Set([
		...grounds.flatMap((one) => one.numbers.map(({ value }) => value)),
		...dates.flatMap(({ year, day }) => [
			...(year === undefined ? [] : [year]),
			...(lang === 'en' || day === undefined ? [] : [day]),
		]),
	]);
	const agrees = (date: ToldDate): boolean =>
		dates.some(
			({ year, month, day }) =>
				month === date.month &&
				(date.day === undefined || date.day === day) &&
				(date.year === undefined ||
					date.year === year ||
					(year === undefined && numbers.has(date.year))),
		);
	const isKnown = (value: number, slack: number): boolean =>
		numbers.has(value) || [...numbers].some((known) => Math.abs(known - value) <= slack);
	return [
		...new Set([
			...told.dates.flatMap(({ said, date }) => (agrees(date) ? [] : [said])),
			...told.numbers.flatMap(({ said, value, slack }) => (isKnown(value, slack) ? [] : [said])),
		]),
	];
};
