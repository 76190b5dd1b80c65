import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A part of a page that we have built, or an error that says what is not there. */
const cut = (html: string, pattern: RegExp): string => {
	const found = pattern.exec(html)?.[1];
	if (found === undefined)
		throw new Error(`the built first page holds nothing like ${pattern.source}`);
	return found;
};

const optionsIn = (html: string): string => {
	const options = [
		...html.matchAll(/data-option="([^"]+)"(?:(?!<\/button>).)*class="text[^>]*>([^<]+)/gs),
	];
	if (options.length < 2) throw new Error('the built first page offers no options');
	return options
		.map(([, id, text]) => `<li><button type="button" data-option="${id}">${text}</button></li>`)
		.join('');
};

/** The floor's page: the question of the built first page, and nothing that it could do without. */
const floorPage = (folder: string): string => {
	const built = readFileSync(join(folder, 'index.html'), 'utf8');
	const page = readFileSync(new URL('../floor/index.html', import.meta.url), 'utf8');
	const parts: Readonly<Record<string, string>> = {
		key: cut(built, /data-key="([^"]+)"/),
		stem: cut(built, /<h1[^>]*>([^<]+)/),
		options: optionsIn(built),
	};
	return page
		.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '')
		.replaceAll(/\n\t+/g, '\n');
};

/** Serves the floor's page, packed once. */
export const createFloor = (folder: string): RequestListener => {
	const body = brotliCompressSync(floorPage(folder));
	return (request, response) => {
		if (request.url !== '/') {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, {
			'content-type': 'text/html;charset=utf-8',
			'content-encoding': 'br',
			'content-length': body.length,
		});
		response.end(body);
	};
};
