/**
 * What a search costs in a bank of ten thousand questions, beside a plain scan of their sentences:
 * `npm run bench -- search [--json] [--quick]`. The bank is the shipped one over and over, each time
 * with some of its words made into others, so that it has a large vocabulary too.
 */
import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredItem, Fact } from '#lib/bank/model.ts';
import { searchIndex } from '#lib/bank/search-index.ts';
import { correctQuery } from '#lib/bank/search-typos.ts';
import { searchBank } from '#lib/bank/search.ts';
import { wordings } from '#lib/bank/texts.ts';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { median, printFigures, quantile, type Figure } from './measure/figures.ts';

const isJson = process.argv.includes('--json');
const rounds = process.argv.includes('--quick') ? 3 : 15;
const questions = 10_000;
/** Budget of one search, in milliseconds. */
const most = 15;

const endings = ['ova', 'isten', 'ium', 'olar', 'este', 'ynda', 'ism', 'aty', 'ers', 'ovna'];

/** Every third longer word with another ending, the same one for the same word of the same copy. */
const varied = (words: string, copy: number): string =>
	words.replace(/\{\w+\}|\p{L}{5,}/gu, (word) => {
		if (copy === 0 || word.startsWith('{')) return word;
		const rng = keyedRng(word, copy);
		return rng.int(3) === 0 ? `${word}${endings[rng.int(endings.length)] ?? ''}` : word;
	});

const variedText = ({ en, kk, ru }: Text, copy: number): Text => ({
	en: varied(en, copy),
	...(kk === undefined ? {} : { kk: varied(kk, copy) }),
	...(ru === undefined ? {} : { ru: varied(ru, copy) }),
});

const copyOf = (fact: Fact, copy: number): Fact => ({
	...fact,
	id: `${fact.id}-copy-${copy}` as FactId,
	statement: variedText(fact.statement, copy),
	ask: variedText(fact.ask, copy),
});

const copyOfItem = (item: AuthoredItem, copy: number): AuthoredItem => ({
	...item,
	id: `${item.id}-copy-${copy}` as ItemKey,
	facts: item.facts.map((id) => `${id}-copy-${copy}` as FactId),
	stem: variedText(item.stem, copy),
});

/** The bank with so many copies that its facts and written items ask as many questions. */
const enlarge = (bank: Bank): Bank => {
	const facts = [...bank.facts.values()].filter(({ quizUse }) => quizUse !== 'never');
	const items = [...bank.items.values()];
	const copies = Array.from(
		{ length: Math.ceil(questions / (facts.length + items.length)) },
		(_, copy) => copy,
	);
	const byId = <K extends string, T extends { readonly id: K }>(things: readonly T[]) =>
		new Map(things.map((thing) => [thing.id, thing]));
	return {
		...bank,
		facts: byId(copies.flatMap((copy) => facts.map((fact) => copyOf(fact, copy)))),
		items: byId(copies.flatMap((copy) => items.map((item) => copyOfItem(item, copy)))),
	};
};

const timed = (run: () => unknown): number => {
	const start = performance.now();
	run();
	return performance.now() - start;
};

/** As people ask: rare and common words, names in three scripts, figures, several words, nothing. */
const spelled = [
	'Mazhilis',
	'turnout',
	'Токаев',
	'Мәжіліс',
	'54.19',
	'party list',
	'January 2022',
	'election',
	'Nur Otan 2021',
	'observers freedoms',
	'e',
	'who led the party',
	'Жаңаөзен',
	'zzzz',
];
const misspelt = [
	'Mazhilsi',
	'turnuot',
	'Tokaev president',
	'parlament',
	'obsrevers',
	'referendun 2022',
	'Zhanaozn',
	'constitusion',
	'eleciton night',
	'prsidential',
];

/** A scan without an index, marks or ranks: what the machine can do at the least. */
const scan = (sentences: readonly string[], query: string): number => {
	const words = query.toLowerCase().split(' ');
	return sentences.filter((one) => {
		const said = one.toLowerCase();
		return words.every((word) => said.includes(word));
	}).length;
};

/** What the page does: searches, and looks for slips where nothing was found. */
const search = (bank: Bank, query: string): number => {
	const { total } = searchBank(bank, query, 'en');
	const meant = total > 0 ? undefined : correctQuery(bank, query);
	return meant === undefined ? total : searchBank(bank, meant, 'en').total;
};

const large = enlarge(openShippedBank());
const sentences = [...large.facts.values()].flatMap(({ statement, ask }) => [
	...wordings(statement),
	...wordings(ask),
]);
/** A fresh bank object each time: what is made from a bank is made once. */
const fresh = (): Bank => ({ ...large });

const times = (queries: readonly string[], run: (query: string) => unknown): readonly number[] =>
	Array.from({ length: rounds }, () => queries.map((query) => timed(() => run(query)))).flat();

const building = Array.from({ length: rounds }, () => timed(() => searchIndex(fresh())));
const folding = Array.from({ length: rounds }, () =>
	timed(() => sentences.map((one) => one.toLowerCase())),
);
const firstSlip = Array.from({ length: rounds }, () => {
	const bank = fresh();
	searchIndex(bank);
	return timed(() => search(bank, 'Mazhilsi'));
});
const bank = fresh();
for (const query of [...spelled, ...misspelt]) search(bank, query);
const found = times(spelled, (query) => search(bank, query));
const corrected = times(misspelt, (query) => search(bank, query));
const [floorFound, floorMisspelt] = [spelled, misspelt].map((queries) =>
	times(queries, (query) => scan(sentences, query)),
);

const figure = (
	name: string,
	value: number,
	floor: number,
	limit: Partial<Figure> = {},
): Figure => ({
	...{ bench: `search/10000/${name}`, value, unit: 'ms', floor },
	...limit,
});
printFigures(
	[
		figure('index', median(building), median(folding)),
		figure('spelled-median', median(found), median(floorFound ?? []), { most }),
		figure('spelled-p95', quantile(found, 0.95), quantile(floorFound ?? [], 0.95), { most }),
		figure('misspelt-median', median(corrected), median(floorMisspelt ?? []), { most }),
		figure('misspelt-p95', quantile(corrected, 0.95), quantile(floorMisspelt ?? [], 0.95), {
			most,
		}),
		figure('first-slip', median(firstSlip), median(floorMisspelt ?? [])),
	],
	isJson,
);
