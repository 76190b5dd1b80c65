import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { textsOf } from './tree.ts';

const pages = 'src/routes/[[lang=lang]]';

const filesIn = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`);
const formFiles = filesIn('src/lib/ui/forms');

/** Where each section's words are said. */
const places: Readonly<Record<keyof typeof en, readonly string[]>> = {
	shell: [
		'src/routes/+layout.svelte',
		'src/lib/ui/Header.svelte',
		'src/lib/ui/Notices.svelte',
		`${pages}/+page.svelte`,
		`${pages}/practice/+page.svelte`,
		`${pages}/progress/+page.svelte`,
		`${pages}/settings/+page.svelte`,
		`${pages}/topics/[topic]/+page.svelte`,
	],
	notices: ['src/lib/ui/Notices.svelte'],
	home: [`${pages}/+page.svelte`, 'src/lib/ui/Again.svelte', 'src/lib/ui/Chamber.svelte'],
	again: [`${pages}/+page.svelte`, 'src/lib/ui/Again.svelte', 'src/lib/ui/Chamber.svelte'],
	question: [
		`${pages}/+page.svelte`,
		`${pages}/practice/+page.svelte`,
		'src/lib/ui/Question.svelte',
		'src/lib/ui/forms/OptionRow.svelte',
		'src/lib/ui/forms/Numeric.svelte',
		'src/lib/ui/Feedback.svelte',
	],
	forms: [...formFiles, 'src/lib/ui/Feedback.svelte', 'src/lib/ui/ActionRow.svelte'],
	feedback: [
		`${pages}/practice/+page.svelte`,
		'src/lib/ui/Feedback.svelte',
		'src/lib/ui/ActionRow.svelte',
		'src/lib/ui/SourceChip.svelte',
		'src/lib/ui/Sources.svelte',
		'src/lib/ui/FaultReport.svelte',
	],
	alone: [`${pages}/question/+page.svelte`],
	practice: [
		`${pages}/practice/+page.svelte`,
		'src/lib/app/round.ts',
		'src/lib/ui/RoundBar.svelte',
	],
	summary: [`${pages}/practice/+page.svelte`, 'src/lib/ui/Summary.svelte'],
	topics: [
		`${pages}/topics/+page.svelte`,
		`${pages}/topics/[topic]/+page.svelte`,
		...filesIn('src/lib/ui/lesson'),
	],
	lesson: [`${pages}/topics/[topic]/+page.svelte`, ...filesIn('src/lib/ui/lesson')],
	pretest: [`${pages}/practice/+page.svelte`, 'src/lib/ui/PretestSummary.svelte'],
	pictures: [...filesIn('src/lib/ui/pictures'), ...filesIn('src/lib/insight/pictures')],
	search: [`${pages}/search/+page.svelte`],
	progress: [`${pages}/progress/+page.svelte`, 'src/lib/ui/HeatMap.svelte'],
	sources: [`${pages}/sources/+page.svelte`],
	settings: [
		`${pages}/settings/+page.svelte`,
		'src/lib/app/settings-words.ts',
		'src/lib/ui/Files.svelte',
		'src/lib/ui/Learners.svelte',
	],
};

const read = (path: string): string => readFileSync(path, 'utf8');

/** Taken from the words by its name: `words.title`, `data.shell.failed`; in the layout from a list. */
const isSaid = (name: string, source: string): boolean =>
	new RegExp(
		`\\b(?:words|shell|again|summary|pictures|topics|lesson|pretest)\\.${name}\\b|\\['\\w*', '${name}', `,
		'u',
	).test(source);

describe('the dictionary', () => {
	it.each(Object.entries(places))('has no text in %s that no screen says', (section, files) => {
		const source = files.map(read).join('\n');
		// The kinds of sources are looked up by the source's own kind.
		const names = textsOf(Object.entries(en).find(([name]) => name === section)?.[1] ?? {})
			.map(({ place }) => place)
			.filter((place) => !place.startsWith('kinds.'));
		expect(names.length).toBeGreaterThan(0);
		expect(names.filter((name) => !isSaid(name, source))).toEqual([]);
	});
});
