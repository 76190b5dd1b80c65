/** The pictures of lessons as screens draw them: shares of a width, and texts ready to show. */
import type { CitationView } from '#lib/bank/bank.ts';
import type { EntityId } from '#lib/kernel/brand.ts';
import type { Said } from '#lib/kernel/lang.ts';

/** The same figures as a table; the first cell of a row names it. */
export interface TableTwin {
	readonly head: readonly Said[];
	readonly rows: readonly (readonly Said[])[];
}

interface ViewBase {
	/** Unique in its lesson. */
	readonly id: string;
	readonly title: Said;
	readonly note?: Said | undefined;
	readonly table: TableTwin;
	/** All that it rests on, each once. */
	readonly citations: readonly CitationView[];
}

/** What is drawn of a row's name. */
interface Named {
	readonly id: EntityId;
	readonly name: Said;
	/** The place of a group in the order of groups, 1 to 7: its colour and its mark. */
	readonly sign?: number | undefined;
}

/** One bar with its figure, or with the reason why it has none. */
export interface BarView {
	/** Of the width, 0 to 1; none where there is no figure. */
	readonly share?: number | undefined;
	readonly label: Said;
}

export interface BarRow extends Named {
	/** One for each column. */
	readonly bars: readonly BarView[];
}

/** A line across the bars of the first column. */
export interface LevelView {
	/** Of the width, 0 to 1. */
	readonly share: number;
	readonly label: Said;
	/** Its figure with the unit. */
	readonly figure: Said;
	/** True where the label has the figure in it. */
	readonly isSaid: boolean;
}

/** Rows of bars; ranked ones stand in falling order. */
export interface BarsView extends ViewBase {
	readonly kind: 'bars' | 'ranked';
	/** Titles of the columns with their units. */
	readonly columns: readonly Said[];
	readonly rows: readonly BarRow[];
	readonly level?: LevelView | undefined;
	/** The rows with the highest and the lowest figure of the first column. */
	readonly highest: BarRow;
	readonly lowest: BarRow;
}

/** How far one estimate lies from the result. */
export interface EstimateView {
	/** Of the width, 0 to 1; the result is in the middle. */
	readonly share: number;
	/** The difference with its sign. */
	readonly label: Said;
}

export interface EstimateRow extends Named {
	readonly result: Said;
	/** One for each maker of estimates; none where there is no estimate or no result. */
	readonly marks: readonly (EstimateView | undefined)[];
}

/** Estimates as differences from what was counted, which is the line in the middle. */
export interface EstimatesView extends ViewBase {
	readonly kind: 'estimates';
	/** Who estimated. */
	readonly makers: readonly Said[];
	/** What was counted: the title of the data set and of its column. */
	readonly result: Said;
	readonly rows: readonly EstimateRow[];
	readonly ticks: readonly Tick[];
	/** True where the figures are shares, so that differences are percentage points. */
	readonly isPoints: boolean;
	/** The largest difference, in words of the figure's own unit and without its sign. */
	readonly widest: Said;
}

/** A line of a scale. */
export interface Tick {
	/** Of the width, 0 to 1. */
	readonly share: number;
	readonly text: string;
}

/** How long after the event before. */
export interface Gap {
	readonly unit: 'days' | 'months' | 'years';
	/** Days are exact; months and years are rounded. */
	readonly n: number;
}

export interface EventView {
	readonly id: string;
	readonly day: Said;
	/** The day as machines read it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
	readonly machineDay: string;
	readonly what: Said;
	/** False where only the month, the year or a likely day is known. */
	readonly isExact: boolean;
	/** None for the first event, and where the days known are too vague to say. */
	readonly gap?: Gap | undefined;
	/** Steps of space above it: more for a longer gap, 0 to 4. */
	readonly space: number;
}

/** Events in the order of their days. */
export interface TimelineView extends ViewBase {
	readonly kind: 'timeline';
	readonly events: readonly EventView[];
}

/** Who is in several posts of a picture has the same tone in each: 1 to 3 by the first day. */
export type Tone = 0 | 1 | 2 | 3;

export interface HoldingView {
	readonly id: string;
	readonly name: Said;
	/** From when to when, in words. */
	readonly dates: Said;
	/** Of the width of all years, 0 to 1. */
	readonly start: number;
	readonly end: number;
	readonly isOpenBefore: boolean;
	readonly isOpenAfter: boolean;
	readonly tone: Tone;
	/** The narrowest drawing in which the name has room inside the bar. */
	readonly room: 'narrow' | 'wide' | 'none';
}

export interface PostView {
	readonly post: Said;
	readonly holdings: readonly HoldingView[];
}

/** Posts below each other on one scale of years. */
export interface HoldersView extends ViewBase {
	readonly kind: 'holders';
	readonly posts: readonly PostView[];
	/** The first days of years. */
	readonly years: readonly Tick[];
}

/** Seats by group, as the half circle of a chamber. */
export interface SeatsView extends ViewBase {
	readonly kind: 'chamber';
	/** What is counted, beside the sum. */
	readonly unit: Said;
	readonly groups: readonly (Named & { readonly seats: number; readonly figure: Said })[];
}

export type PictureView = BarsView | EstimatesView | TimelineView | HoldersView | SeatsView;

/** The words of the interface that stand in drawings and tables. */
export interface PictureWords {
	readonly name: string;
	readonly none: string;
	readonly day: string;
	readonly event: string;
	readonly around: string;
	readonly post: string;
	readonly holder: string;
	readonly dates: string;
	readonly since: string;
	readonly until: string;
	readonly between: string;
	readonly throughout: string;
}

/** A share of a width as an attribute of a drawing, to a hundredth of a per cent. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
