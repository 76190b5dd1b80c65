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

/** What the rules know of the entry in which a text stands. */
interface Entry extends EntryTexts {
	readonly speakers: string;
	readonly days?: DaySpan | undefined;
}

/** What of a bank can break the rules of neutrality; the titles of its sources may be quoted. */
interface Neutral {
	readonly drafts: readonly Draft[];
	readonly written: readonly CookedItem[];
	readonly sources: readonly Source[];
}

/** Reports what is not neutral in facts and hand-written items, as errors. */
export const checkNeutrality = (kitchen: Kitchen, { drafts, written, sources }: Neutral): void => {
	const titles = new Set(
		sources.flatMap(({ title }) => langs.flatMap((lang) => foldText(title[lang] ?? '') || [])),
	);
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
const speakersOf = ({ quizUse, attribution }: Fact): string =>
	quizUse === 'plain' ? '' : langs.flatMap((lang) => attribution?.[lang] ?? []).join('; ');

const daysOf = (fact: Fact): DaySpan | undefined => {
	if (fact.kind === 'relation') return fact.on;
	if (fact.kind === 'event') return fact.answer;
	return fact.asOf === undefined ? undefined : parseDay(fact.asOf);
};

/** The words without those quoted passages that are the title of a source. */
const withoutTitles = (words: string, titles: ReadonlySet<string>): string =>
	words.replace(/"[^"]+"|“[^”]+”|«[^»]+»/gu, (quoted) =>
		titles.has(foldText(quoted.slice(1, -1))) ? '' : quoted,
	);

const checkEntry = (kitchen: Kitchen, entry: Entry, titles: ReadonlySet<string>): void => {
	const all = [...entry.sentences, ...entry.others];
	for (const lang of langs) {
		const said = all.map(([text]) => text?.[lang] ?? '').join('\n');
		all.forEach((placed, i) =>
			checkPassage(kitchen, placed, lang, {
				entry: said,
				speakers: entry.speakers,
				days: entry.days,
				words: withoutTitles(placed[0]?.[lang] ?? '', titles),
				isSentence: i < entry.sentences.length,
			}),
		);
	}
};

const checkPassage = (kitchen: Kitchen, [, at]: Placed, lang: Lang, use: Use): void => {
	for (const { code, words, because, hint, allowed } of neutralityRules) {
		const found = words[lang].exec(use.words)?.[0];
		if (found === undefined || allowed?.(use)) continue;
		const message = `"${found}" does not belong here: ${because}`;
		kitchen.findings.error(spotOfLang(at, lang), code, message, hint);
	}
};
