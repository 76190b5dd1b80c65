/** Small values kept outside the database: read before the first paint. */
export const keys = {
	device: 'sabaq-device',
	theme: 'sabaq-theme',
	/** A learner's tap that came before the app had started, until the journal has it. */
	early: 'sabaq-early',
	/** What is on its way to the database; each has a place of its own behind this name. */
	waiting: 'sabaq-waiting',
	/** Set once an answer has been stored: the home page then waits for what is due. */
	returning: 'sabaq-back',
} as const;

/** localStorage, or nothing where it is refused: a private window still practises. */
export const keep = {
	get: (key: string): string | undefined => {
		try {
			return localStorage.getItem(key) ?? undefined;
		} catch {
			return undefined; // refused storage reads as empty; the store says so to the learner
		}
	},
	set: (key: string, value: string): boolean => {
		try {
			localStorage.setItem(key, value);
			return true;
		} catch {
			return false;
		}
	},
	/** Every key that begins so. */
	names: (start: string): readonly string[] => {
		try {
			return Object.keys(localStorage).filter((key) => key.startsWith(start));
		} catch {
			return []; // refused storage reads as empty
		}
	},
	remove: (key: string): void => {
		try {
			localStorage.removeItem(key);
		} catch {
			return; // nothing was kept, so nothing is left behind
		}
	},
};

/** Whether this browser has stored an answer before; false while prerendering. */
export const isReturning = (): boolean =>
	typeof window !== 'undefined' && keep.get(keys.returning) !== undefined;

/** Whether the next visit's first paint expects a learner who has been here. */
export const setReturning = (has: boolean): void => {
	if (has) keep.set(keys.returning, '1');
	else keep.remove(keys.returning);
};
