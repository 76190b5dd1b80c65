import { describe, expect, it } from 'vitest';
import type { CitationView } from '#lib/bank/bank.ts';
import { mergeCitations } from '#lib/insight/citations.ts';
import type { SourceId } from '#lib/kernel/brand.ts';

const citation = (source: string, at: string, readIn?: string): CitationView => ({
	source: `toy:${source}` as SourceId,
	lang: 'en',
	publisher: source,
	title: 'report',
	kind: 'official',
	at,
	...(readIn !== undefined && { readIn }),
});

describe('mergeCitations', () => {
	it('gives each source once, in the order in which it is first cited', () => {
		const merged = mergeCitations([citation('b', 'x'), citation('a', 'x'), citation('b', 'x')]);
		expect(merged).toEqual([citation('b', 'x'), citation('a', 'x')]);
	});

	it('keeps all the places of a source, each once', () => {
		const [merged] = mergeCitations([
			citation('a', 'page 1'),
			citation('a', 'page 2'),
			citation('a', 'page 1'),
			citation('a', ''),
		]);
		expect(merged?.at).toBe('page 1; page 2');
	});

	it('keeps all the publications in which a source was read', () => {
		const [merged] = mergeCitations([
			citation('a', 'x', 'Herald'),
			citation('a', 'x', 'Courier'),
			citation('a', 'x', 'Herald'),
		]);
		expect(merged?.readIn).toBe('Herald, Courier');
	});

	it('does not call second hand what was read itself as well, whichever came first', () => {
		const cited = [citation('a', 'x', 'Herald'), citation('a', 'x')];
		for (const order of [cited, [...cited].reverse()])
			expect(mergeCitations(order)[0]?.readIn).toBeUndefined();
	});
});
