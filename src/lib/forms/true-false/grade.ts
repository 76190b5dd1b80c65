import type { Grading } from '../form.ts';
import { gradePick, parsePick, viewPick } from '../pick.ts';
import type { TrueFalseItem, TrueFalseResponse } from './item.ts';

export const trueFalseGrading: Grading<TrueFalseItem, TrueFalseResponse> = {
	rung: 'judge',
	parse: (item, raw) => {
		const read = parsePick(item, raw);
		return read.ok ? { ok: true, value: { form: 'true-false', picked: read.value } } : read;
	},
	grade: (item, response) => gradePick(item, response?.picked),
	guessRate: () => 1 / 2,
	optionCount: (item) => item.options.length,
	view: (item, response) => viewPick(item, response?.picked, false),
};
