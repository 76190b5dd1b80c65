import { editDistance } from '#lib/kernel/suggest.ts';
import { slipsIn } from './words.ts';

/** Each month's words in three languages: whole, after a day, after `in`, and as calendars shorten them. */
const months: readonly (readonly string[])[] = [
	'january jan январь января январе янв қаңтар қаңтарда қаң qantar',
	'february feb февраль февраля феврале фев ақпан ақпанда ақп aqpan',
	'march mar март марта марте мар наурыз наурызда нау nauryz',
	'april apr апрель апреля апреле апр сәуір сәуірде сәу sauir',
	'may май мая мае мамыр мамырда мам mamyr',
	'june jun июнь июня июне июн маусым маусымда мау mausym',
	'july jul июль июля июле июл шілде шілдеде шіл shilde',
	'august aug август августа августе авг тамыз тамызда там tamyz',
	'september sep sept сентябрь сентября сентябре сен сент қыркүйек қыркүйекте қыр qyrkuiek',
	'october oct октябрь октября октябре окт қазан қазанда қаз qazan',
	'november nov ноябрь ноября ноябре ноя нояб қараша қарашада қар qarasha',
	'december dec декабрь декабря декабре дек желтоқсан желтоқсанда жел jeltoqsan',
].map((words) => words.split(' '));

/** Letters that a keyboard without Kazakh ones replaces by its own. */
const bare = (word: string): string =>
	word.replace(
		/[әғқңөұүһі]/gu,
		(letter) => ({ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', һ: 'х', і: 'и' })[letter] ?? 'у',
	);

/** A month, 1 to 12, and how many slips its word has. */
export interface ReadMonth {
	readonly month: number;
	readonly slips: number;
	/** The word as it is spelled rightly. */
	readonly word: string;
}

/** The month that a word names, in any of the three languages; undefined for none or several. */
export const readMonth = (typed: string): ReadMonth | undefined => {
	const found = months.flatMap((words, i) =>
		words.flatMap((word) => {
			const slips = bare(word) === bare(typed) ? 0 : editDistance(bare(word), bare(typed));
			return slips <= slipsIn(word.length) ? [{ month: i + 1, slips, word }] : [];
		}),
	);
	const [best, ...rest] = found.sort((a, b) => a.slips - b.slips);
	const isClear = rest.every(
		({ month, slips }) => month === best?.month || slips > (best?.slips ?? 0),
	);
	return isClear ? best : undefined;
};
