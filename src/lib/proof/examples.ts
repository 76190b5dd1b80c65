import { foldText } from '#lib/kernel/fold-text.ts';
import type { Question } from './question.ts';
import { lengthOf, rootsIn, shared } from './words.ts';

/** One option as a learner of tricks sees it. */
export interface Example {
	/** What the option says, folded; for a sentence to judge, what its variants differ in. */
	readonly value: string;
	readonly traits: readonly string[];
	readonly isKey: boolean;
}

/** What of a text differs from others of its kind, what stands in its slot; all of it if nothing. */
const differing = (text: string, others: readonly string[]): string => {
	const from = (read: (of: string, i: number) => string | undefined, most: number): number => {
		let i = 0;
		while (i < most && others.every((other) => read(other, i) === read(text, i))) i++;
		return i;
	};
	const start = from((of, i) => of.at(i), text.length);
	const end = from((of, i) => of.at(-1 - i), text.length - start);
	return text.slice(start, text.length - end) || text;
};

/**
 * Tells what each question's options look like.
 * @param all the questions of the bank, all variants of an item among them
 */
export const exampleReader = (
	all: readonly Question[],
): ((question: Question) => readonly Example[]) => {
	const stems = new Map<string, string[]>();
	for (const { item, stem } of all) stems.set(item, [...(stems.get(item) ?? []), stem]);
	return (question) => {
		const { options, stem, key, isOrdered } = question;
		// With two options the sentence itself has to tell.
		const judged =
			options.length === 2 ? differing(stem, stems.get(question.item) ?? []) : undefined;
		const lengths = options.map(({ text }) => lengthOf(text));
		const stemRoots = rootsIn(stem);
		return options.map(({ id, text }, i) => {
			const roots = rootsIn(text);
			return {
				value: foldText(judged ?? text),
				isKey: i === key,
				traits: [
					...[...roots].map((root) => `says ${root}`),
					`overlap ${Math.min(2, shared(roots, stemRoots))}`,
					...(lengths[i] === Math.max(...lengths) ? ['longest'] : []),
					...(lengths[i] === Math.min(...lengths) ? ['shortest'] : []),
					...(isOrdered ? [`rank ${i} of ${options.length}`] : []),
					...(judged === undefined ? [] : [...stemRoots].map((root) => `${root} is ${id}`)),
				],
			};
		});
	};
};
