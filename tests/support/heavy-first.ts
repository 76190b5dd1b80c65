/** Which files Vitest runs first. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The proofs of the whole bank take the longest: begun last, one of them would run alone while the
 * other core is idle.
 */
export default class HeavyFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isHeavy = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/proof/');
		return [...sorted.filter(isHeavy), ...sorted.filter((file) => !isHeavy(file))];
	}
}
