import { expect, it } from 'vitest';
import { roomsBlock } from '../../scripts/diagram.mjs';
import { read } from '../support/tree.ts';

it('README.md shows the table of rooms as it is (node scripts/diagram.mjs --write)', () => {
	expect(read('README.md')).toContain(roomsBlock());
});
