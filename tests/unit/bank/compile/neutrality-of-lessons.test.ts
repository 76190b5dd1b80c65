import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile/compile.ts';
import { placesOf } from '../../../support/bank-files.ts';
import type { Edit } from '../../../support/bank-files.ts';
import { withReading } from '../../../support/lesson-files.ts';

const observers = (by: string, id: string): string => `  - id: ${id}
    kind: claim
    quizUse: attribute
    attribution: observers of the ${by}
    statement: "Observers of the ${by}, in short observers of the ${by}, said of the vote of 2023: {answer}."
    ask: What did observers of the ${by} say of the vote of 2023?
    answer: { text: It was long }
    cite: [{ source: iau-2006, at: top }]
`;

/** Facts of a vote: judged by two missions, and counted. */
const facts: Edit = {
	file: 'facts/votes.yaml',
	find: '',
	write: `topic: giants
facts:
${observers('OSCE', 'osce-says')}${observers('CIS', 'cis-says')}  - id: tokayev-says
    kind: claim
    quizUse: attribute
    attribution: Tokayev
    statement: "Tokayev said: {answer}."
    ask: What did Tokayev say?
    answer: { text: It was so }
    cite: [{ source: iau-2006, at: top }]
  - id: counted
    kind: quantity
    value: 8
    unit: votes
    measure: planets
    status: final
    asOf: 2006
    bounds: { min: 1, max: 20 }
    statement: By the official count there were {answer}.
    ask: How many votes were there by the official count?
    cite: [{ source: iau-2006, at: top }]
  - id: renamed
    kind: event
    at: 2023-03-19
    what: A vote
    statement: The vote was held on {answer}.
    ask: When was the vote held?
    cite: [{ source: iau-2006, at: top }]
`,
};
const votes: Edit = {
	file: 'units.yaml',
	find: 'moons: {',
	write: 'votes: { format: "{n} votes" }\nmoons: {',
};

/** Problems of a lesson with these paragraphs, each a text and the ids of its facts. */
const problemsOf = (...paragraphs: readonly (readonly [text: string, facts: string])[]) => {
	const { files } = withReading(facts, votes, {
		file: 'lessons/giants.yaml',
		find: '',
		write: `topic: giants
sections:
  - paragraphs:
${paragraphs.map(([text, ids]) => `      - { text: "${text}", facts: [${ids}] }`).join('\n')}
`,
	});
	return placesOf(compileBank(files));
};

const told = 'Observers of the CIS and of the OSCE judged the vote';

describe('a judgement in a lesson', () => {
	it('is an error in the voice of the lesson', () => {
		expect(problemsOf(['The vote was fair.', 'renamed'])).toEqual([
			'new/lessons/giants.yaml:4:17: error[fairness]',
		]);
	});

	it('is right where a fact says whose it is, and the paragraph names the speaker', () => {
		expect(problemsOf([`${told} fair.`, 'osce-says, cis-says'])).toEqual([]);
	});

	it('is an error where a fact says whose it is, and the paragraph does not', () => {
		expect(problemsOf(['Some judged the vote fair.', 'osce-says, cis-says'])).toEqual([
			'new/lessons/giants.yaml:4:17: error[fairness]',
		]);
	});

	it('is an error where only observers of the OSCE judge, though the topic has others', () => {
		const alone = 'Observers of the OSCE told what they saw.';
		expect(problemsOf([alone, 'osce-says'])).toEqual([
			'new/lessons/giants.yaml:4:9: error[unpaired-observers]',
		]);
		expect(problemsOf([alone, 'osce-says'], ['So did those of the CIS.', 'cis-says'])).toEqual([]);
	});
});

describe('a lesson', () => {
	it('tells a counted result as official', () => {
		expect(problemsOf(['There were 8 votes.', 'counted'])).toEqual([
			'new/lessons/giants.yaml:4:17: error[unofficial-result]',
		]);
		expect(problemsOf(['There were officially 8 votes.', 'counted'])).toEqual([]);
	});

	it('calls the capital by the name of the days that its facts are about', () => {
		expect(problemsOf(['Voters came in Nur-Sultan.', 'renamed'])).toEqual([
			'new/lessons/giants.yaml:4:17: error[name-outside-period]',
		]);
	});

	it('may have the denial of a claim in another paragraph of the section', () => {
		const claim = 'On 10 January 2022 Tokayev spoke of a coup.';
		expect(problemsOf([claim, 'tokayev-says'])).toEqual([
			'new/lessons/giants.yaml:4:17: error[coup-claim]',
		]);
		expect(
			problemsOf([claim, 'tokayev-says'], ['Nazarbayev denied a conflict.', 'renamed']),
		).toEqual([]);
	});

	it('may speak of the OSCE office by its name, and has institutions in the past', () => {
		expect(
			problemsOf(
				['The Office for Democratic Institutions watches elections.', 'renamed'],
				['In 2023 the Senate was a chamber. It had 50 members.', 'renamed'],
			),
		).toEqual([]);
	});
});
