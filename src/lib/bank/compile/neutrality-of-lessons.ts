import type { DaySpan } from '#lib/kernel/calendar.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { textsOfLesson } from '#lib/bank/lesson-texts.ts';
import type { LessonText } from '#lib/bank/lesson-texts.ts';
import type { Fact } from '#lib/bank/model.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Kitchen } from './kitchen.ts';
import type { CookedTerm } from './glossary.ts';
import type { CookedLesson } from './lessons.ts';
import { checkPassage, daysOf, plainLetters, speakersOf, withoutTitles } from './neutrality.ts';
import { official, resultUnits } from './neutrality-of-facts.ts';
import { checkPaired } from './neutrality-of-topics.ts';
import { spotOfLang } from './slots.ts';
import type { Spot } from './spot.ts';

interface Reading {
	readonly lessons: readonly CookedLesson[];
	readonly terms: readonly CookedTerm[];
	/** By id; without those whose own entry is wrong. */
	readonly facts: ReadonlyMap<string, Fact>;
	/** Folded titles of the sources, which may be quoted. */
	readonly titles: ReadonlySet<string>;
}

/** Reports what is not neutral in lessons and the glossary, as errors. */
export const checkNeutralReading = (kitchen: Kitchen, reading: Reading): void => {
	for (const { term, at } of reading.terms)
		for (const field of ['term', 'meaning'] as const)
			for (const lang of langs)
				checkSentences(kitchen, at.in(field), lang, {
					...{ words: term[field][lang] ?? '', entry: plainLetters(term.meaning[lang] ?? '') },
					...{ speakers: '', titles: reading.titles },
				});
	for (const cooked of reading.lessons) checkLesson(kitchen, cooked, reading);
};

const checkLesson = (
	kitchen: Kitchen,
	{ lesson, at }: CookedLesson,
	{ facts, titles }: Reading,
): void => {
	const texts = textsOfLesson(lesson);
	const besides = entriesOf(texts);
	const toldOf = ({ paragraph }: LessonText): Fact[] =>
		paragraph?.facts.flatMap((id) => facts.get(id) ?? []) ?? [];
	for (const one of texts) {
		const told = toldOf(one);
		const spot = at.in(...one.part, ...one.path);
		for (const lang of langs)
			checkSentences(kitchen, spot, lang, {
				words: one.text[lang] ?? '',
				entry: besides(one, lang),
				speakers: told
					.filter((fact) => isNamed(fact, one.text.en))
					.map(speakersOf)
					.join('; '),
				days: hullOf(told),
				titles,
			});
		checkOfficialResult(kitchen, one, told, spot);
	}
	const spoken = texts.flatMap((one) =>
		toldOf(one).flatMap((fact) =>
			fact.quizUse === 'attribute'
				? [{ topic: lesson.topic, names: speakersOf(fact), at: at.in(...one.part) }]
				: [],
		),
	);
	checkPaired(kitchen, spoken, 'lesson on');
};

/**
 * What stands in the same section or aside as a text: a denial may come in the next paragraph. Each
 * is put together once, since a section may be long.
 */
const entriesOf = (texts: readonly LessonText[]): ((one: LessonText, lang: Lang) => string) => {
	const keyOf = ({ part }: LessonText, lang: Lang): string => [lang, part[0], part[1]].join('/');
	const words = new Map<string, string[]>();
	for (const one of texts)
		for (const lang of langs) {
			const key = keyOf(one, lang);
			const known = words.get(key) ?? [];
			known.push(one.text[lang] ?? '');
			words.set(key, known);
		}
	const entries = new Map([...words].map(([key, all]) => [key, plainLetters(all.join('\n'))]));
	return (one, lang) => entries.get(keyOf(one, lang)) ?? '';
};

/** A fact has its speaker here only where the words name one: "Tokayev", "OSCE". */
const isNamed = ({ attribution }: Fact, words: string): boolean => {
	const names = attribution?.en.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
	const sought = names.length > 0 ? names : (attribution?.en.match(/\p{L}{4,}/gu) ?? []);
	return sought.some((name) => words.includes(name));
};

/** From the first to the last day that the facts are about. */
const hullOf = (facts: readonly Fact[]): DaySpan | undefined =>
	facts
		.flatMap((fact) => daysOf(fact) ?? [])
		.reduce<DaySpan | undefined>(
			(hull, { from, to }) => ({
				from: hull && hull.from < from ? hull.from : from,
				to: hull && hull.to > to ? hull.to : to,
			}),
			undefined,
		);

/** Institutions are told "in 2023", sentence by sentence: the year of another one does not date it. */
const sentencesOf = (words: string): readonly string[] =>
	words.split(/(?<=[.!?]["”»)]?)\s+(?=["“«(]?\p{Lu})/u);

const checkSentences = (
	kitchen: Kitchen,
	at: Spot,
	lang: Lang,
	use: {
		readonly words: string;
		readonly entry: string;
		readonly speakers: string;
		readonly days?: DaySpan | undefined;
		readonly titles: ReadonlySet<string>;
	},
): void => {
	for (const sentence of sentencesOf(use.words)) {
		const words = withoutTitles(sentence, use.titles);
		checkPassage(kitchen, spotOfLang(at, lang), { ...use, words, isSentence: true }, lang);
	}
};

/** A counted share, seat or vote is told as a figure that somebody announced. */
const checkOfficialResult = (
	kitchen: Kitchen,
	{ text }: LessonText,
	told: readonly Fact[],
	at: Spot,
): void => {
	const counted = told.find(
		(fact) =>
			fact.kind === 'quantity' &&
			['final', 'preliminary'].includes(fact.status) &&
			resultUnits.includes(localId(fact.answer.unit)),
	);
	if (!counted) return;
	for (const lang of langs) {
		const words = text[lang];
		if (words === undefined || official[lang].test(words)) continue;
		kitchen.findings.error(
			spotOfLang(at, lang),
			'unofficial-result',
			`this gives the result "${localId(counted.id)}" as if nobody had announced it`,
			'say "official", or name the Central Election Commission',
		);
	}
};
