import { describe, expect, it } from 'vitest';
import type { FactId, ItemKey } from '#lib/kernel/brand.ts';
import { foldMemories } from '#lib/scheduling/fold.ts';
import { inherit, type Heirs } from '#lib/scheduling/inherit.ts';
import { fact } from '../session/toy.ts';
import { review, undoOf } from './entries.ts';

const [old, heir, other] = [fact(0), fact(1), fact(2)];
const heirs: Heirs = new Map<string, readonly FactId[]>([[old, [heir]]]);

describe('an answer to a retired fact', () => {
	it('is remembered of the fact that took its place, with all that was learned', () => {
		const log = [review('a', 0, 0, 'right'), review('b', 0, 3, 'right')];
		const [before, after] = [foldMemories(log), foldMemories(log, heirs)];
		expect(after.get(old)).toBeUndefined();
		expect(after.get(heir)).toEqual({ ...before.get(old), fact: heir });
	});

	it('goes on in one memory with the answers to its heir', () => {
		const log = [review('a', 0, 0, 'right'), review('b', 1, 3, 'wrong')];
		expect(foldMemories(log, heirs).get(heir)).toMatchObject({ reps: 2, lapses: 1, attempts: 2 });
	});

	it('is still taken back by its undo', () => {
		const gone = review('a', 0, 0, 'right');
		expect(foldMemories([gone, undoOf('u', gone, 1)], heirs).size).toBe(0);
	});

	it('counts once where the same answer was about the heir too', () => {
		const facts = [
			{ fact: old, outcome: 'right' },
			{ fact: heir, outcome: 'right' },
		] as const;
		const [entry] = inherit(review('a', 0, 0, 'right', { facts }), heirs);
		expect(entry).toMatchObject({ facts: [{ fact: heir, outcome: 'right' }] });
	});

	it.each([
		['right', 'wrong'],
		['wrong', 'right'],
	] as const)('shows the heir of two facts not known by %s and %s', (first, second) => {
		const facts = [
			{ fact: old, outcome: first },
			{ fact: other, outcome: second },
		];
		const joined: Heirs = new Map<string, readonly FactId[]>([
			[old, [heir]],
			[other, [heir]],
		]);
		const [entry] = inherit(review('a', 0, 0, 'right', { facts }), joined);
		expect(entry).toMatchObject({ facts: [{ fact: heir, outcome: 'wrong' }] });
	});

	it('stays as it was where nothing took its place', () => {
		const log = [review('a', 2, 0, 'right')];
		expect(foldMemories(log, heirs)).toEqual(foldMemories(log));
	});

	it('never changes the entry in the log', () => {
		const entry = review('a', 0, 0, 'right');
		const copy = structuredClone(entry);
		foldMemories([entry], heirs);
		expect(entry).toEqual(copy);
	});
});

describe('an answer to a retired hand-written item', () => {
	const itemKey = 'toy:w-old' as ItemKey;
	const ofItem: Heirs = new Map<string, readonly FactId[]>([['toy:w-old', [other]]]);

	it.each(['right', 'wrong'] as const)('counts as %s for the facts of its heir too', (outcome) => {
		const log = [review('a', 0, 0, outcome, { itemKey })];
		const memories = foldMemories(log, ofItem);
		expect([...memories.keys()]).toEqual([old, other]);
		expect(memories.get(other)?.isMissed).toBe(outcome === 'wrong');
	});

	it('says nothing of the heir where it could not be scored', () => {
		const log = [review('a', 0, 0, 'wrong', { itemKey, facts: [], outcome: 'unscorable' })];
		expect(foldMemories(log, ofItem).size).toBe(0);
	});
});
