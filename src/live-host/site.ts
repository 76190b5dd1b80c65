import { readFileSync } from 'node:fs';
import type {
	IncomingHttpHeaders,
	IncomingMessage,
	RequestListener,
	ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isNamedByContent, setDocumentHeaders, setFileHeaders } from './headers.ts';
import { policyOf, readPages } from './pages.ts';

/** Packed twins and pages go out under their page's address only, never as files. */
const hidden = /\.(br|gz|html)$/;

const sendText = (response: ServerResponse, status: number, text: string): void => {
	response.writeHead(status, { 'content-type': 'text/plain;charset=utf-8' }).end(text);
};

const splitUrl = (url: string): { path: string; search: string } => {
	const at = url.indexOf('?');
	return at === -1 ? { path: url, search: '' } : { path: url.slice(0, at), search: url.slice(at) };
};

/** The codings that a client takes: sirv does not know that `q=0` refuses one (RFC 9110, 12.4.2). */
const acceptedIn = (header: IncomingHttpHeaders['accept-encoding'] = ''): string =>
	header
		.split(',')
		.filter((coding) => !/;\s*q=0(\.0*)?\s*$/.test(coding))
		.join();

/** No extensions: sirv would find a page under addresses at which its relative links break. */
const packed = { brotli: true, gzip: true, extensions: [] };

/** Serves files by their exact name, packed as the client accepts it. */
const serveFiles = (folder: string) => {
	const files = sirv(folder, { ...packed, etag: true });
	// What is named by its content never changes: nobody asks whether it has.
	const named = sirv(folder, packed);
	return (
		request: IncomingMessage,
		response: ServerResponse,
		file: string,
		missing: () => void,
	): void => {
		request.url = file;
		// Ranges are optional, files here are small, and sirv throws on a range such as 5-2.
		delete request.headers.range;
		request.headers['accept-encoding'] = acceptedIn(request.headers['accept-encoding']);
		// A file that a new build took away since the start must not end the program.
		response.once('pipe', (source) => source.once('error', () => response.destroy()));
		(isNamedByContent(file) ? named : files)(request, response, missing);
	};
};

/**
 * Answers every request for a built site.
 * @param folder of the built site, read once: start again after a build
 * @param base path under which the site was built to live: '' or '/path'
 */
export const createSite = (folder: string, base: string): RequestListener => {
	const pages = readPages(folder);
	const notFound = readFileSync(join(folder, '404.html'), 'utf8');
	const notFoundPolicy = policyOf(notFound, '404.html');
	const serve = serveFiles(folder);

	const sendNotFound = (response: ServerResponse): void => {
		setDocumentHeaders(response, notFoundPolicy);
		response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(notFound);
	};

	const redirect = (response: ServerResponse, path: string, search: string): void => {
		response.writeHead(308, { location: `${base}${path}${search}` }).end();
	};

	const answer = (request: IncomingMessage, response: ServerResponse): void => {
		const { path: full, search } = splitUrl(request.url ?? '/');
		if (full === '/healthz') {
			response.setHeader('cache-control', 'no-store');
			sendText(response, 200, 'ok\n');
			return;
		}
		if (full === '/' && base !== '') {
			redirect(response, '/', search);
			return;
		}
		const path = full.startsWith(base) ? full.slice(base.length) : undefined;
		// No file of ours needs an escape in its address; one would go round the rules below.
		if (path === undefined || path.includes('%')) {
			sendNotFound(response);
			return;
		}
		const missing = (): void => {
			sendNotFound(response);
		};
		const page = pages.get(path);
		if (page !== undefined) {
			setDocumentHeaders(response, page.policy);
			serve(request, response, page.file, missing);
		} else if (pages.has(`${path}/`)) redirect(response, `${path}/`, search);
		else if (hidden.test(path)) missing();
		else {
			setFileHeaders(response, path);
			serve(request, response, path, missing);
		}
	};

	return (request, response) => {
		response.setHeader('x-content-type-options', 'nosniff');
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('allow', 'GET, HEAD');
			sendText(response, 405, 'Only GET and HEAD are answered here.\n');
			return;
		}
		answer(request, response);
	};
};
