import { expect, it } from 'vitest';
import { robotReport } from '#lib/proof/robots.ts';
import { robotTable } from '#lib/proof/table.ts';
import { openShippedBank } from '../support/shipped-bank.ts';
import { read } from '../support/tree.ts';
import { extremesIn } from './shown.ts';

const bank = openShippedBank();

/** The page with what is so now between the two markers of a name. */
const put = (page: string, name: string, text: string): string => {
	const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const [before, rest, ...more] = page.split(begin);
	const [, after] = rest?.split(end) ?? [];
	if (before === undefined || after === undefined || more.length > 0)
		throw new Error(`docs/proof.md must hold ${begin} ... ${end} exactly once`);
	return `${before}${begin}\n\n${text}\n\n${end}${after}`;
};

const publish = (page: string): string =>
	put(
		put(page, 'robots', robotTable(robotReport(bank))),
		'extremes',
		extremesIn(bank)
			.map((fact) => `- \`${fact}\``)
			.join('\n'),
	);

/** Ten times what it takes: for a hang, not for a slow machine. */
const watchdog = { timeout: 60_000 };

it('docs/proof.md shows how the robots fare with the bank as it is', watchdog, async () => {
	await expect(publish(read('docs/proof.md'))).toMatchFileSnapshot('../../docs/proof.md');
});
