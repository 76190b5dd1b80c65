import { parse } from '#lib/forms/grading.ts';
import type { FormatError } from '#lib/forms/item-base.ts';
import type { Item } from '#lib/forms/item.ts';
import type { FactId, TopicId } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { reviewsOfSession, standingAppeals } from '#lib/scheduling/standing.ts';
import { appeal, ask, next, passedOf, respond, undo, type Step } from '#lib/session/reducer.ts';
import type { Answered, Plan, SessionState } from '#lib/session/session.ts';
import { adoptPlan, isBare, openingPlan, startSession } from '#lib/session/start.ts';
import type { Early } from './early.ts';
import type { Engine } from './engine.ts';
import { entryIdOf } from './entry-id.ts';
import type { Journal } from './journal.svelte.ts';
import { openTryOf } from './topic-try.ts';
import { moment, newSessionId, sessionIdFrom } from './world.ts';

export interface PracticePorts {
	readonly journal: Journal;
	/** Loads bank and machinery once; rejects when the network fails. */
	readonly engine: () => Promise<Engine>;
	readonly lang: () => Lang;
	/** The tap that came before the app had started, once. */
	readonly takeEarly: () => Early | undefined;
	/** Called after an answer was given, for what comes with the first one. */
	readonly onanswer: () => void;
}

/**
 * The practice run on screen. A tap is one pure call down, one assignment, one append: nothing is
 * awaited before the paint.
 */
export class Practice {
	#state = $state.raw<SessionState>();
	#problem = $state<FormatError['reason']>();
	#isOpening = $state(false);
	#hasFailed = $state(false);
	#hasNewBank = $state(false);
	/** True while the plan is only the opening item, until the bank has come. */
	#isBare = false;
	/** Keys of the answers that the page of the opening brought along, until the bank has come. */
	#openingValues: Readonly<Record<string, string>> = {};
	#engine: Engine | undefined;
	readonly #ports: PracticePorts;

	constructor(ports: PracticePorts) {
		this.#ports = ports;
	}

	get state(): SessionState | undefined {
		return this.#state;
	}

	/** Why the last typed answer could not be read. */
	get problem(): FormatError['reason'] | undefined {
		return this.#problem;
	}

	get isOpening(): boolean {
		return this.#isOpening;
	}

	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Whether a resumed round began with another bank than the one at hand; told until Next. */
	get hasNewBank(): boolean {
		return this.#hasNewBank;
	}

	/** Whether the round on screen stands at its first item, and that is this one. */
	isAt(item: string): boolean {
		const state = this.#state;
		return (
			(state?.phase === 'question' && state.item.id === item && state.answered.length === 0) ||
			(state?.phase === 'feedback' && state.last.item.id === item && state.answered.length === 1)
		);
	}

	/** Whether a round is on screen that this opening must not replace. */
	#isRunning(opening: Item): boolean {
		const state = this.#state;
		if (state === undefined || state.phase === 'summary') return false;
		return state.answered.length > 0 || state.phase !== 'question' || this.isAt(opening.id);
	}

	/**
	 * Puts the prerendered question in front and takes over a tap that came before the app had
	 * started. Called while the page's component is made, so that no tap falls between.
	 */
	begin(item: Item, bankHash: string, values: Readonly<Record<string, string>> = {}): void {
		if (this.#isRunning(item)) return;
		// A round that was left while it was still loading, and before its first answer, gives way.
		if (this.#state?.phase === 'question') this.end();
		const now = Date.now();
		const early = this.#ports.takeEarly();
		const isTapped = early?.item === item.id;
		const session = isTapped ? sessionIdFrom(early.at, early.option) : newSessionId();
		const plan = openingPlan(session, item, bankHash, isTapped ? early.at : now);
		this.#state = startSession(plan, item, now);
		this.#isBare = true;
		this.#openingValues = values;
		if (!isTapped) return;
		const { option, at } = early;
		this.respond(
			option === 'unknown' ? { form: 'unknown' } : { form: item.form, picked: option },
			at,
		);
	}

	/** Reads what the form's component sent up, grades it and keeps it. */
	respond(raw: unknown, at = Date.now()): void {
		const state = this.#state;
		if (state?.phase !== 'question') return;
		const response = parse(state.item, raw);
		if (!response.ok) {
			this.#problem = response.error.reason;
			return;
		}
		this.#problem = undefined;
		if (this.#isBehind(state)) return void this.follow();
		const valueKeyOf = (fact: FactId): string | undefined => this.#valueKeyOf(fact);
		this.#take(respond(state, response.value, { ...moment(at, this.#idAt(state)), valueKeyOf }));
		this.#ports.onanswer();
		if (this.#isBare) void this.#adopt();
	}

	/** On to the next question, or to the summary. */
	async next(): Promise<void> {
		if (this.#state?.phase !== 'feedback') return;
		const engine = await this.#load();
		if (engine === undefined) return;
		await this.#adopt();
		const state = this.#state;
		this.#hasNewBank = false;
		this.#show(next(state, engine.dealer(this.#ports.lang()), Date.now()));
	}

	/** Takes the last answer back. */
	undo(): void {
		const state = this.#state;
		if (state === undefined) return;
		if (this.#isBehind(state)) void this.follow();
		else this.#take(undo(state, moment(Date.now(), this.#idAt(state))));
	}

	/** Says that the last answer, which was refused, was right. */
	appeal(): void {
		const state = this.#state;
		if (state === undefined) return;
		if (this.#isBehind(state)) void this.follow();
		else this.#take(appeal(state, moment(Date.now(), this.#idAt(state, '|appeal'))));
	}

	/**
	 * A new round. The round before it ends; its answers are in the log. An open pretest of the same
	 * topics goes on instead: a second look at the lesson's page must not ask five others.
	 */
	async start(length: Plan['length'], topics: readonly TopicId[] = []): Promise<void> {
		const engine = await this.#load();
		if (engine === undefined) return;
		if (length === 'pretest' && openTryOf(this.#ports.journal.openSession, topics)) {
			await this.resume();
			return;
		}
		this.end();
		const session = newSessionId();
		const { now, day } = moment();
		const plan = engine.plan({
			session,
			length,
			topics,
			index: engine.index,
			dealer: engine.dealer(this.#ports.lang()),
			memories: engine.fold(this.#ports.journal.entries),
			pretested: engine.pretested(this.#ports.journal.entries),
			day,
			now,
			seed: session,
		});
		this.#isBare = false;
		this.#hasNewBank = false;
		this.#show(
			ask(
				{ phase: 'summary', plan, queue: plan.queue, answered: [], gone: 0 },
				engine.dealer(this.#ports.lang()),
				now,
			),
		);
	}

	/**
	 * The open round exactly where it was.
	 * @returns false when there is none
	 */
	async resume(): Promise<boolean> {
		const engine = await this.#load();
		const saved = this.#ports.journal.openSession;
		if (engine === undefined) throw new Error('the bank or the log could not be read');
		if (saved === undefined) return false;
		// A round that was left before the bank had come is planned now.
		this.#isBare = isBare(saved.plan);
		this.#hasNewBank = saved.plan.bank !== engine.bank.hash;
		this.#state = this.#replay(engine, saved.plan, saved.passed);
		await this.#adopt();
		return true;
	}

	/** Takes over what another tab did in this round. */
	async follow(): Promise<void> {
		const state = this.#state;
		if (state === undefined || this.#isBare || !this.#isBehind(state)) return;
		const engine = await this.#load();
		if (engine === undefined || this.#state !== state) return;
		const saved = this.#ports.journal.openSession;
		const isSaved = saved?.plan.session === state.plan.session;
		this.#state = this.#replay(engine, state.plan, isSaved ? saved.passed : passedOf(state));
	}

	#valueKeyOf(fact: FactId): string | undefined {
		return this.#isBare ? this.#openingValues[fact] : this.#engine?.valueKeyOf(fact);
	}

	#idAt(state: SessionState, action = ''): string {
		return entryIdOf(state, this.#ports.journal.entries, action);
	}

	/** Whether the log has other answers of this round than the screen. */
	#isBehind({ plan, answered, gone }: SessionState): boolean {
		const logged = reviewsOfSession(this.#ports.journal.entries, plan.session);
		const last = answered.at(-1);
		const isKnown = ({ entry, appeal: known }: Answered): boolean =>
			logged.some(({ id }) => id === entry) &&
			standingAppeals(this.#ports.journal.entries).get(entry) === known;
		return logged.length !== answered.length + gone || (last !== undefined && !isKnown(last));
	}

	/** The same round in another language. */
	async translate(): Promise<void> {
		const state = this.#state;
		if (state === undefined || this.#isBare) return;
		const engine = await this.#load();
		if (engine === undefined || this.#state !== state) return;
		this.#state = this.#replay(engine, state.plan, passedOf(state));
	}

	/** Leaves the round for good. */
	end(): void {
		const state = this.#state;
		const saved = this.#ports.journal.openSession;
		const open =
			state !== undefined && state.answered.length > 0
				? { plan: state.plan, passed: passedOf(state) }
				: saved;
		if (open !== undefined) this.#ports.journal.keep([], { ...open, endedAt: Date.now() });
		this.#state = undefined;
	}

	/** Forgets the round on screen, stored or not: another learner, or data from elsewhere. */
	forget(): void {
		this.#state = undefined;
	}

	#replay(engine: Engine, plan: Plan, passed: number): SessionState {
		const entries: readonly LogEntry[] = this.#ports.journal.entries;
		return engine.resume(plan, entries, passed, engine.dealer(this.#ports.lang()), {
			now: Date.now(),
		});
	}

	#take(step: Step): void {
		if (step.entries.length === 0) return;
		this.#state = step.state;
		this.#save(step.entries);
	}

	#show(state: SessionState): void {
		this.#state = state;
		this.#save([]);
	}

	#save(entries: readonly LogEntry[]): void {
		if (this.#state === undefined) return;
		const { plan } = this.#state;
		this.#ports.journal.keep(entries, { plan, passed: passedOf(this.#state) });
	}

	/** The whole plan in the place of the bare opening, once the bank is here. */
	async #adopt(): Promise<void> {
		const engine = await this.#load();
		const state = this.#state;
		const opening = state?.plan.queue[0];
		if (!this.#isBare || engine === undefined || state === undefined || opening === undefined)
			return;
		this.#isBare = false;
		const { day } = moment();
		const answeredHere = new Set(state.answered.map(({ entry }) => entry));
		const plan = engine.plan({
			session: state.plan.session,
			length: 'opening',
			index: engine.index,
			dealer: engine.dealer(this.#ports.lang()),
			// Planned as if the opening were still to come: its own answer is not a reason to repeat it.
			memories: engine.fold(
				this.#ports.journal.entries.filter((entry) => !answeredHere.has(entry.id)),
			),
			day,
			now: state.plan.startedAt,
			seed: state.plan.session,
			opening: { item: opening.item, variant: opening.variant },
		});
		this.#show(adoptPlan(state, plan));
	}

	async #load(): Promise<Engine | undefined> {
		this.#isOpening = true;
		this.#hasFailed = false;
		try {
			const [engine] = await Promise.all([this.#ports.engine(), this.#ports.journal.load()]);
			if (!this.#ports.journal.isLoaded) throw new Error('the log could not be read');
			this.#ports.journal.complete(engine.notice);
			this.#engine = engine;
			return engine;
		} catch {
			this.#hasFailed = true; // said on the page, with a button that tries again
			return undefined;
		} finally {
			this.#isOpening = false;
		}
	}
}
