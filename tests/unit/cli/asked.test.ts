import { expect, it } from 'vitest';
import { facesOf } from '../../../src/cli/asked.ts';
import { buildBank, claim, words } from '../../support/build-bank.ts';

const both = (en: string, ru: string) => ({ en, ru });
const wrong = (id: string, text: { readonly en: string; readonly ru?: string }) => ({
	value: { ...words(id, text.en), text },
	because: both('Not so.', 'Не так.'),
	cite: [],
});
const fact = claim(
	'colour',
	{ ...words('red', 'red'), text: both('red', 'красный') },
	{
		ask: both('Which colour?', 'Какой цвет?'),
		statement: both('It was {answer}.', 'Это был {answer}.'),
		alternatives: [
			wrong('blue', both('blue', 'синий')),
			wrong('green', both('green', 'зелёный')),
			wrong('grey', both('grey', 'серый')),
			wrong('black', { en: 'black' }),
		],
	},
);

it('each face of a question is looked at once, in the language in which it is shown', () => {
	const faces = facesOf(buildBank({ facts: [fact] }));
	const names = faces.map(({ key, variant, lang }) => `${key} ${variant} ${lang}`);
	expect(new Set(names).size).toBe(names.length);
	expect(new Set(faces.map(({ lang }) => lang))).toEqual(new Set(['en', 'ru']));
});
