/** Where a rule of question writing is argued for. */
export const lintSources = {
	haladyna:
		'Haladyna, Downing & Rodriguez 2002, A review of multiple-choice item-writing guidelines',
	nbme: 'National Board of Medical Examiners 2020, Item-Writing Guide',
	rodriguez: 'Rodriguez 2005, Three options are optimal for multiple-choice items',
	tarrant:
		'Tarrant, Ware & Mohammed 2009, An assessment of functioning and non-functioning distractors',
	house: 'a house rule of this bank: questions/README.md',
} as const;

interface Rule {
	/** An error cannot be accepted with `lint-ok`. */
	readonly severity: 'error' | 'warning';
	/** What it guards: that the answer is right, that only who knows finds it, that it reads well. */
	readonly family: 'truth' | 'cues' | 'clarity' | 'accepting';
	/** What is refused, as a phrase. */
	readonly what: string;
	readonly source: keyof typeof lintSources;
}

const error = (family: Rule['family'], source: Rule['source'], what: string): Rule => ({
	...{ severity: 'error', family, source, what },
});
const warning = (family: Rule['family'], source: Rule['source'], what: string): Rule => ({
	...{ severity: 'warning', family, source, what },
});

/**
 * Every rule that looks at how questions are written; what must hold for a bank to be read at all is
 * checked by the kitchen. One row a rule: the README of the questions shows this table.
 */
export const lintRules = {
	// truth
	'avoided-option': error('truth', 'house', 'an option that was published too (`avoid` of a fact)'),
	'equal-stem': error('truth', 'haladyna', 'two entries that ask word for word the same'),
	'mixed-script': error('truth', 'house', 'a word of Latin and Cyrillic letters'),
	'time-bound': warning('truth', 'house', 'now, recently, currently ... without `asOf`'),
	'uncited-figure': warning(
		'truth',
		'house',
		'a figure in the stem or key of a hand-written item, or in a lesson, that none of its facts has',
	),
	'undated-quantity': warning('truth', 'house', 'a quantity with neither `asOf` nor a year'),
	// cues
	'article-before-answer': warning('cues', 'nbme', '"a" or "an" that fits some answers only'),
	clang: warning('cues', 'tarrant', 'a word of the stem that stands in the key alone'),
	convergence: warning('cues', 'nbme', 'a key that shares most words with the other options'),
	'exhaustive-pair': warning('cues', 'haladyna', 'an option and its negation among more than two'),
	'implausible-option': warning('cues', 'tarrant', 'a figure or date that nobody would believe'),
	'key-longest': warning('cues', 'haladyna', 'a key more than 1.3 times as long as the median'),
	'keys-longest': warning('cues', 'tarrant', 'keys that are longest too often over the bank'),
	'lone-absolute': warning('cues', 'haladyna', 'always, never, all ... in one option only'),
	'lone-qualifier': warning('cues', 'nbme', 'usually, may, some ... in the key only'),
	'mixed-types': warning('cues', 'haladyna', 'figures, dates and words among the same options'),
	'odd-grammar': warning('cues', 'nbme', 'a key that begins with another kind of word'),
	'too-many-options': warning('cues', 'rodriguez', 'a fifth option, which hardly ever works'),
	// clarity
	'above-option': error('clarity', 'haladyna', 'all of the above, none of these'),
	'combined-option': error('clarity', 'nbme', 'an option that names others: "A and B"'),
	'double-negation': warning('clarity', 'nbme', 'a "not" in the question and one in an answer'),
	hinging: warning('clarity', 'haladyna', 'a question that gives away the answer to another'),
	'lesson-length': warning('clarity', 'house', 'a lesson of less than 150 or more than 350 words'),
	'long-option': warning('clarity', 'haladyna', 'an option of more than 15 words'),
	'long-stem': warning('clarity', 'haladyna', 'a question of more than 35 words'),
	'near-duplicate-stem': warning('clarity', 'haladyna', 'two questions that differ in small words'),
	'negative-stem': warning('clarity', 'haladyna', 'an unmarked "not" in a question that selects'),
	'option-characters': warning('clarity', 'house', 'an option of more than 75 characters'),
	'repeated-words': warning('clarity', 'nbme', 'words of every option that belong in the stem'),
	'stem-characters': warning('clarity', 'house', 'a question of more than 120 characters'),
	'unused-term': warning('clarity', 'house', 'a word of the glossary that no lesson has'),
	'unordered-options': warning('clarity', 'haladyna', 'figures or dates that are not in order'),
	// accepting
	'reasonless-lint-ok': error('accepting', 'house', 'a `lint-ok` without a reason'),
	'refused-lint-ok': error('accepting', 'house', 'a `lint-ok` for an error'),
	'unknown-lint-ok': error('accepting', 'house', 'a `lint-ok` for a code that no rule has'),
	'unused-lint-ok': warning('accepting', 'house', 'a `lint-ok` for what is not there'),
} as const satisfies Readonly<Record<string, Rule>>;

export type LintCode = keyof typeof lintRules;

export const isLintCode = (code: string): code is LintCode => Object.hasOwn(lintRules, code);
