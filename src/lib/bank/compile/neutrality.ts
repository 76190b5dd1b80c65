import { parseDay } from '#lib/kernel/calendar.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Fact, Source } from '#lib/bank/model.ts';
import { textsOfFact, textsOfItem } from './check-words.ts';
import type { EntryTexts, Placed } from './check-words.ts';
import type { Draft } from './draft.ts';
import type { CookedItem } from './items.ts';
import type { Kitchen } from './kitchen.ts';
import { checkDeathToll, checkNameOfAnswer, checkOfficial } from './neutrality-of-facts.ts';
import { checkObservers } from './neutrality-of-topics.ts';
import { neutralityRules } from './neutrality-rules.ts';
import type { Use } from './neutrality-rules.ts';
import { spotOfLang } from './slots.ts';
import type { Spot } from './spot.ts';

/** What the rules know of the entry in which a text stands. */
interface Entry extends EntryTexts {
	readonly speakers: string;
	readonly days?: DaySpan | undefined;
}

/** The folded titles of sources, which may be quoted whatever they say. */
export const titlesOf = (sources: readonly Source[]): ReadonlySet<string> =>
	new Set(
		sources.flatMap(({ title }) => langs.flatMap((lang) => foldText(title[lang] ?? '') || [])),
	);

/** What of a bank can break the rules of neutrality; the titles of its sources may be quoted. */
interface Neutral {
	readonly drafts: readonly Draft[];
	readonly written: readonly CookedItem[];
	readonly sources: readonly Source[];
}

/** Reports what is not neutral in facts and hand-written items, as errors. */
export const checkNeutrality = (kitchen: Kitchen, { drafts, written, sources }: Neutral): void => {
	const titles = titlesOf(sources);
	for (const draft of drafts) {
		const { fact } = draft;
		const entry = { ...textsOfFact(draft), speakers: speakersOf(fact), days: daysOf(fact) };
		checkEntry(kitchen, entry, titles);
		checkNameOfAnswer(kitchen, draft, entry.days);
		checkDeathToll(kitchen, draft);
		checkOfficial(kitchen, draft);
	}
	const speakers = new Map(drafts.map(({ fact }) => [fact.id, speakersOf(fact)]));
	for (const one of written) {
		const said = one.item.facts.map((id) => speakers.get(id) ?? '').filter((name) => name !== '');
		checkEntry(kitchen, { ...textsOfItem(one), speakers: said.join('; ') }, titles);
	}
	checkObservers(kitchen, drafts);
};

/** Reports what is not neutral in texts that have no speaker: titles, summaries, notes. */
export const checkPlainTexts = (kitchen: Kitchen, others: readonly Placed[]): void =>
	checkEntry(kitchen, { sentences: [], others, speakers: '' }, new Set());

/** Who a fact says so, in all languages; empty where it is asked as plain. */
export const speakersOf = ({ quizUse, attribution }: Fact): string =>
	quizUse === 'plain' ? '' : langs.flatMap((lang) => attribution?.[lang] ?? []).join('; ');

export const daysOf = (fact: Fact): DaySpan | undefined => {
	if (fact.kind === 'relation') return fact.on;
	if (fact.kind === 'event') return fact.answer;
	return fact.asOf === undefined ? undefined : parseDay(fact.asOf);
};

/**
 * The words without those quoted passages that are the title of a source. No title is longer than
 * this, and quotes that nothing closes are not read to the end again and again.
 */
export const withoutTitles = (words: string, titles: ReadonlySet<string>): string =>
	words.replace(/"[^"]{1,500}"|“[^”]{1,500}”|«[^»]{1,500}»/gu, (quoted) =>
		titles.has(foldText(quoted.slice(1, -1))) ? '' : quoted,
	);

const checkEntry = (kitchen: Kitchen, entry: Entry, titles: ReadonlySet<string>): void => {
	const all = [...entry.sentences, ...entry.others];
	for (const lang of langs) {
		const said = plainLetters(all.map(([text]) => text?.[lang] ?? '').join('\n'));
		all.forEach((placed, i) =>
			checkPassage(
				kitchen,
				spotOfLang(placed[1], lang),
				{
					entry: said,
					speakers: entry.speakers,
					days: entry.days,
					words: withoutTitles(placed[0]?.[lang] ?? '', titles),
					isSentence: i < entry.sentences.length,
				},
				lang,
			),
		);
	}
};

/**
 * The words with one space between them, plain hyphens and Latin letters without their marks: a space
 * that does not break and an accent say the same.
 */
export const plainLetters = (words: string): string =>
	words
		.normalize('NFKD')
		.replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
		.normalize('NFC')
		.replace(/\u2010/gu, '-')
		.replace(/\s+/gu, ' ');

/**
 * Reports each rule that words in `lang` break.
 * @param written whose `entry` has plain letters already
 */
export const checkPassage = (kitchen: Kitchen, at: Spot, written: Use, lang: Lang): void => {
	const use = { ...written, words: plainLetters(written.words) };
	for (const { code, words, because, hint, allowed } of neutralityRules) {
		const found = words[lang].exec(use.words)?.[0];
		if (found === undefined || allowed?.(use)) continue;
		const message = `"${found}" does not belong here: ${because}`;
		kitchen.findings.error(at, code, message, hint);
	}
};
