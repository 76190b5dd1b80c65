/** Entries that need only their words: what is left empty, the check asks for, with its place. */

const cite = [
	'    cite:',
	'      - { source: , at: } # id in sources.yaml, and where in the source',
];

const sentences = [
	'    statement: # the true sentence, with {answer} where the value stands',
	'    ask: # a question whose one right answer is that value',
];

const wrongAnswer = [
	'      - value: # a wrong answer that learners believe',
	'        because: # what is true of it, shown to the one who picks it',
	'        fact: # id of the fact that refutes it, or "cite" as below',
];

const worded = [
	...sentences,
	'    answer: { text: } # or { entity: id }',
	'    alternatives: # at least two',
	...wrongAnswer,
	...wrongAnswer,
];

/** The lines of a fact between its kind and its sources. */
const bodies = {
	event: [
		...sentences,
		'    at: # YYYY, YYYY-MM or YYYY-MM-DD',
		'    what: # what happened, as a short noun phrase',
	],
	quantity: [
		...sentences,
		'    value: # a number',
		'    unit: # id in units.yaml',
		'    measure: # what is measured, as an id: quantities of one measure are near misses',
		'    status: # exit-poll, preliminary, final, reported or rule',
		'    tolerance: 0 # how far a typed number may be off',
		'    bounds: { min: , max: } # what anybody would believe',
		'    asOf: # the day for which it is known',
	],
	claim: worded,
	cause: worded,
	statement: [
		...worded,
		'    quizUse: attribute',
		'    attribution: # who says so, word for word as in both sentences',
	],
} as const;

export type NewKind = keyof typeof bodies;
export const newKinds = Object.keys(bodies).filter((kind): kind is NewKind => kind in bodies);
export const isNewKind = (kind: string): kind is NewKind => Object.hasOwn(bodies, kind);

export const factLines = (id: string, kind: NewKind): readonly string[] => [
	`  - id: ${id}`,
	`    kind: ${kind}`,
	...bodies[kind],
	...cite,
];

const option = (id: string, more: readonly string[]): string[] => [
	`      - id: ${id}`,
	'        text:',
	...more,
];

export const itemLines = (id: string): readonly string[] => [
	`  - id: ${id}`,
	'    facts: [] # ids of the facts that an answer is about',
	'    stem: # the question',
	'    options:',
	...option('a', ['        key: true', '        rationale: # why it is right']),
	...option('b', ['        rationale: # what is true instead']),
	...option('c', ['        rationale: # what is true instead']),
	'    statement: # the true sentence on which the feedback ends',
	...cite,
];

/** A whole file: the reading of one topic. */
export const lessonLines = (topic: string): readonly string[] => [
	'# yaml-language-server: $schema=../schema/lesson.json',
	`topic: ${topic}`,
	'sections: # 150 to 350 words together',
	'  - paragraphs: # the opening has no heading',
	'      - text: # a few sentences',
	'        facts: [] # ids of every fact that they tell',
	'    pictures: [] # bars, ranked, estimates, timeline, holders or chamber',
	'  - heading: # what the next paragraphs are about',
	'    paragraphs:',
	'      - text:',
	'        facts: []',
	'asides: [] # boxes: how something is known, what changed later',
	'words: [] # ids in glossary.yaml',
];

/**
 * The file's text with an entry at the end of its list.
 * @returns undefined where the list is not written line by line
 */
export const withEntry = (
	text: string,
	list: 'facts' | 'items',
	entry: readonly string[],
): string | undefined => {
	const lines = text.trimEnd().split('\n');
	const start = lines.findIndex((line) => line.startsWith(`${list}:`));
	if (start < 0) return [...lines, `${list}:`, ...entry, ''].join('\n');
	if (!/^\w+:\s*(?:#.*)?$/u.test(lines[start] ?? '')) return undefined;
	const next = lines.findIndex((line, i) => i > start && /^[^\s#-]/u.test(line));
	const end = next < 0 ? lines.length : next;
	const before = lines.slice(0, end).join('\n').trimEnd();
	const gap = before.endsWith(`${list}:`) ? [] : [''];
	const after = next < 0 ? [] : ['', ...lines.slice(end)];
	return [before, ...gap, ...entry, ...after, ''].join('\n');
};
