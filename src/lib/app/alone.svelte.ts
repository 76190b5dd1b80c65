import { grade, parse, viewAnswer } from '#lib/forms/grading.ts';
import type { AnswerView, FormatError, Outcome } from '#lib/forms/item-base.ts';
import type { Item, Response } from '#lib/forms/item.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { App } from './app.svelte.ts';
import { readQuestion } from './fault.ts';

interface Answer {
	readonly response: Response;
	readonly outcome: Outcome;
	readonly view: AnswerView;
}

/** One question by itself: graded as in a round, and kept nowhere. */
export class Alone {
	#stage = $state<'loading' | 'failed' | 'gone' | 'shown'>('loading');
	#item = $state.raw<Item>();
	#answer = $state.raw<Answer>();
	#hasChanged = $state(false);
	#problem = $state<FormatError['reason']>();
	readonly #app: App;

	constructor(app: App) {
		this.#app = app;
	}

	get stage(): 'loading' | 'failed' | 'gone' | 'shown' {
		return this.#stage;
	}

	/** The question as the bank makes it now. */
	get item(): Item | undefined {
		return this.#item;
	}

	get answer(): Answer | undefined {
		return this.#answer;
	}

	/** Whether the bank has changed it since the address was made. */
	get hasChanged(): boolean {
		return this.#hasChanged;
	}

	/** Why the last typed answer could not be read. */
	get problem(): FormatError['reason'] | undefined {
		return this.#problem;
	}

	/** Finds the question that the address names. */
	async open(search: URLSearchParams, lang: Lang): Promise<void> {
		this.#stage = 'loading';
		this.again();
		try {
			const asked = readQuestion(search);
			const engine = await (await this.#app.open()).loadEngine();
			this.#item = asked && engine.dealer(lang).deal(asked);
			this.#hasChanged = asked?.check != null && asked.check !== this.#item?.check;
			this.#stage = this.#item === undefined ? 'gone' : 'shown';
		} catch {
			this.#stage = 'failed'; // said on the page, with a button that tries again
		}
	}

	/** @returns whether the answer could be read */
	respond(raw: unknown): boolean {
		if (this.#item === undefined || this.#answer !== undefined) return false;
		const read = parse(this.#item, raw);
		this.#problem = read.ok ? undefined : read.error.reason;
		if (!read.ok) return false;
		const outcome = grade(this.#item, read.value);
		const view = viewAnswer(this.#item, read.value, outcome);
		this.#answer = { response: read.value, outcome, view };
		return true;
	}

	/** Asks it once more. */
	again(): void {
		this.#answer = undefined;
		this.#problem = undefined;
	}
}
