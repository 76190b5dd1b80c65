import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A prerendered page. Every page has its own policy: it names the hashes of its own scripts. */
export interface Page {
	/** Path from the site's folder, with slashes: `/kk/index.html`. */
	readonly file: string;
	/** The content security policy that the page declares in its own bytes. */
	readonly policy: string;
}

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/**
 * The policy that a page declares for itself.
 * @throws {Error} when it declares none: such a page was not built by us
 */
export const policyOf = (html: string, file: string): string => {
	const content = meta.exec(html)?.[1];
	if (content === undefined) throw new Error(`${file} declares no content security policy`);
	return content.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
};

const htmlFiles = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.html'))
		.map((path) => `/${path.split(sep).join('/')}`);

/** The pages of a built site by the path at which they are asked for: `/`, `/kk/`, `/kk/about/`. */
export const readPages = (folder: string): ReadonlyMap<string, Page> =>
	new Map(
		htmlFiles(folder)
			.filter((file) => file.endsWith('/index.html'))
			.map((file) => [
				file.slice(0, -'index.html'.length),
				{ file, policy: policyOf(readFileSync(join(folder, file), 'utf8'), file) },
			]),
	);
