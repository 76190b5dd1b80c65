import type { EntityId, FactId } from '#lib/kernel/brand.ts';
import { type Lang, langs, type Said, type Text } from '#lib/kernel/lang.ts';
import type { Bank } from './bank.ts';
import type { Fact } from './model.ts';
import { perBank } from './per-bank.ts';
import { statementText } from './render.ts';
import { foldForSearch } from './search-fold.ts';

/** A text by which a fact is found. */
export interface Wording extends Said {
	readonly folded: string;
}

/** A fact with all by which it is found. */
export interface Entry {
	readonly fact: Fact;
	/** What it says and asks, and the questions written by hand about it. */
	readonly sentences: readonly Wording[];
	/** Its topic and the names of all that it speaks of, in every language and spelling. */
	readonly names: readonly Wording[];
	/** What it says and asks itself, folded, each after a line and a space: a word begins after a space. */
	readonly ownFolded: string;
	/** The same with the questions written by hand. */
	readonly sentencesFolded: string;
	readonly allFolded: string;
}

const wordingOf = (text: string, lang: Lang): Wording => ({
	text,
	lang,
	folded: foldForSearch(text).text,
});

const wordingsOf = (text: Text): Wording[] =>
	langs.flatMap((lang) => (text[lang] === undefined ? [] : [wordingOf(text[lang], lang)]));

/** A spelling says nothing of its language; its letters do, well enough for a voice to read it. */
const guessLang = (spelling: string): Lang => {
	if (/[әғқңөұүһі]/iu.test(spelling)) return 'kk';
	return /\p{Script=Cyrillic}/u.test(spelling) ? 'ru' : 'en';
};

const foldAll = (texts: readonly Wording[]): string =>
	texts.map(({ folded }) => `\n ${folded}`).join('');

const asWords = (folded: string): string => ` ${folded.replace(/ +/gu, ' ').trim()} `;

interface Named {
	readonly id: EntityId;
	readonly names: readonly Wording[];
	readonly asWords: readonly string[];
}

const namedIn = (bank: Bank): Named[] =>
	[...bank.entities.values()].map(({ id, name, aliases }) => {
		const names = [
			...wordingsOf(name),
			...aliases.map((alias) => wordingOf(alias, guessLang(alias))),
		];
		return { id, names, asWords: names.map(({ folded }) => asWords(folded)) };
	});

const stemsByFact = (bank: Bank): ReadonlyMap<FactId, readonly Wording[]> => {
	const stems = new Map<FactId, Wording[]>();
	for (const { facts, stem } of bank.items.values())
		for (const fact of facts) stems.set(fact, [...(stems.get(fact) ?? []), ...wordingsOf(stem)]);
	return stems;
};

const entitiesOf = (fact: Fact): readonly (EntityId | undefined)[] => [
	fact.answer.type === 'entity' ? fact.answer.entity : undefined,
	fact.kind === 'relation' ? fact.what : undefined,
];

/**
 * Every fact that a page shows, ready to be searched; made once. A fact is found by the names of
 * what its sentences mention too: so a Russian name finds a fact that is written in English only.
 */
export const searchIndex = perBank((bank): readonly Entry[] => {
	const named = namedIn(bank);
	const stems = stemsByFact(bank);
	return [...bank.facts.values()]
		.filter(({ quizUse }) => quizUse !== 'never')
		.map((fact) => {
			const own = [...wordingsOf(statementText(bank, fact, fact.answer)), ...wordingsOf(fact.ask)];
			const sentences = [...own, ...(stems.get(fact.id) ?? [])];
			const ownFolded = foldAll(own);
			const sentencesFolded = foldAll(sentences);
			const mentioned = asWords(sentencesFolded.replaceAll('\n', ' '));
			const entities = entitiesOf(fact);
			const topic = bank.topics.get(fact.topic);
			const names = [
				...named
					.filter(
						(one) => entities.includes(one.id) || one.asWords.some((n) => mentioned.includes(n)),
					)
					.flatMap((one) => one.names),
				...(topic ? [...wordingsOf(topic.title), ...wordingsOf(topic.short)] : []),
			];
			const allFolded = sentencesFolded + foldAll(names);
			return { fact, sentences, names, ownFolded, sentencesFolded, allFolded };
		});
});
