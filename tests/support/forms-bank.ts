import type { AuthoredClassify, AuthoredMulti } from '#lib/bank/model.ts';
import type { ClassifyItem } from '#lib/forms/classify/item.ts';
import { instantiate } from '#lib/forms/generating.ts';
import type { MultiItem } from '#lib/forms/multi/item.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import {
	buildBank,
	cite,
	claim,
	event,
	factId,
	itemKey,
	optionId,
	quantity,
	topicId,
	words,
} from './build-bank.ts';

const about = { topic: topicId('vote'), cite };
const because = { en: 'Something else is true of it.' };
const told = (what: string, ask = `Which ${what}?`) => ({
	ask: { en: ask },
	statement: { en: `The ${what} was {answer}.` },
});

/** So many unlike facts of one topic that four of them keep company at any place. */
export const manyFacts = [
	...['anthem', 'bridge', 'charter', 'decree', 'election', 'fair', 'gate', 'harbour'].map(
		(what, i) => event(what, `20${10 + i}-0${i + 1}-1${i}`, told(what)),
	),
	...['king', 'lake', 'mine', 'north', 'opera', 'port'].map((what) =>
		claim(what, words(what, `${what}ly`), {
			...told(what),
			why: { en: `So much for the ${what}.` },
			alternatives: ['red', 'blue', 'green'].map((colour) => ({
				value: words(`${what}-${colour}`, `${colour} ${what}`),
				because,
				cite: [],
			})),
		}),
	),
	...['queue', 'rain', 'sugar'].map((what, i) =>
		quantity(what, 20 + 15 * i, { ...told(what), measure: what }),
	),
];

export const writtenMulti: AuthoredMulti = {
	...about,
	id: itemKey('w-multi'),
	form: 'multi',
	facts: [factId('anthem'), factId('bridge')],
	stem: { en: 'Which are so?', kk: 'Қайсысы рас?' },
	options: [
		['a', 'one', 'anthem'],
		['b', 'two', 'bridge'],
		['c', 'three', undefined],
		['d', 'four', undefined],
	].map(([id = '', text = '', fact]) => ({
		id: optionId(id),
		text: { en: text },
		rationale: { en: `Of ${text} something is true.` },
		fact: fact === undefined ? undefined : factId(fact),
	})),
	keys: [optionId('a'), optionId('c')],
	statement: { en: 'One and three are so.' },
};

export const writtenClassify: AuthoredClassify = {
	...about,
	id: itemKey('w-classify'),
	form: 'classify',
	facts: [factId('anthem'), factId('bridge')],
	stem: { en: 'Fact or forecast?' },
	bins: ['fact', 'forecast'].map((id) => ({
		id,
		text: { en: `A ${id}` },
		because: { en: `What a ${id} is.` },
	})),
	options: [
		['a', 'fact', 'anthem'],
		['b', 'fact', undefined],
		['c', 'forecast', 'bridge'],
		['d', 'fact', undefined],
		['e', 'forecast', undefined],
	].map(([id = '', bin = '', fact]) => ({
		id: optionId(id),
		text: { en: `Row ${id}` },
		rationale: { en: `Why ${id} lies there.` },
		bin,
		fact: fact === undefined ? undefined : factId(fact),
	})),
	statement: { en: 'Two kinds stand side by side.' },
};

/** A bank whose facts and hand-written items make items of several parts. */
export const formsBank = buildBank({
	facts: manyFacts,
	items: [writtenMulti, writtenClassify],
});

export const multiOf = (
	key: string,
	variant = 0,
	bank = formsBank,
	lang: Lang = 'en',
): MultiItem => {
	const item = instantiate(bank, itemKey(key), variant, lang);
	if (item.form !== 'multi') throw new Error(`${key} is no multi item`);
	return item;
};

export const classifyOf = (
	key = 'w-classify',
	variant = 0,
	bank = formsBank,
	lang: Lang = 'en',
): ClassifyItem => {
	const item = instantiate(bank, itemKey(key), variant, lang);
	if (item.form !== 'classify') throw new Error(`${key} is no classify item`);
	return item;
};
