import { viewAnswer } from '#lib/forms/grading.ts';
import type { TopicId } from '#lib/kernel/brand.ts';
import { sayPercent } from '#lib/i18n/say.ts';
import { fill } from '#lib/kernel/fill.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Answered, Planned, Plan } from '#lib/session/session.ts';
export { canAppeal } from '#lib/session/reducer.ts';
import { summarise } from '#lib/session/summary.ts';
import type { SessionState } from '#lib/session/session.ts';
import type { Study } from './study.svelte.ts';
import type { Engine } from './engine.ts';
import { anchorOf } from './anchor.ts';
import { href } from './href.ts';
import { slugOf } from './slug.ts';
import { moment } from './world.ts';

/**
 * What a link asks for: `?length=3min`, `?topic=vote`, or both; `?length=pretest` needs a topic.
 * @returns undefined for any other address, which goes on with the open round
 */
export const readStart = (
	search: URLSearchParams,
	engine: Engine | undefined,
): { length: Plan['length']; topics: readonly TopicId[] } | undefined => {
	const [length, topic] = [search.get('length'), search.get('topic')];
	const topics = [...(engine?.bank.topics.keys() ?? [])].filter((id) => slugOf(id) === topic);
	const known = (['pretest', '3min', '5min', '10min'] as const).find((one) => one === length);
	const isOfAll = topic === null && known !== undefined && known !== 'pretest';
	// A link to a topic that the bank does not have must not start another round instead.
	if (!isOfAll && topics.length === 0) return undefined;
	return { length: known ?? '5min', topics };
};

/** The page of the lesson that a pretest stands before; undefined for any other round. */
export const lessonOf = ({ length, topics }: Plan): `topics/${string}` | undefined =>
	length === 'pretest' && topics[0] !== undefined ? `topics/${slugOf(topics[0])}` : undefined;

/** One sentence that says why an item came now. */
export const reasonOf = (
	planned: Planned,
	words: {
		readonly whyNew: string;
		readonly whyDue: string;
		readonly whyMissedBefore: string;
		readonly whyMissedNow: string;
		readonly whyAhead: string;
		readonly whyChanged: string;
	},
	lang: Lang,
): string =>
	({
		new: words.whyNew,
		due: fill(words.whyDue, { n: sayPercent(planned.recall, lang) }),
		'missed-before': words.whyMissedBefore,
		'missed-now': words.whyMissedNow,
		ahead: words.whyAhead,
		changed: words.whyChanged,
	})[planned.reason];

/** What was answered, with what its explanation shows. */
export const answerOf = ({ item, response, outcome, appeal }: Answered) => ({
	...{ item, response, outcome },
	isAppealed: appeal !== undefined,
	view: viewAnswer(item, response, outcome),
});

/** The summary of a round as the screen shows it. */
export const summaryOf = (study: Study, state: SessionState, lang: Lang) => {
	const { day } = moment();
	const summary = summarise(state, study.memories ?? new Map(), day);
	const bank = study.engine?.bank;
	return {
		first: summary.asked,
		rightFirst: summary.rightFirst,
		secondTurn: summary.rightLater,
		stillMissed: summary.stillMissed,
		notCounted: summary.unscorable,
		hasReturns: summary.returns > 0,
		dueTomorrow: study.memories === undefined ? undefined : summary.dueTomorrow,
		look: summary.worthAnotherLook.map(({ statement, lang: itemLang, facts }) => {
			const fact = facts[0] === undefined ? undefined : bank?.facts.get(facts[0]);
			const page = fact === undefined ? 'topics' : (`topics/${slugOf(fact.topic)}` as const);
			return {
				statement,
				lang: itemLang,
				href: `${href(page, lang)}${bank && fact ? `#${anchorOf(bank, fact)}` : ''}`,
			};
		}),
	};
};
