import type { EntityId, FactId, TopicId } from '#lib/kernel/brand.ts';
import { isDisjoint, parseDay } from '#lib/kernel/calendar.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import { inLang } from '#lib/kernel/lang.ts';
import { slotsOf } from '#lib/kernel/fill.ts';
import type { RelationFact } from '#lib/bank/model.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { AuthoredRelation, AuthoredRow } from './authoring.ts';
import { cookCommon } from './common.ts';
import { cookDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { Figure } from './figure.ts';
import { cookCites, qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { compareValues } from './overlap.ts';
import { checkWithin, cookRoot } from './roots.ts';
import { checkSlots, fillText } from './slots.ts';
import type { Spot } from './spot.ts';
import { cookDays, cookEntity } from './values.ts';

/** Each row becomes a fact of its own. */
export const cookRelation = (
	kitchen: Kitchen,
	relation: AuthoredRelation,
	topic: TopicId,
	at: Spot,
): Draft[] => {
	const { findings } = kitchen;
	checkSlots(relation.statement, { must: ['answer'], may: ['what'] }, at.in('statement'), findings);
	checkSlots(relation.ask, { must: [], may: ['what'] }, at.in('ask'), findings);
	const functional = cookRoot(kitchen, relation.functional, at.in('functional'));
	const drafts = relation.rows.flatMap((row, i) =>
		cookRow(
			kitchen,
			relation,
			{ topic, relation: qualify(kitchen, relation.id), functional },
			row,
			at,
			i,
		),
	);
	drafts.forEach((draft, i) => checkFunctional(kitchen, draft, drafts.slice(0, i)));
	return drafts;
};

const cookRow = (
	kitchen: Kitchen,
	relation: AuthoredRelation,
	shared: Pick<RelationFact, 'topic' | 'relation' | 'functional'>,
	row: AuthoredRow,
	relationAt: Spot,
	i: number,
): Draft<RelationFact>[] => {
	const at = relationAt.in('rows', i);
	const answer = cookEntity(kitchen, row.who, at.in('who'));
	const on = cookHeld(kitchen, row, at.in('on'));
	if (on) checkWithin(kitchen, on, shared.functional, at.in('on'));
	if (row.what !== undefined) refer(kitchen, 'entity', row.what, at.in('what'));
	const spotOf = (field: 'statement' | 'ask'): Spot =>
		(row[field] === undefined ? relationAt : at).in(field);
	const own = { statement: row.statement ?? relation.statement, ask: row.ask ?? relation.ask };
	checkSlots(
		own.statement,
		{ must: ['answer'], may: ['what'] },
		spotOf('statement'),
		kitchen.findings,
	);
	checkSlots(own.ask, { must: [], may: ['what'] }, spotOf('ask'), kitchen.findings);
	if (row.what === undefined && slotsOf(own.statement.en + own.ask.en).includes('what'))
		kitchen.findings.error(
			at,
			'missing-key',
			'"what" is missing here: the sentence has the slot {what}',
		);
	const what = row.what === undefined ? undefined : qualify<EntityId>(kitchen, row.what);
	const name = what === undefined ? undefined : kitchen.entities.get(what)?.name;
	const slots = name ? { what: name } : {};
	if (!on) return [];
	const fact: RelationFact = {
		kind: 'relation',
		id: qualify<FactId>(kitchen, row.id),
		statement: fillText(own.statement, slots),
		ask: fillText(own.ask, slots),
		answer,
		...shared,
		what,
		on,
		cite: cookCites(kitchen, row.cite, at.in('cite')),
		...cookCommon(kitchen, row, answer, at),
	};
	return [
		{ fact, at, own: at, statement: spotOf('statement'), ask: spotOf('ask'), answer: at.in('who') },
	];
};

/**
 * The days for which it is known who held it. A span with an unknown end is known from its known end
 * to the day of `asOf`, or on that end alone: it refutes nothing beyond, and contradicts nothing there.
 */
const cookHeld = (kitchen: Kitchen, { on, asOf }: AuthoredRow, at: Spot): DaySpan | undefined => {
	if (typeof on === 'string' || on instanceof Figure || !('from' in on || 'to' in on))
		return cookDays(kitchen, on, at);
	const { from, to } = on;
	if (from !== undefined && to !== undefined) return cookDays(kitchen, { from, to }, at);
	const seen = asOf === undefined ? undefined : parseDay(asOf);
	if (from !== undefined) {
		const known = cookDate(from, at.in('from'), kitchen.findings);
		// Of a month or year in which it began, only the last day is sure.
		return known && { from: known.to, to: seen && seen.to > known.to ? seen.to : known.to };
	}
	const known = cookDate(to ?? '', at.in('to'), kitchen.findings);
	return known && { from: seen && seen.from < known.from ? seen.from : known.from, to: known.from };
};

/** Two holders at one time contradict the relation's own claim that there is one. */
const checkFunctional = (
	kitchen: Kitchen,
	{ fact, answer }: Draft<RelationFact>,
	earlier: readonly Draft<RelationFact>[],
): void => {
	for (const other of earlier) {
		if (other.fact.what !== fact.what || isDisjoint(other.fact.on, fact.on)) continue;
		if (compareValues(other.fact.answer, fact.answer, kitchen.things) === 'equal') continue;
		const name = (id: EntityId): string => {
			const entity = kitchen.entities.get(id);
			return entity ? inLang(entity.name, 'en') : localId(id);
		};
		const message = `the row "${localId(other.fact.id)}" has ${name(other.fact.answer.entity)} at the same time`;
		kitchen.findings.error(
			answer,
			'functional-overlap',
			message,
			'make the two "on" disjoint, or drop one',
		);
	}
};
