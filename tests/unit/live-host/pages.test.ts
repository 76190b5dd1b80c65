import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyOf, readPages } from '../../../src/live-host/pages.ts';
import { page, writeSite } from '../../support/site-folder.ts';

describe('policyOf', () => {
	it('reads what the page declares, with its marks as they were', () => {
		const html = page('', `script-src 'sha256-a='; report-to &quot;a&amp;b&quot;`);
		expect(policyOf(html, 'a.html')).toBe(`script-src 'sha256-a='; report-to "a&b"`);
	});

	it('refuses a page that declares none, by name', () => {
		expect(() => policyOf('<!doctype html>', '/kk/index.html')).toThrow('/kk/index.html');
	});
});

describe('readPages', () => {
	it('finds each page at its folder, and not the page for what is missing', () => {
		const folder = writeSite({
			'index.html': page(''),
			'kk/a/index.html': page(''),
			'404.html': page(''),
		});
		try {
			expect([...readPages(folder).keys()].sort()).toEqual(['/', '/kk/a/']);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
