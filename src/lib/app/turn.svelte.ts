import { Unreachable } from './fetch-part.ts';

/** Why an action came to nothing: its code could not be fetched, or the browser refused. */
export type Trouble = 'unreachable' | 'failed';

/** Actions that take their time, one after the other: what is tapped twice is done once. */
export class Turn {
	#isBusy = $state(false);
	#trouble = $state<Trouble>();

	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** What the page has to say of the last action; undefined as long as nothing is wrong. */
	get trouble(): Trouble | undefined {
		return this.#trouble;
	}

	/** Does the work, unless other work is under way. Never rejects. */
	async take(work: () => Promise<void>): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		this.#trouble = undefined;
		await this.watch(work);
		this.#isBusy = false;
	}

	/** Does what nobody has asked for beside the actions, such as a first reading. Never rejects. */
	async watch(work: () => Promise<void>): Promise<void> {
		// What an action has to say stands, whatever else comes to its end meanwhile.
		try {
			await work();
		} catch (thrown) {
			this.#trouble = thrown instanceof Unreachable ? 'unreachable' : 'failed'; // said on the page
		}
	}
}
