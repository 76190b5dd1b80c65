import { fillText } from '#lib/bank/texts.ts';
import type { Text } from '#lib/kernel/lang.ts';

/** How a gap stands in a stem; the component draws a line there and says the word below. */
const gapSign = '____';

/** What is said in the place of the gap to those who read by ear. */
export const gapWord: Text = { en: 'blank', kk: 'бос орын', ru: 'пропуск' };

const sign: Text = { en: gapSign, kk: gapSign, ru: gapSign };

/** The sentence with a gap in the place of its answer. */
export const withGap = (statement: Text): Text => fillText(statement, { answer: sign });
