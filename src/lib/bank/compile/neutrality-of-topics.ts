import { langs } from '#lib/kernel/lang.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Draft } from './draft.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';

const osce = /OSCE|ODIHR|ОБСЕ|БДИПЧ|ЕҚЫҰ/u;
const others =
	/(?<!\p{L})(?:CIS|СНГ|ТМД)(?!\p{L})|Commonwealth of Independent States|TURKPA|ТюркПА|ТҮРКПА|ТүркПА/u;

/** Where observers of the OSCE judge a vote, those of the CIS or TURKPA are heard too. */
export const checkObservers = (kitchen: Kitchen, drafts: readonly Draft[]): void => {
	const spoken = drafts.flatMap(({ fact, at, own }) =>
		fact.quizUse === 'attribute' && fact.attribution
			? [
					{
						topic: fact.topic,
						names: langs.map((lang) => fact.attribution?.[lang] ?? '').join('; '),
						at: (own.in('attribution').exists ? own : at).in('attribution'),
					},
				]
			: [],
	);
	checkPaired(kitchen, spoken, 'topic');
};

/** Who judges, in all languages, and where. */
interface Spoken {
	readonly topic: string;
	readonly names: string;
	readonly at: Spot;
}

/** @param where what the topic's judgements stand in: "topic", "lesson on" */
export const checkPaired = (kitchen: Kitchen, spoken: readonly Spoken[], where: string): void => {
	const paired = new Set(spoken.flatMap(({ topic, names }) => (others.test(names) ? topic : [])));
	for (const { topic, names, at } of spoken) {
		if (!osce.test(names) || paired.has(topic)) continue;
		kitchen.findings.error(
			at,
			'unpaired-observers',
			`only the OSCE judges the vote in the ${where} "${localId(topic)}"`,
			'add what the observers of the CIS or TURKPA said',
		);
	}
};
