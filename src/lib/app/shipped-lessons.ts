import json from '#bank/sabaq.lessons.json';
import { openLessons } from '#lib/bank/open-lessons.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { shippedBank } from './shipped-bank.ts';

/**
 * The lessons that this build carries. Only server code that prerenders pages may import this
 * module: a page is served with its own lesson, and no browser needs all of them.
 */
export const shippedLessons = expectOk(openLessons(json, shippedBank), 'the shipped lessons');
