import { localId } from '#lib/kernel/local-id.ts';

/** What stands for an id in addresses: the part behind the bank's name. */
export const slugOf = (id: string): string => localId(id);
