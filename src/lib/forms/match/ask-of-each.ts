import type { Bank } from '#lib/bank/bank.ts';
import type { Entity, Fact } from '#lib/bank/model.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { type Noun, nounOfKind } from '../noun.ts';

const nounOf = ({ kind, family }: Entity): Noun | undefined =>
	family === 'office' ? { one: 'office', more: 'offices' } : nounOfKind[kind];

/** The words before a name without what belongs to the name: its article, and its noun. */
const leadOf = (before: string, noun: Noun | undefined): string => {
	const ends = noun ? [`the ${noun.one} `, 'the '] : ['the '];
	const end = ends.find((words) => before.endsWith(words)) ?? '';
	return before.slice(0, before.length - end.length);
};

/** "Who led the party … in March?" asks in English who led each of these parties. */
const inEnglish = (before: string, after: string, entity: Entity): string => {
	const noun = nounOf(entity);
	const each = noun ? `each of these ${noun.more}` : 'each of these';
	const lead = leadOf(before, noun);
	// One is an office in English; several are held.
	return `${entity.family === 'office' && lead === 'Who was ' ? 'Who held ' : lead}${each}${after}`;
};

/**
 * The fact's question as it is asked of several things at once: in English with a noun for all of
 * them, in other languages, which would have to inflect it, with dots for the name.
 * @returns undefined where the question does not name the thing just once
 */
export const askOfEach = (
	bank: Bank,
	{ ask }: Fact,
	of: EntityId | undefined,
	lang: Lang,
): string | undefined => {
	const entity = of && bank.entities.get(of);
	const name = entity?.name[lang];
	const [before, after, ...more] = name === undefined ? [] : (ask[lang]?.split(name) ?? []);
	if (!entity || before === undefined || after === undefined || more.length > 0) return undefined;
	return lang === 'en' ? inEnglish(before, after, entity) : `${before}…${after}`;
};
