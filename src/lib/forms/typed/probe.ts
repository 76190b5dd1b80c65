import type { Probe } from '../item-base.ts';
import type { Unknown } from '../item.ts';
import type { Days, Sought, TypedItem, TypedResponse } from './item.ts';
import { senseOf } from './sense.ts';

const typed = (text: string): TypedResponse => ({ form: 'typed', typed: text });

/** The date as far as it is asked, in figures of both orders. */
const figures = ({ from, shape }: Days): readonly string[] => {
	const [year = '', month = '', day = ''] = from.split('-');
	if (shape === 'year') return [year, `in ${year}`];
	if (shape === 'month') return [`${year}-${month}`, `${month}.${year}`];
	return [from, `${day}.${month}.${year}`, `${Number(day)}.${Number(month)}.${year}`];
};

const writingsOf = (value: Sought, shape: Days['shape']): readonly string[] =>
	value.type === 'days' ? figures({ ...value, shape }) : value.names;

/**
 * The answer in all of its spellings; every known wrong value, unless it is spelled like a published
 * one; and what cannot be read.
 */
export const probeTyped = (item: TypedItem): Probe<TypedResponse | Unknown> => {
	const { answer, refutations, key } = item;
	const shape = answer.type === 'days' ? answer.shape : 'day';
	const wrong = refutations
		.flatMap(({ value }) => writingsOf(value, shape).slice(0, 2))
		.filter((text) => senseOf(item, text).kind !== 'published');
	return {
		correct: [key, ...writingsOf(answer, shape)].map(typed),
		incorrect: [
			...wrong.map(typed),
			...(answer.type === 'name' ? [typed('Qwrtpsdfgh Zxcvbnm')] : []),
			{ form: 'unknown' },
		],
		invalid: [
			undefined,
			null,
			'',
			'   ',
			'?!',
			{},
			{ form: 'typed' },
			{ form: 'typed', typed: 7 },
			{ form: 'choice', picked: 'a' },
			'x'.repeat(101),
			...(answer.type === 'days' ? ['soon', '31 February 2023', '19.13.2023', 'March'] : []),
		],
	};
};
