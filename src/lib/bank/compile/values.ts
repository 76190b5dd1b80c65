import type { DaySpan } from '#lib/kernel/calendar.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { hashHex } from '#lib/kernel/hash.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Value } from '#lib/bank/model.ts';
import type { AuthoredRange, AuthoredValue } from './authoring.ts';
import { cookDate } from './dates.ts';
import { Figure } from './figure.ts';
import { qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import type { Spot } from './spot.ts';

/** The days that a date or `{from, to}` covers. */
export const cookDays = (kitchen: Kitchen, value: AuthoredValue, at: Spot): DaySpan | undefined => {
	const { findings } = kitchen;
	if (typeof value === 'string') return cookDate(value, at, findings);
	if (value instanceof Figure) return cookDate(value.source, at, findings);
	if (!('from' in value)) {
		findings.error(at, 'wrong-type', 'a date belongs here, or {from, to}');
		return undefined;
	}
	const from = cookDate(value.from, at.in('from'), findings);
	const to = cookDate(value.to, at.in('to'), findings);
	if (!from || !to) return undefined;
	if (from.from > to.to) {
		findings.error(at, 'bad-span', `${value.from} is after ${value.to}`, 'swap from and to');
		return undefined;
	}
	return { from: from.from, to: to.to };
};

/** Both ends of a range, with as many decimals as the finer one is written with. */
export const cookRange = (
	{ findings }: Kitchen,
	{ min, max }: AuthoredRange,
	at: Spot,
): Pick<Extract<Value, { type: 'number' }>, 'value' | 'to' | 'decimals'> | undefined => {
	if (min.value < max.value)
		return { value: min.value, to: max.value, decimals: Math.max(min.decimals, max.decimals) };
	const hint = min.value === max.value ? 'write one figure' : 'swap min and max';
	findings.error(at, 'bad-range', `min ${min.source} is not below max ${max.source}`, hint);
	return undefined;
};

export const cookEntity = (
	kitchen: Kitchen,
	id: string,
	at: Spot,
): Extract<Value, { type: 'entity' }> => {
	refer(kitchen, 'entity', id, at);
	return { type: 'entity', entity: qualify<EntityId>(kitchen, id) };
};

/** A text's id is derived from its English words where the author gives none. */
export const cookText = (text: Text, id?: string): Extract<Value, { type: 'text' }> => ({
	type: 'text',
	id: id ?? hashHex(foldText(text.en)),
	text,
});

/** Reads a value of the same type as the fact's answer; claims may mix entities and texts. */
export const cookValue = (
	kitchen: Kitchen,
	value: AuthoredValue,
	like: Value,
	at: Spot,
): Value | undefined => {
	switch (like.type) {
		case 'date': {
			const days = cookDays(kitchen, value, at);
			return days && { type: 'date', ...days };
		}
		case 'number':
			if (value instanceof Figure)
				return { type: 'number', value: value.value, unit: like.unit, decimals: value.decimals };
			if (typeof value !== 'string' && 'min' in value) {
				const figures = cookRange(kitchen, value, at);
				return figures && { type: 'number', ...figures, unit: like.unit };
			}
			kitchen.findings.error(
				at,
				'wrong-type',
				'a number belongs here, with a decimal point and no other sign, or {min, max}',
			);
			return undefined;
		case 'entity':
		case 'text':
			return cookNamed(kitchen, value, like, at);
	}
};

const cookNamed = (
	kitchen: Kitchen,
	value: AuthoredValue,
	like: Extract<Value, { type: 'entity' | 'text' }>,
	at: Spot,
): Value | undefined => {
	if (value instanceof Figure || typeof value === 'string') {
		const words = value instanceof Figure ? value.source : value;
		return like.type === 'entity' ? cookEntity(kitchen, words, at) : cookText({ en: words });
	}
	if ('entity' in value) return cookEntity(kitchen, value.entity, at.in('entity'));
	if ('text' in value) return cookText(value.text, value.id);
	if ('en' in value) return cookText(value);
	kitchen.findings.error(at, 'wrong-type', 'an entity or a text belongs here');
	return undefined;
};
