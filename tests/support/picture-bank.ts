import type { Bank } from '#lib/bank/bank.ts';
import type {
	BarsPicture,
	ChamberPicture,
	EstimatesPicture,
	HoldersPicture,
	Holding,
	RankedPicture,
	TimelinePicture,
} from '#lib/bank/lesson.ts';
import type { Dataset, EntityKind } from '#lib/bank/model.ts';
import type { DatasetId } from '#lib/kernel/brand.ts';
import {
	buildBank,
	cite,
	date,
	entityId,
	event,
	factId,
	named,
	sourceId,
	page,
	topicId,
} from './build-bank.ts';

const datasetId = (id: string): DatasetId => id as DatasetId;

type Rows = Readonly<Record<string, readonly (number | null)[]>>;
type Columns = Readonly<Record<string, readonly [title: string, unit: string, decimals: number]>>;

const table = (id: string, columns: Columns, rows: Rows): Dataset => ({
	id: datasetId(id),
	topic: topicId('vote'),
	title: { en: `Table ${id}` },
	cite: [{ source: sourceId('page'), at: `table ${id}` }],
	columns: Object.entries(columns).map(([column, [title, unit, decimals]]) => ({
		id: column,
		title: { en: title },
		unit,
		decimals,
	})),
	rows: Object.entries(rows).map(([row, cells]) => ({ entity: entityId(row), cells })),
});

const result = table(
	'result',
	{ share: ['Share of list votes', 'percent', 2], total: ['Seats in all', 'seats', 0] },
	{
		amanat: [53.9, 62],
		auyl: [10.9, 8],
		respublica: [8.59, 6],
		'aq-jol': [8.41, 6],
		'peoples-party': [6.8, 5],
		nsdp: [5.2, 4],
		baytaq: [2.3, 0],
		'against-all': [3.9, null],
		'self-nominated': [null, 7],
	},
);

const polls = table(
	'polls',
	{
		iei: ['Institute of Eurasian Integration', 'percent', 2],
		sotsis: ['SOTSIS-A Institute', 'percent', 2],
		democracy: ['Institute of Democracy', 'percent', 2],
	},
	{
		amanat: [53.46, 54.42, 53.33],
		auyl: [10.52, 10.21, 11.26],
		respublica: [8.9, 8.79, 8.33],
		'aq-jol': [7.87, 8.21, 8.87],
		'peoples-party': [6.25, 6.89, 6.93],
		nsdp: [5.31, 4.91, 5.12],
		baytaq: [3.22, 2.17, 2.51],
		'against-all': [4.47, 4.4, 3.65],
	},
);

const turnout = table(
	'turnout',
	{ turnout: ['Turnout on election night', 'percent', 2] },
	{
		akmola: [60.01],
		'west-kazakhstan': [59.2],
		kyzylorda: [67.21],
		turkistan: [53.01],
		astana: [42.91],
		almaty: [25.82],
		shymkent: [45.46],
	},
);

const of = (kind: EntityKind, names: Readonly<Record<string, string>>) =>
	Object.entries(names).map(([id, name]) => named(id, name, { kind, family: kind }));

const ofSource = (at: string) => [{ source: sourceId('page'), at }];

/** A bank with a chamber, figures of three kinds, events of all precisions and people in posts. */
export const pictureBank: Bank = {
	...buildBank({
		sources: [page],
		datasets: [result, polls, turnout],
		entities: [
			named('amanat', { en: 'Amanat', ru: '«AMANAT»' }, { sameAs: [entityId('nur-otan')] }),
			...of('party', {
				'nur-otan': 'Nur Otan',
				auyl: 'Auyl',
				respublica: 'Respublica',
				'aq-jol': 'Aq Jol',
				'peoples-party': "People's Party of Kazakhstan",
				nsdp: 'National Social Democratic Party',
				baytaq: 'Baytaq',
			}),
			...of('choice', {
				'against-all': 'against all',
				'self-nominated': 'self-nominated candidates',
			}),
			...of('place', {
				akmola: 'Akmola region',
				'west-kazakhstan': 'West Kazakhstan region',
				kyzylorda: 'Kyzylorda region',
				turkistan: 'Turkistan region',
				astana: 'Astana',
				almaty: 'Almaty',
				shymkent: 'Shymkent',
			}),
			...of('person', {
				nazarbayev: 'Nursultan Nazarbayev',
				tokayev: 'Kassym-Jomart Tokayev',
				dariga: 'Dariga Nazarbayeva',
				ashimbayev: 'Maulen Ashimbayev',
			}),
		],
		facts: [
			event('resigns', '2019-03-19', { what: { en: 'Nazarbayev announces his resignation' } }),
			event('sworn', '2019-03-20', { what: { en: 'Tokayev is sworn in' } }),
			event('elected', '2019-06-09', { what: { en: 'Tokayev is elected president' } }),
			event('handover', '2021-11', {
				what: { en: 'Nazarbayev announces that he will hand over the party' },
				cite: ofSource('paragraph 2'),
			}),
			event('congress', '2021-11-23', { what: { en: 'A speech on the party' } }),
			event('vote', '2023-03-19', { what: { en: 'The snap election' } }),
			event('next', '2029', { what: { en: 'The next presidential election by the rule of 2022' } }),
			event('end', '2022-01-19', {
				what: { en: 'The announced end of the mission' },
				quizUse: 'attribute',
				attribution: { en: 'the Russian defence ministry' },
			}),
			event('speech', '2022-01-07', {
				what: { en: 'Tokayev speaks on television' },
				quizUse: 'attribute',
				attribution: { en: 'Tokayev' },
			}),
			event('near', '2022-01-09', {
				what: { en: 'Something on a day that is not known for sure' },
				circa: { because: { en: 'Papers differ.' }, cite, period: date('2022-01') },
			}),
		],
	}),
	chamber: { dataset: result, column: 1, title: { en: 'The Mazhilis' }, note: { en: '98 seats' } },
};

export const barsPicture = {
	kind: 'bars',
	id: 'votes-and-seats',
	title: { en: 'Votes and seats' },
	note: { en: 'Amanat’s 62 seats are 40 from the list and 22 from districts.' },
	dataset: result.id,
	columns: ['share', 'total'],
	level: { at: 5, label: { en: 'the 5 % threshold' } },
	absent: { share: { en: 'no list' }, total: { en: 'no seats' } },
} as const satisfies BarsPicture;

export const rankedPicture = {
	kind: 'ranked',
	id: 'turnout-by-region',
	title: { en: 'Who went to vote' },
	dataset: turnout.id,
	column: 'turnout',
	level: { at: 54.19, label: { en: 'the whole country' } },
} as const satisfies RankedPicture;

export const estimatesPicture = {
	kind: 'estimates',
	id: 'polls-and-count',
	title: { en: 'Exit polls beside the official count' },
	note: { en: 'Estimates come from interviews with voters on the day.' },
	dataset: polls.id,
	result: { dataset: result.id, column: 'share' },
} as const satisfies EstimatesPicture;

/** In no order: the days decide. */
export const timelinePicture = {
	kind: 'timeline',
	id: 'four-years',
	title: { en: 'From one president to the next' },
	facts: [
		'vote',
		'resigns',
		'congress',
		'sworn',
		'handover',
		'elected',
		'speech',
		'near',
		'end',
		'next',
	].map(factId),
} as const satisfies TimelinePicture;

const held = (who: string, from: string, to: string, more: Partial<Holding> = {}): Holding => ({
	who: entityId(who),
	span: { from, to },
	isOpenBefore: false,
	isOpenAfter: false,
	facts: [],
	cite: [],
	...more,
});
const before = { isOpenBefore: true };
const after = { isOpenAfter: true };

export const holdersPicture = {
	kind: 'holders',
	id: 'who-held-what',
	title: { en: 'Who held which post' },
	span: { from: '2019-01-01', to: '2023-03-31' },
	posts: [
		{
			post: { en: 'President' },
			holdings: [
				held('nazarbayev', '2019-01-01', '2019-03-20', { ...before, facts: [factId('resigns')] }),
				held('tokayev', '2019-03-20', '2023-03-31', after),
			],
		},
		{
			post: { en: 'Chair of the Security Council' },
			holdings: [
				held('nazarbayev', '2019-01-01', '2022-01-05', { ...before, cite: ofSource('page 2') }),
				held('tokayev', '2022-01-05', '2023-03-31', after),
			],
		},
		{
			post: { en: 'Leader of the party' },
			holdings: [
				held('nazarbayev', '2019-01-01', '2021-11-15', {
					...before,
					ended: { from: '2021-11-01', to: '2021-11-30' },
				}),
				held('tokayev', '2022-01-28', '2022-04-26'),
			],
		},
		{
			post: { en: 'Chair of the Senate' },
			holdings: [
				held('tokayev', '2019-01-01', '2019-03-20', before),
				held('dariga', '2019-03-20', '2020-05-02'),
				held('ashimbayev', '2020-05-04', '2023-03-31', after),
			],
		},
	],
} as const satisfies HoldersPicture;

export const chamberPicture = {
	kind: 'chamber',
	id: 'the-chamber',
	title: { en: 'The Mazhilis after the vote' },
	note: { en: '98 seats, official result of 27 March 2023.' },
	dataset: result.id,
	column: 'total',
} as const satisfies ChamberPicture;

export const pictures = [
	barsPicture,
	rankedPicture,
	estimatesPicture,
	timelinePicture,
	holdersPicture,
	chamberPicture,
] as const;
