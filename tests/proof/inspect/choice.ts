import type { Bank } from '#lib/bank/bank.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import type { Option } from '#lib/forms/item-base.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { judge, saysWords } from '../judge.ts';
import { plain, readMeaning } from '../meaning.ts';
import { inLanguage, inspectFact } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';
import {
	inspectDistinct,
	inspectIds,
	inspectKey,
	inspectRow,
	inspectShapes,
	optionWords,
	readOptions,
	type Spoken,
} from './options.ts';

const inspect = (bank: Bank, item: ChoiceItem, report: Report): void => {
	const { options, key, stem, lang } = item;
	inspectKey(item, report);
	inspectIds(item, report);
	if (options.length < 3 || options.length > 5) report('too-few-options', String(options.length));
	const right = options.find(({ id }) => id === key);
	if (right && saysWords(stem, right.text)) report('stem-tells-key', right.text);
	const fact = inspectFact(bank, item, report);
	const spoken = readOptions(bank, fact?.answer.type ?? kindOf(bank, options), options);
	inspectDistinct(spoken, report);
	if (!fact) return inspectWritten(item, spoken, report);
	for (const said of spoken) inspectOption(bank, { fact, item, said }, report);
	inspectRow(
		spoken.flatMap(({ meaning }) => meaning ?? []),
		unitWords(bank, fact, lang),
		report,
	);
};

/** Of a hand-written item: options that all read as dates, or as figures of one unit, are that. */
const kindOf = (bank: Bank, options: readonly Option[]): Value['type'] => {
	if (options.every(({ text }) => readMeaning(bank, 'date', text))) return 'date';
	const around = options.map(({ text }) => {
		const figure = readMeaning(bank, 'number', text);
		return figure?.type === 'figure' ? figure.around : text;
	});
	return new Set(around).size === 1 ? 'number' : 'text';
};

/** Dates and figures that an author wrote: of one shape, and in order where they keep their places. */
const inspectWritten = (
	{ isOrdered }: ChoiceItem,
	spoken: readonly Spoken[],
	report: Report,
): void => {
	const row = spoken.flatMap(({ meaning }) => meaning ?? []);
	if (isOrdered) inspectRow(row, [], report);
	else inspectShapes(row, [], report);
};

interface InItem {
	readonly fact: Fact;
	readonly item: ChoiceItem;
	readonly said: Spoken;
}

const inspectOption = (bank: Bank, { fact, item, said }: InItem, report: Report): void => {
	const { option, meaning } = said;
	const verdict = meaning ? judge(bank, fact, meaning) : 'unproven';
	if (option.id === item.key) {
		if (verdict !== 'true') report('wrong-key', option.text);
		return;
	}
	if (verdict === 'true' || verdict === 'partly') report('true-distractor', option.text);
	if (verdict === 'avoided') report('avoided-value', option.text);
	if (verdict === 'unproven') report('unproven-distractor', option.text);
	if (option.rationale === item.statement) report('rationale-off-topic', option.text);
	if (!isAuthored(fact, option) && !saysWords(option.rationale, option.text))
		report('rationale-off-topic', option.rationale);
};

const isAuthored = (fact: Fact, { rationale }: Option): boolean =>
	fact.alternatives.some(({ because }) => [because.en, because.kk, because.ru].includes(rationale));

/** The words around a figure of the answer's unit, for one and for many. */
const unitWords = (bank: Bank, fact: Fact, lang: Lang): readonly string[] => {
	const unit = fact.answer.type === 'number' ? bank.units.get(fact.answer.unit) : undefined;
	return [unit?.format, unit?.one].flatMap((format) =>
		format ? plain(inLanguage(format, lang).replace('{n}', '#')) : [],
	);
};

export const choiceInspector: Inspector<ChoiceItem> = { words: optionWords, inspect };
