/** The part of a `bankId:localId` behind the bank's name, as its author wrote it. */
export const localId = (id: string): string => id.slice(id.indexOf(':') + 1);
