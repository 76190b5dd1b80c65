import type { FactId } from '#lib/kernel/brand.ts';
import type { Paragraph } from '#lib/bank/lesson.ts';
import type { AuthoredCite } from './authoring.ts';
import type { AuthoredParagraph } from './authoring-lessons.ts';
import { checkRepeats } from './check-repeats.ts';
import { cookCites, qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';

interface Grounds {
	readonly facts: readonly string[];
	readonly cite?: readonly AuthoredCite[] | undefined;
}

/**
 * The facts and sources that something told rests on: each once, and one of them at least.
 * @param what what is told, for the message: "this paragraph"
 */
export const cookGrounds = (
	kitchen: Kitchen,
	{ facts, cite }: Grounds,
	at: Spot,
	what: string,
): Pick<Paragraph, 'facts' | 'cite'> => {
	facts.forEach((fact, i) => refer(kitchen, 'fact', fact, at.in('facts', i)));
	checkRepeats(kitchen, facts, at.in('facts'));
	if (facts.length === 0 && !cite) {
		const message = `${what} rests on nothing`;
		kitchen.findings.error(at, 'uncited-paragraph', message, 'add "facts" or "cite"');
	}
	return {
		facts: facts.map((fact) => qualify<FactId>(kitchen, fact)),
		cite: cite ? cookCites(kitchen, cite, at.in('cite')) : [],
	};
};

export const cookParagraph = (
	kitchen: Kitchen,
	{ text, ...grounds }: AuthoredParagraph,
	at: Spot,
): Paragraph => ({ text, ...cookGrounds(kitchen, grounds, at, 'this paragraph') });
