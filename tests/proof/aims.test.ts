import { expect, it } from 'vitest';
import { aimNames, aims, isReached } from '../../src/cli/bank-report/aims.ts';
import { fullestFacts, measureBank } from '../../src/cli/bank-report/measure.ts';
import { openShippedBank } from '../support/shipped-bank.ts';

const bank = openShippedBank();
const held = measureBank(bank);
const fullest = fullestFacts(bank).facts.map(({ id }) => id);

it.each(aimNames)('the shipped bank holds what it aims at: %s', (name) => {
	const figure = Math.round(10 * held[name]) / 10;
	const { says, unit, ...limit } = aims[name];
	const whose = name === 'perFact' ? ` (${fullest.join(', ')})` : '';
	const message = `${figure}${unit} ${says}${whose}; aim ${JSON.stringify(limit)}`;
	expect(isReached(aims[name], held[name]), message).toBe(true);
});
