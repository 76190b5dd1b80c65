import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import type { Measure, Root } from '#lib/bank/model.ts';
import { rootsOf } from '#lib/bank/roots.ts';
import { parseDay } from '#lib/kernel/calendar.ts';
import { banks } from '../../support/component-bank.ts';
import {
	buildBank,
	cite,
	event,
	extreme,
	holds,
	quantity,
	turnout,
} from '../../support/build-bank.ts';

const root: Root = {
	because: { en: 'The chronicle gives the spring of that year.' },
	cite,
	period: { from: '2023-03-01', to: '2023-05-31' },
};
const share: Measure = { ...root, id: 'test:share' };

const bank: Bank = {
	...buildBank({
		facts: [
			event('about', '2023-04-01', { circa: root }),
			event('sure', '2023-03-19'),
			holds('one', 'auyl', 'ann', '2023'),
			holds('two', 'aq-jol', 'bob', '2023'),
			extreme('most', 'east', 'highest'),
			quantity('figure', 54),
		],
		datasets: [turnout({ east: 60, west: 50 })],
	}),
	measures: new Map([[share.id, share]]),
};

describe('the roots of trust of a bank', () => {
	it('are its relations, closed columns, measures and uncertain days, each once', () => {
		expect(rootsOf(bank).map(({ kind, where }) => `${kind} ${where}`)).toEqual([
			'functional leads',
			'closed turnout/turnout (highest)',
			'bounds test:share',
			'circa about',
		]);
	});

	it.each(Object.entries(banks))('all say why, by what and for which time: %s', (_, one) => {
		const roots = rootsOf(one);
		expect(roots.length).toBeGreaterThan(0);
		for (const { because, cite: cites, period } of roots) {
			expect(because.en).not.toBe('');
			expect(cites.length).toBeGreaterThan(0);
			expect(parseDay(period.from) && parseDay(period.to)).toBeDefined();
			expect(period.from <= period.to).toBe(true);
		}
	});

	it.each(Object.entries(banks))('cover every fact that rests on one: %s', (name, one) => {
		const known = new Set(rootsOf(one).map(({ where }) => where));
		for (const fact of one.facts.values()) {
			if (fact.kind === 'relation') expect(known).toContain(fact.relation);
			if (fact.kind === 'quantity')
				expect(known).toContain(`${fact.id.split(':')[0] ?? name}:${fact.measure}`);
		}
	});
});
