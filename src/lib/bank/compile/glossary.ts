import type { Term } from '#lib/bank/lesson.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { langs } from '#lib/kernel/lang.ts';
import * as authoring from './authoring-lessons.ts';
import { checkRepeats } from './check-repeats.ts';
import type { Kitchen } from './kitchen.ts';
import { formatPlace } from './problem.ts';
import { named } from './shelves.ts';
import { checkSlots, noSlots, spotOfLang } from './slots.ts';
import type { Sheet, Spot } from './spot.ts';

/** A term with the place of its entry. */
export interface CookedTerm {
	readonly term: Term;
	readonly at: Spot;
}

/** The words of the field, in the order of their file. */
export const cookGlossary = (kitchen: Kitchen, sheet: Sheet): CookedTerm[] => {
	const cooked = named(kitchen, sheet, authoring.term, (id, written, at) => {
		const { term, meaning, unreviewed } = written;
		checkSlots(term, noSlots, at.in('term'), kitchen.findings);
		checkSlots(meaning, noSlots, at.in('meaning'), kitchen.findings);
		checkUnreviewed(kitchen, { term, meaning, unreviewed }, at.in('unreviewed'));
		return { term: { id, term, meaning, unreviewed }, at };
	});
	checkTermNames(kitchen, cooked);
	return cooked;
};

/** A native reader is waited for only where there is something to read. */
const checkUnreviewed = (
	kitchen: Kitchen,
	{ term, meaning, unreviewed }: Omit<Term, 'id'>,
	at: Spot,
): void => {
	checkRepeats(kitchen, unreviewed, at);
	unreviewed.forEach((lang, i) => {
		if (term[lang] !== undefined || meaning[lang] !== undefined) return;
		const message = `this word has nothing in "${lang}" that could be reviewed`;
		kitchen.findings.error(at.in(i), 'wrong-value', message, 'write it, or remove this');
	});
};

/** Two words that look the same have two meanings on one page. */
const checkTermNames = ({ findings }: Kitchen, cooked: readonly CookedTerm[]): void => {
	for (const lang of langs) {
		const owners = new Map<string, Spot>();
		for (const { term, at } of cooked) {
			const words = term.term[lang];
			if (words === undefined) continue;
			const place = spotOfLang(at.in('term'), lang);
			const owner = owners.get(foldText(words));
			owners.set(foldText(words), owner ?? place);
			if (!owner) continue;
			const message = `another word is called "${words}" too, at ${formatPlace(owner.place)}`;
			findings.error(place, 'equal-names', message, 'make one of both, or name them apart');
		}
	}
};
