import type * as v from 'valibot';
import type { FactId, TopicId } from '#lib/kernel/brand.ts';
import type { Fact, Value } from '#lib/bank/model.ts';
import * as authoring from './authoring.ts';
import type { AuthoredFact } from './authoring.ts';
import { cookCommon } from './common.ts';
import type { Draft } from './draft.ts';
import { cookCites, qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { cookRelation } from './relations.ts';
import { checkWithin, cookRoot } from './roots.ts';
import { checkSlots } from './slots.ts';
import { Spot } from './spot.ts';
import type { Sheet } from './spot.ts';
import { validate } from './validate.ts';
import { cookDays, cookEntity, cookRange, cookText } from './values.ts';

/** The facts of one file: plain ones as written, then the rows of its relations. */
export const cookFactsFile = (kitchen: Kitchen, sheet: Sheet): Draft[] => {
	const root = new Spot(sheet);
	const file = validate(authoring.factsFile, sheet.tree, root, kitchen.findings);
	if (!file) return [];
	refer(kitchen, 'topic', file.topic, root.in('topic'));
	const topic = qualify<TopicId>(kitchen, file.topic);
	const cook = <S extends v.GenericSchema>(
		list: 'facts' | 'relations',
		schema: S,
		make: (entry: v.InferOutput<S>, at: Spot) => Draft[],
	): Draft[] =>
		file[list].flatMap((tree, i) => {
			const at = root.in(list, i);
			const entry = validate(schema, tree, at, kitchen.findings);
			return entry === undefined ? [] : make(entry, at);
		});
	return [
		...cook('facts', authoring.fact, (entry, at) => cookFact(kitchen, entry, topic, at)),
		...cook('relations', authoring.relation, (entry, at) =>
			cookRelation(kitchen, entry, topic, at),
		),
	];
};

const cookFact = (kitchen: Kitchen, entry: AuthoredFact, topic: TopicId, at: Spot): Draft[] => {
	const rule = { must: ['answer'], may: [] };
	checkSlots(entry.statement, rule, at.in('statement'), kitchen.findings);
	checkSlots(entry.ask, { must: [], may: [] }, at.in('ask'), kitchen.findings);
	const base = <A extends Value>(answer: A) => ({
		id: qualify<FactId>(kitchen, entry.id),
		topic,
		statement: entry.statement,
		ask: entry.ask,
		answer,
		cite: cookCites(kitchen, entry.cite, at.in('cite')),
		...cookCommon(kitchen, entry, answer, at),
	});
	const draft = (fact: Fact, field: string): Draft[] => [
		{ fact, at, own: at, statement: at.in('statement'), ask: at.in('ask'), answer: at.in(field) },
	];
	switch (entry.kind) {
		case 'event': {
			const days = cookDays(kitchen, entry.at, at.in('at'));
			if (!days) return [];
			const answer = { type: 'date', ...days } as const;
			const circa = entry.circa && cookRoot(kitchen, entry.circa, at.in('circa'));
			if (circa) checkWithin(kitchen, days, circa, at.in('at'));
			return draft({ kind: entry.kind, ...base(answer), what: entry.what, circa }, 'at');
		}
		case 'quantity': {
			refer(kitchen, 'unit', entry.unit, at.in('unit'));
			refer(kitchen, 'measure', entry.measure, at.in('measure'));
			const unit = qualify(kitchen, entry.unit);
			const field = 'range' in entry ? 'range' : 'value';
			const figures =
				'range' in entry
					? cookRange(kitchen, entry.range, at.in(field))
					: { value: entry.value.value, decimals: entry.value.decimals };
			if (!figures) return [];
			const decimals = entry.decimals ?? figures.decimals;
			const answer = { type: 'number', ...figures, unit, decimals } as const;
			const { measure, status, tolerance = 0, bounds } = entry;
			return draft(
				{ kind: entry.kind, ...base(answer), measure, status, tolerance, bounds },
				field,
			);
		}
		case 'claim':
		case 'cause':
		case 'statement': {
			const { answer: authored } = entry;
			const spot = at.in('answer');
			if (typeof authored !== 'string' && 'text' in authored)
				return draft({ kind: entry.kind, ...base(cookText(authored.text, authored.id)) }, 'answer');
			const answer =
				typeof authored === 'string'
					? cookEntity(kitchen, authored, spot)
					: cookEntity(kitchen, authored.entity, spot.in('entity'));
			return draft({ kind: entry.kind, ...base(answer) }, 'answer');
		}
	}
};
