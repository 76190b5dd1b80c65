import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe } from 'vitest';
import { openStore } from '#lib/store/open-store.ts';
import { diskContract } from './disk-contract.ts';
import { newLearner } from './entries.ts';
import { storeContract } from './store-contract.ts';

const engine = { indexedDB: new IDBFactory(), IDBKeyRange };

describe('store on fake-indexeddb', () => {
	storeContract(async () => (await openStore(newLearner(), { engine: () => engine })).store, 30);
	diskContract({ engine: () => engine }, () => engine.indexedDB);
});
