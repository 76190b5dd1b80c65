import { describe, expect, it } from 'vitest';
import { turnIntoQuestion } from '#lib/forms/chart/turn.ts';

const party = { one: 'party', more: 'parties' };
const place = { one: 'place', more: 'places' };

describe('a sentence about a row as a question for the row', () => {
	it.each([
		['Auyl received 10.90 %.', 'Auyl', party, 'Which of these parties received 10.90 %?'],
		['The Left held 5 seats.', 'Left', party, 'Which of these parties held 5 seats?'],
		[
			'In January 2021 Auyl had 5.29 %.',
			...['Auyl', party, 'In January 2021, which of these parties had 5.29 %?'],
		],
		[
			'On the list "against all" drew 3.90 %.',
			...['against all', undefined, 'On the list, which of these drew 3.90 %?'],
		],
		[
			'By the count of the night turnout in Almaty was 25.82 %.',
			...['Almaty', place, 'By the count of the night, in which place was turnout 25.82 %?'],
		],
		[
			'In the count the list of Auyl received 693,938 votes.',
			...['Auyl', party, "Which party's list received 693,938 votes, in the count?"],
		],
		[
			'By the result the party list of Auyl won 8 seats.',
			...['Auyl', party, "Which party's list won 8 seats, by the result?"],
		],
		['The list of Auyl won 8 seats.', 'Auyl', party, "Which party's list won 8 seats?"],
		[
			'In March the exit poll put the share of Auyl at 10.90 %.',
			...['Auyl', party, 'In March the exit poll put the share of which party at 10.90 %?'],
		],
	] as const)('%s', (sentence, name, noun, question) => {
		expect(turnIntoQuestion(sentence, name, noun)).toBe(question);
	});

	it.each([
		['It received 10.90 %.', 'Auyl'],
		['Auyl stood beside Auyl.', 'Auyl'],
	])('is not made where it does not name the row just once: %s', (sentence, name) => {
		expect(turnIntoQuestion(sentence, name, party)).toBeUndefined();
	});
});
