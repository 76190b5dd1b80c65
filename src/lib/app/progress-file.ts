import { dayFromNumber } from '#lib/kernel/calendar.ts';
import type { ProgressFile } from '#lib/store/store.ts';
import type { Study } from './study.svelte.ts';
import { appVersion } from './version.ts';

/** Hands a text over as a file, by a link that is clicked once. */
const download = (name: string, text: string): void => {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the blob after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/**
 * Saves everything the learner has as one file, answers that could not be stored included.
 * @returns the file's name
 */
export const saveProgressFile = async (study: Study): Promise<string> => {
	const [{ makeProgressFile, progressText }, { newestOf, versions }] = await Promise.all([
		import('#lib/store/progress-file.ts'),
		import('#lib/store/migrate.ts'),
	]);
	const store = await study.journal.store();
	const now = Date.now();
	const stored = await store.exportAll(appVersion, now);
	const open = study.journal.openSession;
	const file = makeProgressFile(
		{
			entries: study.journal.entries,
			sessions: stored.ok ? stored.value.sessions : open === undefined ? [] : [open],
		},
		{
			schema: stored.ok ? stored.value.schema : newestOf(versions),
			appVersion,
			exportedAt: now,
			profile: store.profile,
		},
	);
	const name = `sabaq-${dayFromNumber(Math.floor(now / 86_400_000))}.json`;
	download(name, progressText(file));
	return name;
};

/** What a file would bring, before anything is changed. */
export interface Preview {
	readonly name: string;
	readonly file: ProgressFile;
	readonly count: number;
	readonly added: number;
}

/** The file read and compared, or the place and the reason why it is refused. */
export const previewProgressFile = async (
	study: Study,
	file: File,
): Promise<Preview | { readonly path: string; readonly message: string }> => {
	const { maxFileBytes, parseProgressFile } = await import('#lib/store/progress-file.ts');
	// Looked at before it is read into memory; the parser says it in the same words.
	const text = file.size > maxFileBytes ? ' '.repeat(maxFileBytes + 1) : await file.text();
	const read = parseProgressFile(text);
	if (!read.ok) return read.error;
	await study.journal.load();
	const known = new Set(study.journal.entries.map(({ id }) => id));
	const { entries } = read.value;
	return {
		name: file.name,
		file: read.value,
		count: entries.length,
		added: entries.filter(({ id }) => !known.has(id)).length,
	};
};

/** Adds what the file has and this browser has not: all of it or, on a refusal, nothing. */
export const importProgressFile = async (
	study: Study,
	{ file }: Preview,
): Promise<{ readonly added: number } | { readonly path: string; readonly message: string }> => {
	const store = await study.journal.store();
	const result = await store.importAll(file);
	if (!result.ok)
		return 'path' in result.error
			? result.error
			: { path: result.error.kind, message: 'detail' in result.error ? result.error.detail : '' };
	await study.journal.reread();
	study.practice.forget();
	return result.value;
};
