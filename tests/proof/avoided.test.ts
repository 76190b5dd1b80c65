import { describe, expect, it } from 'vitest';
import type { Bank } from '#lib/bank/bank.ts';
import type { Value } from '#lib/bank/model.ts';
import { renderValue } from '#lib/bank/render.ts';
import { enumerate, instantiate } from '#lib/forms/generating.ts';
import { grade, parse } from '#lib/forms/grading.ts';
import type { Item } from '#lib/forms/item.ts';
import type { FactId } from '#lib/kernel/brand.ts';
import { langs } from '#lib/kernel/lang.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { slotOf } from './inspect/about-fact.ts';
import { mayCoincide, meaningOf, plain, readMeaning, saysSame } from './meaning.ts';

const bank = openShippedBank();
const variants = Array.from({ length: 12 }, (_, variant) => variant);

/** Every item that is about a fact with published conflicts, in each language that it has. */
const itemsOf = (within: Bank): readonly Item[] =>
	enumerate(within).flatMap((key) => {
		const first = instantiate(within, key, 0, 'en');
		const shown = variants.flatMap((variant) =>
			langs.flatMap((lang) => {
				const item =
					variant === 0 && lang === 'en' ? first : instantiate(within, key, variant, lang);
				return item.lang === lang ? [item] : [];
			}),
		);
		return shown.filter(({ facts }) => facts.some((id) => avoidOf(within, id).length > 0));
	});

const avoidOf = (within: Bank, id: FactId) => within.facts.get(id)?.avoid ?? [];

/** Something that an item says of a fact, to be taken for true or not. */
interface Offer {
	readonly fact: FactId;
	readonly text: string;
}

const each = (facts: readonly FactId[], texts: readonly string[]): readonly Offer[] =>
	facts.flatMap((fact) => texts.map((text) => ({ fact, text })));

/** What stands in the slot of a fact's sentence, of which only the value is told falsely. */
const inSlot = (within: Bank, fact: FactId, sentence: string, { lang }: Item): readonly Offer[] => {
	const statement = within.facts.get(fact)?.statement;
	const text = statement && slotOf(statement, sentence, lang);
	return text === undefined ? [] : [{ fact, text }];
};

/** Every value that an item offers for a fact, whatever its form; a new form does not compile. */
const offersOf = (within: Bank, item: Item): readonly Offer[] => {
	switch (item.form) {
		case 'numeric':
		case 'typed':
			return [];
		case 'true-false':
			return item.facts.flatMap((fact) => inSlot(within, fact, item.stem, item));
		case 'multi':
			return within.items.has(item.id)
				? each(
						item.facts,
						item.options.map(({ text }) => text),
					)
				: item.options.flatMap(({ fact, text }) =>
						fact === undefined ? [] : inSlot(within, fact, text, item),
					);
		case 'match':
			return item.options.flatMap(({ fact }) =>
				each(
					[fact],
					item.options.map(({ partner }) => partner.text),
				),
			);
		case 'order':
			return item.options.flatMap(({ fact }) =>
				each(
					[fact],
					item.options.map(({ when }) => when),
				),
			);
		case 'classify':
			return each(
				item.facts,
				item.rows.map(({ text }) => text),
			);
		case 'choice':
		case 'chart':
		case 'evidence':
			return each(
				item.facts,
				item.options.map(({ text }) => text),
			);
	}
};

/** The value as it is written out, and a figure without its unit too. */
const writtenAs = (within: Bank, value: Value): ReadonlySet<string> =>
	new Set(
		langs.flatMap((lang) => {
			const words = plain(renderValue(within, value, lang));
			return value.type === 'number' ? [words, plain(String(value.value))] : [words];
		}),
	);

/**
 * Whether an offer is a published value. A hand-written option has words around its figures, and may
 * well speak of a published one, so that only an option that is nothing else counts. The answer
 * itself may be a published figure that was rounded.
 */
const isAvoided = (within: Bank, item: Item, { fact, text }: Offer): boolean =>
	avoidOf(within, fact).some(({ value }) => {
		if (writtenAs(within, value).has(plain(text))) return true;
		const said = within.items.has(item.id) ? undefined : readMeaning(within, value.type, text);
		const answer = within.facts.get(fact)?.answer;
		const isAnswer = said && answer && saysSame(said, meaningOf(within, answer));
		return said !== undefined && !isAnswer && mayCoincide(meaningOf(within, value), said);
	});

const nameOf = ({ id, variant, lang }: Item, text: string): string =>
	`${id}|${variant}|${lang}: ${text}`;

const offeredIn = (within: Bank, items: readonly Item[]): readonly string[] =>
	items.flatMap((item) =>
		offersOf(within, item)
			.filter((offer) => isAvoided(within, item, offer))
			.map(({ text }) => nameOf(item, text)),
	);

const items = itemsOf(bank);

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 60_000 };

describe('a value that was published too', watchdog, () => {
	it('is offered by no item about its fact, in any form, variant or language', () => {
		expect(offeredIn(bank, items)).toEqual([]);
		const forms = new Set(items.map(({ form }) => form));
		expect(forms.size).toBeGreaterThanOrEqual(8);
		expect(items.length).toBeGreaterThan(1000);
	});

	it('is never wrong where it is typed: unscorable, or within the tolerance', () => {
		const wrong = items.flatMap((item) => {
			if (item.form !== 'numeric' && item.form !== 'typed') return [];
			return item.facts.flatMap((id) =>
				avoidOf(bank, id).flatMap(({ value }) => {
					if (value.type === 'number' && value.to !== undefined) return [];
					const typed =
						value.type === 'number' ? String(value.value) : renderValue(bank, value, item.lang);
					const response = parse(item, { form: item.form, typed });
					const outcome = response.ok ? grade(item, response.value) : undefined;
					return outcome?.kind === 'scored' && outcome.earned < outcome.possible
						? [nameOf(item, typed)]
						: [];
				}),
			);
		});
		expect(wrong).toEqual([]);
	});

	it('is found where it is offered: the check can fail', () => {
		const item = items.find(({ form, facts }) => form === 'choice' && facts.length === 1);
		const [id] = item?.facts ?? [];
		const fact = id && bank.facts.get(id);
		const [avoided] = fact?.avoid ?? [];
		if (item?.form !== 'choice' || !avoided) throw new Error('nothing to plant in');
		const text = renderValue(bank, avoided.value, item.lang);
		const [first, ...rest] = item.options;
		const options = first ? [{ ...first, text }, ...rest] : [];
		expect(offeredIn(bank, [{ ...item, options }])).toEqual([nameOf(item, text)]);
	});
});
