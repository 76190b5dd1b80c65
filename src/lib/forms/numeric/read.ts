/** Words that make a figure a thousand times larger: the figure before them is not the answer. */
const multiplier = /^(k|mln|mil|thous|bn|bil|тыс|млн|мил|млрд|мың|миллион)/u;

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
 * @param decimals how many digits the answer has after the point
 * @returns undefined when it is not one number
 */
export const readNumber = (typed: string, decimals: number): number | undefined => {
	const text = typed.normalize('NFKC').trim().toLowerCase();
	const match = /^([+\-\u2212]?)(\d[\d.,\s'’]*)([^\d]*)$/u.exec(text);
	if (!match) return undefined;
	const [, sign = '', body = '', unit = ''] = match;
	if (multiplier.test(unit.trim())) return undefined;
	const digits = body.replace(/[.,\s]+$/u, '');
	const mark = decimalMark(digits, decimals);
	const at = mark === undefined ? digits.length : digits.lastIndexOf(mark);
	const whole = wholeOf(digits.slice(0, at));
	const fraction = digits.slice(at + 1);
	if (whole === undefined || !/^\d*$/u.test(fraction)) return undefined;
	const value = Number(`${whole}.${fraction || '0'}`);
	return sign === '' || sign === '+' ? value : -value;
};

const wholeOf = (digits: string): string | undefined => {
	const separators = [...new Set(digits.replace(/\d/gu, ''))];
	if (separators.length > 1) return undefined;
	return ungrouped(digits, separators[0] ?? ' ');
};
