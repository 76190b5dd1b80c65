/** What a new form begins with: a working form in which one of two options is picked. */

/** @typedef {{path: string, text: string}} Written a file as it is to be written */

/** @param {string} name */
const pascal = (name) => name.replaceAll(/(?:^|-)([a-z])/gu, (_, letter) => letter.toUpperCase());
/** @param {string} name */
const camel = (name) => name.replaceAll(/-([a-z])/gu, (_, letter) => letter.toUpperCase());

/** @param {string} name */
const itemText = (name) => `import type { OptionId } from '#lib/kernel/brand.ts';
import type { PickItem } from '../pick.ts';

/** The answer and one provably false value. */
export interface ${pascal(name)}Item extends PickItem {
	readonly form: '${name}';
}

export interface ${pascal(name)}Response {
	readonly form: '${name}';
	readonly picked: OptionId;
}
`;

/** @param {string} name */
const gradeText = (name) => `import type { Grading } from '../form.ts';
import { gradePick, parsePick, viewPick } from '../pick.ts';
import type { ${pascal(name)}Item, ${pascal(name)}Response } from './item.ts';

export const ${camel(name)}Grading: Grading<${pascal(name)}Item, ${pascal(name)}Response> = {
	rung: 'recognise',
	parse: (item, raw) => {
		const read = parsePick(item, raw);
		return read.ok ? { ok: true, value: { form: '${name}', picked: read.value } } : read;
	},
	grade: (item, response) => gradePick(item, response?.picked),
	guessRate: (item) => 1 / item.options.length,
	optionCount: (item) => item.options.length,
	view: (item, response) => viewPick(item, response?.picked, true),
};
`;

/** @param {string} name */
const generateText = (name) => `import type { Bank } from '#lib/bank/bank.ts';
import { candidatesFor } from '#lib/bank/falsity.ts';
import { refutationText } from '#lib/bank/refutation.ts';
import { valueText } from '#lib/bank/render.ts';
import { valueId } from '#lib/bank/same.ts';
import type { ItemKey, OptionId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { rendezvous, shuffled } from '#lib/kernel/rng.ts';
import { draftAbout, writeOut } from '../draft.ts';
import type { Generating } from '../form.ts';
import type { Unknown } from '../item.ts';
import { factOf } from '../keys.ts';
import { isGivenAway } from '../leak.ts';
import { probePick } from '../pick-probe.ts';
import { answerOfPick, gradedPick } from '../pick.ts';
import type { ${pascal(name)}Item, ${pascal(name)}Response } from './item.ts';

const instantiate${pascal(name)} = (
	bank: Bank,
	id: ItemKey,
	variant: number,
	lang: Lang,
): ${pascal(name)}Item => {
	const fact = factOf(bank, id);
	const about = draftAbout(bank, fact, id, variant);
	const [wrong] = rendezvous(candidatesFor(bank, fact), \`\${id}|\${variant}\`);
	if (!wrong) throw new Error(\`no false value for \${id}\`);
	const key = valueId(fact.answer) as OptionId;
	const options = [
		{ id: key, text: valueText(bank, fact.answer), rationale: fact.why ?? about.statement },
		{
			id: wrong.id as OptionId,
			text: valueText(bank, wrong.value),
			rationale: refutationText(bank, wrong),
		},
	];
	return writeOut<${pascal(name)}Item>(bank, { ...about, options }, lang, {
		form: (base, texts) => ({ ...base, form: '${name}', options: texts, key }),
		graded: gradedPick,
	});
};

export const ${camel(name)}Generating: Generating<${pascal(name)}Item, ${pascal(name)}Response | Unknown> = {
	canAsk: (bank, fact) => candidatesFor(bank, fact).length > 0 && !isGivenAway(bank, fact),
	instantiate: instantiate${pascal(name)},
	present: (item, rng) => ({ ...item, options: shuffled(item.options, rng) }),
	probe: (item) => probePick(item, (picked) => ({ form: '${name}', picked })),
	answer: answerOfPick,
	graded: gradedPick,
};
`;

/** @param {string} name */
const componentText = (name) => `<script lang="ts">
	import type { ${pascal(name)}Item } from '#lib/forms/${name}/item.ts';
	import { letterOf } from '#lib/kernel/letter.ts';
	import { markOf, pickedOf, type FormProps } from './marks.ts';
	import OptionRow from './OptionRow.svelte';

	const { item, words, response, outcome, onrespond }: FormProps<${pascal(name)}Item> = $props();
</script>

<ul>
	{#each item.options as { id, text }, place (id)}
		<li>
			<OptionRow
				{id}
				letter={letterOf(place)}
				{text}
				lang={item.lang}
				mark={markOf(outcome, id)}
				{words}
				isAnswered={response !== undefined}
				isPicked={pickedOf(response) === id}
				onpick={() => onrespond({ form: item.form, picked: id })}
			/>
		</li>
	{/each}
</ul>

<style>
	ul {
		display: grid;
		gap: 8px;
	}
</style>
`;

/** @param {string} name */
const inspectorText = (name) => `import type { Bank } from '#lib/bank/bank.ts';
import type { ${pascal(name)}Item } from '#lib/forms/${name}/item.ts';
import { judge } from '../judge.ts';
import { readMeaning } from '../meaning.ts';
import { inspectFact } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';
import { inspectIds, inspectKey, optionWords } from './options.ts';

const inspect = (bank: Bank, item: ${pascal(name)}Item, report: Report): void => {
	inspectKey(item, report);
	inspectIds(item, report);
	const fact = inspectFact(bank, item, report);
	if (!fact) return;
	for (const { id, text } of item.options) {
		const meaning = readMeaning(bank, fact.answer.type, text);
		const verdict = meaning ? judge(bank, fact, meaning) : 'unproven';
		if (id === item.key && verdict !== 'true') report('wrong-key', text);
		if (id !== item.key && verdict !== 'false') report('unproven-distractor', text);
	}
};

export const ${camel(name)}Inspector: Inspector<${pascal(name)}Item> = { words: optionWords, inspect };
`;

/** @param {string} name */
const testText = (name) => `import { describe, expect, it } from 'vitest';
import { enumerate, formOf, instantiate, probe } from '#lib/forms/generating.ts';
import { grade } from '#lib/forms/grading.ts';
import { buildBank } from '../../support/build-bank.ts';
import { demoParts } from '../../support/demo-bank.ts';

const bank = buildBank(demoParts);
const keys = enumerate(bank).filter((key) => formOf(bank, key) === '${name}');

describe('the form ${name}', () => {
	it('asks some facts of the demo bank', () => {
		expect(keys).not.toEqual([]);
	});

	it.each(keys)('scores what is right of %s in full, and nothing else', (key) => {
		const item = instantiate(bank, key, 0, 'en');
		const { correct, incorrect } = probe(item);
		for (const response of correct)
			expect(grade(item, response)).toMatchObject({ kind: 'scored', earned: 1 });
		for (const response of incorrect)
			expect(grade(item, response)).toMatchObject({ kind: 'scored', earned: 0 });
	});
});
`;

/** The tables that name every form: under which name, and what is imported for it from where. */
const tables = (/** @type {string} */ name) => [
	{
		path: 'src/lib/forms/grading.ts',
		import: `import { ${camel(name)}Grading } from './${name}/grade.ts';`,
		begin: 'export const gradings = {',
		value: `${camel(name)}Grading`,
	},
	{
		path: 'src/lib/forms/generating.ts',
		import: `import { ${camel(name)}Generating } from './${name}/generate.ts';`,
		begin: 'const generatings: {',
		value: `${camel(name)}Generating`,
	},
	{
		path: 'src/lib/ui/forms/table.ts',
		import: `import ${pascal(name)} from './${pascal(name)}.svelte';`,
		begin: 'const formComponents: {',
		value: pascal(name),
	},
	{
		path: 'src/cli/bank-report/form-needs.ts',
		begin: 'export const formNeeds: {',
		value: 'needWrong',
	},
	{
		path: 'src/cli/reading-sheet/show.ts',
		begin: 'const sheets: {',
		value: 'showPick',
	},
	{
		path: 'tests/proof/inspectors.ts',
		import: `import { ${camel(name)}Inspector } from './inspect/${name}.ts';`,
		begin: 'export const inspectors: {',
		value: `${camel(name)}Inspector`,
	},
];

/**
 * The table with a line for the form as its last one, and what the line needs imported.
 * @param {string} name
 * @param {{path: string, import?: string, begin: string, value: string}} table
 * @param {string} text
 */
const withLine = (name, table, text) => {
	const begin = text.indexOf(table.begin);
	const end = text.indexOf('\n};', text.indexOf('= {', begin));
	const imports = text.lastIndexOf('\nimport ', begin);
	if (begin < 0 || end < 0 || imports < 0)
		throw new Error(`${table.path} does not hold "${table.begin}" as this script knows it`);
	const afterImports = text.indexOf(';\n', imports) + 2;
	const imported = table.import === undefined ? '' : `${table.import}\n`;
	const key = /^[a-z]+$/u.test(name) ? name : `'${name}'`;
	return [
		text.slice(0, afterImports),
		imported,
		text.slice(afterImports, end),
		`\n\t${key}: ${table.value},`,
		text.slice(end),
	].join('');
};

/**
 * Every file that the form begins with, the tables included.
 * @param {string} name lower-case words with hyphens
 * @param {(path: string) => string | undefined} read a file of the project, if there is one
 * @returns {Written[]}
 * @throws {Error} for a name that is malformed or taken, or a table that has changed
 */
export const filesOfForm = (name, read) => {
	if (!/^[a-z]+(?:-[a-z]+)*$/u.test(name))
		throw new Error(`"${name}" is no name for a form: lower-case words with hyphens`);
	const fresh = [
		{ path: `src/lib/forms/${name}/item.ts`, text: itemText(name) },
		{ path: `src/lib/forms/${name}/grade.ts`, text: gradeText(name) },
		{ path: `src/lib/forms/${name}/generate.ts`, text: generateText(name) },
		{ path: `src/lib/ui/forms/${pascal(name)}.svelte`, text: componentText(name) },
		{ path: `tests/proof/inspect/${name}.ts`, text: inspectorText(name) },
		{ path: `tests/unit/forms/${name}.test.ts`, text: testText(name) },
	];
	const taken = fresh.find(({ path }) => read(path) !== undefined);
	if (taken) throw new Error(`there is a form "${name}" already: ${taken.path}`);
	const changed = tables(name).map((table) => {
		const text = read(table.path);
		if (text === undefined) throw new Error(`${table.path} is missing`);
		return { path: table.path, text: withLine(name, table, text) };
	});
	return [...fresh, ...changed];
};
