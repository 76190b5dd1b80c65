import type { DatasetId, EntityId, FactId, ItemKey, SourceId, TopicId } from '#lib/kernel/brand.ts';
import type { Lang, Text } from '#lib/kernel/lang.ts';
import type {
	AuthoredItem,
	BankJson,
	Citation,
	Dataset,
	Entity,
	Fact,
	Later,
	Measure,
	Retired,
	Source,
	SourceKind,
	Topic,
	Unit,
} from './model.ts';

/** One or more bank files, opened: looked up by id, in the order of the files. */
export interface Bank {
	/** Eight hexadecimal digits that name this content. */
	readonly hash: string;
	readonly title: Text;
	readonly tagline: Text;
	readonly later?: Later | undefined;
	readonly words: BankJson['words'];
	readonly opening: ItemKey;
	readonly chamber?:
		| {
				readonly dataset: Dataset;
				readonly column: number;
				readonly title: Text;
				readonly note: Text;
		  }
		| undefined;
	readonly topics: ReadonlyMap<TopicId, Topic>;
	readonly sources: ReadonlyMap<SourceId, Source>;
	readonly entities: ReadonlyMap<EntityId, Entity>;
	readonly units: ReadonlyMap<string, Unit>;
	readonly measures: ReadonlyMap<string, Measure>;
	readonly facts: ReadonlyMap<FactId, Fact>;
	readonly datasets: ReadonlyMap<DatasetId, Dataset>;
	readonly items: ReadonlyMap<ItemKey, AuthoredItem>;
	readonly retired: ReadonlyMap<string, Retired>;
}

/** Why a bank could not be opened: `path` is a JSON path such as `facts.3.answer`. */
export interface BankError {
	readonly bank: string;
	readonly path: string;
	readonly message: string;
}

/** A citation with its source written out, so that a screen needs no bank to show it. */
export interface CitationView {
	readonly source: SourceId;
	/** The language of all its texts but `at`, which is always English. */
	readonly lang: Lang;
	readonly publisher: string;
	readonly title: string;
	readonly kind: SourceKind;
	readonly date?: string | undefined;
	readonly at: string;
	readonly url?: string | undefined;
	/** Publisher in which it was read, when second hand. */
	readonly readIn?: string | undefined;
	readonly note?: string | undefined;
}

/** The citation written out in `lang`. A source that is missing is a bug: `openBank` checked it. */
export type ViewCitation = (bank: Bank, citation: Citation, lang: Lang) => CitationView;
