/**
 * The Latin letter (lower case) or digit that a key stands for: what it types, or, on a layout that
 * types something else there (Russian, Kazakh), what stands in its place on a Latin keyboard.
 * @returns an empty text for every other key
 */
export const shortcutOf = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string =>
	/^[a-z\d]$/iu.test(key)
		? key.toLowerCase()
		: (/^(?:Key|Digit)([A-Z\d])$/u.exec(code)?.[1]?.toLowerCase() ?? '');
