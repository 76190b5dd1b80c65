import type { Grading } from '../form.ts';
import { gradePick, parsePick, viewPick } from '../pick.ts';
import type { ChoiceItem, ChoiceResponse } from './item.ts';

export const choiceGrading: Grading<ChoiceItem, ChoiceResponse> = {
	rung: 'recognise',
	parse: (item, raw) => {
		const read = parsePick(item, raw);
		return read.ok ? { ok: true, value: { form: 'choice', picked: read.value } } : read;
	},
	grade: (item, response) => gradePick(item, response?.picked),
	guessRate: (item) => 1 / item.options.length,
	optionCount: (item) => item.options.length,
	view: (item, response) => viewPick(item, response?.picked, true),
};
