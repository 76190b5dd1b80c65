import { describe, expect, it } from 'vitest';
import { seatArc, seatRadius, type Seat } from '#lib/insight/chamber/view.ts';

const parties = [
	{ id: 'a', seats: 62 },
	{ id: 'b', seats: 8 },
	{ id: 'c', seats: 6 },
	{ id: 'd', seats: 5 },
	{ id: 'e', seats: 5 },
	{ id: 'f', seats: 5 },
	{ id: 'g', seats: 7 },
];

const count = (seats: readonly Seat[], group: string): number =>
	seats.filter((seat) => seat.group === group).length;
const radius = ({ x, y }: Seat): number => Math.hypot(x, y);
const angle = ({ x, y }: Seat): number => Math.atan2(-y, -x);

describe('seatArc', () => {
	it('seats exactly as many as each group has', () => {
		const seats = seatArc(parties);
		expect(seats).toHaveLength(98);
		for (const { id, seats: wanted } of parties) expect(count(seats, id)).toBe(wanted);
	});

	it('seats any number in any number of rows', () => {
		for (const total of [0, 1, 2, 3, 7, 107, 500])
			for (const rows of [1, 2, 5, 8])
				expect(seatArc([{ id: 'a', seats: total }], rows)).toHaveLength(total);
	});

	it('stands in five rows from 0.4 to 1, longer rows outside', () => {
		const rows = new Map<string, number>();
		for (const seat of seatArc(parties)) {
			const row = radius(seat).toFixed(3);
			rows.set(row, (rows.get(row) ?? 0) + 1);
		}
		const sorted = [...rows].sort(([a], [b]) => Number(a) - Number(b));
		expect(sorted).toEqual([
			['0.400', 11],
			['0.550', 15],
			['0.700', 20],
			['0.850', 24],
			['1.000', 28],
		]);
	});

	it('fills the upper half, from left to right', () => {
		const seats = seatArc(parties);
		expect(seats.every(({ y }) => y <= 1e-12)).toBe(true);
		const angles = seats.map(angle);
		const back = angles.filter((one, i) => one < (angles[i - 1] ?? 0) - 1e-9);
		expect(back).toEqual([]);
		expect(seats[0]?.group).toBe('a');
		expect(seats.at(-1)?.group).toBe('g');
	});

	it('keeps every group in one wedge', () => {
		const groups = seatArc(parties).map(({ group }) => group);
		expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual(
			parties.map(({ id }) => id),
		);
	});

	it('puts a single seat in the middle', () => {
		const [seat] = seatArc([{ id: 'a', seats: 1 }], 1);
		expect(seat?.x).toBeCloseTo(0, 12);
		expect(seat?.y).toBeCloseTo(-1, 12);
	});
});

describe('seatRadius', () => {
	it('lets no two seats touch', () => {
		for (const total of [20, 98, 107, 300]) {
			const seats = seatArc([{ id: 'a', seats: total }]);
			const nearest = Math.min(
				...seats.flatMap((a, i) => seats.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
			);
			expect(nearest).toBeGreaterThan(2 * seatRadius(total));
		}
	});
});
