import type { Bank } from '#lib/bank/bank.ts';
import type { Picture } from '#lib/bank/lesson.ts';
import { en } from '#lib/i18n/en.ts';
import { viewPicture } from '#lib/insight/pictures/picture.ts';
import type {
	BarsView,
	EstimatesView,
	HoldersView,
	PictureView,
	SeatsView,
	TimelineView,
} from '#lib/insight/pictures/view.ts';
import type { Lang, Said } from '#lib/kernel/lang.ts';
import { pictureBank } from './picture-bank.ts';

interface Views {
	readonly bars: BarsView;
	readonly ranked: BarsView;
	readonly estimates: EstimatesView;
	readonly timeline: TimelineView;
	readonly holders: HoldersView;
	readonly chamber: SeatsView;
}

const isOf = <K extends keyof Views>(view: PictureView, kind: K): view is PictureView & Views[K] =>
	view.kind === kind;

/** A picture as it is viewed with English words: a view of the picture's own kind. */
export const viewed = <K extends keyof Views>(
	picture: Picture & { readonly kind: K },
	lang: Lang = 'en',
	bank: Bank = pictureBank,
): Views[K] => {
	const view: PictureView = viewPicture(bank, picture, lang, en.pictures);
	if (!isOf(view, picture.kind)) throw new Error(`not viewed as ${picture.kind}`);
	return view;
};

export const textsOf = (saids: readonly Said[]): readonly string[] =>
	saids.map(({ text }) => text.replaceAll('\u00a0', ' '));

/** The rows of a table as plain texts. */
export const rowsOf = ({ table }: PictureView): readonly (readonly string[])[] =>
	table.rows.map(textsOf);
