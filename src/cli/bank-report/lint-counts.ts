import { longestPays } from '#lib/bank/lint/faces.ts';
import { lintRules, lintSources } from '#lib/bank/lint/rules.ts';
import { formatPlace } from '#lib/bank/compile/compile.ts';
import type { Linted } from '../cook.ts';
import { columns, figure } from './section.ts';
import type { Section } from './section.ts';

/** How often each rule of writing fires, and how often that is accepted; then why. */
export const lintCounts = ({ errors, warnings, accepted, asked }: Linted): Section => {
	const open = [...errors, ...warnings];
	const rows = Object.entries(lintRules).map(([code, rule]) => ({
		code,
		found: open.filter((problem) => problem.code === code).length,
		accepted: accepted.filter(({ problem }) => problem.code === code).length,
		...rule,
	}));
	const { points, chance, count } = longestPays(asked.filter(({ variant }) => variant === 0));
	return {
		title: 'Lint',
		lines: [
			...columns([
				['code', 'severity', 'found', 'accepted'],
				...rows.map(({ code, severity, found, accepted: n }) => [code, severity, found, n]),
			]),
			`"pick the longest" is right in ${points.toFixed(1)} % of ${count} worded questions, chance in ${chance.toFixed(1)} %`,
			...accepted.map(
				({ problem, reason }) => `accepted: ${formatPlace(problem)} ${problem.code}: ${reason}`,
			),
			...Object.entries(lintSources).map(([name, source]) => `${name}: ${source}`),
		],
		json: [
			...rows.map(({ code, found, accepted: n, severity, source }) => ({
				...figure(`bank/lint/${code}`, found, 'findings'),
				...{ accepted: n, severity, source },
			})),
			figure('bank/lint/longest', points - chance, 'points'),
		],
	};
};
