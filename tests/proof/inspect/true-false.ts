import type { Bank } from '#lib/bank/bank.ts';
import type { TrueFalseItem } from '#lib/forms/true-false/item.ts';
import { judge } from '../judge.ts';
import { readMeaning } from '../meaning.ts';
import { inspectFact, slotOf } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';
import { inspectIds, inspectKey, optionWords } from './options.ts';

const inspect = (bank: Bank, item: TrueFalseItem, report: Report): void => {
	inspectKey(item, report);
	inspectIds(item, report);
	if (item.options.map(({ id }) => id).join() !== 'true,false') report('not-one-key', 'options');
	const fact = inspectFact(bank, item, report);
	if (!fact) return;
	const said = slotOf(fact.statement, item.stem, item.lang);
	const meaning = said === undefined ? undefined : readMeaning(bank, fact.answer.type, said);
	const verdict = meaning ? judge(bank, fact, meaning) : 'unproven';
	if (verdict === 'avoided') report('avoided-value', item.stem);
	if (verdict === 'unproven' || verdict === 'partly') report('unproven-distractor', item.stem);
	if ((verdict === 'true') !== (item.key === 'true')) report('wrong-truth', item.stem);
	if (item.key === 'false') inspectFeedback(item, report);
};

/** Feedback on a false sentence says what is true of the false value, then the truth. */
const inspectFeedback = (item: TrueFalseItem, report: Report): void => {
	for (const { rationale } of item.options)
		if (!rationale.endsWith(item.statement) || rationale === item.statement)
			report('rationale-off-topic', rationale);
};

export const trueFalseInspector: Inspector<TrueFalseItem> = { words: optionWords, inspect };
