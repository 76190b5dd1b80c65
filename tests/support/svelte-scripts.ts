import { posix } from 'node:path';
import { roomOf, table } from './rooms.ts';

/** The code of all script blocks of a component. */
export const scriptsOf = (source: string): string =>
	[...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');

const targetOf = (file: string, specifier: string): string =>
	specifier.startsWith('#lib/')
		? `src/lib/${specifier.slice('#lib/'.length)}`
		: posix.join(posix.dirname(file), specifier);

/**
 * Specifiers in a component's scripts that lead into a room which the table forbids to it.
 * dependency-cruiser sees no `import type` inside a .svelte file; this does.
 */
export const forbiddenImports = (file: string, source: string): readonly string[] => {
	const room = table.get(roomOf(file) ?? '');
	const known = [...(room?.may ?? []), ...(room?.types ?? []), roomOf(file)];
	return [...scriptsOf(source).matchAll(/\bfrom\s*['"]((?:#lib\/|\.)[^'"]+)['"]/g)]
		.map(([, specifier = '']) => specifier)
		.filter((specifier) => {
			const target = roomOf(targetOf(file, specifier));
			return target !== undefined && !known.includes(target);
		});
};
