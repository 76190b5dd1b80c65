import type { Grading } from '../form.ts';
import { gradePick, parsePick } from '../pick.ts';

export const choiceGrading: Grading<'choice'> = {
	parse: (item, raw) => {
		const read = parsePick(item, raw);
		return read.ok ? { ok: true, value: { form: 'choice', picked: read.value } } : read;
	},
	grade: (item, { picked }) => gradePick(item, picked),
	guessRate: (item) => 1 / item.options.length,
};
