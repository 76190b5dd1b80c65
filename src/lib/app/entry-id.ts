import type { LogEntry } from '#lib/scheduling/log.ts';
import type { SessionState } from '#lib/session/session.ts';
import { idFrom } from './world.ts';

/**
 * The id of the entry that an answer, an undo or another action makes now. It is the same in every tab that does the
 * same at the same place of a round, so that the log has it once.
 */
export const entryIdOf = (state: SessionState, log: readonly LogEntry[], action = ''): string => {
	const { session, startedAt } = state.plan;
	const before = log.filter((entry) => 'session' in entry && entry.session === session).length;
	const what = state.phase === 'question' ? `${state.item.id}|${state.item.variant}` : state.phase;
	return idFrom(startedAt, `${session}|${before}|${what}${action}`);
};
