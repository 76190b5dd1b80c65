declare const brand: unique symbol;

/** A string that only the code that checked it may call a `Name`. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

/** Ids are `bankId:localId`, immutable and never reused; an item key adds `/form`. */
export type BankId = Brand<'BankId'>;
export type FactId = Brand<'FactId'>;
export type SourceId = Brand<'SourceId'>;
export type TopicId = Brand<'TopicId'>;
export type EntityId = Brand<'EntityId'>;
export type DatasetId = Brand<'DatasetId'>;
/** Names one gradable thing of a bank: `sabaq:vote-date/choice`, or a hand-written item's id. */
export type ItemKey = Brand<'ItemKey'>;
/** Stable within an item, derived from what the option says, never from its place. */
export type OptionId = Brand<'OptionId'>;
export type EntryId = Brand<'EntryId'>;
export type SessionId = Brand<'SessionId'>;
export type ProfileId = Brand<'ProfileId'>;
