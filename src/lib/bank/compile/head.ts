import type { DatasetId, ItemKey } from '#lib/kernel/brand.ts';
import { nearest } from '#lib/kernel/suggest.ts';
import type { BankJson, Dataset, Fact, Later } from '#lib/bank/model.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { BankHead } from './authoring.ts';
import { cookDate } from './dates.ts';
import { cookCites, qualify, refer } from './kitchen.ts';
import type { Kitchen } from './kitchen.ts';
import { checkPlainTexts } from './neutrality.ts';
import { didYouMean } from './problem.ts';
import type { Spot } from './spot.ts';

/** The part of the bank that says where a first visitor begins. */
export const cookHead = (
	kitchen: Kitchen,
	head: BankHead,
	facts: readonly Fact[],
	datasets: readonly Dataset[],
	at: Spot,
): Pick<BankJson, 'title' | 'tagline' | 'later' | 'words' | 'opening' | 'chamber'> => {
	checkOpening(kitchen, head.opening, facts, at.in('opening'));
	const { title, tagline, words, chamber } = head;
	const later = head.later && cookLater(kitchen, head.later, at.in('later'));
	checkPlainTexts(kitchen, [
		[title, at.in('title')],
		[tagline, at.in('tagline')],
		[later?.text, at.in('later', 'text')],
		[chamber?.title, at.in('chamber', 'title')],
		[chamber?.note, at.in('chamber', 'note')],
	]);
	const opening = qualify<ItemKey>(kitchen, head.opening);
	const front = { title, tagline, ...(later && { later }), words, opening };
	if (!chamber) return front;
	refer(kitchen, 'dataset', chamber.dataset, at.in('chamber', 'dataset'));
	const id = qualify<DatasetId>(kitchen, chamber.dataset);
	const columns = datasets.find((dataset) => dataset.id === id)?.columns.map((column) => column.id);
	if (columns && !columns.includes(chamber.column)) {
		const message = `the data set has no column "${chamber.column}"`;
		const hint = didYouMean(nearest(chamber.column, columns));
		kitchen.findings.error(at.in('chamber', 'column'), 'dangling-column', message, hint);
	}
	return { ...front, chamber: { ...chamber, dataset: id } };
};

const cookLater = (
	kitchen: Kitchen,
	{ text, asOf, cite }: NonNullable<BankHead['later']>,
	at: Spot,
): Later => {
	cookDate(asOf, at.in('asOf'), kitchen.findings);
	return { text, asOf, cite: cookCites(kitchen, cite, at.in('cite')) };
};

const formsOf = (fact: Fact): string[] =>
	fact.kind === 'quantity' ? ['choice', 'true-false', 'numeric'] : ['choice', 'true-false'];

const checkOpening = (
	kitchen: Kitchen,
	opening: string,
	facts: readonly Fact[],
	at: Spot,
): void => {
	const [id = '', form] = opening.split('/');
	if (form === undefined) return refer(kitchen, 'item', id, at);
	refer(kitchen, 'fact', id, at);
	const fact = facts.find((fact) => localId(fact.id) === id);
	if (!fact || formsOf(fact).includes(form)) return;
	const message = `the ${fact.kind} "${id}" cannot be asked as "${form}"`;
	const hint = `one of ${formsOf(fact).join(', ')}`;
	kitchen.findings.error(
		at,
		'wrong-value',
		message,
		didYouMean(nearest(form, formsOf(fact))) ?? hint,
	);
};
