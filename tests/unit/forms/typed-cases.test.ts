import { describe, expect, it } from 'vitest';
import { instantiate } from '#lib/forms/generating.ts';
import { grade, parse } from '#lib/forms/grading.ts';
import type { TypedItem } from '#lib/forms/typed/item.ts';
import { senseOf } from '#lib/forms/typed/sense.ts';
import { openShippedBank } from '../../support/shipped-bank.ts';
import { itemKey } from '../../support/build-bank.ts';
import type { Cases, Expected } from './typed-cases/case.ts';
import { dates } from './typed-cases/dates.ts';
import { people } from './typed-cases/people.ts';
import { things } from './typed-cases/things.ts';

const bank = openShippedBank();

const make = (fact: string): TypedItem => {
	const item = instantiate(bank, itemKey(`sabaq:${fact}/typed`), 0, 'en');
	if (item.form !== 'typed') throw new Error(`${fact} is not typed`);
	return item;
};

/** What comes of a text; another thing and a wrong one are wrong alike. */
const outcomeOf = (item: TypedItem, typed: string): Exclude<Expected, 'other'> => {
	const read = parse(item, typed);
	if (!read.ok) return 'unreadable';
	const outcome = grade(item, read.value);
	if (outcome.kind === 'unscorable') return 'published';
	if (outcome.earned === 0) return 'wrong';
	const sense = senseOf(item, typed);
	return sense.kind === 'right' && sense.slips > 0 ? 'slip' : 'right';
};

const listed = (cases: Cases) =>
	Object.entries(cases).flatMap(([fact, own]) =>
		own.map(([typed, expected, note = '']) => ({ fact, typed, expected, note })),
	);
const all = [...listed(people), ...listed(things), ...listed(dates)];

describe('a typed answer', () => {
	it.each(all)('to $fact: "$typed" is $expected $note', ({ fact, typed, expected }) => {
		expect(outcomeOf(make(fact), typed)).toBe(expected === 'other' ? 'wrong' : expected);
	});

	it('is tried in more than three hundred ways, each of them once', () => {
		expect(all.length).toBeGreaterThan(300);
		expect(new Set(all.map(({ fact, typed }) => `${fact} ${typed}`)).size).toBe(all.length);
	});
});
