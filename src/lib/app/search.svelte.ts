import type { Bank } from '#lib/bank/bank.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { App } from './app.svelte.ts';
import type { findFacts, FoundView } from './search.ts';

/** What the search page has to show. */
export type SearchView =
	| { readonly phase: 'idle' | 'waiting' | 'failed' | 'none' }
	| {
			readonly phase: 'found';
			readonly found: FoundView;
			/** What was searched for instead, when nothing was found for the query itself. */
			readonly meant?: string | undefined;
	  };

/** Letters that a query may have; what is typed or linked beyond them is left out. */
export const longestQuery = 200;

/** The search page at work: the bank comes late, and what knows misspellings only when it is needed. */
export class Search {
	readonly #app: App;
	readonly #lang: () => Lang;
	#tools = $state.raw<{ readonly bank: Bank; readonly find: typeof findFacts }>();
	#hasLeft = false;
	#query = $state('');
	#hasFailed = $state(false);
	#correction = $state.raw<{ readonly of: string; readonly as: string | undefined }>();
	readonly #found = $derived.by(() =>
		this.#tools?.find(this.#tools.bank, this.#query, this.#lang()),
	);

	readonly view: SearchView = $derived.by((): SearchView => {
		if (this.#found !== undefined && this.#found.total > 0)
			return { phase: 'found', found: this.#found };
		if (this.#hasFailed) return { phase: 'failed' };
		if (this.#query.trim() === '') return { phase: 'idle' };
		if (this.#tools === undefined || this.#correction?.of !== this.#query)
			return { phase: 'waiting' };
		const meant = this.#correction.as;
		if (meant === undefined) return { phase: 'none' };
		const found = this.#tools.find(this.#tools.bank, meant, this.#lang());
		return { phase: 'found', found, meant };
	});

	constructor(app: App, lang: () => Lang) {
		this.#app = app;
		this.#lang = lang;
	}

	get query(): string {
		return this.#query;
	}

	/** Searches at once; a query that finds nothing is looked at for misspellings. */
	async ask(query: string): Promise<void> {
		this.#query = query.slice(0, longestQuery);
		await this.#attempt(() => this.#correct());
	}

	/** Fetches the bank; a failure is shown, and the next call tries again. */
	async load(): Promise<void> {
		await this.#attempt(async () => {
			const [bank, { findFacts }] = await Promise.all([this.#loadBank(), import('./search.ts')]);
			this.#tools = { bank, find: findFacts };
			await this.#correct();
		});
	}

	/** Ends it with its page: what is still on its way is not looked at. */
	leave(): void {
		this.#hasLeft = true;
	}

	async #loadBank(): Promise<Bank> {
		const study = await this.#app.open();
		return (await study.loadEngine()).bank;
	}

	async #correct(): Promise<void> {
		const of = this.#query;
		if (this.#hasLeft || this.#tools === undefined || this.#found?.total !== 0 || of.trim() === '')
			return;
		const { bank } = this.#tools;
		const { correctQuery } = await import('#lib/bank/search-typos.ts');
		// Whoever has typed on meanwhile is not shown an answer to an older question.
		if (of === this.#query) this.#correction = { of, as: correctQuery(bank, of) };
	}

	async #attempt(run: () => Promise<void>): Promise<void> {
		try {
			await run();
			if (this.#tools !== undefined) this.#hasFailed = false;
		} catch {
			this.#hasFailed = true; // said on the page, with a button that tries again
		}
	}
}
