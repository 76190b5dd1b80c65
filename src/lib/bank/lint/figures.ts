import { rightOptions } from '#lib/bank/authored.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredItem, Fact, Value } from '#lib/bank/model.ts';
import { renderValue, statementWith } from '#lib/bank/render.ts';
import { topOf } from '#lib/bank/same.ts';
import { nbsp } from '#lib/kernel/figures.ts';
import { foldText } from '#lib/kernel/fold-text.ts';
import { localId } from '#lib/kernel/local-id.ts';
import { listOf } from './entry.ts';
import type { Finding } from './rule.ts';

type Found = Omit<Finding, 'entry'>;

/** Figures as they are read: `3,431,510` and `53.90`, without the point that ends a sentence. */
const figuresIn = (text: string): readonly string[] =>
	(text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((figure) => figure.replaceAll(',', ''));

/** All that a fact says in English, with its value. */
export const wordsOfFact = (bank: Bank, fact: Fact): string =>
	[
		statementWith(bank, fact, fact.answer, 'en'),
		...[fact.ask, fact.why, fact.note, fact.attribution].map((text) => text?.en ?? ''),
		...(fact.kind === 'relation' ? [fact.on.from, fact.on.to] : []),
		...(fact.kind === 'event' ? [fact.what.en] : []),
		...fact.alternatives.map(({ because }) => because.en),
		fact.asOf ?? '',
	].join(' ');

/** A hand-written item is as true as the facts it names: they, or its sources' dates, have its figures. */
export const uncitedFigures = (bank: Bank, item: AuthoredItem): readonly Found[] => {
	const said = [
		...item.facts.flatMap((id) => {
			const fact = bank.facts.get(id);
			return fact ? wordsOfFact(bank, fact) : [];
		}),
		...item.cite.map(({ source }) => bank.sources.get(source)?.date ?? ''),
	];
	const known = new Set(said.flatMap(figuresIn));
	const keys = rightOptions(item);
	const places = [
		{ path: ['stem'], words: item.stem.en },
		...item.options.flatMap(({ id, text }, i) =>
			keys.includes(id) ? [{ path: [listOf(item), i, 'text'], words: text.en }] : [],
		),
	];
	return places.flatMap(({ path, words }): Found[] => {
		const figure = figuresIn(words).find((said) => !known.has(said));
		if (figure === undefined) return [];
		return [
			{
				code: 'uncited-figure',
				path,
				message: `no fact of this item has the figure ${figure}`,
				suggestion: 'add the fact that has it to "facts"',
			},
		];
	});
};

/** A value that was published too is neither right nor wrong, so it is no option. */
export const avoidedOptions = (bank: Bank, item: AuthoredItem): readonly Found[] => {
	const avoided = item.facts.flatMap((id) =>
		(bank.facts.get(id)?.avoid ?? []).map(({ value }) => ({
			fact: localId(id),
			words: renderValue(bank, value, 'en'),
		})),
	);
	return item.options.flatMap(({ text }, i): Found[] => {
		const found = avoided.find(({ words }) => foldText(words) === foldText(text.en));
		if (!found) return [];
		return [
			{
				code: 'avoided-option',
				path: [listOf(item), i, 'text'],
				message: `"${text.en}" was published too: the fact "${found.fact}" avoids it`,
				suggestion: 'take another value',
			},
		];
	});
};

const year = /(?<!\p{N})(?:1[89]|20)\d\d(?!\p{N})/u;

/** A count or a share without its day may be another one tomorrow. Rules say when they held. */
export const undatedQuantity = (fact: Fact): readonly Found[] =>
	fact.kind !== 'quantity' || fact.asOf !== undefined || year.test(fact.ask.en + fact.statement.en)
		? []
		: [
				{
					code: 'undated-quantity',
					path: ['ask'],
					message: 'neither the question nor "asOf" says when this figure held',
					suggestion: 'name the year in the question, or add "asOf"',
				},
			];

const whyImplausible = (bank: Bank, fact: Fact, value: Value): string | undefined => {
	if (value.type === 'number' && fact.kind === 'quantity') {
		const { min, max } = fact.bounds;
		if (value.value < min || topOf(value) > max) return `is outside the bounds ${min} to ${max}`;
	}
	if (value.type !== 'date' || fact.answer.type !== 'date') return undefined;
	const years = Math.abs(Number(value.from.slice(0, 4)) - Number(fact.answer.from.slice(0, 4)));
	return years > mostYears ? `is ${years} years off` : undefined;
};

/** A lifetime in politics: a date further off tempts nobody. */
const mostYears = 40;

export const implausibleAlternatives = (bank: Bank, fact: Fact): readonly Found[] =>
	fact.alternatives.flatMap(({ value, fact: other }, i): Found[] => {
		// The day of another event is taken for this one, however far off.
		if (value.type === 'date' && other !== undefined) return [];
		const reason = whyImplausible(bank, fact, value);
		if (reason === undefined) return [];
		return [
			{
				code: 'implausible-option',
				path: ['alternatives', i, 'value'],
				message: `${renderValue(bank, value, 'en').replaceAll(nbsp, ' ')} ${reason}, so that nobody picks it`,
				suggestion: 'take a value that learners really believe',
			},
		];
	});

/** What a share cannot be. */
export const implausibleOptions = (item: AuthoredItem): readonly Found[] =>
	item.options.flatMap(({ text, id }, i): Found[] => {
		const share = /^-?\d+(?:\.\d+)?(?=\s?(?:%|per ?cent))/u.exec(foldText(text.en))?.[0];
		const value = Number(share);
		if (share === undefined || rightOptions(item).includes(id) || (value >= 0 && value <= 100))
			return [];
		return [
			{
				code: 'implausible-option',
				path: [listOf(item), i, 'text'],
				message: `"${text.en}" is no share at all`,
				suggestion: 'take a share from 0 to 100',
			},
		];
	});

const sizeOf = (text: string): number | undefined => {
	const folded = foldText(text).replace(/(?<=\d)[, ](?=\d{3})/gu, '');
	const [, figure] = /^(-?\d+(?:\.\d+)?)(?: ?%| \p{L}+)?$/u.exec(folded) ?? [];
	return figure === undefined ? undefined : Number(figure);
};

/** Figures stand in order, so that nobody has to sort them before thinking. */
export const unorderedOptions = (item: AuthoredItem): readonly Found[] => {
	if (item.form !== 'choice') return [];
	const { options, ordered } = item;
	const sizes = options.flatMap(({ text }) => sizeOf(text.en) ?? []);
	if (sizes.length < options.length) return [];
	const rises = sizes.every((size, i) => i === 0 || size > (sizes[i - 1] ?? size));
	if (rises && ordered) return [];
	return [
		{
			code: 'unordered-options',
			path: ['options'],
			message: rises ? 'figures are shown in any order' : 'the figures do not rise',
			suggestion: rises ? 'add "ordered: true"' : 'sort them, and add "ordered: true"',
		},
	];
};
