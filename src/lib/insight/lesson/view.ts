/** The reading of a topic as its page shows it, in one language. */
import type { CitationView } from '#lib/bank/bank.ts';
import type { Said } from '#lib/kernel/lang.ts';
import type { PictureView } from '../pictures/view.ts';

/** A paragraph with all that it rests on, each source once. */
export interface ParagraphView {
	readonly text: Said;
	readonly citations: readonly CitationView[];
}

/** A picture in its place, and the data sets that are found here instead of in a table. */
export interface PlacedPicture {
	readonly picture: PictureView;
	/** Slugs, for links that lead to these data sets. */
	readonly datasets: readonly string[];
}

export interface SectionView {
	/** None for the opening. */
	readonly heading?: Said | undefined;
	readonly paragraphs: readonly ParagraphView[];
	readonly pictures: readonly PlacedPicture[];
}

export interface AsideView {
	readonly title: Said;
	readonly paragraphs: readonly ParagraphView[];
}

/** A word of the field in the page's language, and what it is called in the others. */
export interface WordView {
	readonly id: string;
	readonly term: Said;
	readonly others: readonly Said[];
	readonly meaning: Said;
}

export interface LessonView {
	/** Whole minutes of reading, at least 1. */
	readonly minutes: number;
	readonly sections: readonly SectionView[];
	readonly asides: readonly AsideView[];
	readonly words: readonly WordView[];
	/** All that paragraphs and pictures rest on, each source once. */
	readonly sources: readonly CitationView[];
	/** True where a text is not in the page's language. */
	readonly isForeign: boolean;
}
