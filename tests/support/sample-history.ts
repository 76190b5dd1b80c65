/**
 * A learner's made-up history from a fixed seed, as a progress file: for pictures and for tests that
 * need a later day. `tsx tests/support/sample-history.ts <epoch ms of today>` prints it.
 */
import { pathToFileURL } from 'node:url';
import { shippedEngine } from '#lib/app/engine.ts';
import { probe } from '#lib/forms/generating.ts';
import type { EntryId, SessionId } from '#lib/kernel/brand.ts';
import { studyDay } from '#lib/kernel/calendar.ts';
import { keyedRng, type Rng } from '#lib/kernel/rng.ts';
import { ulid } from '#lib/kernel/ulid.ts';
import type { LogEntry } from '#lib/scheduling/log.ts';
import { ask, next, passedOf, respond } from '#lib/session/reducer.ts';
import type { SessionState } from '#lib/session/session.ts';
import { newestOf, versions } from '#lib/store/migrate.ts';
import { makeProgressFile } from '#lib/store/progress-file.ts';
import type { ProgressFile, SavedSession } from '#lib/store/store.ts';

const tz = 'Asia/Almaty';
const dayMs = 86_400_000;
/** Days before today on which the learner studied; the gaps are on purpose. */
const studied = [
	40, 39, 37, 36, 35, 31, 30, 29, 27, 24, 23, 22, 20, 17, 16, 13, 12, 9, 8, 6, 3, 2, 1,
];

/** @param today epoch milliseconds of the day after the last one of the history */
export const sampleHistory = (today: number): ProgressFile => {
	const engine = shippedEngine();
	const dealer = engine.dealer('en');
	const rng = keyedRng('sample-history');
	const entries: LogEntry[] = [];
	const sessions: SavedSession[] = [];
	for (const ago of studied) {
		let now = today - ago * dayMs;
		const day = studyDay(now, tz);
		const session = id(now, rng) as SessionId;
		const plan = engine.plan({
			session,
			length: rng.int(3) === 0 ? '10min' : '5min',
			index: engine.index,
			dealer,
			memories: engine.fold(entries),
			day,
			now,
			seed: session,
		});
		let state: SessionState = { phase: 'summary', plan, queue: plan.queue, answered: [], gone: 0 };
		state = ask(state, dealer, now);
		while (state.phase === 'question') {
			now += 9000 + rng.int(14_000);
			const { correct, incorrect } = probe(state.item);
			const knows = rng.int(100) < 78;
			const response = (knows ? correct : incorrect)[0] ?? { form: 'unknown' as const };
			const context = { now, tz, day, device: 'sample', id: id(now, rng) as EntryId };
			const step = respond(state, response, context);
			entries.push(...step.entries);
			state = next(step.state, dealer, now);
		}
		sessions.push({ plan, passed: passedOf(state), endedAt: now });
	}
	return makeProgressFile(
		{ entries, sessions },
		{
			schema: newestOf(versions),
			appVersion: '0.1.0',
			exportedAt: today,
			profile: 'sample',
		},
	);
};

const id = (now: number, rng: Rng): string =>
	ulid(
		now,
		Uint8Array.from({ length: 16 }, () => rng.int(256)),
	);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	process.stdout.write(JSON.stringify(sampleHistory(Number(process.argv[2]))));
