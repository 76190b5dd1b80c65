import type { Bank } from '#lib/bank/bank.ts';
import { dateShape } from '#lib/bank/date-shape.ts';
import type { Fact } from '#lib/bank/model.ts';
import { companyOf } from '../events.ts';
import { drawPattern } from '../pattern.ts';
import type { Board } from './board.ts';
import { isPublishedFor } from './rows.ts';
import { askForDates } from './words.ts';

/** Events and their dates, of one shape. Each happened once: on no date of another one. */
export const datesAround = (bank: Bank, fact: Fact, salt: string): Board | undefined => {
	const company = companyOf(bank, fact, salt, 'match', (a, b) => isPublishedFor(bank, a, b));
	if (fact.kind !== 'event' || !company) return undefined;
	const shape = dateShape(fact.answer);
	// What lasts longer has no company: `canStand` leaves it out.
	if (shape === 'span') return undefined;
	const rows = [fact, ...company].map((one) => ({
		...{ id: one.id, fact: one, left: one.what, bucket: one.answer.from, weight: 1 },
	}));
	return { rows, stem: drawPattern(askForDates[shape], salt) };
};
