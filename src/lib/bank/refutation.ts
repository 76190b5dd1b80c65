import { assertNever } from '#lib/kernel/assert-never.ts';
import type { FactId } from '#lib/kernel/brand.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Bank } from './bank.ts';
import type { Candidate, Refutation } from './candidate.ts';
import { statementText, valueText } from './render.ts';
import { fillText } from './texts.ts';

/** What is true of a candidate, in every language that the bank has it in. */
export const refutationText = (bank: Bank, { refutation }: Candidate): Text => {
	switch (refutation.kind) {
		case 'text':
			return refutation.text;
		case 'fact':
			return truthText(bank, refutation.fact);
		case 'cell':
			return cellText(bank, refutation);
		default:
			return assertNever(refutation);
	}
};

const truthText = (bank: Bank, id: FactId): Text => {
	const fact = bank.facts.get(id);
	if (!fact) throw new Error(`no fact ${id} in the bank that named it`);
	return statementText(bank, fact, fact.answer);
};

const cellText = (bank: Bank, at: Extract<Refutation, { kind: 'cell' }>): Text => {
	const dataset = bank.datasets.get(at.dataset);
	const [row, column] = [dataset?.rows[at.row], dataset?.columns[at.column]];
	const value = row?.cells[at.column];
	if (!row || !column || typeof value !== 'number')
		throw new Error(`no such cell in ${at.dataset}`);
	const { unit, decimals } = column;
	return fillText(sentences.cell, {
		row: valueText(bank, { type: 'entity', entity: row.entity }),
		value: valueText(bank, { type: 'number', value, unit, decimals }),
	});
};

/** Punctuation only, so that it needs no translation. */
const sentences = { cell: { en: '{row}: {value}.', kk: '{row}: {value}.', ru: '{row}: {value}.' } };
