import {
	date,
	entityId,
	event,
	extreme,
	named,
	page,
	type Parts,
	quantity,
	sourceId,
	turnout,
} from './build-bank.ts';

const shares = { amanat: 53.9, auyl: 10.9, respublica: 8.59, jol: 8.41, nsdp: 5.2, baytaq: 2.3 };
const table = turnout(shares);

/** A data set with two of its cells and an extreme as facts, for charts. */
export const chartParts: Parts = {
	entities: Object.keys(shares).map((id) => named(id, `Party ${id}`)),
	datasets: [table],
	facts: [
		...(['nsdp', 'auyl'] as const).map((row) =>
			quantity(`share-${row}`, shares[row], {
				cell: { dataset: table.id, column: 'turnout', row: entityId(row) },
			}),
		),
		extreme('lowest', 'baytaq', 'lowest'),
	],
};

/** An event with its source, and sources from before and after it. */
export const evidenceParts: Parts = {
	facts: [
		event('vote', '2022-06-05', {
			answer: date('2022-06-05'),
			what: { en: 'The vote' },
			cite: [{ source: sourceId('own'), at: 'paragraph 1' }],
		}),
	],
	sources: [
		...['2019-03-20', '2021-05-01', '2022-02-11', '2022-05-20', '2022-06-06'],
		...['2022-07-30', '2022-10-10', '2022-12-12', '2023-04-01'],
	].map((day) => ({
		...page,
		id: sourceId(day === '2022-06-06' ? 'own' : `of-${day}`),
		title: { en: `report ${day.slice(5)}` },
		date: day,
	})),
};
