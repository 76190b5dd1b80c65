import { renderValue } from '#lib/bank/render.ts';
import type { MultiItem, MultiOption } from '#lib/forms/multi/item.ts';
import { buildBank, itemKey, optionId } from '../../support/build-bank.ts';
import { formsBank, manyFacts, multiOf, writtenMulti } from '../../support/forms-bank.ts';
import type { Fault } from '../findings.ts';
import type { Planted } from './kit.ts';

const isBalanced = ({ options }: MultiItem): boolean =>
	options.filter(({ isTrue }) => isTrue).length === 2;

/** A sound item of which two sentences are true. */
const sound = Array.from({ length: 40 }, (_, variant) => multiOf('king/multi', variant)).find(
	(item) => isBalanced(item) && item.options.some(({ fact, isTrue }) => fact === 'king' && !isTrue),
);
if (!sound) throw new Error('no variant has two truths and two falsehoods');
const written = multiOf('w-multi');

/** The item with the first true, or the first false, option changed. */
const changed = (item: MultiItem, truth: boolean, change: Partial<MultiOption>): MultiItem => {
	const first = item.options.find(({ isTrue }) => isTrue === truth);
	return {
		...item,
		options: item.options.map((option) => (option === first ? { ...option, ...change } : option)),
	};
};
const each = (item: MultiItem, change: Partial<MultiOption>): MultiItem => ({
	...item,
	options: item.options.map((option) => ({ ...option, ...change })),
});
const plant = (what: string, fault: Fault, item: MultiItem, within = formsBank): Planted => ({
	...{ what, fault, item, within },
});

const king = sound.options.find(({ fact }) => fact === 'king');
const [other] = sound.options.filter(({ fact }) => fact !== 'king');
const withKing = (change: Partial<MultiOption>): MultiItem => ({
	...sound,
	options: sound.options.map((option) => (option === king ? { ...option, ...change } : option)),
});
const answerOf = (option: MultiOption | undefined): string => {
	const fact = manyFacts.find(({ id }) => id === option?.fact);
	if (!fact) throw new Error('the option speaks of no fact');
	return renderValue(formsBank, fact.answer, 'en');
};
const never = manyFacts.map((fact) =>
	fact.id === 'king' ? { ...fact, quizUse: 'never' as const } : fact,
);
const spoken = manyFacts.map((fact) =>
	fact.id === 'king'
		? { ...fact, quizUse: 'attribute' as const, attribution: { en: 'the court' } }
		: fact,
);
const avoiding = manyFacts.map((fact) =>
	fact.id === 'king'
		? { ...fact, avoid: fact.alternatives.map(({ value, because }) => ({ value, because })) }
		: fact,
);

/** Faults that several sentences in one item can have. */
export const plantedInMulti: readonly Planted[] = [
	plant('no sentence is true', 'not-one-key', each(sound, { isTrue: false })),
	plant('every sentence is true', 'not-one-key', each(sound, { isTrue: true })),
	plant('a false sentence is called true', 'wrong-truth', withKing({ isTrue: true })),
	plant('the truth is called false', 'wrong-truth', withKing({ text: 'The king was kingly.' })),
	plant(
		'a false sentence is merely not in the bank',
		'unproven-distractor',
		withKing({ text: 'The king was bald.' }),
	),
	plant('a sentence is another one', 'unproven-distractor', withKing({ text: 'Birds fly.' })),
	plant('a false value was published too', 'avoided-value', sound, buildBank({ facts: avoiding })),
	plant('a sentence stands twice', 'equal-options', withKing({ text: other?.text ?? '' })),
	plant('an id stands twice', 'equal-options', withKing({ id: other?.id ?? optionId('') })),
	plant(
		'one sentence says the answer to another',
		'gives-away',
		withKing({ text: `The king was ${answerOf(other)}.` }),
	),
	plant(
		'a sentence is too long to be read among four',
		'too-long',
		withKing({ text: `The king was ${'very '.repeat(14)}red.` }),
	),
	plant(
		'feedback does not end on the truth',
		'rationale-off-topic',
		withKing({ rationale: 'No.' }),
	),
	plant('an option has no rationale', 'no-rationale', withKing({ rationale: '' })),
	plant('a fact of an option is not in the item', 'unknown-fact', {
		...sound,
		facts: sound.facts.slice(0, 3),
	}),
	plant('a fact has become one never to ask', 'never-asked', sound, buildBank({ facts: never })),
	plant(
		'a sentence names nobody who says so',
		'no-attribution',
		sound,
		buildBank({ facts: spoken }),
	),
	plant('the feedback ends on a falsehood', 'wrong-statement', {
		...sound,
		statement: 'The king was red king.',
	}),
	plant('the stem says a true option', 'stem-tells-key', { ...written, stem: 'Is one so?' }),
	plant('only two options are left', 'too-few-options', {
		...written,
		options: written.options.slice(1, 3),
	}),
	plant('a right option is called wrong', 'wrong-truth', changed(written, true, { isTrue: false })),
	plant('an option speaks of a fact that the item does not move', 'unknown-fact', {
		...written,
		facts: [],
	}),
	plant(
		'an option is a value that its fact avoids',
		'avoided-value',
		multiOf('w-multi', 0, formsBank),
		buildBank({
			facts: manyFacts.map((fact) =>
				fact.id === 'bridge'
					? {
							...fact,
							avoid: [
								{
									value: { type: 'text' as const, id: 'two', text: { en: 'Two' } },
									because: { en: 'It was published.' },
								},
							],
						}
					: fact,
			),
			items: [writtenMulti],
		}),
	),
	plant('an item is of no fact and of no author', 'unknown-fact', {
		...sound,
		id: itemKey('gone/multi'),
	}),
];
