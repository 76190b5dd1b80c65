/** Who may import whom, made from the one table in tests/architecture/rooms.mjs. */
import { rooms } from './tests/architecture/rooms.mjs';

/** Rooms that are not part of the library stand beside it. */
const besideLib = ['routes', 'live-host', 'cli', 'dev'];

/** Rooms that run in Node, so that they may use what is built into it. */
const inNode = ['bank/compile', 'live-host', 'cli'];

const any = (/** @type {readonly string[]} */ patterns) => `(${patterns.join('|')})`;

/** @param {string} text */
const literally = (text) => text.replaceAll(/[.$+*?^()[\]{}|/\\]/g, String.raw`\$&`);

/**
 * A pattern for the files of a room, without those of a room inside it.
 * @param {string} room
 */
const filesOf = (room) => {
	const inner = Object.keys(rooms)
		.filter((other) => other.startsWith(`${room}/`))
		.map((other) => `(?!${other.slice(room.length + 1)}/)`);
	return `^src/${besideLib.includes(room) ? '' : 'lib/'}${room}/${inner.join('')}`;
};

/**
 * A pattern for a package, whether it was found in node_modules or is a module of Kit's own.
 * @param {string} name
 */
const packageFiles = (name) => `(^|/)node_modules/${literally(name)}/|^${literally(name)}(/|$)`;

/** @type {[string, {may: string[], types: string[], views?: string[], packages: string[]}][]} */
const table = Object.entries(rooms);

const rules = table.flatMap(([room, { may, types, views = [], packages }]) => {
	const from = { path: filesOf(room) };
	const typesOnly = types.filter((other) => !views.includes(other));
	const rule = (/** @type {string} */ name, /** @type {object} */ to) => ({
		name: `${room}-${name}`,
		severity: 'error',
		from,
		to,
	});
	const known = [room, ...may, ...types, ...views].map(filesOf);
	return [
		rule('imports', { path: '^src/', pathNot: any(known) }),
		...(typesOnly.length === 0
			? []
			: [
					rule('types-only', {
						path: any(typesOnly.map(filesOf)),
						dependencyTypesNot: ['type-only'],
					}),
				]),
		...(views.length === 0
			? []
			: [
					rule('views-only', {
						path: any(views.map(filesOf)),
						pathNot: '/view[.]ts$',
						dependencyTypesNot: ['type-only'],
					}),
				]),
		rule('packages', {
			path: '(^|/)node_modules/|^[$](app|env)(/|$)',
			...(packages.length === 0 ? {} : { pathNot: any(packages.map(packageFiles)) }),
		}),
		...(inNode.includes(room) ? [] : [rule('node', { dependencyTypes: ['core'] })]),
	];
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		...rules,
		{
			name: 'only-rooms-in-the-table',
			comment: 'A new room begins with a line in tests/architecture/rooms.mjs.',
			severity: 'error',
			from: {},
			to: { path: '^src/lib/', pathNot: any(Object.keys(rooms).map(filesOf)) },
		},
		{
			name: 'outside-the-rooms',
			comment: 'What runs before, beside or under the app knows the foundation only.',
			severity: 'error',
			from: { path: '^src/', pathNot: any(Object.keys(rooms).map(filesOf)) },
			to: { path: any(Object.keys(rooms).map(filesOf)), pathNot: filesOf('kernel') },
		},
		{
			name: 'bank-by-the-door',
			comment: 'The compiled bank is data: rooms get it opened, from those who wire them.',
			severity: 'error',
			from: { path: '^src/', pathNot: any([filesOf('routes'), filesOf('app')]) },
			to: { path: '^[.]generated/' },
		},
		{
			name: 'resolvable',
			severity: 'error',
			from: {},
			// By name: a broad exemption for `$` would let `$lib` through.
			to: {
				couldNotResolve: true,
				pathNot: '^[$](app|env|service-worker)(/|$)|^[.]/[$]types([.]d[.]ts|[.]js)?$',
			},
		},
		{
			name: 'no-circular',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.mjs'],
		},
	},
};
