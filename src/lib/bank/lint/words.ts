import { foldText } from '#lib/kernel/fold-text.ts';
import type { Lang } from '#lib/kernel/lang.ts';

/** The words and figures of a text, folded. */
export const wordsOf = (text: string): readonly string[] =>
	foldText(text).match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? [];

const small = new Set(
	(
		'a an and are as at be been before after but by did do does during each for from had has have he her ' +
		'his how if in into is it its more most of on one only or other others over s so than that the their ' +
		'them then there these they this those to two under until up was were what when where which while ' +
		'who whom whose why will with would about according after all also among between besides both not no ' +
		'every any first second such name named call called ' +
		'и в во на с со к о об от до за из по при для что кто кого как какой какая какое какие когда где ' +
		'или не ни был была было были это мен бен пен және қай қандай қашан кім не үшін бойынша'
	).split(' '),
);

/** A word without what English adds to its end, so that `chaired` meets `chairs`. */
const rootOf = (word: string): string =>
	/^\p{N}/u.test(word) || word.length < 5
		? word
		: word.replace(/['’]s$/u, '').replace(/(?<=\p{L}{3})(?:ing|ed|es|s)$/u, '');

/** The roots of the words that carry meaning: no articles, prepositions or question words. */
export const contentOf = (text: string): ReadonlySet<string> =>
	new Set(wordsOf(text).flatMap((word) => (small.has(word) ? [] : rootOf(word))));

// Whole words are looked for with look-around: JavaScript's \b knows no Cyrillic.
type ByLang = Readonly<Record<Lang, RegExp>>;

/** Words that allow no exception: a test-wise reader crosses such an option out. */
export const absoluteWords: ByLang = {
	en: /(?<![\p{L}\p{N}])(?:always|never|all|every|none|nobody|only|entirely|completely)(?![\p{L}\p{N}])/iu,
	kk: /(?<![\p{L}\p{N}])(?:әрқашан|ешқашан|барлық|барлығы|ешкім|тек)(?![\p{L}\p{N}])/iu,
	ru: /(?<![\p{L}\p{N}])(?:всегда|никогда|все|всё|всех|никто|каждый|только)(?![\p{L}\p{N}])/iu,
};

/** Words that leave room: a test-wise reader picks such an option. */
export const qualifiers: ByLang = {
	en: /(?<![\p{L}\p{N}])(?:usually|often|sometimes|may(?! \d)|might|generally|mostly|mainly|partly|probably|perhaps|some|somewhat|rather|largely|roughly|approximately|tends?)(?![\p{L}\p{N}])/iu,
	kk: /(?<![\p{L}\p{N}])(?:әдетте|көбінесе|кейде|мүмкін|негізінен|кейбір|ішінара|шамамен)(?![\p{L}\p{N}])/iu,
	ru: /(?<![\p{L}\p{N}])(?:обычно|часто|иногда|может|возможно|вероятно|в основном|частично|некоторые|примерно)(?![\p{L}\p{N}])/iu,
};

/** A negation that is not marked by capitals. */
export const negations: ByLang = {
	en: /(?<![\p{L}\p{N}])(?:[Nn]ot|[Cc]annot|[Ee]xcept|[Nn]ever|\p{L}+n['’]t)(?![\p{L}\p{N}])/u,
	kk: /(?<![\p{L}\p{N}])(?:емес|жоқ|қоспағанда)(?![\p{L}\p{N}])/u,
	ru: /(?<![\p{L}\p{N}])(?:не|кроме|никогда)(?![\p{L}\p{N}])/u,
};
