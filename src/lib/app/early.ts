/** The tap that came before the app had started: the early script noted it, the round takes it over. */
import type { ProfileId } from '#lib/kernel/brand.ts';
import { keep, keys } from './keep.ts';

export type Early = NonNullable<Window['early']>;

const placeOf = (learner: ProfileId): string => `${keys.early}.${learner}`;

/** Before the election there was no bank; a clock may run a day ahead. */
const [earliest, dayMs] = [Date.UTC(2023, 2, 19), 86_400_000];

/** What lay in storage may be anything. */
const isTap = ({ item, option, at }: Partial<Early>): boolean =>
	typeof item === 'string' &&
	typeof option === 'string' &&
	typeof at === 'number' &&
	at > earliest &&
	at < Date.now() + dayMs;

/**
 * The tap on this page, once: of several tabs that found it in storage one gets it. What the early
 * script listens to ends.
 */
export const claimEarly = (learner: ProfileId): Early | undefined => {
	if (typeof window === 'undefined') return undefined;
	window.earlyStop?.();
	const { early } = window;
	window.early = null;
	const held = keep.get(placeOf(learner));
	keep.remove(placeOf(learner));
	if (!early || !isTap(early)) return undefined;
	return early.isKept && held === undefined ? undefined : early;
};

/** Forgets a tap that no round has taken over. */
export const dropEarly = (learner: ProfileId): void => keep.remove(placeOf(learner));
