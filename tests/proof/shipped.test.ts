import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { candidatesFor } from '#lib/bank/falsity.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import { valueText } from '#lib/bank/render.ts';
import {
	checkOf,
	enumerate,
	instantiate,
	keysOfFact,
	present,
	probe,
} from '#lib/forms/generating.ts';
import { grade, guessRate, parse } from '#lib/forms/grading.ts';
import type { Item } from '#lib/forms/item.ts';
import { langs } from '#lib/kernel/lang.ts';
import { keyedRng } from '#lib/kernel/rng.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { inspect } from './checker.ts';
import { judge } from './judge.ts';
import { mayCoincide, readMeaning } from './meaning.ts';

const bank = openShippedBank();
const variants = Array.from({ length: 12 }, (_, variant) => variant);
const keys = enumerate(bank);

/** Every item of the shipped bank: key by key, twelve variants, each language that differs. */
const everyItem = (): readonly Item[] =>
	keys.flatMap((key) =>
		variants.flatMap((variant) =>
			langs
				.map((lang) => ({ lang, item: instantiate(bank, key, variant, lang) }))
				.flatMap(({ lang, item }) => (item.lang === lang ? [item] : [])),
		),
	);

const items = everyItem();

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 60_000 };

describe('every item of the shipped bank', watchdog, () => {
	it('is there: each askable fact can be asked in one form at least', () => {
		const unasked = [...bank.facts.values()]
			.filter(({ id, quizUse }) => quizUse !== 'never' && keysOfFact(bank, id).length === 0)
			.map(({ id }) => id);
		expect(unasked).toEqual([]);
		expect(items.length).toBeGreaterThanOrEqual(keys.length * variants.length);
	});

	it('passes the independent checker', () => {
		const findings = items.flatMap((item) => inspect(bank, item));
		expect(findings).toEqual([]);
	});

	it('gives full marks to each right response and less to each wrong one', () => {
		const mark = (item: Item, response: Parameters<typeof grade>[1]): number => {
			const outcome = grade(item, response);
			return outcome.kind === 'scored' ? outcome.earned / outcome.possible : Number.NaN;
		};
		const misgraded = items.filter((item) => {
			const { correct, incorrect } = probe(item);
			return (
				correct.length === 0 ||
				!correct.every((response) => mark(item, response) === 1) ||
				!incorrect.every((response) => mark(item, response) < 1)
			);
		});
		expect(misgraded.map(({ id, variant }) => `${id}|${variant}`)).toEqual([]);
	});

	it('reads each of its own responses back, and refuses what is none', () => {
		const misread = items.filter((item) => {
			const { correct, incorrect, invalid } = probe(item);
			const isRead = [...correct, ...incorrect].every((response) => {
				const read = parse(item, response);
				return read.ok && JSON.stringify(read.value) === JSON.stringify(response);
			});
			return !isRead || invalid.some((raw) => parse(item, raw).ok);
		});
		expect(misread.map(({ id, variant }) => `${id}|${variant}`)).toEqual([]);
	});

	it('has one outcome and one check in whatever order its options stand', () => {
		const moved = items.filter((item, i) => {
			const shown = present(item, keyedRng('proof', i));
			const { correct, incorrect } = probe(item);
			const isSame = [...correct, ...incorrect].every((response) =>
				isDeepStrictEqual(grade(item, response), grade(shown, response)),
			);
			return !isSame || shown.check !== item.check || checkOf(shown) !== checkOf(item);
		});
		expect(moved.map(({ id, variant }) => `${id}|${variant}`)).toEqual([]);
	});

	it('carries the check of its English writing in every language', () => {
		const wrong = items.filter(({ id, variant, check }) => {
			const english = instantiate(bank, id, variant, 'en');
			return check !== english.check || check !== checkOf(english);
		});
		expect(wrong.map(({ id, variant, lang }) => `${id}|${variant}|${lang}`)).toEqual([]);
	});

	it('has a guess rate from one in a hundred to a half', () => {
		const rates = items.filter(({ form }) => form !== 'classify').map((item) => guessRate(item));
		expect(Math.min(...rates)).toBeGreaterThanOrEqual(0.01);
		expect(Math.max(...rates)).toBeLessThanOrEqual(0.5);
	});

	it('has, where rows are sorted, the guess rate of its bins and rows', () => {
		const sorted = items.flatMap((item) => (item.form === 'classify' ? [item] : []));
		expect(sorted.length).toBeGreaterThan(0);
		for (const item of sorted)
			expect(guessRate(item)).toBeCloseTo((1 / item.bins.length) ** item.rows.length, 12);
	});
});

describe('every false value that any variant can offer', watchdog, () => {
	const facts = [...bank.facts.values()];
	const pools = facts.map((fact) => ({ fact, candidates: candidatesFor(bank, fact) }));
	const saidBy = (text: string, type: (typeof facts)[number]['answer']['type']) =>
		readMeaning(bank, type, text);

	it("is proven false by rules of the checker's own", () => {
		const unproven = pools.flatMap(({ fact, candidates }) =>
			candidates.flatMap(({ value }) => {
				const text = valueText(bank, value).en;
				const meaning = saidBy(text, fact.answer.type);
				const verdict = meaning && judge(bank, fact, meaning);
				return verdict === 'false' ? [] : [`${fact.id}: ${text} is ${verdict ?? 'unreadable'}`];
			}),
		);
		expect(unproven).toEqual([]);
		expect(pools.flatMap(({ candidates }) => candidates).length).toBeGreaterThan(1000);
	});

	it('overlaps no other of its pool', () => {
		const clashes = pools.flatMap(({ fact, candidates }) => {
			const said = candidates.map(({ value }) =>
				saidBy(valueText(bank, value).en, fact.answer.type),
			);
			return said.flatMap((a, i) =>
				said.slice(i + 1).some((b) => a && b && mayCoincide(a, b))
					? [`${fact.id}: ${candidates[i]?.id}`]
					: [],
			);
		});
		expect(clashes).toEqual([]);
	});

	it('has a refutation', () => {
		const mute = pools.flatMap(({ fact, candidates }) =>
			candidates
				.filter((candidate) => refutationText(bank, candidate).en.trim() === '')
				.map(({ id }) => `${fact.id}: ${id}`),
		);
		expect(mute).toEqual([]);
	});
});
