import type {
	BankId,
	DatasetId,
	EntityId,
	FactId,
	ItemKey,
	OptionId,
	SourceId,
	TopicId,
} from '#lib/kernel/brand.ts';
import type { DaySpan } from '#lib/kernel/calendar.ts';
import type { Text } from '#lib/kernel/lang.ts';

/** What a source is, in words that the interface shows; never a grade of trust. */
export const sourceKinds = [
	'official',
	'law',
	'observer',
	'reference',
	'news agency',
	'independent media',
	'state media',
	'research',
	'seed article',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface Source {
	readonly id: SourceId;
	readonly publisher: Text;
	/** What it is, in lower case after the publisher: "final result". */
	readonly title: Text;
	readonly kind: SourceKind;
	/** Day of publication as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
	readonly date?: string | undefined;
	readonly url?: string | undefined;
	/** What a source without a web address is. */
	readonly note?: Text | undefined;
}

/** Where in a source a fact stands. */
export interface Citation {
	readonly source: SourceId;
	readonly at: string;
	/** The source in which the cited one was read, when it was read second hand. */
	readonly readIn?: SourceId | undefined;
}

/** A learning objective. */
export interface Topic {
	readonly id: TopicId;
	readonly title: Text;
	/** One or two words for a chip. */
	readonly short: Text;
	readonly summary: Text;
}

export const entityKinds = ['person', 'party', 'place', 'institution', 'choice'] as const;
export type EntityKind = (typeof entityKinds)[number];

export interface Entity {
	readonly id: EntityId;
	readonly kind: EntityKind;
	/** Entities of one family are near misses of each other: `region`, `office`, `party`. */
	readonly family: string;
	readonly name: Text;
	/** Other names of the same thing, in any script: none of them may be a distractor for it. */
	readonly aliases: readonly string[];
	/** Entities that are the same thing at another time: Nur Otan and Amanat. */
	readonly sameAs: readonly EntityId[];
	/** Languages whose name still waits for a native reader. */
	readonly unreviewed: readonly ('kk' | 'ru')[];
}

/** A unit; `format` has one slot `{n}`. `one` is the format for exactly 1 where it differs. */
export interface Unit {
	readonly id: string;
	readonly format: Text;
	readonly one?: Text | undefined;
}

/** What a slot `{answer}` can hold. */
export type Value =
	| ({ readonly type: 'date' } & DaySpan)
	| {
			readonly type: 'number';
			/** The figure; of a range its lower end. */
			readonly value: number;
			/** The upper end, above `value`, of an answer that is a range; both ends belong to it. */
			readonly to?: number | undefined;
			readonly unit: string;
			readonly decimals: number;
	  }
	| { readonly type: 'entity'; readonly entity: EntityId }
	| { readonly type: 'text'; readonly id: string; readonly text: Text };

/** A claim that the bank's author makes about what cannot be otherwise, for a person to check. */
export interface Root {
	readonly because: Text;
	readonly cite: readonly Citation[];
	/** The days for which it is said to hold. */
	readonly period: DaySpan;
}

/** Why no figure of a measure lies beyond the bounds that its facts give. */
export interface Measure extends Root {
	/** `bankId:measure`. */
	readonly id: string;
}

/** An authored wrong answer with what refutes it. */
export interface Alternative {
	readonly value: Value;
	/** Says what is true of the wrong value, as feedback to the one who picked it. */
	readonly because: Text;
	readonly cite: readonly Citation[];
	/** The fact that refutes it, when one does. */
	readonly fact?: FactId | undefined;
}

/** A published value that conflicts with the fact's: neither right nor wrong. */
export interface Avoided {
	readonly value: Value;
	readonly because: Text;
}

interface FactBase {
	readonly id: FactId;
	readonly topic: TopicId;
	/** The true sentence with one slot `{answer}`; with a false value in the slot, its twin. */
	readonly statement: Text;
	/** The question whose answer is the value of the slot; ends in a question mark. */
	readonly ask: Text;
	readonly answer: Value;
	readonly cite: readonly Citation[];
	readonly quizUse: 'plain' | 'attribute' | 'never';
	/** Who says so; both `statement` and `ask` contain it when `quizUse` is `attribute`. */
	readonly attribution?: Text | undefined;
	readonly avoid: readonly Avoided[];
	readonly alternatives: readonly Alternative[];
	/** Facts that learners mix up with this one; their values come first as distractors. */
	readonly confusable: readonly FactId[];
	/** Two short sentences for the feedback: why it is so, or how to tell it apart. */
	readonly why?: Text | undefined;
	/** Caveat or conflict in plain words, shown beside the sources. */
	readonly note?: Text | undefined;
	/** Day from which the fact is known to hold, where it can change. */
	readonly asOf?: string | undefined;
	/** The forms that may ask it; absent, all may. */
	readonly forms?: readonly string[] | undefined;
}

/** Something that happened once; any other day is false. */
export interface EventFact extends FactBase {
	readonly kind: 'event';
	readonly answer: Extract<Value, { type: 'date' }>;
	/** What happened, as a short noun phrase for a timeline. */
	readonly what: Text;
	/** The day is not known for sure: it lies somewhere in `period`, and no day of it is false. */
	readonly circa?: Root | undefined;
}

/** A cell of a data set. */
export interface CellPlace {
	readonly dataset: DatasetId;
	readonly column: string;
	readonly row: EntityId;
}

export const quantityStatuses = ['exit-poll', 'preliminary', 'final', 'reported', 'rule'] as const;

export interface QuantityFact extends FactBase {
	readonly kind: 'quantity';
	readonly answer: Extract<Value, { type: 'number' }>;
	/** What is measured: quantities of one measure are near misses of each other. */
	readonly measure: string;
	readonly status: (typeof quantityStatuses)[number];
	/** Half-width around the value within which a typed number counts; 0 asks for the value itself. */
	readonly tolerance: number;
	/** Plausible range: sizes the guess rate of a typed number. */
	readonly bounds: { readonly min: number; readonly max: number };
	/** Where its figure stands, for a fact made from a data set. */
	readonly cell?: CellPlace | undefined;
}

/** Who held what, from when to when: one row of a relation. */
export interface RelationFact extends FactBase {
	readonly kind: 'relation';
	readonly answer: Extract<Value, { type: 'entity' }>;
	readonly relation: string;
	/** The office, party or place that is held; undefined where the relation has only one. */
	readonly what?: EntityId | undefined;
	/** The instant asked about, at which `functional` makes every other holder false. */
	readonly on: DaySpan;
	/** At most one answer at a time holds for one `what`. */
	readonly functional: Root;
}

/** The lowest or highest row of a data set's column. */
export interface ExtremeFact extends FactBase {
	readonly kind: 'extreme';
	readonly answer: Extract<Value, { type: 'entity' }>;
	readonly dataset: DatasetId;
	readonly column: string;
	readonly which: 'lowest' | 'highest';
	/** Every row is there, so that each other row refutes itself. */
	readonly closed: Root;
}

/** A sentence true of one value and authored false of others. */
export interface ClaimFact extends FactBase {
	readonly kind: 'claim' | 'cause' | 'statement';
}

export type Fact = EventFact | QuantityFact | RelationFact | ExtremeFact | ClaimFact;

/** A column of figures; a null cell says why in the data set's `absent`. */
export interface Column {
	readonly id: string;
	readonly title: Text;
	readonly unit: string;
	readonly decimals: number;
}

export interface Dataset {
	readonly id: DatasetId;
	readonly topic: TopicId;
	readonly title: Text;
	readonly cite: readonly Citation[];
	readonly columns: readonly Column[];
	readonly rows: readonly {
		readonly entity: EntityId;
		readonly cells: readonly (number | null)[];
	}[];
	readonly note?: Text | undefined;
}

export interface AuthoredOption {
	readonly id: OptionId;
	readonly text: Text;
	readonly rationale: Text;
}

/** What every hand-written item has, whatever its form. */
interface AuthoredBase {
	readonly id: ItemKey;
	readonly topic: TopicId;
	/** The facts whose memory it moves. */
	readonly facts: readonly FactId[];
	readonly stem: Text;
	/** What is picked, or sorted into bins. */
	readonly options: readonly AuthoredOption[];
	/** The true sentence on which the feedback ends. */
	readonly statement: Text;
	readonly cite: readonly Citation[];
}

/** One option is right. */
export interface AuthoredChoice extends AuthoredBase {
	readonly form: 'choice';
	readonly key: OptionId;
	/** Options stand in the written order (numbers, dates); else the seed shuffles them. */
	readonly ordered: boolean;
}

/** An option with the fact that judging it rightly shows known, where there is one. */
export interface AuthoredPart extends AuthoredOption {
	readonly fact?: FactId | undefined;
}

/** One option or more is right, and one at least is not. */
export interface AuthoredMulti extends AuthoredBase {
	readonly form: 'multi';
	readonly options: readonly AuthoredPart[];
	readonly keys: readonly OptionId[];
}

/** A group that rows are sorted into. */
export interface AuthoredBin {
	readonly id: string;
	readonly text: Text;
	/** What belongs in it, and why. */
	readonly because: Text;
}

/** Each row belongs in one bin. */
export interface AuthoredClassify extends AuthoredBase {
	readonly form: 'classify';
	readonly bins: readonly AuthoredBin[];
	/** The rows. */
	readonly options: readonly (AuthoredPart & { readonly bin: string })[];
}

/** A hand-written item. */
export type AuthoredItem = AuthoredChoice | AuthoredMulti | AuthoredClassify;

/** An id that is no longer asked, and what took its place. */
export interface Retired {
	readonly id: string;
	readonly since: string;
	readonly reason: Text;
	readonly successor?: string | undefined;
}

/** What has changed since the time that the questions are about. */
export interface Later {
	readonly text: Text;
	/** The day on which it was so, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
	readonly asOf: string;
	readonly cite: readonly Citation[];
}

/** Everything that one bank file carries: what the compile writes and `openBank` reads. */
export interface BankJson {
	readonly format: 'sabaq-bank';
	readonly version: 1;
	readonly id: BankId;
	/** A few words for what the bank is about. */
	readonly title: Text;
	/** One line that says what it teaches. */
	readonly tagline: Text;
	readonly later?: Later | undefined;
	/** Eight hexadecimal digits over all that follows. */
	readonly hash: string;
	/** Words that items use whatever their topic. */
	readonly words: { readonly true: Text; readonly false: Text };
	/** The item that greets a first visitor. */
	readonly opening: ItemKey;
	/** The data set drawn as the chamber: its first column with this id counts seats. */
	readonly chamber?:
		| {
				readonly dataset: DatasetId;
				readonly column: string;
				readonly title: Text;
				/** How many seats, as of when. */
				readonly note: Text;
		  }
		| undefined;
	readonly sources: readonly Source[];
	readonly topics: readonly Topic[];
	readonly entities: readonly Entity[];
	readonly units: readonly Unit[];
	/** One for each measure of a quantity. */
	readonly measures: readonly Measure[];
	readonly facts: readonly Fact[];
	readonly datasets: readonly Dataset[];
	readonly items: readonly AuthoredItem[];
	readonly retired: readonly Retired[];
}
