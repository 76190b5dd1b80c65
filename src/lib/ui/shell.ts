import type { Lang } from '#lib/kernel/lang.ts';

/** A place in the main navigation. */
export interface Place {
	readonly href: string;
	readonly text: string;
	/** One of icons.ts. */
	readonly icon: string;
	readonly isCurrent: boolean;
}

/** The same page in another language. */
export interface LanguageLink {
	readonly lang: Lang;
	readonly href: string;
	/** The language's own name. */
	readonly name: string;
	readonly isCurrent: boolean;
}

/** What the header says of the last answers. */
export interface SaveWord {
	readonly text: string;
	readonly icon: string;
	readonly tone: 'calm' | 'gold';
}

/** A learner of this browser. */
export interface Learner {
	readonly id: string;
	readonly name: string;
	readonly isCurrent: boolean;
}

/** What waits for the learner now. */
export interface DueView {
	readonly count: number;
	readonly minutes: number;
	readonly tomorrow: number;
	readonly unseen: number;
}
