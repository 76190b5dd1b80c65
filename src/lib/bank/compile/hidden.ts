/**
 * What nobody sees in a text: control characters, marks that turn its direction, letters of no width
 * and halves of letters. A word with one is not found and not known again by any rule.
 */
const hidden =
	/(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

/** The first hidden character of a text, as a sentence and by its place. */
export const hiddenIn = (
	text: string,
): { readonly index: number; readonly message: string } | undefined => {
	const found = hidden.exec(text);
	const code = found?.[0].codePointAt(0);
	if (!found || code === undefined) return undefined;
	const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
	const what = code < 0xa0 ? 'the control character' : 'the invisible character';
	return { index: found.index, message: `${what} ${name} cannot stand in a text` };
};
