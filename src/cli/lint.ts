import type { Bank } from '#lib/bank/bank.ts';
import { isWithin, placeOf, tidyProblems } from '#lib/bank/compile/compile.ts';
import type { Acceptance, Compiled, Problem } from '#lib/bank/compile/compile.ts';
import type { Asked } from '#lib/bank/lint/asked.ts';
import { lintLessons } from '#lib/bank/lint/lessons.ts';
import { lintBank } from '#lib/bank/lint/lint.ts';
import type { Finding } from '#lib/bank/lint/rule.ts';
import { isLintCode, lintRules } from '#lib/bank/lint/rules.ts';
import type { LintCode } from '#lib/bank/lint/rules.ts';
import { nearest } from '#lib/kernel/suggest.ts';

/** A warning that its author accepts. */
export interface Accepted {
	readonly problem: Problem;
	readonly reason: string;
}

interface Lint {
	readonly errors: readonly Problem[];
	readonly warnings: readonly Problem[];
	readonly accepted: readonly Accepted[];
}

/**
 * What is badly written in a bank that compiles and its lessons, at its place; warnings that a `lint-ok` accepts are
 * told apart, and so is every `lint-ok` that accepts nothing.
 * @param head path of the bank's head, where what is of no entry is reported
 */
export const lintCompiled = (
	compiled: Compiled,
	bank: Bank,
	asked: readonly Asked[],
	head: string,
): Lint => {
	const findings = [
		...lintBank(bank, asked),
		...(compiled.lessons ? lintLessons(bank, compiled.lessons) : []),
	];
	const found = findings.map((finding) => problemOf(finding, compiled, head));
	const warnings = [...compiled.warnings, ...found.filter(isWarning)];
	const acceptances = compiled.acceptances.filter(({ code }) => isAcceptable(code));
	const settled = warnings.map((problem) => ({
		problem,
		by: acceptances.filter((acceptance) => accepts(acceptance, problem, compiled)),
	}));
	const used = new Set(settled.flatMap(({ by }) => by));
	const ofAccepting = compiled.acceptances.flatMap((acceptance) =>
		problemsOf(acceptance, used.has(acceptance)),
	);
	return {
		errors: tidyProblems([
			...found.filter((problem) => !isWarning(problem)),
			...ofAccepting.filter((problem) => !isWarning(problem)),
		]),
		warnings: tidyProblems([
			...settled.flatMap(({ problem, by }) => (by.length === 0 ? [problem] : [])),
			...ofAccepting.filter(isWarning),
		]),
		accepted: settled.flatMap(({ problem, by: [first] }) =>
			first ? [{ problem, reason: first.reason }] : [],
		),
	};
};

const isWarning = ({ severity }: Problem): boolean => severity === 'warning';

const problemOf = (finding: Finding, { entries }: Compiled, head: string): Problem => {
	const { code, entry, path, lang, message, suggestion } = finding;
	const place = placeOf(entries, entry, path, lang) ?? { file: head, line: 1, col: 1 };
	return { ...place, code, severity: lintRules[code].severity, message, suggestion, entry };
};

const isAcceptable = (code: string): boolean =>
	isLintCode(code) &&
	lintRules[code].severity === 'warning' &&
	lintRules[code].family !== 'accepting';

const accepts = (
	acceptance: Acceptance,
	{ code, entry }: Problem,
	{ entries }: Compiled,
): boolean => {
	const spots = entry === undefined ? undefined : entries.get(entry);
	return acceptance.code === code && spots !== undefined && isWithin(acceptance, spots);
};

/** A reason is a sentence that a later reader can weigh, not a word that fills the place. */
const isReason = (reason: string): boolean => reason.split(/\s+/u).length >= 3;

/** What is wrong with an acceptance itself, whatever it accepts. */
const problemsOf = ({ code, reason, at }: Acceptance, isUsed: boolean): Problem[] => {
	const problem = (wrong: LintCode, message: string, suggestion: string): Problem[] => [
		{ ...at.keyPlace, code: wrong, severity: lintRules[wrong].severity, message, suggestion },
	];
	if (!isLintCode(code)) {
		const meant = nearest(code, Object.keys(lintRules).filter(isAcceptable));
		const hint = meant === undefined ? 'a code that the check prints' : `did you mean "${meant}"?`;
		return problem('unknown-lint-ok', `no warning has the code "${code}"`, hint);
	}
	if (!isAcceptable(code))
		return problem('refused-lint-ok', `"${code}" cannot be accepted`, 'mend what it reports');
	return [
		...(isReason(reason)
			? []
			: problem(
					'reasonless-lint-ok',
					`"${code}" is accepted without a reason`,
					'say why it is right here',
				)),
		...(isUsed
			? []
			: problem('unused-lint-ok', `nothing here has the warning "${code}"`, 'remove it')),
	];
};
