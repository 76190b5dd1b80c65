/** A text of a dictionary with its wordings: one, or one for each category of a plural. */
export interface PlacedText {
	/** Where it stands: `home.dueToday`. */
	readonly place: string;
	/** Wordings by plural category; a text without a plural has the category `text`. */
	readonly wordings: Readonly<Record<string, string>>;
}

const isWordings = (parts: Readonly<Record<string, unknown>>): parts is Record<string, string> =>
	Object.values(parts).every((part) => typeof part === 'string') && 'other' in parts;

const entriesOf = (node: object): Record<string, unknown> => ({ ...node });

/** All texts of a dictionary, in its order. */
export const textsOf = (node: object, path: readonly string[] = []): readonly PlacedText[] =>
	Object.entries(entriesOf(node)).flatMap(([key, part]): readonly PlacedText[] => {
		const place = [...path, key];
		if (typeof part === 'string') return [{ place: place.join('.'), wordings: { text: part } }];
		if (typeof part !== 'object' || part === null) throw new Error(`no text: ${place.join('.')}`);
		const parts = entriesOf(part);
		return isWordings(parts) ? [{ place: place.join('.'), wordings: parts }] : textsOf(part, place);
	});

/** `place (category): wording` for every wording, as it is named where a test fails. */
export const wordingsOf = (node: object): readonly { at: string; wording: string }[] =>
	textsOf(node).flatMap(({ place, wordings }) =>
		Object.entries(wordings).map(([category, wording]) => ({
			at: category === 'text' ? place : `${place} (${category})`,
			wording,
		})),
	);
