import type { BankJson } from '#lib/bank/model.ts';
import { compareText } from '#lib/kernel/rng.ts';
import { localId } from '#lib/kernel/local-id.ts';
import * as authoring from './authoring.ts';
import type { Released } from './authoring.ts';
import { withArticle } from './ids.ts';
import type { IdKind } from './ids.ts';
import type { CookedItem } from './items.ts';
import type { Kitchen } from './kitchen.ts';
import { readSheets } from './read-sheets.ts';
import type { BankFile } from './read-yaml.ts';
import type { RetiredEntry } from './retired.ts';
import { Findings, Spot } from './spot.ts';
import type { Sheet } from './spot.ts';
import { validate } from './validate.ts';

const kinds = { facts: 'fact', sources: 'source', topics: 'topic', entities: 'entity' } as const;
const lists = ['facts', 'sources', 'topics', 'entities'] as const;

/**
 * Ids are for ever: whatever a released bank had is there still and names the same kind of thing,
 * or stands in retired.yaml with what took its place.
 */
export const checkReleased = (
	kitchen: Kitchen,
	sheet: Sheet,
	written: readonly CookedItem[],
	retired: readonly RetiredEntry[],
): void => {
	const at = new Spot(sheet);
	const file = validate(authoring.released, sheet.tree, at, kitchen.findings);
	if (!file) return;
	// Where an id stands twice, one of the two was another one: that is mended first.
	if (kitchen.findings.list.some(({ code }) => code === 'reused-id')) return;
	const successors = new Map(retired.map((entry) => [entry.id, entry]));
	const check = (id: string, kind: IdKind, spot: Spot): void => {
		checkKept(kitchen, id, kind, spot);
		const entry = successors.get(id);
		if (entry) checkHeirKind(kitchen, entry, kind);
	};
	for (const list of lists) file[list].forEach((id, i) => check(id, kinds[list], at.in(list, i)));
	for (const [id, options] of Object.entries(file.items)) {
		check(id, 'item', at.in('items', id));
		const item = written.find((one) => localId(one.item.id) === id);
		if (item) checkOptions(kitchen, item, options, at.in('items', id), successors);
	}
};

const checkKept = (kitchen: Kitchen, id: string, kind: IdKind, at: Spot): void => {
	const now = kitchen.ids.get(id)?.kind;
	if (now === kind || now === 'retired') return;
	if (now === undefined && kitchen.unread.has(kind)) return kitchen.findings.leaveUnchecked(kind);
	if (now !== undefined)
		return kitchen.findings.error(
			at,
			'reused-id',
			`"${id}" was released as ${withArticle(kind)} and is ${withArticle(now)} now`,
			'give the new thing an id of its own',
		);
	loseId(kitchen, id, kind, at);
};

const loseId = (kitchen: Kitchen, id: string, kind: string, at: Spot): void =>
	kitchen.findings.error(
		at,
		'lost-id',
		`the released ${kind} "${id}" is gone`,
		'put it back, or list it in retired.yaml with its successor or the reason',
	);

/** Options have ids of their own in each item; a retired one is written `item-id/option-id`. */
const checkOptions = (
	kitchen: Kitchen,
	{ item, at: itemAt }: CookedItem,
	options: readonly string[],
	at: Spot,
	retired: ReadonlyMap<string, unknown>,
): void => {
	const id = localId(item.id);
	options.forEach((option, i) => {
		const place = item.options.findIndex((one) => String(one.id) === option);
		if (place < 0 && !retired.has(`${id}/${option}`))
			loseId(kitchen, `${id}/${option}`, 'option', at.in(i));
	});
	item.options.forEach(({ id: option }, i) => {
		if (!retired.has(`${id}/${option}`)) return;
		const message = `the option id "${option}" of this item was retired`;
		kitchen.findings.error(itemAt.in('options', i, 'id'), 'reused-id', message, 'use another');
	});
};

/** What each kind of thing may be followed by. */
const heirs: Partial<Record<IdKind, readonly IdKind[]>> = {
	fact: ['fact', 'item', 'retired'],
	item: ['item', 'fact', 'retired'],
};

const checkHeirKind = (
	kitchen: Kitchen,
	{ id, successor, at }: RetiredEntry,
	kind: IdKind,
): void => {
	const heir = successor?.split('/')[0];
	const found = heir === undefined ? undefined : kitchen.ids.get(heir)?.kind;
	if (found === undefined || (heirs[kind] ?? [kind, 'retired']).includes(found)) return;
	kitchen.findings.error(
		at.in('successor'),
		'wrong-successor',
		`"${id}" was ${withArticle(kind)}, and "${heir ?? ''}" is ${withArticle(found)}`,
	);
};

/** Words that YAML would not read as words. */
const isPlain = (id: string): boolean => !/^(?:true|false|null|[\d-].*)$/u.test(id);
const scalar = (id: string): string => (isPlain(id) ? id : JSON.stringify(id));
const listText = (name: string, ids: readonly string[]): string =>
	ids.length === 0
		? `${name}: []`
		: [`${name}:`, ...ids.map((id) => `  - ${scalar(id)}`)].join('\n');

/**
 * The file of released ids after a release of this bank: what it had, and all that the bank has.
 * @param files the bank's, with the file of the release before where there is one
 */
export const releasedText = (files: readonly BankFile[], bank: BankJson): string => {
	const before = releasedBefore(files);
	const join = (known: readonly string[], now: readonly { readonly id: string }[]): string[] =>
		[...new Set([...known, ...now.map(({ id }) => localId(id))])].sort(compareText);
	const options = (id: string): string[] => {
		const item = bank.items.find((one) => localId(one.id) === id);
		return join(
			before.flatMap(({ items }) => items[id] ?? []),
			(item?.options ?? []).map((option) => ({ id: option.id })),
		);
	};
	const items = join(
		before.flatMap((one) => Object.keys(one.items)),
		bank.items,
	).map((id) => `  ${scalar(id)}: [${options(id).map(scalar).join(', ')}]`);
	return [
		'# Every id that a released bank has had. Written by `npm run bank -- release`; nothing is ever',
		'# taken out of it: an id that goes is listed in ../retired.yaml.',
		...lists.map((list) =>
			listText(
				list,
				join(
					before.flatMap((one) => one[list]),
					bank[list],
				),
			),
		),
		...(items.length === 0 ? ['items: {}'] : ['items:', ...items]),
		'',
	].join('\n');
};

const releasedBefore = (files: readonly BankFile[]): Released[] => {
	const findings = new Findings();
	return readSheets(files, findings).sheets.flatMap(({ kind, sheet }) => {
		if (kind !== 'released') return [];
		return validate(authoring.released, sheet.tree, new Spot(sheet), findings) ?? [];
	});
};
