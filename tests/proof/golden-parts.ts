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

const report = (id: string, date: string): Source => ({
	...page,
	...{ id: sourceId(id), title: { en: `report ${id}` }, date },
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
		report('early', '2019-01-02'),
		report('earlier', '2018-05-06'),
		report('late', '2023-04-10'),
	],
	items: [...(demoParts.items ?? []), sorted],
};
