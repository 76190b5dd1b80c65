import type { Bank } from '#lib/bank/bank.ts';
import type { ChamberPicture } from '#lib/bank/lesson.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { printed } from '#lib/kernel/typeset.ts';
import { viewCitations } from '../citations.ts';
import { figureOf, frameOf, headOf, nameOf, readColumn, unitOf, wordIn } from './parts.ts';
import { signsOf } from './signs.ts';
import type { PictureWords, SeatsView } from './view.ts';

/** Seats by group in the order of the data set; groups without a seat are in its table only. */
export const viewChamber = (
	bank: Bank,
	picture: ChamberPicture,
	lang: Lang,
	words: PictureWords,
): SeatsView => {
	const { dataset, column, cellOf } = readColumn(bank, picture.dataset, picture.column);
	const groups = [...cellOf].map(([id, seats]) => ({
		id,
		name: nameOf(bank, id, lang),
		sign: signsOf(bank).get(id),
		seats,
		figure: figureOf(column, seats, lang),
	}));
	return {
		kind: 'chamber',
		...frameOf(picture, lang),
		unit: printed(unitOf(bank, column), lang),
		groups: groups.filter(({ seats }) => seats > 0),
		table: {
			head: [wordIn(lang, words.name), headOf(bank, column, lang)],
			rows: groups.map(({ name, figure }) => [name, figure]),
		},
		citations: viewCitations(bank, dataset.cite, lang),
	};
};
