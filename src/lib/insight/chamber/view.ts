/** A group of neighbours in the chamber: a party. */
export interface Group {
	readonly id: string;
	readonly seats: number;
}

/** Centre of a seat; the arc's centre is 0, 0, its outer row has radius 1, y grows downwards. */
export interface Seat {
	readonly x: number;
	readonly y: number;
	readonly group: string;
}

/** Radius of the inner row; the outer is 1 (design 10, hemicycle). */
const inner = 0.4;

const radii = (rows: number): number[] =>
	Array.from({ length: rows }, (_, row) =>
		rows === 1 ? 1 : inner + ((1 - inner) * row) / (rows - 1),
	);

/** Seats of each row in proportion to its radius, `total` in all (largest remainders get the rest). */
const seatsPerRow = (total: number, rows: number): number[] => {
	const all = radii(rows);
	const scale = total / all.reduce((sum, radius) => sum + radius, 0);
	const counts = all.map((radius) => Math.floor(radius * scale));
	const rest = total - counts.reduce((sum, count) => sum + count, 0);
	const byRemainder = all
		.map((radius, row) => ({ row, remainder: (radius * scale) % 1 }))
		.sort((a, b) => b.remainder - a.remainder || b.row - a.row);
	for (const { row } of byRemainder.slice(0, rest)) counts[row] = (counts[row] ?? 0) + 1;
	return counts;
};

/**
 * A half circle of seats, from left to right: seats sorted by angle, then handed out group by
 * group, so that each group is one wedge.
 * @param groups whole, non-negative numbers of seats
 * @param rows at least 1
 */
export const seatArc = (groups: readonly Group[], rows = 5): Seat[] => {
	const total = groups.reduce((sum, { seats }) => sum + seats, 0);
	const all = radii(rows);
	const places = seatsPerRow(total, rows).flatMap((count, row) =>
		Array.from({ length: count }, (_, i) => ({
			radius: all[row] ?? 1,
			turn: count === 1 ? 0.5 : i / (count - 1),
		})),
	);
	places.sort((a, b) => a.turn - b.turn || b.radius - a.radius);
	const owners = groups.flatMap(({ id, seats }) => Array.from({ length: seats }, () => id));
	return owners.flatMap((group, i) => {
		const place = places[i];
		if (place === undefined) return [];
		const angle = Math.PI * (1 - place.turn);
		return [{ x: place.radius * Math.cos(angle), y: -place.radius * Math.sin(angle), group }];
	});
};

/** The largest radius at which no two neighbouring seats touch, less a fifth for air. */
export const seatRadius = (total: number, rows = 5): number => {
	const all = radii(rows);
	const along = seatsPerRow(total, rows).map((count, row) =>
		count < 2 ? Infinity : 2 * (all[row] ?? 1) * Math.sin(Math.PI / (count - 1) / 2),
	);
	const across = rows === 1 ? 1 : (1 - inner) / (rows - 1);
	return 0.4 * Math.min(across, ...along);
};
