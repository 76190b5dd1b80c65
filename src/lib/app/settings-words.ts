/** What the settings page says of its learners and files, in the page's language. */
import { fill, sayCount } from '#lib/i18n/say.ts';
import type { Words } from '#lib/i18n/words.ts';
import { assertNever } from '#lib/kernel/assert-never.ts';
import { formatNumber } from '#lib/kernel/figures.ts';
import { formatSpan } from '#lib/kernel/format.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { Preview, Refusal } from './progress-file.ts';
import type { FileNews } from './settings-files.svelte.ts';
import type { NameProblem } from './settings-learners.svelte.ts';
import type { Trouble } from './turn.svelte.ts';

type Dictionary = Words['settings'] & Pick<Words['shell'], 'failed'>;

export const sayTrouble = (trouble: Trouble | undefined, words: Dictionary): string =>
	trouble === undefined ? '' : { unreachable: words.unreachable, failed: words.failed }[trouble];

export const sayNameProblem = (problem: NameProblem | undefined, words: Dictionary): string =>
	problem === undefined
		? ''
		: { 'empty-name': words.nameEmpty, 'long-name': words.nameLong }[problem];

export const sayNews = (news: FileNews | undefined, words: Dictionary, lang: Lang): string => {
	if (news === undefined) return '';
	switch (news.kind) {
		case 'working':
			return words.working;
		case 'exported':
			return fill(words.exported, { name: news.name });
		case 'imported':
			return sayCount(words.imported, news.added, lang);
		case 'cleared':
			return words.cleared;
		default:
			return assertNever(news);
	}
};

/** How much of the language no native reader has seen; empty where all of it was. */
export const sayUnreviewed = (
	{ texts, names }: { readonly texts: number; readonly names: number },
	words: Dictionary,
	lang: Lang,
): string =>
	texts + names === 0
		? ''
		: fill(words.unreviewed, {
				texts: formatNumber(texts, 0, lang),
				names: formatNumber(names, 0, lang),
			});

/** A name from outside, which may be written from right to left, kept to itself. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** What a file would bring: its name and size, and in full what is in it. */
export const sayPreview = (
	{ name, count, added, days, isForeign }: Preview,
	words: Dictionary,
	lang: Lang,
): { readonly title: string; readonly text: string } => ({
	title: sayCount(words.importPreview, count, lang, { file: isolated(name) }),
	text: [
		fill(words.importNew, { added: formatNumber(added, 0, lang) }),
		...(days === undefined ? [] : [fill(words.importDays, { days: formatSpan(days, lang) })]),
		...(isForeign ? [words.importForeign] : []),
	].join(' '),
});

/** The place of a fault: line and column of a text, a member of a document, or the whole of it. */
const sayPlace = (path: string, words: Dictionary): readonly string[] => {
	const [, line, column] = /^(\d+):(\d+)$/u.exec(path) ?? [];
	if (line !== undefined && column !== undefined) return [fill(words.atLine, { line, column })];
	return path === '$' ? [] : [fill(words.atPlace, { place: path })];
};

/** Why a file was not taken and where in it that lies; in English, too, for whoever looks into it. */
export const sayRefusal = (
	{ reason, path, message }: Refusal,
	words: Dictionary,
): { readonly text: string; readonly detail: string } => {
	const sentences = {
		'too-large': words.tooLarge,
		'not-json': words.notJson,
		'too-deep': words.tooDeep,
		'forbidden-key': words.forbiddenKey,
		'wrong-format': words.wrongFormat,
		'newer-schema': words.newerSchema,
		malformed: words.malformed,
		'wrong-count': words.wrongCount,
		'wrong-checksum': words.wrongChecksum,
		unreadable: words.unreadable,
		'not-stored': words.notStored,
	} satisfies Readonly<Record<Refusal['reason'], string>>;
	return {
		text: [sentences[reason], ...sayPlace(path, words), words.nothingChanged].join(' '),
		detail: `${path}: ${message}`,
	};
};
