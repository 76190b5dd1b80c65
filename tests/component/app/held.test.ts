import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropHeld, openHeld } from '#lib/app/held.ts';
import type { Job } from '#lib/app/journal.svelte.ts';
import type { ProfileId } from '#lib/kernel/brand.ts';
import { newestOf, versions } from '#lib/store/migrate.ts';
import { banks } from '../../support/component-bank.ts';
import { itemsOf, planOf, plannedOf, reviewOf } from '../../support/component-round.ts';

const [item] = itemsOf(banks.tiny);
if (item === undefined) throw new Error('an empty bank');
const answer = (n: number): Job => ({
	entries: [reviewOf(item, 1_700_000_000_000 + n, 'right', `e${n}`)],
});
const plan = planOf(banks.tiny, [plannedOf(item)]);
const session = (passed: number): Job => ({ session: { plan, passed } });
const [ayan, dana] = ['ayan', 'dana'] as ProfileId[] as [ProfileId, ProfileId];
const placesOf = (learner: string): readonly string[] =>
	Object.keys(localStorage).filter((key) => key.includes(`.${learner}.`));

beforeEach(() => localStorage.clear());
afterEach(() => {
	vi.unstubAllGlobals();
	localStorage.clear();
});

describe('what is held outside the database', () => {
	it('is read by a later page as it was, sessions first', async () => {
		const page = openHeld(ayan);
		for (const job of [answer(1), session(0), answer(2)]) page.hold(job);
		expect(await openHeld(ayan).read()).toEqual([session(0), answer(1), answer(2)]);
	});

	it('belongs to one learner', async () => {
		openHeld(ayan).hold(answer(1));
		openHeld(dana).hold(answer(2));
		expect(await openHeld(dana).read()).toEqual([answer(2)]);
		dropHeld(dana);
		expect(await openHeld(dana).read()).toEqual([]);
		expect(await openHeld(ayan).read()).toEqual([answer(1)]);
	});

	it('is kept apart by the tabs of one learner', async () => {
		const [one, other] = [openHeld(ayan), openHeld(ayan)];
		const [first, second] = [answer(1), answer(2)];
		one.hold(first);
		other.hold(second);
		other.release(second);
		expect(await openHeld(ayan).read()).toEqual([first]);
	});

	it('is let go by the page that took it over', async () => {
		openHeld(ayan).hold(answer(1));
		openHeld(ayan).hold(session(3));
		const page = openHeld(ayan);
		for (const job of await page.read()) page.release(job);
		expect(placesOf('ayan')).toEqual([]);
	});

	it('keeps the later state of a session when the earlier one has been stored', async () => {
		const page = openHeld(ayan);
		const [before, after] = [session(0), session(1)];
		page.hold(before);
		page.hold(after);
		page.release(before);
		expect(await openHeld(ayan).read()).toEqual([after]);
	});

	it.each([
		['cut off in the middle', (text: string) => text.slice(0, -5)],
		['made by a newer app', (text: string) => text.replace(/"schema":\d+/u, '"schema":99')],
		['not ours', () => '[1,2]'],
		['of an entry that nobody can have given', (text: string) => text.replace('"k":3', '"k":-3')],
	])('stays where it is when it is %s', async (_, spoil) => {
		openHeld(ayan).hold(answer(1));
		openHeld(ayan).hold(answer(2));
		const [place = ''] = placesOf('ayan');
		const spoilt = spoil(localStorage.getItem(place) ?? '');
		localStorage.setItem(place, spoilt);
		const page = openHeld(ayan);
		const jobs = await page.read();
		expect(jobs).toHaveLength(1);
		for (const job of jobs) page.release(job);
		expect(localStorage.getItem(place)).toBe(spoilt);
	});

	it('names the version of its rows', () => {
		openHeld(ayan).hold(answer(1));
		const [place = ''] = placesOf('ayan');
		expect(JSON.parse(localStorage.getItem(place) ?? '')).toMatchObject({
			schema: newestOf(versions),
		});
	});

	it('is nothing, without a word, where storage is refused', async () => {
		vi.stubGlobal('localStorage', undefined);
		const page = openHeld(ayan);
		const job = answer(1);
		page.hold(job);
		page.release(job);
		expect(await page.read()).toEqual([]);
		page.clear();
	});
});
