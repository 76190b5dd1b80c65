/** What things of one kind are called in English where they are asked for: one party, more parties. */
export interface Noun {
	readonly one: string;
	readonly more: string;
}

/** By kind of entity; a kind without a line has no name in common. */
export const nounOfKind: Readonly<Record<string, Noun>> = {
	party: { one: 'party', more: 'parties' },
	person: { one: 'person', more: 'people' },
	place: { one: 'place', more: 'places' },
	institution: { one: 'body', more: 'bodies' },
};
