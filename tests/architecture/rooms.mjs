/**
 * Who may import whom: the rule, the test and the README's diagram in one table.
 * `may`: rooms whose values may be imported; `types`: rooms of which types only; `views`: rooms of
 * which pure view helpers (files named view.ts) and types may be imported; `packages`: npm packages.
 */
export const rooms = {
	kernel: { may: [], types: [], packages: ['pure-rand'] },
	i18n: { may: ['kernel'], types: [], packages: [] },
	bank: { may: ['kernel'], types: [], packages: ['valibot'] },
	'bank/compile': { may: ['kernel', 'bank'], types: [], packages: ['yaml', 'valibot'] },
	forms: { may: ['kernel', 'bank'], types: [], packages: [] },
	scheduling: { may: ['kernel'], types: [], packages: ['ts-fsrs'] },
	session: { may: ['kernel', 'bank', 'forms', 'scheduling'], types: [], packages: [] },
	insight: { may: ['kernel', 'bank', 'forms', 'scheduling'], types: [], packages: [] },
	proof: { may: ['kernel', 'bank', 'forms'], types: [], packages: [] },
	store: {
		may: ['kernel'],
		types: ['bank', 'scheduling', 'session'],
		packages: ['dexie', 'valibot', '@noble/hashes'],
	},
	ui: {
		may: ['kernel', 'i18n'],
		types: ['bank', 'forms', 'scheduling', 'session', 'insight'],
		views: ['bank', 'forms', 'insight', 'session'],
		packages: ['svelte'],
	},
	app: {
		may: ['kernel', 'i18n', 'bank', 'forms', 'scheduling', 'session', 'insight', 'store'],
		types: [],
		packages: ['svelte', '$app', '@sveltejs/kit'],
	},
	routes: { may: ['app', 'ui', 'i18n'], types: [], packages: ['svelte', '$app', '@sveltejs/kit'] },
	'live-host': { may: ['kernel', 'i18n', 'bank', 'forms'], types: [], packages: ['sirv', 'uqr'] },
	dev: { may: ['kernel', 'i18n', 'bank', 'forms', 'app', 'ui'], types: [], packages: ['svelte'] },
	cli: {
		may: [
			'kernel',
			'i18n',
			'bank',
			'forms',
			'scheduling',
			'session',
			'insight',
			'proof',
			'bank/compile',
		],
		types: [],
		packages: [],
	},
};

/** Rooms that know no clock, no chance, no browser and no framework. */
export const pureRooms = ['kernel', 'bank', 'forms', 'scheduling', 'session', 'insight', 'proof'];
