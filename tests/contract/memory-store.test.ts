import { describe } from 'vitest';
import { createMemoryStore } from '#lib/store/memory-store.ts';
import { newLearner } from './entries.ts';
import { storeContract } from './store-contract.ts';

describe('store in memory', () => {
	storeContract(async () => createMemoryStore(newLearner()), 200);
});
