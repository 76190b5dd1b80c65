import type { Noun } from '../noun.ts';

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `... turnout in ` before a name. */
const afterLink = /^(?<lead>.*?)(?<thing>\S+) (?<link>in|of|for) $/u;
const verb = /^ (?<is>was|is|were|are) /u;

/** What stands around the name, without the quotation marks and the article that are the name's. */
const around = (sentence: string, name: string): readonly [string, string] | undefined => {
	const [before, after, ...more] = sentence.replace(/\.$/u, '').split(name);
	return before === undefined || after === undefined || more.length > 0
		? undefined
		: [
				before.replace(/["“]$/u, '').replace(/(?:^|(?<= ))the $/iu, ''),
				after.replace(/^["”]/u, ''),
			];
};

/** A phrase in front of a question is set off from it. */
const setOff = (phrase: string): string => (phrase === '' ? '' : `${phrase.trimEnd()}, `);

/** What a row's thing did, after its name; in "put the share of Amanat at 5 %" it did nothing. */
const did = /^ (?:won|received|got|took|gained|drew|had|held) /u;

/** A phrase that may stand at the end as well, with what is left of the thing's own words. */
const opening = /^(?<when>(?:by|in|on|at) .*?) the $/iu;

/** "By the result the list of Auyl won 8 seats" asked of the owner, where it is built like that. */
const askOfOwner = (
	{ one }: Noun,
	lead: string,
	thing: string,
	after: string,
): string | undefined => {
	const words = lead.endsWith(` ${one} `) ? lead.slice(0, -one.length - 1) : lead;
	const when = opening.exec(words)?.groups?.['when'];
	const isWhole = /^the $/iu.test(words);
	if (!did.test(after) || (when === undefined && !isWhole)) return undefined;
	return `which ${one}'s ${thing}${after}${when === undefined ? '' : `, ${lowerFirst(when)}`}`;
};

/**
 * An English sentence about a row as a question for the row. "Amanat received 53.90 %." becomes
 * "Which of these parties received 53.90 %?", "By the count turnout in Almaty was 25.82 %." becomes
 * "By the count, in which place was turnout 25.82 %?", and "By the count the list of Amanat won 5
 * seats." "Which party's list won 5 seats, by the count?"
 * @param noun what the row is called; undefined for what has no name in common
 * @returns undefined where the sentence does not name the row just once
 */
export const turnIntoQuestion = (
	sentence: string,
	name: string,
	noun: Noun | undefined,
): string | undefined => {
	const parts = around(sentence, name);
	if (!parts) return undefined;
	const [before, after] = parts;
	const which = noun ? `which of these ${noun.more}` : 'which of these';
	const { lead, thing, link } = afterLink.exec(before)?.groups ?? {};
	if (link === undefined) return `${upperFirst(`${setOff(before)}${which}${after}`)}?`;
	const inside = noun ? `which ${noun.one}` : which;
	const is = verb.exec(after)?.groups?.['is'];
	// "The party list of which party" says it twice.
	const twice = noun ? `${noun.one} ${thing ?? ''} ${link} ` : '';
	const once = before.endsWith(twice) ? before.replace(`${noun?.one ?? ''} `, '') : before;
	const ofOwner =
		noun && link === 'of' ? askOfOwner(noun, lead ?? '', thing ?? '', after) : undefined;
	const question =
		is === undefined
			? (ofOwner ?? `${once}${inside}${after}`)
			: `${setOff(lead ?? '')}${link} ${inside} ${is} ${thing ?? ''}${after.slice(is.length + 1)}`;
	return `${upperFirst(question)}?`;
};
