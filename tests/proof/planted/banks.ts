import type { Bank } from '#lib/bank/bank.ts';
import type { Entity, Fact } from '#lib/bank/model.ts';
import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import { instantiate } from '#lib/forms/generating.ts';
import type { Item } from '#lib/forms/item.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import {
	buildBank,
	date,
	entityId,
	holds,
	itemKey,
	number,
	type Parts,
	sourceId,
	turnout,
	words,
} from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';
import type { Fault } from '../findings.ts';
import { plain } from '../meaning.ts';
import { changeFact, choice, numeric, type Planted, sentence } from './kit.ts';

const withParts = (change: Partial<Parts>): Bank => buildBank({ ...demoParts, ...change });

const withTurnout = (rows: Readonly<Record<string, number | null>>): Bank =>
	withParts({ datasets: [turnout(rows)] });

const changeEntity = (id: string, change: Partial<Entity>): Bank =>
	withParts({
		entities: (demoParts.entities ?? []).map((one) =>
			one.id === id ? { ...one, ...change } : one,
		),
	});

const withoutFact = (id: string): Bank =>
	withParts({ facts: (demoParts.facts ?? []).filter((fact) => fact.id !== id) });

/** A variant that offers these words. */
const offering = (key: string, text: string): ChoiceItem => {
	for (let variant = 0; variant < 100; variant++) {
		const item = choice(key, variant);
		if (item.options.some((option) => plain(option.text) === plain(text))) return item;
	}
	throw new Error(`no variant of ${key} offers ${text}`);
};

/** An item that the faulty bank makes itself. */
const madeIn = (within: Bank, key = 'vote/choice', lang: Lang = 'en'): Item =>
	instantiate(within, itemKey(key), 0, lang);

type Case = readonly [what: string, within: Bank, item: Item, fault: Fault];

/** What was sound when the item was made, and is so no longer. */
const stale: readonly Case[] = [
	[
		'two rows share the extreme',
		withTurnout({ almaty: 25.82, astana: 25.82, shymkent: 45.46, kyzylorda: 67.21 }),
		choice('lowest'),
		'tie',
	],
	[
		'another row is lower',
		withTurnout({ almaty: 50, astana: 42, shymkent: 45 }),
		choice('lowest'),
		'wrong-key',
	],
	[
		'the highest is asked with the lowest as its key',
		changeFact('lowest', { which: 'highest' }),
		choice('lowest'),
		'wrong-key',
	],
	[
		'a row of a closed list has lost its figure',
		withTurnout({ almaty: 25.82, astana: null, shymkent: 45.46, kyzylorda: 67.21 }),
		offering('lowest', 'Astana'),
		'unproven-distractor',
	],
	[
		'a closed list has a gap',
		withTurnout({ almaty: 25.82, astana: 42.91, kyzylorda: 67.21 }),
		offering('lowest', 'Shymkent'),
		'unproven-distractor',
	],
	[
		'two people hold one office at a time',
		withParts({
			facts: [...(demoParts.facts ?? []), holds('second', 'auyl', 'bob', '2023-03')],
		}),
		choice('leads-auyl'),
		'two-holders',
	],
	[
		'nothing is known any more of one who was offered',
		withoutFact('leads-baytaq'),
		offering('leads-auyl', 'Cid Cook'),
		'unproven-distractor',
	],
	[
		'one who was offered held the office too',
		changeFact('leads-aq-jol', { what: entityId('auyl') }),
		offering('leads-auyl', 'Bob Baker'),
		'unproven-distractor',
	],
	[
		'a party turns out to be the key by another name',
		changeEntity('auyl', { sameAs: [entityId('amanat')] }),
		offering('first-party', 'Auyl'),
		'true-distractor',
	],
	[
		'a party shares a name with the key in another script',
		changeEntity('aq-jol', { aliases: ['АМАНАТ'] }),
		offering('first-party', 'Aq Jol'),
		'true-distractor',
	],
	[
		'two wrong parties are one',
		changeEntity('baytaq', { aliases: ['aq  jol'] }),
		offering('first-party', 'Baytaq'),
		'equal-options',
	],
	[
		'a figure is stale: it was counted anew',
		changeFact('share', { answer: number(54.4) }),
		choice('share'),
		'wrong-key',
	],
	[
		'the typed figure is stale',
		changeFact('share', { answer: number(54.4) }),
		numeric('share'),
		'wrong-number',
	],
	[
		'a date is stale: the vote was put off',
		changeFact('vote', { answer: date('2023-03-26') }),
		choice('vote'),
		'wrong-key',
	],
	[
		'a sentence is stale: it is no longer true',
		changeFact('vote', { answer: date('2023-03-26') }),
		sentence('vote', 'true'),
		'wrong-truth',
	],
	[
		'an offered date has been published too',
		changeFact('vote', { avoid: [{ value: date('2023-01-19'), because: { en: 'A misprint.' } }] }),
		offering('vote', '19 January 2023'),
		'avoided-value',
	],
	[
		'another figure for a typed number has been published',
		changeFact('turnout-night', {
			avoid: [{ value: number(54.2), because: { en: 'Rounded by a paper.' } }],
		}),
		numeric('turnout-night'),
		'avoided-value',
	],
	[
		'the tolerance has grown over a wrong option',
		changeFact('share', { tolerance: 0.5 }),
		offering('share', '54.19 %'),
		'true-distractor',
	],
	[
		'the wrong answers of a claim are no longer refuted',
		changeFact('verdict', { alternatives: [] }),
		choice('verdict'),
		'unproven-distractor',
	],
	[
		'the wrong answer of a claim has become its right one',
		changeFact('verdict', { answer: words('long', 'long') }),
		choice('verdict'),
		'wrong-key',
	],
	[
		'the true sentence now says something else',
		changeFact('vote', { statement: { en: 'The count ended on {answer}.' } }),
		choice('vote'),
		'wrong-statement',
	],
	[
		'the fact became one never to ask',
		changeFact('vote', { quizUse: 'never' }),
		choice('vote'),
		'never-asked',
	],
	['the fact has gone', withoutFact('vote'), choice('vote'), 'unknown-fact'],
	[
		'the source of a citation has gone',
		withParts({ sources: [] }),
		choice('vote'),
		'unresolved-citation',
	],
	[
		'another one says so',
		changeFact('verdict', { attribution: { en: 'the government' } }),
		choice('verdict'),
		'no-attribution',
	],
];

const bare = withParts({
	sources: [
		{ id: sourceId('page'), publisher: { en: 'A paper' }, title: { en: 'a page' }, kind: 'law' },
	],
});

const made = (what: string, change: Partial<Fact>, fault: Fault, key?: string): Case => {
	const within = changeFact(key?.split('/')[0] ?? 'vote', change);
	return [what, within, madeIn(within, key), fault];
};

/** What the author wrote wrongly, in the item that comes of it. */
const written: readonly Case[] = [
	made(
		'an attributed fact whose question names nobody',
		{ ask: { en: 'What was the vote like?' } },
		'no-attribution',
		'verdict/choice',
	),
	made(
		'an attributed fact without anyone who says so',
		{ attribution: undefined },
		'no-attribution',
		'verdict/choice',
	),
	['a source with neither address nor note', bare, madeIn(bare), 'unresolved-citation'],
	made('a fact without a source', { cite: [] }, 'unresolved-citation'),
	made(
		'a citation that says not where',
		{ cite: [{ source: sourceId('page'), at: '' }] },
		'unresolved-citation',
	),
	made('a letter of another script', { ask: { en: 'When was the vоte held?' } }, 'mixed-script'),
	made('a slot that nothing fills', { ask: { en: 'When was {what} held?' } }, 'placeholder'),
	made('an empty explanation', { why: { en: ' ' } }, 'placeholder'),
	made('a question that is empty', { ask: { en: '' } }, 'placeholder'),
	made(
		'a plausible range without the key',
		{ bounds: { min: 60, max: 80 } },
		'wrong-number',
		'share/numeric',
	),
	made(
		'a wrong answer that nobody refutes',
		{
			alternatives: ['long', 'short', 'late'].map((word) => ({
				value: words(word, word),
				because: { en: '' },
				cite: [],
			})),
		},
		'no-rationale',
		'verdict/choice',
	),
];

export const plantedInBanks: readonly Planted[] = [...stale, ...written].map(
	([what, within, item, fault]) => ({ what, within, item, fault }),
);
