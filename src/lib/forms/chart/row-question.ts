import type { Bank } from '#lib/bank/bank.ts';
import { kindOf } from '#lib/bank/contradiction.ts';
import type { Fact } from '#lib/bank/model.ts';
import { statementText, valueText } from '#lib/bank/render.ts';
import { fillText, textOf } from '#lib/bank/texts.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { nounOfKind } from '../noun.ts';
import type { ReadColumn } from './table.ts';
import { turnIntoQuestion } from './turn.ts';
import { askForRow } from './words.ts';

/** Which row has the fact's figure: turned out of its own sentence in English, else by the table. */
export const rowQuestion = (
	bank: Bank,
	fact: Fact,
	row: EntityId,
	{ dataset, column }: ReadColumn,
): Text => {
	const name = bank.entities.get(row)?.name.en;
	const sentence = statementText(bank, fact, fact.answer).en;
	const turned = name && turnIntoQuestion(sentence, name, nounOfKind[kindOf(bank, row) ?? '']);
	const byTable = fillText(askForRow, {
		title: dataset.title,
		column: column.title,
		value: valueText(bank, fact.answer),
	});
	return textOf((lang) => (lang === 'en' && turned ? turned : byTable[lang]));
};
