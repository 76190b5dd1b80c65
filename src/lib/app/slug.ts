/** The part of an id behind the bank's name, for addresses. */
export const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);
