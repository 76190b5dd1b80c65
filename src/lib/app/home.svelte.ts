import { viewAnswer } from '#lib/forms/grading.ts';
import type { AnswerView } from '#lib/forms/item-base.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { standingReviews } from '#lib/scheduling/standing.ts';
import { answersOf, type Answered } from '#lib/session/session.ts';
import { isBare } from '#lib/session/start.ts';
import type { App } from './app.svelte.ts';
import { faultOf, type Fault } from './fault.ts';
import { fetchLate } from './late.ts';
import type { LateData } from './pages.ts';
import type { Study } from './study.svelte.ts';
import type { Today } from './today.ts';

/** The home page at work, once a tap, a returning learner or idle time has called for it. */
export class Home {
	/** Explanation, chamber and words in the page's language. */
	readonly data: LateData;
	readonly #study: Study;
	readonly #lang: Lang;

	/** The opening's answer while its explanation is on this page. */
	readonly last: (Answered & { readonly view: AnswerView }) | undefined = $derived.by(() => {
		const round = this.#study.practice.state;
		if (round?.phase !== 'feedback' || !this.#study.practice.isAt(this.data.item.id))
			return undefined;
		const { item, response, outcome } = round.last;
		return { ...round.last, view: viewAnswer(item, response, outcome) };
	});

	/** How far the open round has come, if one is waiting. */
	readonly open: { readonly passed: number; readonly total: number } | undefined = $derived.by(
		() => {
			const saved = this.#study.journal.openSession;
			if (saved === undefined) return undefined;
			const { session, length, queue } = saved.plan;
			// A round left before the bank had come is planned when it goes on.
			const total = isBare(saved.plan) ? answersOf[length] : queue.length;
			if (saved.passed >= total) return undefined;
			const answers = standingReviews(this.#study.journal.entries).filter(
				(review) => review.session === session,
			);
			return { passed: answers.length, total };
		},
	);

	/** A report of the opening, once it has been answered. */
	readonly fault: Fault | undefined = $derived.by(
		() => this.last && faultOf({ ...this.last, bank: this.data.bankHash }, this.#lang),
	);

	constructor(study: Study, data: LateData, lang: Lang) {
		this.#lang = lang;
		this.#study = study;
		this.data = data;
	}

	get due(): Today | undefined {
		return this.#study.due;
	}

	get practice(): Study['practice'] {
		return this.#study.practice;
	}

	/** Puts the prerendered question in front; a tap that came before is taken over. */
	begin(): void {
		const { item, bankHash, values } = this.data;
		this.#study.practice.begin(item, bankHash, values);
	}

	/** Reads what this browser knows of the learner. */
	recall(): Promise<void> {
		return this.#study.recall();
	}
}

/** The home page's second half, loaded in one go; rejects when the network fails. */
export const openHome = async (app: App, lang: Lang): Promise<Home> => {
	const [study, data] = await Promise.all([app.open(), fetchLate(lang)]);
	return new Home(study, data, lang);
};
