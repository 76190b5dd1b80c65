import type { Fact } from '#lib/bank/model.ts';
import type { Spot } from './spot.ts';

/** A fact on its way into the bank, with the places of what it was made from. */
export interface Draft<F extends Fact = Fact> {
	readonly fact: F;
	/** The entry: the fact, the row, or the column whose cell it is. */
	readonly at: Spot;
	/** Sentences may stand elsewhere than the entry: a relation's rows share them. */
	readonly statement: Spot;
	readonly ask: Spot;
	/** Where `alternatives`, `avoid` and the other common fields stand. */
	readonly own: Spot;
	/** The value, for what is wrong with it. */
	readonly answer: Spot;
}
