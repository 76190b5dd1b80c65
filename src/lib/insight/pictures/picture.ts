import type { Bank } from '#lib/bank/bank.ts';
import type { Picture } from '#lib/bank/lesson.ts';
import { assertNever } from '#lib/kernel/assert-never.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { viewBars, viewRanked } from './bars.ts';
import { viewChamber } from './chamber.ts';
import { viewEstimates } from './estimates.ts';
import { viewHolders } from './holders.ts';
import { viewTimeline } from './timeline.ts';
import type { PictureView, PictureWords } from './view.ts';

/**
 * A picture of a lesson as a screen in `lang` draws it; texts that are not translated stay English.
 * @throws Error for what the bank does not have: the compile of lessons has refused that
 */
export const viewPicture = (
	bank: Bank,
	picture: Picture,
	lang: Lang,
	words: PictureWords,
): PictureView => {
	switch (picture.kind) {
		case 'bars':
			return viewBars(bank, picture, lang, words);
		case 'ranked':
			return viewRanked(bank, picture, lang, words);
		case 'estimates':
			return viewEstimates(bank, picture, lang, words);
		case 'timeline':
			return viewTimeline(bank, picture, lang, words);
		case 'holders':
			return viewHolders(bank, picture, lang, words);
		case 'chamber':
			return viewChamber(bank, picture, lang, words);
		default:
			return assertNever(picture);
	}
};
