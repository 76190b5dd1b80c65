/** Words that are true only on the day of writing. JavaScript’s \b knows no Cyrillic. */
export const timeBoundWords =
	/(?<![\p{L}\p{N}])(?:now|recently|currently|nowadays|қазір|сейчас)(?![\p{L}\p{N}])/iu;
