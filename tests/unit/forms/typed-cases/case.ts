/**
 * What should come of a typed text: right in some spelling; right with slips of the finger; wrong;
 * wrong because it is another thing of the bank; neither, being published elsewhere; not readable as
 * an answer at all.
 */
export type Expected = 'right' | 'slip' | 'wrong' | 'other' | 'published' | 'unreadable';

/** What is typed, what should come of it, and why where that is not plain. */
export type Case = readonly [typed: string, expected: Expected, note?: string];

/** Cases by the fact of the shipped bank that is asked. */
export type Cases = Readonly<Record<string, readonly Case[]>>;
