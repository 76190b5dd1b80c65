import type { CDPSession, Page } from '@playwright/test';

/** A request that left the browser's own cache, as Chromium counts its bytes on the wire. */
export interface Fetched {
	readonly url: string;
	/** When it was sent: epoch ms. */
	readonly sentAt: number;
	/** Bytes of the answer: packed headers, packed body, and what frames them. */
	readonly bytes: number;
	/** Bytes of its packed body alone; not a number for an answer that does not tell its length. */
	readonly body: number;
}

export interface Traffic {
	readonly session: CDPSession;
	/** What was sent until `at` (epoch ms; all when absent), each counted as a whole. */
	readonly until: (at?: number) => readonly Fetched[];
	/** Resolves when nothing has been under way for `ms`. */
	readonly isQuiet: (ms: number) => Promise<void>;
}

interface Entry {
	url: string;
	sentAt: number;
	bytes: number;
	body: number;
	isOpen: boolean;
	isCached: boolean;
}

const follow = (session: CDPSession, entries: Map<string, Entry>, touch: () => void): void => {
	const change = (id: string, part: Partial<Entry>): void => {
		touch();
		const entry = entries.get(id);
		if (entry !== undefined) Object.assign(entry, part);
	};
	session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
		touch();
		const [url, sentAt] = [request.url, wallTime * 1000];
		entries.set(requestId, { url, sentAt, bytes: 0, body: 0, isOpen: true, isCached: false });
	});
	session.on('Network.requestServedFromCache', ({ requestId }) =>
		change(requestId, { isCached: true }),
	);
	session.on('Network.responseReceived', ({ requestId, response }) =>
		change(requestId, { body: Number(response.headers['content-length']) }),
	);
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		change(requestId, { bytes: encodedDataLength, isOpen: false }),
	);
	session.on('Network.loadingFailed', ({ requestId }) => change(requestId, { isOpen: false }));
};

/** Counts what a page fetches, from before its navigation on. A worker's requests are not its own. */
export const watchTraffic = async (page: Page): Promise<Traffic> => {
	const session = await page.context().newCDPSession(page);
	const entries = new Map<string, Entry>();
	let touchedAt = Date.now();
	follow(session, entries, () => {
		touchedAt = Date.now();
	});
	await session.send('Network.enable');
	const all = (): readonly Entry[] =>
		[...entries.values()].filter(({ url, isCached }) => url.startsWith('http') && !isCached);
	const isQuiet = async (ms: number): Promise<void> => {
		while (Date.now() - touchedAt < ms || all().some(({ isOpen }) => isOpen))
			await page.waitForTimeout(50);
	};
	return { session, until: (at = Infinity) => all().filter(({ sentAt }) => sentAt <= at), isQuiet };
};

export const bytesOf = (fetched: readonly Fetched[]): number =>
	fetched.reduce((total, { bytes }) => total + bytes, 0);

export const bodiesOf = (fetched: readonly Fetched[]): number =>
	fetched.reduce((total, { body }) => total + body, 0);
