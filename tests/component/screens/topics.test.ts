import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { bankNames, banks } from '../../support/component-bank.ts';
import { open } from '../../support/component-screen.ts';

describe.each(bankNames)('the topics of the %s bank', (bank) => {
	it('are listed with their title as a link', () => {
		open('topics', { bank });
		const titles = [...banks[bank].topics.values()].map(({ title }) => title.en);
		expect(titles.length).toBeGreaterThan(1);
		for (const title of titles) expect(screen.getByRole('link', { name: title })).toBeTruthy();
	});
});
