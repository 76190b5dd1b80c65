import { isDisjoint } from '#lib/kernel/calendar.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { ProblemCode } from './problem.ts';

/** A passage in one language, and what is known of the entry in which it stands. */
export interface Use {
	readonly words: string;
	/** All texts of the entry in this language. */
	readonly entry: string;
	/** The speakers of the entry, in all languages; empty when it is asked as plain. */
	readonly speakers: string;
	/** The day that the entry is about, where it says so. */
	readonly days?: DaySpan | undefined;
	/** True for what a learner is asked or told to be so: question, statement, stem. */
	readonly isSentence: boolean;
}

export interface NeutralityRule {
	readonly code: ProblemCode;
	readonly words: Readonly<Record<Lang, RegExp>>;
	readonly because: string;
	readonly hint: string;
	/** Where the words are right after all; without it, nowhere. */
	readonly allowed?: (use: Use) => boolean;
}

/** Whole words, with any case. JavaScript's \b knows no Cyrillic. */
const whole = (words: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

const isAttributed = ({ speakers }: Use): boolean => speakers !== '';
const voting = /\b(?:vot|elect|ballot|poll)|выбор|голосован|референдум|сайлау|дауыс беру/iu;
const selfNominated = /self-nominated|самовыдвижен|өзін-өзі ұсын/iu;
const naming = /\bnam(?:e|ed|es|ing)\b|\brenam|\bcall(?:ed|s)\b|назв|назы|имен|атау|атал|атын/iu;
const tokayev = /Tokayev|Тоқаев|Токаев/u;
const hisDay = /10 January 2022|2022 жылғы 10 қаңтар|10 января 2022/iu;
const denial = /\bden(?:y|ie[ds])\b|\bno conflict\b|жоққа шығар|отриц|отверг/iu;
const year = /(?<!\p{N})(?:19|20)\d\d(?!\p{N})/u;

/** The days on which the capital was called Nur-Sultan. */
export const nurSultanDays: DaySpan = { from: '2019-03-23', to: '2022-09-17' };
export const nurSultan: Readonly<Record<Lang, RegExp>> = {
	en: whole('Nur-Sultan|Nursultan city'),
	kk: whole('Нұр-Сұлтан\\p{L}*'),
	ru: whole('Нур-Султан\\p{L}*'),
};

const bodies: Readonly<Record<Lang, string>> = {
	en: 'Mazhilis|Senate|Parliament|chambers?|Speaker|Prime Minister|President|senators?|deput(?:y|ies)|Constitutional Co(?:urt|uncil)|Security Council|Central Election Commission',
	kk: '(?:Мәжіліс|Сенат|Парламент|Премьер|Президент|депутат|Конституциялық|Орталық сайлау)',
	ru: '(?:Мажилис|Сенат|Парламент|премьер|президент|депутат|Конституционн|Центризбирком)',
};
// Not "may": whatever the case, it is also a month.
const present = 'is|are|has|have|does|do|can|must';

/** What a neutral bank does not say, or says only under a condition; one row a rule. */
export const neutralityRules: readonly NeutralityRule[] = [
	{
		code: 'evaluative-word',
		words: {
			en: whole(
				'strong-?m[ae]n|(?:iron )?grip on power|cl(?:ing|ings|inging|ung) to power|regimes?|dictator(?:s|ial|ships?)?|autocra(?:t|ts|tic|cy)|puppets?|rubber-?stamp\\w*',
			),
			// "Төтенше жағдай режимі" is the official name of a state of emergency.
			kk: whole(
				'(?<!жағдай )режим\\p{L}*|диктатор\\p{L}*|автократ\\p{L}*|қуыршақ\\p{L}*|билікке жармас\\p{L}*|билікті уысын\\p{L}*|темір қол\\p{L}*',
			),
			// "Режим чрезвычайного положения" is that name too.
			ru: whole(
				'режим(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?! чрезвычайн)|диктат(?:ор|ур)\\p{L}*|автократ\\p{L}*|марионет\\p{L}*|сильн(?:ая|ой|ую) рук\\p{L}*|хватк\\p{L}* власти|(?:цепля|держ|вцеп)\\p{L}* за власть',
			),
		},
		because: 'it judges instead of telling',
		hint: 'say what was done, by whom and when',
	},
	{
		code: 'coup-claim',
		words: {
			en: whole('(?:attempted )?coups?|putsch'),
			kk: whole('(?:мемлекеттік )?төңкеріс\\p{L}*|путч\\p{L}*'),
			ru: whole('(?:попытк\\p{L}* )?(?:государственн\\p{L}* )?переворот\\p{L}*|путч\\p{L}*'),
		},
		because: 'it is Tokayev’s claim of 10 January 2022, which Nazarbayev denied',
		hint: 'name Tokayev in "attribution", the day in the sentence, and the denial beside it',
		allowed: ({ speakers, entry }) =>
			tokayev.test(speakers) && hisDay.test(entry) && denial.test(entry),
	},
	{
		code: 'opposition',
		words: {
			en: whole('opposition(?:ists?)? (?:candidates?|deput(?:y|ies)|independents?)'),
			kk: whole('оппозици\\p{L}* (?:кандидат|үміткер|депутат)\\p{L}*'),
			ru: whole('оппозиционн\\p{L}* (?:кандидат|депутат)\\p{L}*'),
		},
		because: 'how someone came to stand says nothing of their views',
		hint: 'say "self-nominated", or name the party, or who says so in "attribution"',
		allowed: (use) => isAttributed(use) && !selfNominated.test(use.entry),
	},
	{
		code: 'opposition',
		words: {
			en: whole('opposition(?:ists?)?'),
			kk: whole('оппозици\\p{L}*'),
			ru: whole('оппозици\\p{L}*'),
		},
		because: 'self-nominated candidates are not an opposition',
		hint: 'say "self-nominated"',
		allowed: ({ entry }) => !selfNominated.test(entry),
	},
	{
		code: 'fairness',
		words: {
			en: whole(
				'free(?:ly|r)?(?! of charge)|(?:un)?fair(?:ly|ness)?|rigg(?:ed|ing)|fraud(?:ulent)?|falsif\\w+|stolen|(?:un)?competiti(?:ve|veness|on)|transparent|(?:un)?democratic(?! Party| Institutions)',
			),
			kk: whole(
				'еркін\\p{L}*|әділ(?!ет министр)\\p{L}*|бұрмала\\p{L}*|бәсеке\\p{L}*|ашық әрі әділ',
			),
			ru: whole(
				'свободн\\p{L}*|(?:не)?справедлив\\p{L}*|(?:не)?честн\\p{L}*|с?фальсифи\\p{L}*|подтасов\\p{L}*|конкурент\\p{L}*|прозрачн\\p{L}*',
			),
		},
		because: 'it judges the vote',
		hint: 'let a named observer say it: "quizUse: attribute" with "attribution"',
		allowed: (use) => isAttributed(use) || !voting.test(use.entry),
	},
	{
		code: 'name-outside-period',
		words: nurSultan,
		because: `it was the capital’s name from ${nurSultanDays.from} to ${nurSultanDays.to} only`,
		hint: 'use the name of that time',
		allowed: ({ days, words }) => !days || !isDisjoint(days, nurSultanDays) || naming.test(words),
	},
	{
		code: 'undated-institution',
		words: {
			// Of an akim one may ask what it is: the office went on.
			en: whole(
				`(?:${bodies.en})(?![\\p{L}])[^;.,?]* (?:${present})|(?:${present}) (?:[^;.,?]* )?(?:${bodies.en})`,
			),
			// A question without a past verb.
			kk: new RegExp(
				`^(?=.*${bodies.kk})(?!.*\\p{L}(?:ды|ді|ты|ті|ған|ген|қан|кен)(?!\\p{L})).*\\?$`,
				'iu',
			),
			ru: new RegExp(
				`^(?=.*${bodies.ru})(?!.*\\p{L}(?:л|ла|ло|ли|лся|лась|лось|лись)(?!\\p{L})).*\\?$`,
				'iu',
			),
		},
		because: 'a new Constitution replaced both chambers on 1 July 2026',
		hint: 'say "in 2023" or name the day, in the past tense',
		allowed: ({ isSentence, words }) => !isSentence || year.test(words),
	},
	{
		code: 'forecast',
		words: {
			en: whole('(?:is|are|was|were) (?:widely )?(?:expected|likely|forecast|predicted|set) to'),
			kk: whole('күтіл(?:еді|уде|ген)|болжан\\p{L}*'),
			ru: whole('(?:как )?ожида(?:ется|ются|лось|лся|лась)|прогнозир\\p{L}*|предположительно'),
		},
		because: 'a forecast is no settled fact',
		hint: 'say who expected it: "quizUse: attribute" with "attribution"',
		allowed: isAttributed,
	},
];
