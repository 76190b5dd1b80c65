import type { AskedRule } from './cues.ts';
import { wordsOf } from './words.ts';

const months =
	/(?<!\p{L})(?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})/iu;

/** What an option looks like to someone who only skims it. */
const kindOf = (text: string): 'a share' | 'a date' | 'a figure' | 'words' => {
	const said = text.trim();
	if (/^(?:about |nearly |over )?-?\d[\d.,  ]*(?:%| per ?cent| percent)/iu.test(said))
		return 'a share';
	const isYear = /^(?:1[89]|20)\d\d$/u.test(said);
	if (
		isYear ||
		(months.test(said) && /^(?:\d{1,2} )?\p{L}+(?: \d{1,2},?)?(?: \d{4})?$/u.test(said))
	)
		return 'a date';
	if (/^(?:about |nearly |over )?-?\d[\d.,  ]*(?: \p{L}+)?$/u.test(said)) return 'a figure';
	return 'words';
};

export const mixedTypes: AskedRule = ({ options, optionsPath }) => {
	const [first, second] = new Set(options.map(({ text }) => kindOf(text)));
	if (first === undefined || second === undefined) return undefined;
	return {
		code: 'mixed-types',
		path: optionsPath,
		message: `an option is ${first}, another one ${second}`,
		suggestion: 'options of one kind and unit',
	};
};

export const tooManyOptions: AskedRule = ({ options, optionsPath }) =>
	options.length < 5
		? undefined
		: {
				code: 'too-many-options',
				path: optionsPath,
				message: `${options.length} options, of which a reader passes over the weakest`,
				suggestion: 'keep the three or four that learners really believe',
			};

const denials = new Set(['not', 'no', 'never', 'without', 'не', 'нет', 'без', 'емес', 'жоқ']);
/** Pairs of which one must be so. */
const opposites: Readonly<Record<string, string>> = {
	...{ no: 'yes', нет: 'да', жоқ: 'иә', false: 'true', without: 'with', never: 'always' },
};

const affirm = (text: string): string =>
	wordsOf(text)
		.flatMap((word) => opposites[word] ?? (denials.has(word) ? [] : word.replace(/n['’]t$/u, '')))
		.join(' ');

export const exhaustivePair: AskedRule = ({ options, optionsPath }) => {
	if (options.length <= 2) return undefined;
	const affirmed = options.map(({ text }) => affirm(text));
	const at = affirmed.findIndex((words, i) => affirmed.indexOf(words) < i);
	const [a, b] = [options[affirmed.indexOf(affirmed[at] ?? '')], options[at]];
	if (!a || !b) return undefined;
	return {
		code: 'exhaustive-pair',
		path: optionsPath,
		message: `either "${a.text}" or "${b.text}" must be so: nothing else needs a look`,
		suggestion: 'say something else in one of them',
	};
};
