import type * as v from 'valibot';
import type { EntityId, SourceId, TopicId } from '#lib/kernel/brand.ts';
import type { Entity, Measure, Source, Topic, Unit } from '#lib/bank/model.ts';
import * as authoring from './authoring.ts';
import { cookDate } from './dates.ts';
import { isTreeMap } from './figure.ts';
import { qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { cookRoot } from './roots.ts';
import { idPattern, idPhrase } from './shape.ts';
import { checkPlainTexts } from './neutrality.ts';
import { checkSlots } from './slots.ts';
import { Spot } from './spot.ts';
import type { Sheet } from './spot.ts';
import { validate } from './validate.ts';

/** The entries of a file that is a mapping from id to entry. */
export const named = <S extends v.GenericSchema, T>(
	kitchen: Kitchen,
	sheet: Sheet,
	schema: S,
	make: (id: string, entry: v.InferOutput<S>, at: Spot) => T,
): T[] => {
	const root = new Spot(sheet);
	// A file with nothing but comments.
	if (sheet.tree === null) return [];
	if (!isTreeMap(sheet.tree)) {
		kitchen.findings.error(root, 'wrong-type', 'this file is a mapping from id to entry');
		return [];
	}
	return Object.entries(sheet.tree).flatMap(([id, tree]) => {
		const at = root.in(id);
		if (!idPattern.test(id))
			kitchen.findings.error(at.keyPlace, 'bad-id', `"${id}" cannot be used: ${idPhrase}`);
		const entry = validate(schema, tree, at, kitchen.findings);
		return entry === undefined ? [] : [make(id, entry, at)];
	});
};

/** The entries of a file that is a list. */
export const listed = <S extends v.GenericSchema, T>(
	kitchen: Kitchen,
	sheet: Sheet,
	schema: S,
	make: (entry: v.InferOutput<S>, at: Spot) => T,
): T[] => {
	const root = new Spot(sheet);
	if (sheet.tree === null) return [];
	if (!Array.isArray(sheet.tree)) {
		kitchen.findings.error(root, 'wrong-type', 'this file is a list');
		return [];
	}
	return sheet.tree.flatMap((tree: unknown, i) => {
		const entry = validate(schema, tree, root.in(i), kitchen.findings);
		return entry === undefined ? [] : [make(entry, root.in(i))];
	});
};

export const cookSources = (kitchen: Kitchen, sheet: Sheet): Source[] =>
	named(kitchen, sheet, authoring.source, (id, entry, at) => {
		const { findings } = kitchen;
		if (entry.date !== undefined) cookDate(entry.date, at.in('date'), findings);
		if (entry.url === undefined && entry.note === undefined)
			findings.error(
				at,
				'missing-key',
				'"url" is missing here, or "note" saying what the source is',
			);
		if (entry.url !== undefined && !/^https?:\/\/[^\s/]+\.[^\s]+$/u.test(entry.url))
			findings.error(
				at.in('url'),
				'bad-url',
				`"${entry.url}" is not a web address`,
				'it begins with https://',
			);
		return { id: qualify<SourceId>(kitchen, id), ...entry };
	});

export const cookTopics = (kitchen: Kitchen, sheet: Sheet): Topic[] =>
	listed(kitchen, sheet, authoring.topic, (entry, at) => {
		const texts = (['title', 'short', 'summary'] as const).map(
			(field) => [entry[field], at.in(field)] as const,
		);
		checkPlainTexts(kitchen, texts);
		return { ...entry, id: qualify<TopicId>(kitchen, entry.id) };
	});

export const cookEntities = (kitchen: Kitchen, sheet: Sheet): Entity[] =>
	named(kitchen, sheet, authoring.entity, (id, entry, at) => {
		entry.sameAs.forEach((other, i) => refer(kitchen, 'entity', other, at.in('sameAs', i)));
		const sameAs = entry.sameAs.map((other) => qualify<EntityId>(kitchen, other));
		return { id: qualify<EntityId>(kitchen, id), ...entry, sameAs };
	});

export const cookMeasures = (kitchen: Kitchen, sheet: Sheet): Measure[] =>
	named(kitchen, sheet, authoring.measure, (id, entry, at) => ({
		id: qualify(kitchen, id),
		...cookRoot(kitchen, entry, at),
	}));

export const cookUnits = (kitchen: Kitchen, sheet: Sheet): Unit[] =>
	named(kitchen, sheet, authoring.unit, (id, entry, at) => {
		checkSlots(entry.format, { must: ['n'], may: [] }, at.in('format'), kitchen.findings);
		if (entry.one) checkSlots(entry.one, { must: ['n'], may: [] }, at.in('one'), kitchen.findings);
		return { id: qualify(kitchen, id), ...entry };
	});
