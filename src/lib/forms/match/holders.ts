import type { Bank } from '#lib/bank/bank.ts';
import { isContradicted } from '#lib/bank/contradiction.ts';
import type { Fact, RelationFact } from '#lib/bank/model.ts';
import { rowsOfRelation } from '#lib/bank/neighbours.ts';
import { canBeSame } from '#lib/bank/same.ts';
import { fillText, textOf } from '#lib/bank/texts.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import { isGivenAway } from '../leak.ts';
import { drawPattern } from '../pattern.ts';
import type { Board } from './board.ts';
import { askOfEach } from './ask-of-each.ts';
import { drawRows, isPublishedFor, type Row } from './rows.ts';
import { askForHolders } from './words.ts';

interface Holding extends RelationFact {
	readonly what: EntityId;
}

const questionIn = (bank: Bank, fact: RelationFact, lang: Lang): string | undefined =>
	askOfEach(bank, fact, fact.what, lang);

const rowOf = (bank: Bank, fact: Fact): Row<Holding> | undefined => {
	if (fact.kind !== 'relation' || fact.what === undefined || fact.quizUse !== 'plain') return;
	const { id, what } = fact;
	const thing = bank.entities.get(what);
	if (!thing || isContradicted(bank, fact) || isGivenAway(bank, fact)) return;
	return { id, fact: { ...fact, what }, left: thing.name, bucket: what, weight: 1 };
};

/** Asked at the same time in the same words: only what is held differs. */
const isLike = (bank: Bank, a: RelationFact, b: RelationFact): boolean =>
	a.on.from === b.on.from &&
	a.on.to === b.on.to &&
	questionIn(bank, a, 'en') === questionIn(bank, b, 'en');

/** Two holders or two things held that can be the same, or an answer published for the other. */
const clash = (bank: Bank, a: Holding, b: Holding): boolean =>
	canBeSame(bank, a.answer, b.answer) ||
	canBeSame(bank, { type: 'entity', entity: a.what }, { type: 'entity', entity: b.what }) ||
	isPublishedFor(bank, a, b);

/**
 * Who held what at one instant. One holder at a time: whoever held one of them did not hold another
 * one whose holder is somebody else.
 */
export const holdersAround = (bank: Bank, fact: Fact, salt: string): Board | undefined => {
	const anchor = rowOf(bank, fact);
	if (!anchor || questionIn(bank, anchor.fact, 'en') === undefined) return undefined;
	const rows = rowsOfRelation(bank, anchor.fact)
		.filter((other) => other.id !== fact.id && isLike(bank, anchor.fact, other))
		.flatMap((other) => rowOf(bank, other) ?? []);
	const drawn = drawRows(anchor, rows, salt, (a, b) => clash(bank, a.fact, b.fact));
	return (
		drawn && {
			rows: drawn,
			stem: stemOf(
				bank,
				drawn.map((row) => row.fact),
				salt,
			),
		}
	);
};

/** In the languages in which all of them are asked in the same words. */
const stemOf = (bank: Bank, facts: readonly RelationFact[], salt: string): Text => {
	const question = textOf((lang) => {
		const [first, ...rest] = facts.map((fact) => questionIn(bank, fact, lang));
		return rest.every((other) => other === first) ? first : undefined;
	});
	return fillText(drawPattern(askForHolders, salt), { question });
};
