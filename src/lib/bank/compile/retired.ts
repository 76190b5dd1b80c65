import type { Retired } from '#lib/bank/model.ts';
import * as authoring from './authoring.ts';
import { cookDate } from './dates.ts';
import { namesOf } from './ids.ts';
import type { IdKind } from './ids.ts';
import { qualify } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { didYouMean } from './problem.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import { listed } from './shelves.ts';
import type { Sheet, Spot } from './spot.ts';

/** An id that is no longer asked, as the author wrote it. */
export interface RetiredEntry {
	readonly id: string;
	readonly successor?: string | undefined;
	readonly at: Spot;
	readonly cooked: Retired;
}

export const readRetired = (kitchen: Kitchen, sheet: Sheet): RetiredEntry[] =>
	listed(kitchen, sheet, authoring.retired, ({ id, since, reason, successor }, at) => {
		cookDate(since, at.in('since'), kitchen.findings);
		const cooked = { id: qualify(kitchen, id), since, reason };
		return successor === undefined
			? { id, at, cooked }
			: { id, successor, at, cooked: { ...cooked, successor: qualify(kitchen, successor) } };
	});

/** Units, measures and terms have names of their own, and succeed nothing. */
const isAmongIds = (kind: IdKind): boolean =>
	namesOf(kind, { ids: true, units: false, measures: false, terms: false });

/** The thing of an item key: `vote-date/choice` is about `vote-date`. */
const thingOf = (id: string): string => id.split('/')[0] ?? '';

/** A successor is there, or was followed by one that is; nothing succeeds itself. */
export const checkSuccessors = (kitchen: Kitchen, entries: readonly RetiredEntry[]): void => {
	const next = new Map(entries.map(({ id, successor }) => [id, successor && thingOf(successor)]));
	for (const { id, successor, at } of entries) {
		if (successor === undefined) continue;
		const spot = at.in('successor');
		const first = thingOf(successor);
		const seen = [id];
		let heir: string | undefined = first;
		while (heir !== undefined && next.has(heir) && !seen.includes(heir)) {
			seen.push(heir);
			heir = next.get(heir);
		}
		if (heir === undefined)
			kitchen.findings.error(
				spot,
				'wrong-successor',
				`"${seen.at(-1) ?? ''}" is retired itself and has no successor`,
				'name one that is still asked, or leave "successor" out',
			);
		else if (seen.includes(heir))
			kitchen.findings.error(
				spot,
				'wrong-successor',
				`"${heir}" comes back to itself: ${[...seen, heir].join(' → ')}`,
				'let the chain end with an id that the bank has',
			);
		else if (!kitchen.ids.has(heir) && ![...kitchen.unread].some(isAmongIds))
			kitchen.findings.error(
				spot,
				'dangling-id',
				`there is no "${heir}"`,
				didYouMean(nearest(heir, kitchen.ids.keys())),
			);
	}
};
