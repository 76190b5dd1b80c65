/**
 * The form in which two texts are compared: NFKC, lower case without regard to locale, one space
 * between words, no spaces at the ends. Two options that fold alike are the same option.
 */
export const foldText = (text: string): string =>
	text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
