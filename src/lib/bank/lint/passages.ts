import type { Lang } from '#lib/kernel/lang.ts';
import type { Entry, Passage } from './entry.ts';
import type { Finding } from './rule.ts';
import { negations } from './words.ts';

/** What a rule says of one passage; undefined where nothing is wrong with it. */
type PassageRule = (
	passage: Passage,
	entry: Entry,
) => Pick<Finding, 'code' | 'message' | 'suggestion'> | undefined;

const bothScripts = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;
const ofNeither =
	/(?=[\p{Lu}\p{Ll}\p{Lo}])[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}]/gu;
const ofEither = /[\p{Script=Latin}\p{Script=Cyrillic}]/gu;
/** Two letters of the two scripts side by side, or letters of a third one, Greek mostly, among them. */
const isMixed = (word: string): boolean =>
	bothScripts.test(word) || (word.search(ofNeither) >= 0 && word.search(ofEither) >= 0);

/** A whole word of Cyrillic letters that English readers take for their own. */
const disguised = /(?<!\p{L})[аеорсухіѕјһАВЕКМНОРСТУХІЅЈ]+(?!\p{L})/u;

/** A word that is typed with two keyboards, or with the wrong one, which a search does not find. */
export const mixedScript = (words: string, lang: Lang): ReturnType<PassageRule> => {
	const suggestion = 'type the word anew with one keyboard';
	const word = words.match(/\p{L}+/gu)?.find(isMixed);
	if (word === undefined) {
		const other = lang === 'en' ? disguised.exec(words)?.[0] : undefined;
		const message = `"${other ?? ''}" has Cyrillic letters only, and they look like Latin ones`;
		return other === undefined ? undefined : { code: 'mixed-script', message, suggestion };
	}
	const latin = word.replace(/\P{Script=Latin}/gu, '');
	const cyrillic = word.replace(/\P{Script=Cyrillic}/gu, '');
	const foreign = word.match(ofNeither)?.join('') ?? '';
	const [odd, script] =
		foreign !== ''
			? [foreign, 'foreign']
			: latin.length < cyrillic.length
				? [latin, 'Latin']
				: [cyrillic, 'Cyrillic'];
	const message = `"${word}" has ${script} letters among others: "${odd}"`;
	return { code: 'mixed-script', message, suggestion };
};

const above =
	/(?<!\p{L})(?:(?:all|none|neither|any|some) of (?:the )?(?:above|below|these|those|options|answers)(?!\p{L})|(?:все|всё|ничего|ничто|ни один|ни одно)(?: из)?(?: вышеперечисленн| перечисленн| указанн| этих)|все ответы|нет верного|жоғарыдағылар|аталғандардың (?:бәрі|барлығы|ешқайсысы)|бәрі дұрыс)/iu;

const aboveOption: PassageRule = ({ role, words }) => {
	const found = role === 'option' ? above.exec(words)?.[0] : undefined;
	if (found === undefined) return undefined;
	return {
		code: 'above-option',
		message: `"${found}": options are shown in any order, and who knows two knows this one`,
		suggestion: 'say what is true of the matter itself',
	};
};

const combined =
	/^(?:both |either |neither |only )?\(?[a-eа-д]\)?(?:,? \(?[a-eа-д]\)?)*,? (?:and|or|nor|&|и|или|және|немесе) \(?[a-eа-д]\)?\.?$/iu;

const combinedOption: PassageRule = ({ role, words }) => {
	if (role !== 'option' || !combined.test(words)) return undefined;
	return {
		code: 'combined-option',
		message: `"${words}" names other options, whose letters nobody sees`,
		suggestion: 'say what is true of the matter itself',
	};
};

/** A question that selects by a "not" is read without it. "Why was it not ...?" selects nothing. */
const selects =
	/^(?:[^?.]*[,:] )?(?:which|what|who|whom|whose|where|when|что|кто|кого|как(?:ой|ая|ое|ие|ого|ую)|где|когда|қай|қандай|кім|не|қашан)(?!\p{L})/iu;

/** What somebody said, in "that ...", is not what the question selects by. */
const mainClause = (words: string): string => words.split(/,? (?:that|что|деп) /u)[0] ?? '';

const negativeStem: PassageRule = ({ role, words, lang }) => {
	if (role !== 'ask' || !selects.test(words)) return undefined;
	const found = negations[lang].exec(mainClause(words))?.[0];
	if (found === undefined) return undefined;
	const marked = found.toUpperCase();
	return {
		code: 'negative-stem',
		message: `"${found}" decides what is asked, and is easily read over`,
		suggestion: `ask for what is so, or write "${marked}"`,
	};
};

const options = ({ passages }: Entry): readonly Passage[] =>
	passages.filter(({ role }) => role === 'option');

const doubleNegation: PassageRule = ({ role, words, lang }, entry) => {
	if (role !== 'ask' || !negations[lang].test(words.toLowerCase())) return undefined;
	const other = options(entry).find(
		(option) => option.lang === lang && negations[lang].test(option.words),
	);
	if (!other) return undefined;
	return {
		code: 'double-negation',
		message: `the question says "${negations[lang].exec(words.toLowerCase())?.[0] ?? ''}", and so does "${other.words}"`,
		suggestion: 'say one of them without it',
	};
};

const articles: Readonly<Record<string, (word: string) => boolean>> = {
	a: (word) => !/^[aeio]|^u(?!ni|s[aeiou]|k)/iu.test(word),
	an: (word) => /^[aeiou]|^h(?:our|onest|eir)/iu.test(word),
};

/** The words that can stand in the slot of a fact's statement. */
const articleBeforeAnswer: PassageRule = ({ role, words, lang }, entry) => {
	const article = /(?<!\p{L})(an?) \{answer\}/iu.exec(words)?.[1]?.toLowerCase();
	const fits = article === undefined ? undefined : articles[article];
	if (role !== 'statement' || lang !== 'en' || !fits) return undefined;
	const odd = options(entry).find((option) => option.lang === 'en' && !fits(option.words));
	if (!odd) return undefined;
	return {
		code: 'article-before-answer',
		message: `"${article ?? ''}" cannot stand before "${odd.words}"`,
		suggestion: 'move the article into the answers, or write the sentence without it',
	};
};

const rules: readonly PassageRule[] = [
	({ words, lang }) => mixedScript(words, lang),
	...[aboveOption, combinedOption, negativeStem, doubleNegation, articleBeforeAnswer],
];

/** What the rules about single passages find in an entry. */
export const lintPassages = (entry: Entry): readonly Finding[] =>
	entry.passages.flatMap((passage) =>
		rules.flatMap((rule): Finding[] => {
			const found = rule(passage, entry);
			return found ? [{ ...found, entry: entry.id, path: passage.path, lang: passage.lang }] : [];
		}),
	);
