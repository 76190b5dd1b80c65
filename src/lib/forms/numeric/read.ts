import { scaleIn } from './scale-words.ts';

/** Plain digits from digits in groups: at most three, then threes. */
const ungrouped = (text: string, separator: string): string | undefined => {
	const [first = '', ...groups] = text.split(separator);
	const isGrouped =
		first.length <= 3 && first !== '' && groups.every((group) => group.length === 3);
	return groups.length === 0 || isGrouped ? [first, ...groups].join('') : undefined;
};

/**
 * Which of comma and point, if any, is the decimal mark: the last of two kinds; of one kind the only
 * one, unless it stands before three digits in a figure that is asked for whole.
 */
const decimalMark = (digits: string, decimals: number): ',' | '.' | undefined => {
	const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
	const mark = comma > point ? ',' : '.';
	const at = Math.max(comma, point);
	if (at < 0) return undefined;
	if (comma >= 0 && point >= 0) return mark;
	if (digits.indexOf(mark) !== at) return undefined;
	return decimals === 0 && /^[1-9]\d{0,2}$/u.test(digits.slice(0, at)) && digits.length - at === 4
		? undefined
		: mark;
};

/**
 * The number that a person typed: decimal comma or point, digits grouped by spaces, commas or points,
 * a unit behind. `1,234` is read by what is asked for: 1234 where the answer is whole, else 1.234.
 * A word for a thousand, a million or a milliard counts: `6.4 million` is 6400000, or 6.4 where the
 * unit asked for is a million of something.
 * @param decimals how many digits the answer has after the point
 * @param asked the words around the answer
 * @returns undefined when it is not one number
 */
export const readNumber = (typed: string, decimals: number, asked = ''): number | undefined => {
	const text = typed.normalize('NFKC').trim().toLowerCase();
	const match = /^([+\-\u2212]?)(\d[\d.,\s'’]*)([^\d]*)$/u.exec(text);
	if (!match) return undefined;
	const [, sign = '', body = '', unit = ''] = match;
	const scale = scaleIn(unit);
	if (scale === undefined) return undefined;
	// Of millions a part is told: `6.366 million`; thousands are told whole.
	const value = readDigits(body.replace(/[.,\s]+$/u, ''), scale > 1000 ? 1 : decimals);
	if (value === undefined) return undefined;
	const size = scale === 1 ? value : (value * scale) / (scaleIn(asked.toLowerCase()) ?? 1);
	return sign === '' || sign === '+' ? size : -size;
};

/** The number in digits with their marks, without a sign. */
const readDigits = (digits: string, decimals: number): number | undefined => {
	const mark = decimalMark(digits, decimals);
	const at = mark === undefined ? digits.length : digits.lastIndexOf(mark);
	const whole = wholeOf(digits.slice(0, at));
	const fraction = digits.slice(at + 1);
	if (whole === undefined || !/^\d*$/u.test(fraction)) return undefined;
	return Number(`${whole}.${fraction || '0'}`);
};

const wholeOf = (digits: string): string | undefined => {
	const separators = [...new Set(digits.replace(/\d/gu, ''))];
	if (separators.length > 1) return undefined;
	return ungrouped(digits, separators[0] ?? ' ');
};
