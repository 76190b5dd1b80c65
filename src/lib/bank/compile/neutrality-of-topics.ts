import { langs } from '#lib/kernel/lang.ts';
import type { Draft } from './draft.ts';
import { localId } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';

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
	const paired = new Set(spoken.flatMap(({ topic, names }) => (others.test(names) ? topic : [])));
	for (const { topic, names, at } of spoken) {
		if (!osce.test(names) || paired.has(topic)) continue;
		kitchen.findings.error(
			at,
			'unpaired-observers',
			`only the OSCE judges the vote in the topic "${localId(topic)}"`,
			'add what the observers of the CIS or TURKPA said',
		);
	}
};
