import { dayFromNumber, type DaySpan } from '#lib/kernel/calendar.ts';
import type { ImportError, ProgressFile, StoreError } from '#lib/store/store.ts';
import { fetchPart } from './fetch-part.ts';
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
 * @throws Unreachable when its code could not be fetched
 */
export const saveProgressFile = async (study: Study): Promise<string> => {
	const [{ makeProgressFile, progressText }, { newestOf, versions }] = await fetchPart(() =>
		Promise.all([import('#lib/store/progress-file.ts'), import('#lib/store/migrate.ts')]),
	);
	const store = await fetchPart(() => study.journal.store());
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
	/** How many of its entries are not here yet. */
	readonly added: number;
	/** First and last study day of its entries; undefined when it has none. */
	readonly days: DaySpan | undefined;
	/** Whether it was exported from another learner profile than the one at work. */
	readonly isForeign: boolean;
}

/** Why a file was not taken: what is wrong with it, or what the browser would not do with it. */
export interface Refusal extends Pick<ImportError, 'path' | 'message'> {
	readonly reason: ImportError['reason'] | 'unreadable' | 'not-stored';
}

const readText = async (file: File, maxBytes: number): Promise<string | Refusal> => {
	// Looked at before it is read into memory.
	if (file.size > maxBytes) {
		const message = `the file has ${file.size} bytes; at most ${maxBytes} are read`;
		return { reason: 'too-large', path: '$', message };
	}
	try {
		return await file.text();
	} catch (thrown) {
		// Removed or changed since it was picked.
		return { reason: 'unreadable', path: '$', message: String(thrown) };
	}
};

const daysOf = (entries: ProgressFile['entries']): DaySpan | undefined => {
	const [first, ...rest] = entries;
	if (first === undefined) return undefined;
	let [from, to] = [first.day, first.day];
	for (const { day } of rest) {
		if (day < from) from = day;
		if (day > to) to = day;
	}
	return { from, to };
};

/**
 * The file read and compared with the log at hand, or the place and the reason why it is refused.
 * @throws Unreachable when the code that reads it could not be fetched
 */
export const previewProgressFile = async (study: Study, file: File): Promise<Preview | Refusal> => {
	const { maxFileBytes, parseProgressFile } = await fetchPart(
		() => import('#lib/store/progress-file.ts'),
	);
	const text = await readText(file, maxFileBytes);
	if (typeof text !== 'string') return text;
	const read = parseProgressFile(text);
	if (!read.ok) return read.error;
	const known = new Set(study.journal.entries.map(({ id }) => id));
	const { entries, profile } = read.value;
	return {
		name: file.name,
		file: read.value,
		count: entries.length,
		added: entries.filter(({ id }) => !known.has(id)).length,
		days: daysOf(entries),
		isForeign: profile !== study.learner,
	};
};

const refusalOf = (error: StoreError | ImportError): Refusal => {
	if ('path' in error) return error;
	const message = 'detail' in error ? `${error.kind}: ${error.detail}` : error.kind;
	return { reason: 'not-stored', path: '$', message };
};

/**
 * Adds what the file has and this browser has not: all of it or, on a refusal, nothing.
 * @throws Unreachable when the store's code could not be fetched
 */
export const importProgressFile = async (
	study: Study,
	{ file }: Preview,
): Promise<{ readonly added: number } | Refusal> => {
	const store = await fetchPart(() => study.journal.store());
	const result = await store.importAll(file, Date.now());
	if (!result.ok) return refusalOf(result.error);
	await study.journal.reread();
	study.practice.forget();
	return result.value;
};
