import type { ChoiceItem } from '#lib/forms/choice/item.ts';
import type { Option, Outcome } from '#lib/forms/item-base.ts';
import type { Response } from '#lib/forms/item.ts';
import type { NumericItem } from '#lib/forms/numeric/item.ts';
import type { TrueFalseItem } from '#lib/forms/true-false/item.ts';

/** How an option looks after the answer; undefined is at rest. */
export type OptionMark = 'right' | 'wrong' | 'missed';

/** The mark of one option, from the outcome in the learner's terms. */
export const markOf = (outcome: Outcome | undefined, option: string): OptionMark | undefined => {
	if (outcome?.kind !== 'scored') return undefined;
	const state = outcome.perOption[option];
	return state === 'found'
		? 'right'
		: state === 'wrong'
			? 'wrong'
			: state === 'missed'
				? 'missed'
				: undefined;
};

/** What the learner picked, if the form has options. */
export const pickedOf = (response: Response | undefined): string | undefined =>
	response === undefined || response.form === 'numeric'
		? undefined
		: response.form === 'unknown'
			? 'unknown'
			: response.picked;

/** Key letters A, B, C ... */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** What of an item with options is needed to ask it; the explanation may come later. */
export interface AskedOptions extends Pick<
	ChoiceItem | TrueFalseItem,
	'id' | 'form' | 'lang' | 'topicShort' | 'stem' | 'key'
> {
	readonly options: readonly Pick<Option, 'id' | 'text'>[];
}

/** What of any item is needed to ask it. */
export type Asked = AskedOptions | NumericItem;

/** What every form's component takes: props in, one callback out. */
export interface FormProps<I extends Asked> {
	readonly item: I;
	readonly words: FormWords;
	readonly response?: Response | undefined;
	readonly outcome?: Outcome | undefined;
	readonly onrespond: (raw: unknown) => void;
}

export interface FormWords {
	readonly right: string;
	readonly wrong: string;
	readonly rightAnswer: string;
	readonly yourPickWrong: string;
	readonly unknown: string;
	readonly answer: string;
	readonly yourAnswer: string;
	readonly within: string;
	readonly exact: string;
	readonly emptyInput: string;
	readonly notANumber: string;
	readonly outOfBounds: string;
}

/** Response and outcome of one tap on an option, as the early script marked it. */
export const tapOf = (
	{ form, key }: AskedOptions,
	option: string,
): { readonly response: Response; readonly outcome: Outcome } => ({
	response:
		option === 'unknown' ? { form: 'unknown' } : { form, picked: option as ChoiceItem['key'] },
	outcome: {
		kind: 'scored',
		earned: option === key ? 1 : 0,
		possible: 1,
		perOption: { [option]: 'wrong', [key]: option === key ? 'found' : 'missed' },
		perFact: {},
	},
});
