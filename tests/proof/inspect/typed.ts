import type { Bank } from '#lib/bank/bank.ts';
import type { Entity, Fact } from '#lib/bank/model.ts';
import { grade } from '#lib/forms/grading.ts';
import type { TypedItem } from '#lib/forms/typed/item.ts';
import { judge, saysWords } from '../judge.ts';
import { type Meaning, mayCoincide, meaningOf, plain, readMeaning } from '../meaning.ts';
import { inLanguage, inspectFact } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';

const sign = '____';

const inspect = (bank: Bank, item: TypedItem, report: Report): void => {
	const fact = inspectFact(bank, item, report);
	if (!fact) return report('unknown-fact', item.id);
	inspectStem(fact, item, report);
	const meaning = readMeaning(bank, fact.answer.type, item.key);
	if (!meaning || judge(bank, fact, meaning) !== 'true') report('wrong-key', item.key);
	if (item.answer.type === 'days') inspectDays(fact, item, report);
	else inspectNames(bank, fact, item, report);
	inspectKnown(bank, fact, item, report);
};

/** The fact's question, or its sentence with a gap that those who read by ear are told of. */
const inspectStem = (fact: Fact, item: TypedItem, report: Report): void => {
	const { stem, gap, lang, key } = item;
	const sentence = inLanguage(fact.statement, lang).replace('{answer}', sign);
	if (stem !== (gap === undefined ? inLanguage(fact.ask, lang) : sentence))
		report('wrong-statement', stem);
	if (gap?.trim() === '') report('placeholder', 'a gap without a word');
	const told = item.answer.type === 'name' ? [key, ...item.answer.names] : [key];
	if (told.some((name) => saysWords(stem, name))) report('stem-tells-key', stem);
};

const inspectDays = (fact: Fact, { answer }: TypedItem, report: Report): void => {
	if (answer.type !== 'days' || fact.answer.type !== 'date') return;
	const { from, to } = fact.answer;
	const length = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
	const shape = length === 1 ? 'day' : length <= 31 ? 'month' : 'year';
	if (answer.from !== from || answer.to !== to || answer.shape !== shape)
		report('wrong-key', `${answer.from} to ${answer.to}`);
};

const spellings = ({ name, aliases }: Entity): readonly string[] =>
	[name.en, name.kk, name.ru, ...aliases].flatMap((text) => text ?? []);

/** What the names of an item are, for looking at the same names once, whatever the variant. */
const lookedAt = new WeakMap<Bank, Map<string, readonly string[]>>();

/** What counts is the answer, a name of the answer, or such a name without a word at its edge. */
const inspectNames = (bank: Bank, fact: Fact, item: TypedItem, report: Report): void => {
	const known = lookedAt.get(bank) ?? new Map<string, readonly string[]>();
	lookedAt.set(bank, known);
	const { id, answer, others, avoid, refutations } = item;
	const what = JSON.stringify([id, answer, others, avoid, refutations]);
	const faults = known.get(what) ?? faultsInNames(bank, fact, item);
	known.set(what, faults);
	for (const fault of faults) report('wrong-key', fault);
};

const faultsInNames = (bank: Bank, fact: Fact, item: TypedItem): readonly string[] => {
	const accepted = item.answer.type === 'name' ? item.answer.names : [];
	const truth = meaningOf(bank, fact.answer);
	const right = namesIn(bank, truth);
	const foreign = accepted.filter((name) => {
		const said = plain(name);
		const isPart = right.some((full) => full.startsWith(`${said} `) || full.endsWith(` ${said}`));
		return !right.includes(said) && !isPart;
	});
	const missing = right.filter((name) => !isRight(item, name));
	const rivals = [...bank.entities.values()]
		.filter(
			({ id }) =>
				!namesIn(bank, meaningOf(bank, { type: 'entity', entity: id })).some((name) =>
					right.includes(name),
				),
		)
		.flatMap(spellings)
		.filter((name) => isRight(item, name));
	return [...foreign, ...missing, ...rivals];
};

/** Every name of a thing; of a text those of the thing that it names. */
const namesIn = (bank: Bank, meaning: Meaning): readonly string[] => {
	if (meaning.type !== 'thing') return [];
	const bare = [...meaning.names].map((name) => name.replace(/^(?:the|an?) /u, ''));
	const named = bare.flatMap((name) => {
		const again = readMeaning(bank, 'entity', name);
		return again?.type === 'thing' ? [...again.names] : [];
	});
	return [...new Set([...meaning.names, ...named])];
};

const isRight = (item: TypedItem, typed: string): boolean => {
	const outcome = grade(item, { form: 'typed', typed });
	return outcome.kind === 'scored' && outcome.earned === outcome.possible;
};

/** Refuted values are false, and every other published one is neither right nor wrong. */
const inspectKnown = (bank: Bank, fact: Fact, item: TypedItem, report: Report): void => {
	for (const { value } of item.refutations) {
		const said: Meaning =
			value.type === 'days'
				? meaningOf(bank, { type: 'date', from: value.from, to: value.to })
				: { type: 'thing', names: new Set(value.names.map(plain)) };
		const verdict = judge(bank, fact, said);
		if (verdict === 'true') report('true-distractor', JSON.stringify(value));
		if (verdict === 'avoided') report('avoided-value', JSON.stringify(value));
	}
	for (const { value } of fact.avoid) {
		const meant = meaningOf(bank, value);
		const isThere = item.avoid.some(({ value: known }) =>
			known.type === 'days'
				? value.type === 'date' && known.from === value.from && known.to === value.to
				: mayCoincide({ type: 'thing', names: new Set(known.names.map(plain)) }, meant),
		);
		if (!isThere) report('avoided-value', 'a published value is missing');
	}
};

export const typedInspector: Inspector<TypedItem> = {
	words: ({ key, avoid, refutations }) => ({
		shown: [key],
		rationales: [...avoid, ...refutations].map(({ because }) => because),
	}),
	inspect,
};
