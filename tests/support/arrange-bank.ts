import type { Bank } from '#lib/bank/bank.ts';
import { instantiate } from '#lib/forms/generating.ts';
import type { MatchItem } from '#lib/forms/match/item.ts';
import type { OrderItem } from '#lib/forms/order/item.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import {
	buildBank,
	entityId,
	event,
	holds,
	itemKey,
	named,
	type Parts,
	quantity,
	topicId,
	turnout,
} from './build-bank.ts';

const happened = (id: string, day: string, en: string, ru: string) =>
	event(id, day, {
		what: { en, ru },
		statement: { en: `${en} took place on {answer}.`, ru: `${ru}: {answer}.` },
		ask: { en: `When was ${en}?`, ru: `Когда: ${ru}?` },
	});

const chairs = [
	['leads-auyl', 'auyl', 'Auyl', 'ann'],
	['leads-baytaq', 'baytaq', 'Baytaq', 'bob'],
	['leads-adal', 'adal', 'Adal', 'cid'],
	['leads-nsdp', 'nsdp', 'NSDP', 'dan'],
] as const;

const votes = [
	['share-auyl', 'auyl', 10.9],
	['share-baytaq', 'baytaq', 2.3],
	['share-adal', 'adal', 6.8],
	['share-nsdp', 'nsdp', 20.1],
] as const;

const table = turnout({ auyl: 10.9, baytaq: 2.3, adal: 6.8, nsdp: 20.1 });

/** Events, holders and figures: enough of each to put in order and to match. */
export const arrangeParts: Parts = {
	entities: [
		...chairs.map(([, id, name]) => named(id, name)),
		...['Ann Able', 'Bob Baker', 'Cid Cook', 'Dan Dyer'].map((name) =>
			named(name.slice(0, 3).toLowerCase(), name, { kind: 'person' }),
		),
	],
	datasets: [table],
	facts: [
		happened('decree', '2023-01-19', 'The decree', 'Указ'),
		happened('vote', '2023-03-19', 'The vote', 'Голосование'),
		happened('count', '2023-03-27', 'The count', 'Подсчёт'),
		happened('session', '2023-03-29', 'The session', 'Заседание'),
		...chairs.map(([id, what, name, who]) =>
			holds(id, what, who, '2023-03-19', {
				topic: topicId('change'),
				ask: { en: `Who led ${name} in March 2023?` },
				statement: { en: `In March 2023 ${name} was led by {answer}.` },
			}),
		),
		...votes.map(([id, row, share]) =>
			quantity(id, share, {
				ask: { en: `What was the share of ${row}?` },
				statement: { en: `The share of ${row} was {answer}.` },
				cell: { dataset: table.id, column: 'turnout', row: entityId(row) },
			}),
		),
	],
};

export const arrangeBank = buildBank(arrangeParts);

/** The bank with some fields of one fact changed, whatever its kind. */
export const withFact = (id: string, change: object): Bank =>
	buildBank({
		...arrangeParts,
		facts: (arrangeParts.facts ?? []).map((fact) =>
			fact.id === id ? Object.assign({}, fact, change) : fact,
		),
	});

export const orderOf = (fact: string, bank = arrangeBank, variant = 0, lang: Lang = 'en') => {
	const item = instantiate(bank, itemKey(`${fact}/order`), variant, lang);
	if (item.form !== 'order') throw new Error(`${fact} is not put in order`);
	return item satisfies OrderItem;
};

export const matchOf = (fact: string, bank = arrangeBank, variant = 0, lang: Lang = 'en') => {
	const item = instantiate(bank, itemKey(`${fact}/match`), variant, lang);
	if (item.form !== 'match') throw new Error(`${fact} is not matched`);
	return item satisfies MatchItem;
};
