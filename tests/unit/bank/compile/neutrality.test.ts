import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import type { Problem } from '#lib/bank/compile/compile.ts';
import { neutralityRules } from '#lib/bank/compile/neutrality-rules.ts';
import { shippedFiles, tinyFiles, withEdits } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';

const codes: readonly string[] = [
	...neutralityRules.map(({ code }) => code),
	...['unpaired-observers', 'death-toll', 'unofficial-result'],
];

const neutralityOf = (errors: readonly Problem[]): Problem[] =>
	errors.filter(({ code }) => codes.includes(code));

/** What is wrong with the tiny bank and one more file of facts, as an author would write it. */
const withFacts = (yaml: string): { errors: readonly Problem[]; mark: string } => {
	const { files, mark } = withEdits(tinyFiles(), [
		{ file: 'facts/more.yaml', find: '', write: `topic: discovery\nfacts:\n${yaml}` },
		{ file: 'units.yaml', find: 'moons: ', write: 'percent: { format: "{n} %" }\nmoons: ' },
		{ file: 'measures.yaml', find: 'planets:', write: `${measures}planets:` },
		{
			file: 'sources.yaml',
			find: 'title: Planetary Fact Sheet',
			write: 'title: The old regime of comets',
		},
	]);
	return { errors: compileBank(files).errors, mark };
};

const measures = ['deaths', 'list-share']
	.map(
		(measure) =>
			`${measure}: { because: It is a number., cite: [{ source: fact-sheet, at: notes }], period: 2023 }\n`,
	)
	.join('');

const cite = '    cite: [{ source: herschel-1781, at: first page }]\n';

/** A claim whose further fields are given as YAML lines. */
const claim = (lines: readonly string[], id = 'more'): string =>
	`  - id: ${id}\n    kind: claim\n    answer: { text: seven planets }\n${[
		...lines,
		...(lines.some((line) => line.startsWith('statement:'))
			? []
			: ['statement: In 2023 there was {answer}.']),
		...(lines.some((line) => /^⟦?ask:/u.test(line)) ? [] : ['ask: What was there in 2023?']),
	]
		.map((line) => `    ${line}\n`)
		.join('')}${cite}`;

const quantity = (lines: readonly string[]): string =>
	`  - id: more\n    kind: quantity\n    value: 8\n    tolerance: 0\n    bounds: { min: 0, max: 20 }\n${lines
		.map((line) => `    ${line}\n`)
		.join('')}${cite}`;

const said = (speaker: string, ...lines: readonly string[]): string[] => [
	'quizUse: attribute',
	`attribution: ${speaker}`,
	`statement: By the word of ${speaker} in 2023 there was {answer}.`,
	`ask: What was there in 2023 by the word of ${speaker}?`,
	...lines,
];

interface Case {
	readonly what: string;
	readonly code: string;
	readonly planted: string;
	readonly allowed: string;
}

const cases: readonly Case[] = [
	{
		what: 'a judging word, but not a source’s title in quotes',
		code: 'evaluative-word',
		planted: claim(['note: ⟦The press spoke of a grip on power.']),
		allowed: claim(['note: Read in "The old regime of comets".']),
	},
	{
		what: 'a judging word even with a speaker',
		code: 'evaluative-word',
		planted: claim(said('Reuters', 'why: ⟦Reuters called him a strongman.')),
		allowed: claim(said('Reuters', 'why: Reuters called him a leader.')),
	},
	{
		what: 'a judging word in Russian, but not the name of a state of emergency',
		code: 'evaluative-word',
		planted: claim(['note: { en: A note., ru: ⟦Пал старый режим. }']),
		allowed: claim(['note: { en: A note., ru: Ввели режим чрезвычайного положения. }']),
	},
	{
		what: 'a judging word in Kazakh, but not the name of a state of emergency',
		code: 'evaluative-word',
		planted: claim(['note: { en: A note., kk: ⟦Ескі режимнің соңы. }']),
		allowed: claim(['note: { en: A note., kk: Төтенше жағдай режимі енгізілді. }']),
	},
	{
		what: 'a coup, unless in Tokayev’s words of 10 January 2022 beside the denial',
		code: 'coup-claim',
		planted: claim(said('Reuters', 'why: ⟦An attempted coup on 10 January 2022. It was denied.')),
		allowed: claim(
			said('Tokayev', 'why: An attempted coup, he said on 10 January 2022. It was denied.'),
		),
	},
	{
		what: 'a coup in Tokayev’s words without the day',
		code: 'coup-claim',
		planted: claim(said('Tokayev', 'why: ⟦An attempted coup. Nazarbayev denied it.')),
		allowed: claim(said('Tokayev', 'why: Of 10 January 2022. The attempted coup was denied.')),
	},
	{
		what: 'a coup in Tokayev’s words without the denial',
		code: 'coup-claim',
		planted: claim(said('Tokayev', 'why: ⟦An attempted coup, he said on 10 January 2022.')),
		allowed: claim(said('Tokayev', 'why: He spoke of a coup on 10 January 2022; others deny it.')),
	},
	{
		what: 'self-nominated candidates as an opposition',
		code: 'opposition',
		planted: claim(['why: ⟦The self-nominated were the opposition.']),
		allowed: claim(['why: They were self-nominated.']),
	},
	{
		what: 'opposition candidates without a speaker',
		code: 'opposition',
		planted: claim(['note: { en: A note., ru: ⟦Были и оппозиционные кандидаты. }']),
		allowed: claim(['note: TASS calls the party an opposition party.']),
	},
	{
		what: 'the fairness of a vote, unless an observer judges it',
		code: 'fairness',
		planted: claim(['why: ⟦The election was free and fair.']),
		allowed: claim(said('the CIS mission', 'why: They called the election free and fair.')),
	},
	{
		what: 'the fairness of a vote in Kazakh',
		code: 'fairness',
		planted: claim(['why: { en: About an election., kk: ⟦Сайлау әділ өтті. }']),
		allowed: claim(['why: { en: About a race., kk: Жарыс әділ өтті. }']),
	},
	{
		what: 'a speaker who is only noted: "quizUse: plain" does not name them',
		code: 'fairness',
		planted: claim(['attribution: the CIS mission', 'why: ⟦The vote was rigged.']),
		allowed: claim(said('the CIS mission', 'why: The vote was rigged, they said.')),
	},
	{
		what: 'an OSCE judgement alone in its topic',
		code: 'unpaired-observers',
		planted: claim(said('OSCE observers').map((l) => l.replace(/^(attribution: )/u, '$1⟦'))),
		allowed: claim(said('OSCE observers')) + claim(said('the TURKPA mission'), 'paired'),
	},
	{
		what: 'Nur-Sultan on a day when the capital was Astana',
		code: 'name-outside-period',
		planted: claim(['asOf: 2023-03-19', 'why: ⟦Most people went to Nur-Sultan.']),
		allowed: claim(['asOf: 2022-01-05', 'why: Most people went to Nur-Sultan.']),
	},
	{
		what: 'Nur-Sultan in Russian, but not what is said of the renaming',
		code: 'name-outside-period',
		planted: claim(['asOf: 2023-03-19', 'why: { en: In the city., ru: ⟦Это было в Нур-Султане. }']),
		allowed: claim(['asOf: 2023-03-19', 'why: The city had been called Nur-Sultan.']),
	},
	{
		what: 'a death toll as a quantity',
		code: 'death-toll',
		planted: quantity([
			...['measure: ⟦deaths', 'status: reported', 'unit: planets'],
			...['statement: In 2022 there were {answer}.', 'ask: How many were there in 2022?'],
		]),
		allowed: quantity([
			...['measure: deaths', 'status: reported', 'unit: planets', 'quizUse: never'],
			...['statement: In 2022 there were {answer}.', 'ask: How many were there in 2022?'],
		]),
	},
	{
		what: 'a death toll that may be typed',
		code: 'death-toll',
		planted: quantity([
			...['measure: ⟦deaths', 'status: reported', 'unit: planets', 'forms: [choice, numeric]'],
			...['quizUse: attribute', 'attribution: the office'],
			...[
				'statement: For 2022 the office gave {answer}.',
				'ask: What did the office give for 2022?',
			],
		]),
		allowed: quantity([
			...['measure: deaths', 'status: reported', 'unit: planets', 'forms: [choice]'],
			...['quizUse: attribute', 'attribution: the office'],
			...[
				'statement: For 2022 the office gave {answer}.',
				'ask: What did the office give for 2022?',
			],
		]),
	},
	{
		what: 'a death toll that nobody has given',
		code: 'death-toll',
		planted: claim(['forms: [choice]', 'ask: ⟦How many people died in January 2022?']),
		allowed: claim([
			...['forms: [choice]', 'quizUse: attribute', 'attribution: the office'],
			'statement: By the count of the office there were {answer}.',
			'ask: How many people died in January 2022 by the count of the office?',
		]),
	},
	{
		what: 'a death toll dressed as a claim',
		code: 'death-toll',
		planted: claim(['ask: ⟦How many people died in January 2022?']),
		allowed: claim(['ask: How many people marched in January 2022?']),
	},
	{
		what: 'an institution in the present tense without a day',
		code: 'undated-institution',
		planted: claim(['ask: ⟦Who is the Speaker of the Mazhilis?']),
		allowed: claim(['ask: Who was the Speaker of the Mazhilis in 2023?']),
	},
	{
		what: 'an institution in the present tense in Russian',
		code: 'undated-institution',
		planted: claim(['ask: { en: Who was it in 2023?, ru: ⟦"Кто председатель Мажилиса?" }']),
		allowed: claim(['ask: { en: Who was it in 2023?, ru: "Кто возглавлял Мажилис?" }']),
	},
	{
		what: 'an institution in the present tense in Kazakh',
		code: 'undated-institution',
		planted: claim(['ask: { en: Who was it in 2023?, kk: ⟦"Мәжіліс төрағасы кім?" }']),
		allowed: claim(['ask: { en: Who was it in 2023?, kk: "2023 жылы Мәжіліс төрағасы кім?" }']),
	},
	{
		what: 'a result that nobody announced',
		code: 'unofficial-result',
		planted: quantity([
			...['measure: list-share', 'status: final', 'unit: percent'],
			...['statement: By the official count it had {answer}.', 'ask: ⟦What share had it in 2023?'],
		]),
		allowed: quantity([
			...['measure: list-share', 'status: final', 'unit: percent'],
			'statement: According to the Central Election Commission it had {answer}.',
			'ask: What share had it in 2023 by the official count?',
		]),
	},
	{
		what: 'a forecast as a settled fact',
		code: 'forecast',
		planted: claim(['why: ⟦The party is expected to win.']),
		allowed: claim(said('Reuters', 'why: The party is expected to win, Reuters wrote.')),
	},
	{
		what: 'a forecast in Kazakh',
		code: 'forecast',
		planted: claim(['why: { en: A forecast., kk: ⟦Партия жеңеді деп күтіледі. }']),
		allowed: claim(['why: { en: A result., kk: Партия жеңді. }']),
	},
];

describe('neutrality', () => {
	it.each(cases)('refuses $what: $code', ({ code, planted }) => {
		const { errors, mark } = withFacts(planted);
		expect(errors.map((e) => `${e.file}:${e.line}:${e.col} ${e.code}`)).toEqual([
			`${mark} ${code}`,
		]);
		expect(errors[0]?.suggestion).toBeTruthy();
	});

	it.each(cases)('lets the neutral wording pass, beside $what', ({ allowed }) => {
		expect(withFacts(allowed).errors).toEqual([]);
	});

	it('has a planted case for every rule', () => {
		expect(new Set(cases.map(({ code }) => code))).toEqual(new Set(codes));
	});

	it('holds hand-written items, topics and the head of the bank to the same words', () => {
		const edits: readonly Edit[] = [
			{ file: 'topics.yaml', find: 'summary: Who', write: 'summary: Under a regime, who' },
			{
				file: 'bank.yaml',
				find: 'tagline:',
				write:
					'later: { text: After the coup, asOf: 2023, cite: [{ source: iau-2006, at: top }] }\ntagline:',
			},
			{
				file: 'items/discovery.yaml',
				find: 'rationale: "Pluto does so,',
				write: 'rationale: "As is expected to happen, Pluto does so,',
			},
		];
		const seen = edits.map((edit) =>
			neutralityOf(compileBank(withEdits(tinyFiles(), [edit]).files).errors).map((e) => e.code),
		);
		expect(seen).toEqual([['evaluative-word'], ['coup-claim'], ['forecast']]);
	});

	it('finds nothing to object to in the shipped bank', () => {
		expect(neutralityOf(compileBank(shippedFiles()).errors)).toEqual([]);
	});
});
