import { expect, it } from 'vitest';
import { frozen, goldenBank, hashByForm } from '../proof/golden-items.ts';

it('the golden bank gives the frozen bytes in every form, in a real browser', () => {
	expect(hashByForm(goldenBank())).toEqual(frozen);
	expect(Object.keys(frozen).length).toBeGreaterThan(2);
});
