import type { Grading } from '../form.ts';
import { parsePick, viewPick } from '../pick.ts';
import { gradeReading } from '../reading.ts';
import type { EvidenceItem, EvidenceResponse } from './item.ts';

/** It asks for a source and shows the fact, so it moves no memory: see `gradeReading`. */
export const evidenceGrading: Grading<EvidenceItem, EvidenceResponse> = {
	rung: 'read',
	parse: (item, raw) => {
		const read = parsePick(item, raw);
		return read.ok ? { ok: true, value: { form: 'evidence', picked: read.value } } : read;
	},
	grade: (item, response) => gradeReading(item, response?.picked),
	guessRate: (item) => 1 / item.options.length,
	optionCount: (item) => item.options.length,
	view: (item, response) => viewPick(item, response?.picked, true),
};
