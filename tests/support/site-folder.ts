import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A page as Kit writes it, with a policy of its own. */
export const page = (words: string, policy = `default-src 'none'; script-src 'self'`): string =>
	`<!doctype html><html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${words}</body></html>`;

/**
 * Writes a folder like the built site, with packed twins of every page and script.
 * @param files text by path from the folder
 * @returns its path; the caller removes it
 */
export const writeSite = (files: Readonly<Record<string, string>>): string => {
	const folder = mkdtempSync(join(tmpdir(), 'sabaq-site-'));
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		if (!/\.(html|js)$/.test(path)) continue;
		writeFileSync(`${file}.br`, brotliCompressSync(text));
		writeFileSync(`${file}.gz`, gzipSync(text));
	}
	return folder;
};
