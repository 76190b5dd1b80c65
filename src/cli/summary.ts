import type { BankArgs } from './bank-args.ts';
import type { Cooked, Linted } from './cook.ts';
import { count, reportLines } from './report.ts';

/** Prints the errors that keep a command from its work. @returns true when there are some */
export const printErrors = (
	{ compiled, errors }: Cooked,
	{ all }: BankArgs,
	print: (line: string) => void,
): boolean => {
	const { unchecked } = compiled;
	for (const line of reportLines({ errors, warnings: [], unchecked }, all)) print(line);
	return errors.length > 0;
};

/** `193 facts, 15 hand-written items, 468 enumerated items, 167 sources: 0 errors`. */
export const summarise = ({ compiled, errors, bank, enumerated }: Cooked): string => {
	const { facts, items, sources } = compiled.counts;
	const parts = [
		count(facts, 'fact'),
		count(items, 'hand-written item'),
		...(bank ? [count(enumerated, 'enumerated item')] : []),
		count(sources, 'source'),
	];
	return `${parts.join(', ')}: ${count(errors.length, 'error')}`;
};

/** The summary with the warnings that stand, and how many are accepted where some are. */
export const summariseLint = (linted: Linted): string => {
	const accepted = linted.accepted.length === 0 ? '' : `, ${linted.accepted.length} accepted`;
	return `${summarise(linted)}, ${count(linted.warnings.length, 'warning')}${accepted}`;
};
