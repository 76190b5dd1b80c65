/** Words that a neutral bank does without, each with the reason that its author is given. */
export const loadedWords: readonly {
	readonly pattern: RegExp;
	readonly because: string;
	/** Allowed where the sentence's speaker is named. */
	readonly ifAttributed: boolean;
}[] = [
	{ pattern: /\bstrong-?m[ae]n\b/iu, because: 'it judges the person', ifAttributed: false },
	{
		pattern: /\bgrip on power\b/iu,
		because: 'it judges how an office is held',
		ifAttributed: false,
	},
	{ pattern: /\bregimes?\b/iu, because: 'it judges the government', ifAttributed: false },
	{
		pattern: /\bcoups?\b/iu,
		because: 'it is one side’s claim: name the speaker',
		ifAttributed: true,
	},
];

/** Words that are true only on the day of writing. JavaScript’s \b knows no Cyrillic. */
export const timeBoundWords =
	/(?<![\p{L}\p{N}])(?:now|recently|currently|nowadays|қазір|сейчас)(?![\p{L}\p{N}])/iu;

/** Names that stood for a time only. */
export const passingNames: readonly {
	readonly name: string;
	readonly from: string;
	readonly to: string;
}[] = [{ name: 'Nur-Sultan', from: '2019-03-23', to: '2022-09-17' }];
