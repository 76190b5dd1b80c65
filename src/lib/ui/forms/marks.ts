import type { AnswerRow, FormatError, Option, Outcome } from '#lib/forms/item-base.ts';
import type { Item, Response } from '#lib/forms/item.ts';
import type { PickItem } from '#lib/forms/pick.ts';
import type { Words } from '#lib/i18n/words.ts';

/** How an option looks after the answer; undefined is at rest. */
export type OptionMark = NonNullable<AnswerRow['mark']>;

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
	response?.form === 'unknown'
		? 'unknown'
		: response !== undefined && 'picked' in response
			? response.picked
			: undefined;

/** The forms of which one option is picked and one is right. */
type PickedItem = Extract<Item, Pick<PickItem, 'options' | 'key'>>;

/** What of an item with options is needed to ask it; the explanation may come later. */
export interface AskedOptions extends Pick<
	PickedItem,
	'id' | 'form' | 'lang' | 'topicShort' | 'stem' | 'key'
> {
	readonly options: readonly Pick<Option, 'id' | 'text'>[];
}

/** What of any item is needed to ask it. */
export type Asked = AskedOptions | Item;

/** What every form's component takes: props in, one callback out. */
export interface FormProps<I extends Asked, W extends FormWords = FormWords> {
	readonly item: I;
	readonly words: W;
	readonly response?: Response | undefined;
	readonly outcome?: Outcome | undefined;
	/** Why the last response could not be read. */
	readonly problem?: FormatError['reason'] | undefined;
	readonly onrespond: (raw: unknown) => void;
}

/** The words of the forms that a first visit can show. */
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
	/** Says that the answer is a range, and nothing of how wide it is. */
	readonly emptyInput: string;
	readonly notANumber: string;
	readonly outOfBounds: string;
}

/** The words around a form. */
export interface QuestionWords extends FormWords {
	readonly trueOrFalse: string;
	readonly toldRight: string;
	readonly toldWrong: string;
	readonly toldUnknown: string;
}

/** The words of every form. */
export type AllFormWords = FormWords & Words['forms'];

/** Response and outcome of one tap on an option, as the early script marked it. */
export const tapOf = (
	{ form, key }: AskedOptions,
	option: string,
): { readonly response: Response; readonly outcome: Outcome } => ({
	response:
		option === 'unknown' ? { form: 'unknown' } : { form, picked: option as PickedItem['key'] },
	outcome: {
		kind: 'scored',
		earned: option === key ? 1 : 0,
		possible: 1,
		perOption: { [option]: 'wrong', [key]: option === key ? 'found' : 'missed' },
		perFact: {},
	},
});
