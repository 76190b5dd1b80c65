import type { DatasetId, EntityId, FactId, TopicId } from '#lib/kernel/brand.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import type { Text } from '#lib/kernel/lang.ts';
import type { Citation } from './model.ts';

/** A few sentences with what they rest on: the facts they tell, and sources for the rest. */
export interface Paragraph {
	readonly text: Text;
	readonly facts: readonly FactId[];
	readonly cite: readonly Citation[];
}

/** A part of the running text, with the pictures that stand below it. */
export interface LessonSection {
	/** None for the opening of a lesson. */
	readonly heading?: Text | undefined;
	readonly paragraphs: readonly Paragraph[];
	readonly pictures: readonly Picture[];
}

/** A box beside the running text: how something is known, what changed later. */
export interface Aside {
	readonly title: Text;
	readonly paragraphs: readonly Paragraph[];
}

interface PictureBase {
	/** Unique in its lesson. */
	readonly id: string;
	readonly title: Text;
	/** How to read it, or what it leaves out. */
	readonly note?: Text | undefined;
}

/** A dotted line across bars. */
export interface Level {
	readonly at: number;
	readonly label: Text;
}

/** Bars of one or two columns of a data set, side by side, a row each. */
export interface BarsPicture extends PictureBase {
	readonly kind: 'bars';
	readonly dataset: DatasetId;
	/** Ids of its columns: the first is the one that `level` belongs to. */
	readonly columns: readonly string[];
	readonly level?: Level | undefined;
	/** By column, why a row has no figure there, in two words: `no list`. */
	readonly absent?: Readonly<Record<string, Text>> | undefined;
}

/** Rows in falling order of one column, with a level to compare them with. */
export interface RankedPicture extends PictureBase {
	readonly kind: 'ranked';
	readonly dataset: DatasetId;
	readonly column: string;
	readonly level?: Level | undefined;
}

/** Several estimates of one figure a row, each a column of `dataset`, against what was counted. */
export interface EstimatesPicture extends PictureBase {
	readonly kind: 'estimates';
	readonly dataset: DatasetId;
	readonly result: { readonly dataset: DatasetId; readonly column: string };
}

/** What happened when: events in the order of their days. */
export interface TimelinePicture extends PictureBase {
	readonly kind: 'timeline';
	/** Event facts. */
	readonly facts: readonly FactId[];
}

/** Somebody in a post or a name in use, from one day to another. */
export interface Holding {
	readonly who: EntityId;
	/** The first and the last day drawn; the picture's own where it began earlier or went on. */
	readonly span: DaySpan;
	readonly isOpenBefore: boolean;
	readonly isOpenAfter: boolean;
	/** The month or year in which it began or ended, where no source says the day: `span` has its middle. */
	readonly began?: DaySpan | undefined;
	readonly ended?: DaySpan | undefined;
	readonly facts: readonly FactId[];
	readonly cite: readonly Citation[];
}

/** Who held which post when. */
export interface HoldersPicture extends PictureBase {
	readonly kind: 'holders';
	readonly span: DaySpan;
	readonly posts: readonly { readonly post: Text; readonly holdings: readonly Holding[] }[];
}

/** Seats as the half circle of a chamber. */
export interface ChamberPicture extends PictureBase {
	readonly kind: 'chamber';
	readonly dataset: DatasetId;
	readonly column: string;
}

export type Picture =
	| BarsPicture
	| RankedPicture
	| EstimatesPicture
	| TimelinePicture
	| HoldersPicture
	| ChamberPicture;

/** A word of the field with what it means; in the languages that its author gives. */
export interface Term {
	readonly id: string;
	readonly term: Text;
	readonly meaning: Text;
	/** Languages that still wait for a native reader. */
	readonly unreviewed: readonly ('kk' | 'ru')[];
}

/** What is read of one topic, before and after its questions. */
export interface Lesson {
	readonly topic: TopicId;
	/** 150 to 350 words together. */
	readonly sections: readonly LessonSection[];
	readonly asides: readonly Aside[];
	/** Ids of glossary terms. */
	readonly words: readonly string[];
}

/**
 * The reading that goes with a bank, apart from it: questions never need it, and a reworded lesson
 * makes no other bank.
 */
export interface LessonsJson {
	readonly format: 'sabaq-lessons';
	readonly version: 1;
	readonly glossary: readonly Term[];
	readonly lessons: readonly Lesson[];
}
