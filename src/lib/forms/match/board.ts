import type { Fact } from '#lib/bank/model.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Row } from './rows.ts';

/** What is matched: three or four rows, the anchor's first, and how it is asked. */
export interface Board {
	readonly rows: readonly Row<Fact>[];
	readonly stem: Text;
}
