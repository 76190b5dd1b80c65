import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '#lib/kernel/brand.ts';
import { expectOk } from '#lib/kernel/result.ts';
import { compareEntries } from '#lib/scheduling/log.ts';
import { parseProgressFile, progressText } from '#lib/store/progress-file.ts';
import type { DayCount, Rows, SavedSession, Store } from '#lib/store/store.ts';
import { anyBatch, appeal, countDays, entryOf, review, session, setting, undo } from './entries.ts';

const appVersion = '1.2.3';
const now = 1_710_000_000_000;

/** Everything that a store shows of what it holds. */
export const contents = async (
	store: Store,
): Promise<
	Rows & { readonly days: readonly DayCount[]; readonly open: SavedSession | undefined }
> => {
	const file = expectOk(await store.exportAll(appVersion, now), 'export');
	return {
		entries: expectOk(await store.entries(), 'entries'),
		sessions: file.sessions,
		days: expectOk(await store.days(), 'days'),
		open: expectOk(await store.openSession(), 'open session'),
	};
};

/** Its export, as bytes. */
export const textOf = async (store: Store): Promise<string> =>
	progressText(expectOk(await store.exportAll(appVersion, now), 'export'));

const append = async (store: Store, ...entries: Parameters<Store['append']>[0]): Promise<void> =>
	expectOk(await store.append(entries), 'append');

const importAll = async (store: Store, file: unknown) =>
	expectOk(await store.importAll(file, now), 'import');

/**
 * What every back end must do.
 * @param fresh opens the empty store of a learner whom nobody else has
 * @param numRuns how many random cases each law is tried with
 */
export const storeContract = (fresh: () => Promise<Store>, numRuns: number): void => {
	const using = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
		const store = await fresh();
		try {
			return await work(store);
		} finally {
			store.close();
		}
	};

	describe('log', () => {
		test('is empty at first', () =>
			using(async (store) => {
				expect(await contents(store)).toEqual({
					entries: [],
					sessions: [],
					days: [],
					open: undefined,
				});
			}));

		test('gives back every kind of entry as it was appended', () =>
			using(async (store) => {
				const entries = [
					review('a', {
						certainty: 0.75,
						response: { form: 'numeric', value: -0.5, typed: '−0,5' },
					}),
					setting('b', { value: true }),
					undo('c', 'a'),
					review('d', {
						facts: [{ fact: 'sabaq:vote-date' as FactId, outcome: 'wrong', guess: 1 / 6 }],
					}),
					appeal('e', 'd'),
				];
				await append(store, ...entries);
				expect((await contents(store)).entries).toEqual(entries);
			}));

		test('is read in the order (at, device, id), whatever the order of appending', () =>
			using(async (store) => {
				const late = review('a', { at: 3 });
				const school = review('b', { at: 2, device: 'school' });
				const phones = [
					review('c', { at: 2, device: 'phone' }),
					review('d', { at: 2, device: 'phone' }),
				];
				await append(store, late, school);
				await append(store, ...[...phones].reverse());
				expect((await contents(store)).entries).toEqual([...phones, school, late]);
			}));

		test('keeps hostile text as it is: lone surrogates, NUL, right-to-left marks, NFD, emoji', () =>
			using(async (store) => {
				const typed = '\ud800 \u0000 \u202egnol\u202c e\u0301 Әә👩‍👩‍👧 "\\';
				await append(store, review('a', { response: { form: 'numeric', typed, value: 1 } }));
				const { entries } = await contents(store);
				expect(entries).toEqual([review('a', { response: { form: 'numeric', typed, value: 1 } })]);
			}));

		test('leaves an entry alone whose id is there, and its counts', () =>
			using(async (store) => {
				await append(store, review('a', { outcome: 'right' }));
				const before = await contents(store);
				await append(store, review('a', { outcome: 'wrong', day: '2024-01-01' }));
				await append(store, review('a', { outcome: 'right' }));
				expect(await contents(store)).toEqual(before);
			}));

		test('takes the first of two entries with one id in one append', () =>
			using(async (store) => {
				await append(store, review('a', { rtMs: 1 }), review('a', { rtMs: 2, outcome: 'wrong' }));
				expect(await contents(store)).toMatchObject({
					entries: [{ rtMs: 1 }],
					days: [{ answers: 1, right: 1 }],
				});
			}));

		test('refuses an entry that no export could carry, and stores nothing of the append', () =>
			using(async (store) => {
				await append(store, review('a'));
				const before = await contents(store);
				const refused = await store.append([review('b'), review('c', { pCorrect: NaN })]);
				expect(refused).toMatchObject({
					ok: false,
					error: { kind: 'failed', detail: expect.stringContaining('entries[1].pCorrect') },
				});
				expect(await contents(store)).toEqual(before);
			}));
	});

	describe('day counts', () => {
		test('count answers and right ones, "I don\'t know" as not right, unscorable not at all', () =>
			using(async (store) => {
				await append(
					store,
					review('a', { day: '2024-01-02', outcome: 'right' }),
					review('b', { day: '2024-01-02', outcome: 'unknown' }),
					review('c', { day: '2024-01-02', outcome: 'unscorable' }),
					review('d', { day: '2024-01-02', outcome: 'wrong', role: 'relearn' }),
					review('e', { day: '2024-01-01', outcome: 'unscorable' }),
					setting('f', { day: '2024-01-03' }),
				);
				expect((await contents(store)).days).toEqual([{ day: '2024-01-02', answers: 3, right: 1 }]);
			}));

		test('leave out what was tried before reading: it is not scored', () =>
			using(async (store) => {
				await append(
					store,
					review('a', { day: '2024-01-01', role: 'pretest', outcome: 'right' }),
					review('b', { day: '2024-01-02', role: 'pretest', outcome: 'wrong' }),
					review('c', { day: '2024-01-02' }),
				);
				expect((await contents(store)).days).toEqual([{ day: '2024-01-02', answers: 1, right: 1 }]);
				await append(store, undo('d', 'b', { day: '2024-01-02' }));
				expect((await contents(store)).days).toEqual([{ day: '2024-01-02', answers: 1, right: 1 }]);
			}));

		test('take an undone answer out of its own day, once, and drop a day that is left empty', () =>
			using(async (store) => {
				await append(store, review('a', { day: '2024-01-01' }), review('b', { day: '2024-01-02' }));
				await append(store, undo('c', 'a', { day: '2024-01-03' }));
				await append(store, undo('d', 'a', { day: '2024-01-03' }), undo('e', 'c'));
				expect((await contents(store)).days).toEqual([{ day: '2024-01-02', answers: 1, right: 1 }]);
			}));

		test('leave out an answer whose undo came before it', () =>
			using(async (store) => {
				await append(store, undo('b', 'a'));
				await append(store, review('a'));
				expect((await contents(store)).days).toEqual([]);
			}));

		const wrong = review('a', { day: '2024-01-01', outcome: 'wrong' });
		const other = review('b', { day: '2024-01-01' });
		const daysAfter = (...batches: readonly Parameters<Store['append']>[0][]) =>
			using(async (store) => {
				for (const batch of batches) await append(store, ...batch);
				return (await contents(store)).days;
			});

		test('take an answer out, once, that the learner says was right: it is neither right nor wrong', async () => {
			const without = [{ day: '2024-01-01', answers: 1, right: 1 }];
			expect(await daysAfter([wrong, other], [appeal('c', 'a')])).toEqual(without);
			expect(await daysAfter([wrong, other], [appeal('c', 'a')], [appeal('d', 'a')])).toEqual(
				without,
			);
			expect(await daysAfter([appeal('c', 'a')], [wrong, other])).toEqual(without);
			expect(await daysAfter([wrong], [appeal('c', 'a')], [undo('d', 'a')])).toEqual([]);
		});

		test('put it back when its last appeal is taken back, whichever came first', async () => {
			const both = [{ day: '2024-01-01', answers: 2, right: 1 }];
			const [taken, back] = [appeal('c', 'a'), undo('d', 'c')];
			expect(await daysAfter([wrong, other], [taken], [back])).toEqual(both);
			expect(await daysAfter([back], [taken], [wrong, other])).toEqual(both);
			const again = appeal('e', 'a');
			expect(await daysAfter([wrong, other], [taken], [again], [back])).toHaveLength(1);
			expect(await daysAfter([wrong, other], [taken], [again], [back])).not.toEqual(both);
			expect(await daysAfter([wrong, other], [taken], [again], [undo('f', 'e')], [back])).toEqual(
				both,
			);
		});

		test('equal a fold of the log after every append, whatever is appended', async () => {
			await fc.assert(
				fc.asyncProperty(fc.array(anyBatch(), { maxLength: 5 }), (batches) =>
					using(async (store) => {
						for (const [i, batch] of batches.entries()) {
							await append(store, ...batch);
							const { days, entries } = await contents(store);
							const all = batches.slice(0, i + 1).flat();
							expect(days).toEqual(countDays(all));
							expect(entries.map(({ id }) => id).sort()).toEqual(
								[...new Set(all.map(({ id }) => id))].sort(),
							);
						}
						expect(batches.length).toBeLessThanOrEqual(5);
					}),
				),
				{ numRuns },
			);
		});

		test('are right when several appends run at once', () =>
			using(async (store) => {
				const entries = Array.from({ length: 24 }, (_, n) => entryOf(n));
				await Promise.all(entries.map((entry) => append(store, entry)));
				expect((await contents(store)).days).toEqual(countDays(entries));
			}));
	});

	describe('sessions', () => {
		test('the newest that has not ended can be resumed', () =>
			using(async (store) => {
				const saved = [
					session('b', 200),
					session('a', 300),
					session('c', 400, { endedAt: 450 }),
					session('d', 100),
				];
				for (const one of saved) expectOk(await store.saveSession(one), 'save');
				expect((await contents(store)).open).toEqual(session('a', 300));
			}));

		test('of two that started at once the one with the larger id is resumed', () =>
			using(async (store) => {
				for (const id of ['b', 'a']) expectOk(await store.saveSession(session(id, 1)), 'save');
				expect((await contents(store)).open?.plan.session).toBe('b');
			}));

		test('a session that is saved again replaces itself, and is over once it has ended', () =>
			using(async (store) => {
				expectOk(await store.saveSession(session('a', 1)), 'save');
				expectOk(await store.saveSession(session('a', 1, { passed: 2 })), 'save');
				expect((await contents(store)).open?.passed).toBe(2);
				expectOk(await store.saveSession(session('a', 1, { passed: 3, endedAt: 9 })), 'save');
				expect(await contents(store)).toMatchObject({
					open: undefined,
					sessions: [{ passed: 3, endedAt: 9 }],
				});
			}));
	});

	describe('export and import', () => {
		test('import of an export is the identity, to the byte', async () => {
			await fc.assert(
				fc.asyncProperty(anyBatch(), (batch) =>
					using(async (source) => {
						await append(source, ...batch);
						expectOk(await source.saveSession(session('s1', 1, { endedAt: 2 })), 'save');
						const { plan } = session('s2', 3);
						const tried = session('s2', 3, { plan: { ...plan, length: 'pretest' } });
						expectOk(await source.saveSession(tried), 'save');
						const text = await textOf(source);
						await using(async (target) => {
							const distinct = new Set(batch.map(({ id }) => id)).size;
							expect(await importAll(target, text)).toEqual({ added: distinct, known: 0 });
							expect(await contents(target)).toEqual(await contents(source));
							const profile = source.profile;
							const again = expectOk(await target.exportAll(appVersion, now), 'export');
							expect(progressText({ ...again, profile })).toBe(text);
						});
					}),
				),
				{ numRuns },
			);
		});

		test('a second import of the same file adds nothing', () =>
			using(async (store) => {
				await append(store, review('a'), undo('b', 'a'));
				expectOk(await store.saveSession(session('s', 1)), 'save');
				const [text, before] = [await textOf(store), await contents(store)];
				expect(await importAll(store, text)).toEqual({ added: 0, known: 2 });
				expect(await contents(store)).toEqual(before);
			}));

		test('merging is commutative and associative: the order of three files does not matter', async () => {
			await fc.assert(
				fc.asyncProperty(anyBatch(), anyBatch(), anyBatch(), async (...batches) => {
					const texts = await Promise.all(
						batches.map((batch) =>
							using(async (store) => {
								await append(store, ...batch);
								return textOf(store);
							}),
						),
					);
					const merge = (order: readonly number[]) =>
						using(async (store) => {
							for (const i of order) await importAll(store, texts[i]);
							return contents(store);
						});
					const merged = await merge([0, 1, 2]);
					expect(merged.days).toEqual(countDays(batches.flat()));
					expect(await merge([2, 1, 0])).toEqual(merged);
					expect(await merge([1, 2, 0])).toEqual(merged);
				}),
				{ numRuns: Math.ceil(numRuns / 3) },
			);
		});

		test('an appeal goes with its answer, into an empty store and into one that has the answer', () =>
			using(async (source) => {
				await append(source, review('a', { outcome: 'wrong' }), appeal('b', 'a'));
				const text = await textOf(source);
				await using(async (empty) => {
					expect(await importAll(empty, text)).toEqual({ added: 2, known: 0 });
					expect(await contents(empty)).toEqual(await contents(source));
				});
				await using(async (other) => {
					await append(other, review('a', { outcome: 'wrong' }));
					expect((await contents(other)).days).toHaveLength(1);
					expect(await importAll(other, text)).toEqual({ added: 1, known: 1 });
					expect(await contents(other)).toEqual(await contents(source));
					expect((await contents(other)).days).toEqual([]);
				});
			}));

		/** What an import of the file's sessions makes of those that are here. */
		const imported = (
			file: readonly SavedSession[],
			here: readonly SavedSession[],
		): Promise<Pick<Awaited<ReturnType<typeof contents>>, 'sessions' | 'open'>> =>
			using(async (source) => {
				for (const one of file) expectOk(await source.saveSession(one), 'save');
				const text = await textOf(source);
				return using(async (target) => {
					for (const one of here) expectOk(await target.saveSession(one), 'save');
					await importAll(target, text);
					const once = await contents(target);
					expectOk(await target.importAll(text, now + 1), 'import again');
					expect(await contents(target)).toEqual(once);
					const { sessions, open } = once;
					return { sessions, open };
				});
			});

		test('brings sessions, and leaves alone one that is there', async () => {
			const ended = session('t', 2, { endedAt: 3 });
			const mine = session('s', 1, { passed: 5 });
			expect(await imported([session('s', 1, { passed: 1 }), ended], [mine])).toEqual({
				sessions: [mine, ended],
				open: mine,
			});
		});

		test('never replaces the open round: an open session of the file is stored as ended', async () => {
			const mine = session('mine', 100, { passed: 1 });
			const files = [session('earlier', 50), session('later', 200, { passed: 2 })];
			expect(await imported(files, [mine])).toEqual({
				sessions: [
					session('earlier', 50, { endedAt: now }),
					mine,
					session('later', 200, { passed: 2, endedAt: now }),
				],
				open: mine,
			});
		});

		test('brings back no round that is older than the newest one here', async () => {
			const mine = session('mine', 100, { endedAt: 150 });
			expect(await imported([session('old', 50)], [session('first', 1), mine])).toMatchObject({
				open: { plan: { session: 'first' } },
			});
			const done = session('first', 1, { endedAt: 2 });
			expect(await imported([session('old', 50)], [done, mine])).toEqual({
				sessions: [done, session('old', 50, { endedAt: now }), mine],
				open: undefined,
			});
		});

		test('goes on with the open round of the file where all rounds here are older and over', async () => {
			const [done, open] = [session('done', 1, { endedAt: 2 }), session('open', 50, { passed: 3 })];
			expect(await imported([open], [done])).toEqual({ sessions: [done, open], open });
			expect(await imported([open], [])).toEqual({ sessions: [open], open });
		});

		test('ends an open session of the file, not one that had ended before', async () => {
			const ended = session('ended', 200, { endedAt: 250 });
			const { sessions } = await imported([ended], [session('mine', 100)]);
			expect(sessions).toContainEqual(ended);
		});

		test('takes a parsed document as well as its text', () =>
			using(async (store) => {
				await append(store, review('a'));
				const file = expectOk(parseProgressFile(await textOf(store)), 'parse');
				await using(async (target) => {
					expect(await importAll(target, file)).toEqual({ added: 1, known: 0 });
				});
			}));

		test('a file cut anywhere is refused with its place, and nothing of it is stored', () =>
			using(async (store) => {
				await append(store, review('a'), review('b', { at: 2 }));
				const text = await textOf(store);
				await using(async (target) => {
					for (let end = 0; end < text.length; end += 29)
						expect(await target.importAll(text.slice(0, end), now)).toMatchObject({
							ok: false,
							error: { reason: 'not-json', path: expect.stringMatching(/^1:\d+$/u) },
						});
					expect(await contents(target)).toMatchObject({ entries: [], sessions: [], days: [] });
				});
			}));

		test('an entry of a wrong shape is refused by its path, and nothing of the file is stored', () =>
			using(async (store) => {
				await append(store, review('a'), review('b', { at: 2 }));
				const text = await textOf(store);
				await using(async (target) => {
					const damaged = text.replaceAll('"guess":0.25', '"guess":25');
					expect(await target.importAll(damaged, now)).toMatchObject({
						ok: false,
						error: { reason: 'malformed', path: 'entries[0].guess' },
					});
					expect((await contents(target)).entries).toEqual([]);
				});
			}));

		test('the log of an export is in the order of the fold', () =>
			using(async (store) => {
				await append(store, ...Array.from({ length: 40 }, (_, n) => entryOf(39 - n)));
				const file = expectOk(await store.exportAll(appVersion, now), 'export');
				expect(file.entries).toEqual([...file.entries].sort(compareEntries));
				expect(file).toMatchObject({
					count: 40,
					appVersion,
					exportedAt: now,
					profile: store.profile,
				});
			}));
	});

	test('clear removes every entry, count and session, and the store goes on working', () =>
		using(async (store) => {
			await append(store, review('a'), undo('b', 'x'));
			expectOk(await store.saveSession(session('s', 1)), 'save');
			expectOk(await store.clear(), 'clear');
			expect(await contents(store)).toEqual({
				entries: [],
				sessions: [],
				days: [],
				open: undefined,
			});
			await append(store, review('x'));
			expect((await contents(store)).days).toEqual([{ day: '2023-11-15', answers: 1, right: 1 }]);
		}));

	test('a watcher is not called for what was written through its own store', () =>
		using(async (store) => {
			let calls = 0;
			const stop = store.watch(() => calls++);
			await append(store, review('a'));
			expectOk(await store.clear(), 'clear');
			// A message to a tab takes a task; a second append takes longer.
			await append(store, review('b'));
			expect(calls).toBe(0);
			stop();
		}));

	test('a closed store refuses every call, and closing again does no harm', async () => {
		const store = await fresh();
		await append(store, review('a'));
		store.close();
		store.close();
		const refused = { ok: false, error: { kind: 'failed', detail: 'the store is closed' } };
		expect(await store.append([review('b')])).toEqual(refused);
		expect(await store.entries()).toEqual(refused);
		expect(await store.days()).toEqual(refused);
		expect(await store.openSession()).toEqual(refused);
		expect(await store.saveSession(session('s', 1))).toEqual(refused);
		expect(await store.exportAll(appVersion, now)).toEqual(refused);
		expect(await store.clear()).toEqual(refused);
	});
};
