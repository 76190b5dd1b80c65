import type { ClassifyItem, ClassifyRow } from '#lib/forms/classify/item.ts';
import { buildBank, factId, itemKey, optionId } from '../../support/build-bank.ts';
import { classifyOf, formsBank, manyFacts, writtenClassify } from '../../support/forms-bank.ts';
import type { Fault } from '../findings.ts';
import type { Planted } from './kit.ts';

const sound = classifyOf();
const withRow = (change: Partial<ClassifyRow>): ClassifyItem => ({
	...sound,
	rows: sound.rows.map((row, i) => (i === 0 ? { ...row, ...change } : row)),
});
const plant = (what: string, fault: Fault, item: ClassifyItem, within = formsBank): Planted => ({
	...{ what, fault, item, within },
});
const bankWith = (use: 'never' | 'attribute', who = 'the choir') =>
	buildBank({
		facts: manyFacts.map((fact) =>
			fact.id === 'anthem' ? { ...fact, quizUse: use, attribution: { en: who } } : fact,
		),
		items: [writtenClassify],
	});

/** Faults that rows and bins can have. */
export const plantedInClassify: readonly Planted[] = [
	plant('a row lies in another bin', 'wrong-bin', withRow({ bin: 'forecast' })),
	plant('a row lies in no bin', 'wrong-bin', withRow({ bin: 'opinion' })),
	plant('a row is not what its author wrote', 'wrong-bin', withRow({ text: 'Something else' })),
	plant('a row of nobody is shown', 'wrong-bin', withRow({ id: optionId('z') })),
	plant('every row lies in one bin', 'not-one-key', {
		...sound,
		rows: sound.rows.map((row) => ({ ...row, bin: 'fact' })),
	}),
	plant('a row stands twice', 'equal-options', withRow({ text: sound.rows[1]?.text ?? '' })),
	plant('the id of a row stands twice', 'equal-options', withRow({ id: optionId('b') })),
	plant('a bin stands twice', 'equal-options', {
		...sound,
		bins: sound.bins.map((bin) => ({ ...bin, text: 'A fact' })),
	}),
	plant('the id of a bin stands twice', 'equal-options', {
		...sound,
		bins: sound.bins.map((bin) => ({ ...bin, id: 'fact' })),
	}),
	plant('there are only two rows', 'too-few-options', { ...sound, rows: sound.rows.slice(1, 3) }),
	plant('there is only one bin', 'too-few-options', { ...sound, bins: sound.bins.slice(1) }),
	plant('a row says its bin', 'stem-tells-key', withRow({ text: 'This is a fact' })),
	plant('a row has no rationale', 'no-rationale', withRow({ rationale: ' ' })),
	plant('a bin does not say what belongs in it', 'no-rationale', {
		...sound,
		bins: sound.bins.map((bin) => ({ ...bin, because: '' })),
	}),
	plant('a row speaks of a fact that the item does not move', 'unknown-fact', {
		...sound,
		facts: [],
	}),
	plant('a fact of a row that is not shown is moved', 'unknown-fact', {
		...sound,
		rows: sound.rows.filter(({ fact }) => fact !== 'anthem'),
		facts: [factId('anthem'), factId('bridge')],
	}),
	plant('a fact has become one never to ask', 'never-asked', sound, bankWith('never')),
	plant('nobody is named who says so', 'no-attribution', sound, bankWith('attribute')),
	plant(
		'the body is not named, only that observers speak',
		'no-attribution',
		{ ...sound, stem: 'What is this, as observers say?' },
		bankWith('attribute', 'OSCE observers'),
	),
	plant('an item is of no author', 'unknown-fact', { ...sound, id: itemKey('gone') }),
];
