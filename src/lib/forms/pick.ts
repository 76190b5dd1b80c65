import type { OptionId } from '#lib/kernel/brand.ts';
import { letterOf } from '#lib/kernel/letter.ts';
import { err, ok, type Result } from '#lib/kernel/result.ts';
import type {
	AnswerRow,
	AnswerView,
	FormatError,
	ItemBase,
	Option,
	OptionState,
	Outcome,
} from './item-base.ts';
import { compareText } from '#lib/kernel/rng.ts';
import { perFact } from './per-fact.ts';
import { fieldOf } from './raw.ts';

/** An item of which one option is picked. */
export interface PickItem extends ItemBase {
	readonly options: readonly Option[];
	/** The right option. */
	readonly key: OptionId;
}

/** What of a pick's options its check covers: their order does not matter. */
export const gradedPick = ({ key, options }: Omit<PickItem, 'check'>) => ({
	key,
	options: [...options]
		.sort((a, b) => compareText(a.id, b.id))
		.map(({ id, text }) => ({ id, text })),
});

/** Reads `{form, picked}` or an option's bare id. */
export const parsePick = (item: PickItem, raw: unknown): Result<OptionId, FormatError> => {
	const form = fieldOf(raw, 'form');
	if (form !== undefined && form !== item.form) return err({ field: 'form', reason: 'wrong-form' });
	const picked = typeof raw === 'string' ? raw : fieldOf(raw, 'picked');
	if (picked === undefined || picked === '') return err({ field: 'picked', reason: 'empty' });
	const option = item.options.find(({ id }) => id === picked);
	return option ? ok(option.id) : err({ field: 'picked', reason: 'no-such-option' });
};

/** The wrong pick, then the key; letters where the options have them. */
export const viewPick = (
	item: PickItem,
	picked: OptionId | undefined,
	hasLetters: boolean,
): AnswerView => {
	const row = (id: OptionId, mark: AnswerRow['mark']): AnswerRow[] => {
		const place = item.options.findIndex((option) => option.id === id);
		const text = item.options[place]?.text;
		const lead = hasLetters ? letterOf(place) : undefined;
		return text === undefined ? [] : [{ id, lead, text, mark }];
	};
	const isRight = picked === item.key;
	return {
		rows: [
			...(picked === undefined || isRight ? [] : row(picked, 'wrong')),
			...row(item.key, isRight ? 'right' : 'missed'),
		],
		others: item.options.filter(({ id }) => id !== item.key && id !== picked),
	};
};

/** What is right, for a list of items. */
export const answerOfPick = ({ options, key }: PickItem) => ({
	options: options.map(({ id, text, rationale }) => ({ text, key: id === key, rationale })),
});

/** The outcome of picking one option; without a pick the key is missed and nothing is wrong. */
export const gradePick = (item: PickItem, picked: OptionId | undefined): Outcome => {
	const option = item.options.find(({ id }) => id === picked);
	// The option has gone from the bank since it was picked: neither right nor wrong.
	if (picked !== undefined && !option) return { kind: 'unscorable', reason: 'no-such-option' };
	const isRight = picked === item.key;
	return {
		kind: 'scored',
		earned: isRight ? 1 : 0,
		possible: 1,
		perOption: Object.fromEntries(item.options.map(({ id }) => [id, stateOf(item, id, picked)])),
		perFact: perFact(item, isRight),
		refutation: isRight ? undefined : option?.rationale,
	};
};

const stateOf = (item: PickItem, id: OptionId, picked: OptionId | undefined): OptionState => {
	if (id === item.key) return id === picked ? 'found' : 'missed';
	return id === picked ? 'wrong' : 'avoided';
};
