import { dayFromNumber, dayNumber } from '#lib/kernel/calendar.ts';

/** Answers of one study day, as the store counts them. */
export interface DayAnswers {
	readonly day: string;
	readonly answers: number;
	readonly right: number;
}

/** One day of the map and one row of its table. */
export interface HeatDay extends DayAnswers {
	/** 0 none, 1 to 4 more and more. */
	readonly level: 0 | 1 | 2 | 3 | 4;
}

/** A column of the map: Monday to Sunday, today's week only up to today. */
export interface HeatWeek {
	/** Its Monday. */
	readonly from: string;
	/** 1 to 12, where the columns of another month begin. */
	readonly month?: number | undefined;
	readonly days: readonly HeatDay[];
}

const weeksShown = 26;

/** The offered lengths of a session are the steps: less than 8 answers, 8, 14, 27. */
const levelOf = (answers: number): HeatDay['level'] => {
	if (answers === 0) return 0;
	if (answers < 8) return 1;
	if (answers < 14) return 2;
	return answers < 27 ? 3 : 4;
};

const monthOf = (day: string): number => Number(day.slice(5, 7));

/** A month that the map shows only one week of, at its left end, leaves no room for its name. */
const monthFrom = (monday: number, isFirst: boolean): number | undefined => {
	const month = monthOf(dayFromNumber(monday));
	const beside = monthOf(dayFromNumber(isFirst ? monday + 7 : monday - 7));
	return isFirst === (month === beside) ? month : undefined;
};

/**
 * The last 26 weeks, today's included, oldest first.
 * @param counts days with answers, in any order, each once
 * @param today study day `YYYY-MM-DD`
 */
export const heatMap = (counts: Iterable<DayAnswers>, today: string): HeatWeek[] => {
	const byDay = new Map([...counts].map((count) => [count.day, count]));
	const last = dayNumber(today);
	// Day 0, 1 January 1970, was a Thursday.
	const monday = last - ((last + 3) % 7);
	return Array.from({ length: weeksShown }, (_, i) => {
		const from = monday - 7 * (weeksShown - 1 - i);
		const length = Math.min(7, last - from + 1);
		const days = Array.from({ length }, (_, j): HeatDay => {
			const day = dayFromNumber(from + j);
			const { answers, right } = byDay.get(day) ?? { answers: 0, right: 0 };
			return { day, answers, right, level: levelOf(answers) };
		});
		return { from: dayFromNumber(from), month: monthFrom(from, i === 0), days };
	});
};
