import { isDisjoint } from '#lib/kernel/calendar.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import { langs } from '#lib/kernel/lang.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Draft } from './draft.ts';
import type { Kitchen } from './kitchen.ts';
import { nurSultan, nurSultanDays } from './neutrality-rules.ts';
import { spotOfLang } from './slots.ts';

/** The capital of a day is not answered with a name that it did not have then. */
export const checkNameOfAnswer = (
	kitchen: Kitchen,
	{ fact, answer }: Draft,
	days: DaySpan | undefined,
): void => {
	if (!days || fact.answer.type !== 'entity' || !isDisjoint(days, nurSultanDays)) return;
	const name = kitchen.entities.get(fact.answer.entity)?.name.en;
	if (name === undefined || !nurSultan.en.test(name)) return;
	const { from, to } = nurSultanDays;
	const message = `"${name}" was the capital’s name from ${from} to ${to} only`;
	kitchen.findings.error(answer, 'name-outside-period', message, 'use the name of that time');
};

const deathMeasures = ['death', 'deaths', 'dead', 'death-toll', 'killed', 'fatalities', 'victims'];
const asksForDead: Readonly<Record<Lang, RegExp>> = {
	en: /\b(?:how many|number of)\b.*\b(?:dead|died|deaths|killed|victims)\b|\bdeath toll\b/iu,
	kk: /(?:қанша|неше).*(?:қаза|өлді|құрбан|мерт)|қаза тапқандар(?:дың)? саны/iu,
	ru: /сколько.*(?:погиб|умер|убит|жертв)|(?:число|количество) (?:погибших|жертв|убитых)/iu,
};

const isPlainChoice = ({ quizUse, forms = [] }: Draft['fact']): boolean =>
	quizUse === 'attribute' && forms.length === 1 && forms[0] === 'choice';

/**
 * The dead are not guessed at: their number is asked as a choice between told figures, of which one
 * is said to be whose, and in no form that estimates, types, slides or plays.
 */
export const checkDeathToll = (kitchen: Kitchen, { fact, at, ask }: Draft): void => {
	if (fact.quizUse === 'never' || isPlainChoice(fact)) return;
	const hint = 'say who gave it with "quizUse: attribute", and ask it in "forms: [choice]" only';
	const report = (spot: Draft['at'], what: string): void =>
		kitchen.findings.error(spot, 'death-toll', `${what} would be guessed at as a figure`, hint);
	if (fact.kind === 'quantity' && deathMeasures.includes(fact.measure))
		return report(at.in('measure'), `a number of dead, "${localId(fact.id)}",`);
	const lang = langs.find((lang) => asksForDead[lang].test(fact.ask[lang] ?? ''));
	if (lang) report(spotOfLang(ask, lang), 'the number of the dead');
};

/** What votes are told in. */
export const resultUnits = ['percent', 'points', 'seats', 'votes'];
export const official: Readonly<Record<Lang, RegExp>> = {
	en: /\bofficial|Central Election Commission|\bCEC\b/iu,
	kk: /ресми|Орталық сайлау комиссия|(?<!\p{L})ОСК(?!\p{L})/iu,
	ru: /официальн|Центральн\p{L}* избирательн\p{L}* комисси|(?<!\p{L})ЦИК(?!\p{L})|Центризбирком/iu,
};

/** A counted share, seat or vote is a figure that somebody announced. */
export const checkOfficial = (kitchen: Kitchen, { fact, statement, ask }: Draft): void => {
	if (fact.kind !== 'quantity' || !['final', 'preliminary'].includes(fact.status)) return;
	if (!resultUnits.includes(localId(fact.answer.unit))) return;
	for (const lang of langs)
		for (const field of ['statement', 'ask'] as const) {
			const words = fact[field][lang];
			if (words === undefined || official[lang].test(words)) continue;
			kitchen.findings.error(
				spotOfLang(field === 'ask' ? ask : statement, lang),
				'unofficial-result',
				`the ${field} gives a result as if nobody had announced it`,
				'say "official", or name the Central Election Commission',
			);
		}
};
