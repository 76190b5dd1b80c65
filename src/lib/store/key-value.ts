/**
 * A small store of texts: localStorage. Every call may throw (blocked storage, a private window, no
 * space); one that swallows that answers `set` with false.
 */
export interface KeyValue {
	readonly get: (key: string) => string | null | undefined;
	readonly set: (key: string, value: string) => unknown;
	readonly remove: (key: string) => unknown;
}

/** The browser's localStorage, looked up at each call because already looking it up may throw. */
export const browserKeyValue: KeyValue = {
	get: (key) => localStorage.getItem(key),
	set: (key, value) => localStorage.setItem(key, value),
	remove: (key) => localStorage.removeItem(key),
};

/** One text of a key-value store. */
export interface Cell {
	readonly read: () => string | undefined;
	readonly write: (text: string) => void;
	/** False once the store has refused: from then on the text lives in memory, until the page ends. */
	readonly isKept: () => boolean;
}

/** Read anew at each call, because another tab may have written; never throws. */
export const createCell = (store: KeyValue, key: string): Cell => {
	let memory: { text: string | undefined } | undefined;
	return {
		isKept: () => memory === undefined,
		read: () => {
			if (memory !== undefined) return memory.text;
			try {
				return store.get(key) ?? undefined;
			} catch {
				// Not silent: isKept tells it.
				memory = { text: undefined };
				return undefined;
			}
		},
		write: (text) => {
			if (memory === undefined)
				try {
					if (store.set(key, text) !== false) return;
				} catch {
					// Not silent: isKept tells it.
				}
			memory = { text };
		},
	};
};
