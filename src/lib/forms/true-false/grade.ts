import type { Grading } from '../form.ts';
import { gradePick, parsePick } from '../pick.ts';

export const trueFalseGrading: Grading<'true-false'> = {
	parse: (item, raw) => {
		const read = parsePick(item, raw);
		return read.ok ? { ok: true, value: { form: 'true-false', picked: read.value } } : read;
	},
	grade: (item, { picked }) => gradePick(item, picked),
	guessRate: () => 1 / 2,
};
