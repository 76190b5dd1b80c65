import type { Candidate } from '#lib/bank/candidate.ts';
import type { Drawing } from './item.ts';
import { isReadApart } from './scale.ts';

/** The figure that a lure offers. */
export const numberOf = ({ value }: Candidate): number =>
	value.type === 'number' ? value.value : 0;

const firstApart = (
	drawing: Drawing,
	max: number,
	lures: readonly Candidate[],
): readonly Candidate[] => {
	const apart: Candidate[] = [];
	for (const lure of lures)
		if (apart.every((other) => isReadApart(drawing, max, numberOf(lure), numberOf(other))))
			apart.push(lure);
	return apart;
};

/**
 * The figures that the eye can tell from each other, the first of those given preferred. One in the
 * middle may look like all others: where it would be alone, the lowest is taken first.
 * @param max where the scale ends
 */
export const tellApart = (
	drawing: Drawing,
	max: number,
	lures: readonly Candidate[],
): readonly Candidate[] => {
	const apart = firstApart(drawing, max, lures);
	return apart.length > 1
		? apart
		: firstApart(
				drawing,
				max,
				[...lures].sort((a, b) => numberOf(a) - numberOf(b)),
			);
};
