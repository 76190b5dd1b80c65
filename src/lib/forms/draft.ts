import type { Bank } from '#lib/bank/bank.ts';
import type { Citation, Fact } from '#lib/bank/model.ts';
import { statementText, viewCitation } from '#lib/bank/render.ts';
import { sharedLang } from '#lib/bank/texts.ts';
import type { FactId, ItemKey, OptionId, TopicId } from '#lib/kernel/brand.ts';
import { inLang, type Lang, type Text } from '#lib/kernel/lang.ts';
import { checkOver, type Graded } from './check.ts';
import type { ItemBase, Option } from './item-base.ts';

export interface DraftOption {
	readonly id: OptionId;
	readonly text: Text;
	readonly rationale: Text;
}

/** An item before it is written out in one language. */
export interface Draft {
	readonly id: ItemKey;
	readonly variant: number;
	readonly topic: TopicId;
	readonly facts: readonly FactId[];
	readonly stem: Text;
	readonly statement: Text;
	readonly why?: Text | undefined;
	readonly note?: Text | undefined;
	readonly cite: readonly Citation[];
	readonly options: readonly DraftOption[];
}

/** The part of a draft that every item about one fact shares. */
export const draftAbout = (bank: Bank, fact: Fact, id: ItemKey, variant: number): Draft => ({
	id,
	variant,
	topic: fact.topic,
	facts: [fact.id],
	stem: fact.ask,
	statement: statementText(bank, fact, fact.answer),
	why: fact.why,
	note: fact.note,
	cite: fact.cite,
	options: [],
});

/** What every form has, written out. */
type Base = Omit<ItemBase, 'check' | 'form'>;

/** What a form has of its own. */
interface Own<I extends ItemBase> {
	readonly form: (base: Base, options: readonly Option[]) => Omit<I, 'check'>;
	/** What its grading goes by: the check covers it. */
	readonly graded: (item: Omit<I, 'check'>) => Graded;
	/** Further texts that the language must have. */
	readonly more?: readonly Text[];
}

const writeBase = (bank: Bank, draft: Draft, lang: Lang): Base => ({
	id: draft.id,
	variant: draft.variant,
	lang,
	topic: draft.topic,
	topicShort: inLang(shortOf(bank, draft), lang),
	facts: draft.facts,
	stem: inLang(draft.stem, lang),
	statement: inLang(draft.statement, lang),
	why: draft.why && inLang(draft.why, lang),
	note: draft.note && inLang(draft.note, lang),
	citations: draft.cite.map((citation) => viewCitation(bank, citation, lang)),
});

const writeOptions = (draft: Draft, lang: Lang): readonly Option[] =>
	draft.options.map(({ id, text, rationale }) => ({
		id,
		text: inLang(text, lang),
		rationale: inLang(rationale, lang),
	}));

const shortOf = (bank: Bank, draft: Draft): Text => {
	const topic = bank.topics.get(draft.topic);
	if (!topic) throw new Error(`the bank has no topic ${draft.topic}`);
	return topic.short;
};

const textsOf = (bank: Bank, draft: Draft): readonly (Text | undefined)[] => [
	draft.stem,
	draft.statement,
	draft.why,
	draft.note,
	shortOf(bank, draft),
	...draft.options.flatMap(({ text, rationale }) => [text, rationale]),
];

/**
 * Writes the draft in the language asked for when all of its texts and `more` are there in it, else
 * wholly in English. The check is that of the English writing: one item, one check in every language.
 */
export const writeOut = <I extends ItemBase>(
	bank: Bank,
	draft: Draft,
	asked: Lang,
	{ form, graded, more = [] }: Own<I>,
): Omit<I, 'check'> & { readonly check: string } => {
	const write = (lang: Lang) => form(writeBase(bank, draft, lang), writeOptions(draft, lang));
	const lang = sharedLang([...textsOf(bank, draft), ...more], asked);
	const item = write(lang);
	const english = lang === 'en' ? item : write('en');
	return { ...item, check: checkOver(english, graded(english)) };
};
