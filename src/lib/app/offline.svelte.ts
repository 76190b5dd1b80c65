import { asset } from '$app/paths';
import { dev } from '$app/environment';

interface TrustedTypes {
	readonly createPolicy: (
		name: string,
		rules: { createScriptURL: (url: string) => string },
	) => { createScriptURL: (url: string) => string };
}

/** Works without a network after the first answer; a new version waits until it is asked for. */
export class Offline {
	#waiting = $state.raw<ServiceWorker | null>(null);
	#isReady = $state(false);
	#isOnline = $state(true);
	#isRegistered = false;

	/** True when every file is stored for use without a network. */
	get isReady(): boolean {
		return this.#isReady;
	}

	get isOnline(): boolean {
		return this.#isOnline;
	}

	get hasUpdate(): boolean {
		return this.#waiting !== null;
	}

	/** Follows the network for as long as the page lives. */
	constructor() {
		const read = () => (this.#isOnline = navigator.onLine);
		read();
		addEventListener('online', read);
		addEventListener('offline', read);
	}

	/** Stores the site for offline use. Not under Save-Data, and not where there is no worker. */
	async register(): Promise<void> {
		if (this.#isRegistered || dev || !('serviceWorker' in navigator) || savesData()) return;
		this.#isRegistered = true;
		const url = asset('/service-worker.js');
		try {
			const registration = await navigator.serviceWorker.register(trusted(url));
			this.#follow(registration);
			await navigator.serviceWorker.ready;
			this.#isReady = true;
		} catch (error) {
			this.#isRegistered = false; // an install that failed (no network, a portal) is tried again later
			console.info('Not stored for offline use yet:', error);
		}
	}

	/** The new version takes over now, and the page starts afresh with it. */
	update(): void {
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
			once: true,
		});
		this.#waiting?.postMessage({ type: 'activate' });
	}

	#follow(registration: ServiceWorkerRegistration): void {
		const check = () => {
			// Without a controller the waiting worker is the first one: nothing to update from.
			if (registration.waiting && navigator.serviceWorker.controller)
				this.#waiting = registration.waiting;
		};
		check();
		registration.addEventListener('updatefound', () =>
			registration.installing?.addEventListener('statechange', check),
		);
	}
}

const savesData = (): boolean =>
	'connection' in navigator &&
	(navigator.connection as { readonly saveData?: boolean } | undefined)?.saveData === true;

// A policy's name can be taken once only.
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The URL past Trusted Types: our policy lets through the worker's address, a constant. */
const trusted = (url: string): string => {
	const types = (window as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
	policy ??= types?.createPolicy('sabaq-worker', { createScriptURL: (u) => u });
	return policy?.createScriptURL(url) ?? url;
};
