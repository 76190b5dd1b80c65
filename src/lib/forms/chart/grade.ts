import type { Grading } from '../form.ts';
import { parsePick, viewPick } from '../pick.ts';
import { gradeReading } from '../reading.ts';
import type { ChartItem, ChartResponse } from './item.ts';

/** Moves no memory: see `gradeReading`. */
export const chartGrading: Grading<ChartItem, ChartResponse> = {
	rung: 'read',
	parse: (item, raw) => {
		const read = parsePick(item, raw);
		return read.ok ? { ok: true, value: { form: 'chart', picked: read.value } } : read;
	},
	grade: (item, response) => gradeReading(item, response?.picked),
	guessRate: (item) => 1 / item.options.length,
	optionCount: (item) => item.options.length,
	view: (item, response) => viewPick(item, response?.picked, true),
};
