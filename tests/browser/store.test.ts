import { describe } from 'vitest';
import { openStore } from '#lib/store/open-store.ts';
import { diskContract } from '../contract/disk-contract.ts';
import { newLearner } from '../contract/entries.ts';
import { storeContract } from '../contract/store-contract.ts';

describe('store on the IndexedDB of a real browser', () => {
	storeContract(async () => (await openStore(newLearner())).store, 10);
	diskContract({}, () => indexedDB);
});
