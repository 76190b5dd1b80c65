import { createContext } from 'svelte';
import type { Lang } from '#lib/kernel/lang.ts';
import { isReturning, setReturning } from './keep.ts';
import type { Offline } from './offline.svelte.ts';
import type { Study, StudyPorts } from './study.svelte.ts';

/**
 * What every page shares. Kept small: it comes with the first visit. The study and all that stands
 * behind it are loaded when a page or a tap asks for them.
 */
export class App {
	#lang = $state<Lang>('en');
	#study = $state.raw<Study>();
	#offline = $state.raw<Offline>();
	#opening: Promise<Study> | undefined;
	readonly #loadEngine: StudyPorts['loadEngine'];

	/** @param loadEngine for tests: another bank than the shipped one */
	constructor(loadEngine?: StudyPorts['loadEngine']) {
		this.#loadEngine = loadEngine;
	}

	get lang(): Lang {
		return this.#lang;
	}

	/** The learner at work; undefined until it was opened. */
	get study(): Study | undefined {
		return this.#study;
	}

	get offline(): Offline | undefined {
		return this.#offline;
	}

	/** Follows the language of the page. */
	speak(lang: Lang): void {
		if (lang === this.#lang) return;
		this.#lang = lang;
		void this.#study?.practice.translate();
	}

	/** Loads the study once; a failed load is tried again by the next call. */
	open(): Promise<Study> {
		this.#opening ??= this.#load().catch((error: unknown) => {
			this.#opening = undefined;
			throw error;
		});
		return this.#opening;
	}

	close(): void {
		this.#study?.journal.close();
	}

	async #load(): Promise<Study> {
		const [{ Study }, { Offline }] = await Promise.all([
			import('./study.svelte.ts'),
			import('./offline.svelte.ts'),
		]);
		const offline = new Offline();
		const study = new Study({
			lang: () => this.#lang,
			onanswer: () => {
				// The flag for the next visit's first paint, and the worker that makes it work offline.
				setReturning(true);
				void offline.register();
			},
			...(this.#loadEngine && { loadEngine: this.#loadEngine }),
		});
		if (isReturning()) void offline.register();
		this.#offline = offline;
		this.#study = study;
		return study;
	}
}

export const [getApp, setApp] = createContext<App>();
