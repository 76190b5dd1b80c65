import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { compiled, shippedFiles, tinyFiles, withEdits } from '../../../support/bank-files.ts';

const forms = ['choice', 'true-false', 'numeric'];
const limited = (list: string) =>
	withEdits(tinyFiles(), [
		{
			file: 'facts/discovery.yaml',
			find: '    measure: planets\n',
			write: `    measure: planets\n    forms: ${list}\n`,
		},
	]);

describe('the forms that may ask a fact', () => {
	it('are kept as written', () => {
		const { facts } = compiled(limited('[choice, numeric]').files);
		const known = facts.flatMap((fact) => (fact.forms === undefined ? [] : [fact.forms]));
		expect(known).toEqual([['choice', 'numeric']]);
	});

	it('must be among those that there are', () => {
		const { files, mark } = limited('[choice, ⟦numerical]');
		const { errors } = compileBank(files, forms);
		expect(errors.map(({ file, line, col }) => `${file}:${line}:${col}`)).toEqual([mark]);
		expect(errors[0]).toMatchObject({
			code: 'wrong-value',
			message: 'there is no form "numerical"',
			suggestion: 'did you mean "numeric"?',
		});
		expect(compileBank(limited('[choice]').files, forms).errors).toEqual([]);
	});

	it('are one at least', () => {
		expect(compileBank(limited('[]').files, forms).errors).toMatchObject([{ code: 'wrong-type' }]);
	});

	it('of a number of dead are the attributed choice alone', () => {
		const dead = compiled(shippedFiles()).facts.filter(
			(fact) => fact.kind === 'quantity' && fact.measure === 'deaths',
		);
		expect(dead.map(({ forms: allowed, quizUse }) => [allowed, quizUse])).toEqual([
			[['choice'], 'attribute'],
		]);
	});
});
