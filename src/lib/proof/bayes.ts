import { type Example, exampleReader } from './examples.ts';
import type { Guesser } from './guessers.ts';
import type { Question } from './question.ts';

interface Count {
	right: number;
	wrong: number;
}

/** How often each trait was seen on keys and on wrong options. */
class Tally {
	readonly #traits = new Map<string, Count>();
	readonly total: Count = { right: 0, wrong: 0 };

	add({ traits, isKey }: Example): void {
		const side = isKey ? 'right' : 'wrong';
		this.total[side]++;
		for (const trait of traits) {
			const count = this.#traits.get(trait) ?? { right: 0, wrong: 0 };
			count[side]++;
			this.#traits.set(trait, count);
		}
	}

	of(trait: string): Readonly<Count> | undefined {
		return this.#traits.get(trait);
	}
}

/** All that was seen, and the part of it that may not be learned from. */
interface Lore {
	readonly all: Tally;
	readonly hidden: readonly Tally[];
}

const seenIn = ({ all, hidden }: Lore, read: (tally: Tally) => Count | undefined): Count => {
	const left = { right: 0, wrong: 0, ...read(all) };
	for (const tally of hidden) {
		const count = read(tally);
		left.right -= count?.right ?? 0;
		left.wrong -= count?.wrong ?? 0;
	}
	return left;
};

/** How much a trait speaks for a key, in natural logarithms; nothing for one never seen. */
const weigh = (trait: string, lore: Lore, total: Count): number => {
	const { right, wrong } = seenIn(lore, (tally) => tally.of(trait));
	if (right + wrong === 0) return 0;
	return Math.log((right + 1) / (total.right + 2)) - Math.log((wrong + 1) / (total.wrong + 2));
};

/** Tallies by what they are about, so that what is related to a question can be left out. */
class Cells {
	readonly #tallies = new Map<string, Tally>();
	readonly #byName = new Map<string, Set<Tally>>();

	/** The tally of a task and a value. */
	cell(task: readonly string[], value: string): Tally {
		const name = JSON.stringify([task, value]);
		const tally = this.#tallies.get(name) ?? new Tally();
		this.#tallies.set(name, tally);
		for (const key of [...task.map((unit) => `about ${unit}`), `says ${value}`])
			this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(tally));
		return tally;
	}

	/** Everything about one of the facts, and everything that says one of the values. */
	related(units: readonly string[], values: readonly string[]): readonly Tally[] {
		const names = [...units.map((unit) => `about ${unit}`), ...values.map((v) => `says ${v}`)];
		return [...new Set(names.flatMap((name) => [...(this.#byName.get(name) ?? [])]))];
	}
}

/**
 * Naive Bayes: learns what keys look like from questions about other facts, and from options that say
 * something else than any option of the question at hand, right or wrong: what it has learned cannot
 * be the answer, nor that the answer is elsewhere wrong.
 */
export const naiveBayes = (all: readonly Question[]): Guesser => {
	const read = exampleReader(all);
	const [whole, cells] = [new Tally(), new Cells()];
	for (const question of all)
		for (const example of read(question)) {
			whole.add(example);
			cells.cell(question.units, example.value).add(example);
		}
	return (question) => {
		const examples = read(question);
		const hidden = cells.related(
			question.units,
			examples.map(({ value }) => value),
		);
		const lore = { all: whole, hidden };
		const total = seenIn(lore, (tally) => tally.total);
		return examples.map(({ traits }) =>
			traits.reduce((sum, trait) => sum + weigh(trait, lore, total), 0),
		);
	};
};
