import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaOf } from '#lib/bank/compile/json-schema.ts';
import { schemaFiles } from '../../../../src/cli/schema-files.ts';
import { shippedFiles } from '../../../support/bank-files.ts';

/** The parts of a JSON Schema that ours use. */
interface Part {
	readonly type?: string | readonly string[];
	readonly properties?: Readonly<Record<string, Part>>;
	readonly required?: readonly string[];
	readonly items?: Part;
	readonly anyOf?: readonly Part[];
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly additionalProperties?: Part | boolean;
}
const part = (kind: Parameters<typeof schemaOf>[0]): Part => schemaOf(kind);
const factOf = (kind: string): Part | undefined =>
	part('facts').properties?.['facts']?.items?.anyOf?.find(
		(fact) => fact.properties?.['kind']?.const === kind,
	);

describe('schemaOf', () => {
	it('lets an editor complete the keys of each kind of fact, and mark unknown ones', () => {
		const quantity = factOf('quantity');
		expect(Object.keys(quantity?.properties ?? {})).toEqual(
			expect.arrayContaining(['id', 'statement', 'ask', 'value', 'unit', 'bounds', 'lint-ok']),
		);
		expect(quantity?.additionalProperties).toBe(false);
		expect(quantity?.required).toEqual(
			expect.arrayContaining(['id', 'kind', 'statement', 'ask', 'cite', 'value', 'unit']),
		);
		expect(quantity?.required).not.toContain('why');
		expect(factOf('event')?.properties).not.toHaveProperty('unit');
	});

	it('lets a quantity have either one figure or a range', () => {
		const quantities = part('facts').properties?.['facts']?.items?.anyOf?.filter(
			(fact) => fact.properties?.['kind']?.const === 'quantity',
		);
		expect(
			quantities?.map(({ properties = {}, required }) =>
				['value', 'range'].map((key) => [key in properties, required?.includes(key)]),
			),
		).toEqual([
			[
				[true, true],
				[false, false],
			],
			[
				[false, false],
				[true, true],
			],
		]);
	});

	it('offers the words of a closed list', () => {
		expect(factOf('quantity')?.properties?.['status']?.enum).toContain('exit-poll');
		const source = part('sources').additionalProperties;
		expect(typeof source === 'object' && source.properties?.['kind']?.enum).toContain(
			'news agency',
		);
	});

	it('takes a text as words or as a mapping of languages', () => {
		const [words, languages, ...more] = factOf('claim')?.properties?.['ask']?.anyOf ?? [];
		expect(more).toEqual([]);
		expect([words, languages]).toContainEqual({ type: ['string', 'number'] });
		expect(JSON.stringify([words, languages])).toContain('"kk"');
	});

	it('knows every form of hand-written item', () => {
		const forms = JSON.stringify(part('items').properties?.['items']?.items);
		for (const key of ['bins', 'rows', 'ordered', 'rationale']) expect(forms).toContain(`"${key}"`);
	});
});

describe('questions/schema', () => {
	it.each(schemaFiles())(
		'$name is what the shapes say (npm run bank -- schema)',
		({ name, text }) => {
			expect(readFileSync(`questions/schema/${name}`, 'utf8')).toBe(text);
		},
	);

	it('is named in the first line of every file that a person writes', () => {
		const names = schemaFiles().map(({ name }) => name);
		for (const { path, text } of shippedFiles()) {
			if (path.includes('/released/')) continue;
			const [, name] =
				/^# yaml-language-server: \$schema=(?:\.\.?\/)+schema\/(\S+)\n/u.exec(text) ?? [];
			expect(names, path).toContain(name);
		}
	});
});
