import type { Bank } from '#lib/bank/bank.ts';
import type { QuantityFact } from '#lib/bank/model.ts';
import { renderValue, viewCitation } from '#lib/bank/render.ts';
import { rootsOf } from '#lib/bank/roots.ts';
import type { TrustRoot } from '#lib/bank/roots.ts';
import { nbsp } from '#lib/kernel/figures.ts';
import { localId } from '#lib/kernel/local-id.ts';
import type { Section } from './section.ts';

const cited = (bank: Bank, { cite }: TrustRoot): readonly string[] =>
	cite.map((citation) => {
		const { publisher, title, at } = viewCitation(bank, citation, 'en');
		return `${publisher}, ${title} (${at})`;
	});

/** The bounds that the facts of a measure give, each with the values that it encloses. */
const boundsOf = (bank: Bank, measure: string): readonly string[] => {
	const values = new Map<string, QuantityFact['answer'][]>();
	for (const fact of bank.facts.values()) {
		if (fact.kind !== 'quantity' || localId(fact.measure) !== localId(measure)) continue;
		const bounds = `${fact.bounds.min} to ${fact.bounds.max}`;
		values.set(bounds, [...(values.get(bounds) ?? []), fact.answer]);
	}
	return [...values].map(([bounds, answers]) => {
		const sorted = [...answers].sort((a, b) => a.value - b.value);
		const ends = [sorted.at(0), sorted.at(-1)].flatMap((answer) =>
			answer ? renderValue(bank, answer, 'en').replaceAll(nbsp, ' ') : [],
		);
		return `${bounds} encloses ${[...new Set(ends)].join(' to ')}`;
	});
};

/** Every root of trust: what the proof takes from the author, and a person should read. */
export const rootsOfTrust = (bank: Bank): Section => {
	const roots = rootsOf(bank).map((root) => ({
		root: root.kind,
		of: localId(root.where),
		period: root.period,
		because: root.because.en,
		cite: cited(bank, root),
		...(root.kind === 'bounds' && { bounds: boundsOf(bank, root.where) }),
	}));
	return {
		title: 'Roots of trust, for a person to read',
		lines: roots.flatMap(({ root, of, period, because, cite, bounds = [] }) => [
			`${root} ${of}, ${period.from} to ${period.to}: ${because}`,
			...[...bounds, ...cite].map((line) => `    ${line}`),
		]),
		json: roots,
	};
};
