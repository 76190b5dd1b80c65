import json from '#bank/sabaq.json';
import { openBank } from '#lib/bank/open.ts';
import { expectOk } from '#lib/kernel/result.ts';

/** The bank that this build carries. On the client this module is always loaded by `import()`. */
export const shippedBank = expectOk(openBank([json]), 'the shipped bank');
