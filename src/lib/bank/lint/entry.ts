import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredItem, Fact } from '#lib/bank/model.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import type { FieldPath } from './rule.ts';

/** What a passage is for: rules differ by it. */
type Role = 'ask' | 'statement' | 'option' | 'other';

/** The words of an entry in one language, as its author wrote them. */
export interface Passage {
	readonly path: FieldPath;
	readonly role: Role;
	readonly lang: Lang;
	readonly words: string;
}

/** A fact or a hand-written item with all that its author wrote for it. */
export type Entry =
	| { readonly id: string; readonly passages: readonly Passage[]; readonly fact: Fact }
	| { readonly id: string; readonly passages: readonly Passage[]; readonly item: AuthoredItem };

type Part = readonly [path: FieldPath, role: Role, text: Text | undefined];

const passagesOf = (parts: readonly Part[]): readonly Passage[] =>
	parts.flatMap(([path, role, text]) =>
		langs.flatMap((lang) => {
			const words = text?.[lang];
			return words === undefined ? [] : [{ path, role, lang, words }];
		}),
	);

const partsOfFact = (fact: Fact): readonly Part[] => [
	[['ask'], 'ask', fact.ask],
	[['statement'], 'statement', fact.statement],
	[['answer'], 'option', fact.answer.type === 'text' ? fact.answer.text : undefined],
	[['why'], 'other', fact.why],
	[['note'], 'other', fact.note],
	[['what'], 'other', fact.kind === 'event' ? fact.what : undefined],
	...fact.alternatives.flatMap(({ value, because }, i): Part[] => [
		[['alternatives', i, 'value'], 'option', value.type === 'text' ? value.text : undefined],
		[['alternatives', i, 'because'], 'other', because],
	]),
	...fact.avoid.map(({ because }, i): Part => [['avoid', i, 'because'], 'other', because]),
];

/** What the options of an item are called in its file. */
export const listOf = ({ form }: AuthoredItem): string =>
	form === 'classify' ? 'rows' : 'options';

const partsOfItem = (item: AuthoredItem): readonly Part[] => [
	[['stem'], 'ask', item.stem],
	[['statement'], 'statement', item.statement],
	...item.options.flatMap(({ text, rationale }, i): Part[] => [
		[[listOf(item), i, 'text'], 'option', text],
		[[listOf(item), i, 'rationale'], 'other', rationale],
	]),
	...(item.form === 'classify' ? item.bins : []).flatMap(({ text, because }, i): Part[] => [
		[['bins', i, 'text'], 'option', text],
		[['bins', i, 'because'], 'other', because],
	]),
];

/** Every fact and hand-written item of a bank. */
export const entriesOf = (bank: Bank): readonly Entry[] => [
	...[...bank.facts.values()].map((fact) => ({
		id: fact.id,
		passages: passagesOf(partsOfFact(fact)),
		fact,
	})),
	...[...bank.items.values()].map((item) => ({
		id: item.id,
		passages: passagesOf(partsOfItem(item)),
		item,
	})),
];
