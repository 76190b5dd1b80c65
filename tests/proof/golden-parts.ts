import type { AuthoredClassify, Source } from '#lib/bank/model.ts';
import {
	cite,
	itemKey,
	optionId,
	page,
	type Parts,
	sourceId,
	topicId,
} from '../support/build-bank.ts';
import { demoParts } from '../support/demo-bank.ts';

const report = (date: string): Source => ({
	...page,
	...{ id: sourceId(`of-${date}`), title: { en: `report ${date.slice(5)}` }, date },
});

const sorted: AuthoredClassify = {
	id: itemKey('w-sort'),
	form: 'classify',
	topic: topicId('vote'),
	facts: [],
	stem: { en: 'Fact or opinion?' },
	bins: ['fact', 'opinion'].map((id) => ({
		id,
		text: { en: id },
		because: { en: `What belongs here is ${id}.` },
	})),
	options: ['counted', 'dull', 'held'].map((id) => ({
		id: optionId(id),
		text: { en: `The vote was ${id}.` },
		rationale: { en: `Of ${id} something is true.` },
		bin: id === 'dull' ? 'opinion' : 'fact',
	})),
	statement: { en: 'What can be counted is a fact.' },
	cite,
};

/** The demo bank with what the forms need that it has nothing for. */
export const goldenParts: Parts = {
	...demoParts,
	sources: [
		page,
		...['2018-05-06', '2019-01-02', '2019-06-07', '2020-02-03'].map(report),
		...['2023-04-10', '2023-06-11', '2023-08-12', '2023-10-13'].map(report),
	],
	items: [...(demoParts.items ?? []), sorted],
};
