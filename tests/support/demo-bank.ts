import type { Parts } from './build-bank.ts';
import {
	cite,
	claim,
	date,
	entity,
	entityId,
	event,
	extreme,
	factId,
	holds,
	itemKey,
	named,
	number,
	optionId,
	quantity,
	topicId,
	turnout,
	words,
} from './build-bank.ts';

const because = { en: 'Something else is true of it.', ru: 'О нём верно другое.' };
const person = (id: string, name: string) => named(id, name, { kind: 'person', family: 'person' });
const place = (id: string, name: string) => named(id, name, { kind: 'place', family: 'region' });

/** A small bank with every kind of fact and every form of item, for tests that plant faults in it. */
export const demoParts: Parts = {
	entities: [
		named('amanat', { en: 'Amanat', ru: 'Аманат' }),
		named('nur-otan', 'Nur Otan', { sameAs: [entityId('amanat')], aliases: ['Нұр Отан'] }),
		named('auyl', { en: 'Auyl', ru: 'Ауыл' }),
		named('aq-jol', { en: 'Aq Jol', ru: 'Ак жол' }),
		named('baytaq', { en: 'Baytaq', ru: 'Байтак' }),
		person('ann', 'Ann Able'),
		person('bob', 'Bob Baker'),
		person('cid', 'Cid Cook'),
		person('dan', 'Dan Dyer'),
		place('almaty', 'Almaty'),
		place('astana', 'Astana'),
		place('shymkent', 'Shymkent'),
		place('kyzylorda', 'Kyzylorda'),
	],
	datasets: [turnout({ almaty: 25.82, astana: 42.91, shymkent: 45.46, kyzylorda: 67.21 })],
	facts: [
		event('vote', '2023-03-19', {
			ask: { en: 'On which day was the vote held?', ru: 'В какой день прошло голосование?' },
			statement: { en: 'The vote was held on {answer}.', ru: 'Голосование прошло {answer}.' },
			avoid: [{ value: date('2023-03-20'), because: { en: 'The day of the count.' } }],
		}),
		event('decree', '2023-01-19', {
			statement: { en: 'The decree was signed on {answer}.', ru: 'Указ подписан {answer}.' },
			ask: { en: 'When was the decree signed?' },
		}),
		event('referendum', '2022-06-05', {
			statement: { en: 'The referendum was held on {answer}.', ru: 'Референдум прошёл {answer}.' },
			ask: { en: 'When was the referendum held?' },
		}),
		event('president', '2022-11-20', {
			statement: { en: 'A president was elected on {answer}.', ru: 'Президента избрали {answer}.' },
			ask: { en: 'When was a president elected?' },
		}),
		event('senate', '2023-01-14', {
			statement: { en: 'Senators were elected on {answer}.', ru: 'Сенаторов избрали {answer}.' },
			ask: { en: 'When were senators elected?' },
		}),
		event('toll', '2023-02-01', { quizUse: 'never' }),
		quantity('share', 53.9, {
			ask: { en: 'What share did the first party win?' },
			statement: { en: 'The first party won {answer} of the votes.' },
			confusable: [factId('turnout-night')],
			avoid: [{ value: number(53.7), because: { en: 'An early figure of one paper.' } }],
		}),
		quantity('turnout-night', 54.19, {
			ask: { en: 'What was the turnout?' },
			statement: { en: 'At night the turnout was {answer}.' },
			tolerance: 0.1,
			measure: 'turnout',
		}),
		quantity('turnout-before', 63.25, {
			ask: { en: 'What was the turnout in 2021?' },
			statement: { en: 'In 2021 the turnout was {answer}.' },
			measure: 'turnout',
		}),
		quantity('turnout-president', 69.44, {
			ask: { en: 'What was the turnout in 2022?' },
			statement: { en: 'In 2022 the turnout was {answer}.' },
			measure: 'turnout',
		}),
		...(
			[
				['leads-auyl', 'auyl', 'ann', '2023-03-19'],
				['leads-aq-jol', 'aq-jol', 'bob', '2023-03-19'],
				['leads-baytaq', 'baytaq', 'cid', '2023-03-19'],
				['led-auyl', 'auyl', 'dan', '2020-01-01'],
			] as const
		).map(([id, what, who, on]) =>
			holds(id, what, who, on, {
				ask: { en: `Who was chair of ${what} on ${on}?` },
				statement: { en: `On ${on} the chair of ${what} was {answer}.` },
			}),
		),
		extreme('lowest', 'almaty', 'lowest', {
			ask: { en: 'Which place had the lowest turnout?' },
			statement: { en: 'The lowest turnout was in {answer}.' },
		}),
		claim('first-party', entity('amanat'), {
			ask: { en: 'Which party came first?' },
			statement: { en: '{answer} came first.' },
			alternatives: ['auyl', 'aq-jol', 'baytaq'].map((id) => ({
				value: entity(id),
				because: { en: `It came after: ${id}.` },
				cite: [],
			})),
		}),
		claim('verdict', words('free', 'free'), {
			quizUse: 'attribute',
			attribution: { en: 'the observers' },
			ask: { en: 'How did the observers call the vote?' },
			statement: { en: 'According to the observers the vote was {answer}.' },
			alternatives: ['long', 'short', 'late'].map((word) => ({
				value: words(word, word),
				because,
				cite: [],
			})),
		}),
	],
	items: [
		{
			id: itemKey('w-first'),
			form: 'choice',
			topic: topicId('vote'),
			facts: [factId('vote')],
			stem: { en: 'What did the voters elect?' },
			options: ['a chamber', 'a president', 'a court'].map((text, i) => ({
				id: optionId(`o${i}`),
				text: { en: text },
				rationale: { en: `Of ${text} something is true.` },
			})),
			key: optionId('o0'),
			statement: { en: 'They elected a chamber.' },
			cite,
			ordered: false,
		},
	],
};
