import type { Text } from '#lib/kernel/lang.ts';
import type { Patterns } from '../pattern.ts';

/** What the items of this form ask; each says which end comes first. */
export const askForOrder: Patterns = [
	{
		en: 'Put these in order, the earliest first.',
		kk: 'Мыналарды уақыт ретімен қойыңыз: ең ертесі бірінші.',
		ru: 'Расставьте по порядку, начиная с самого раннего.',
	},
	{
		en: 'In which order did these happen? Begin with the earliest.',
		kk: 'Мыналар қандай ретпен болды? Ең ертесінен бастаңыз.',
		ru: 'В каком порядке это произошло? Начните с самого раннего.',
	},
	{
		en: 'Put these events in the order in which they happened, the earliest first.',
		kk: 'Бұл оқиғаларды болған ретімен қойыңыз: ең ертесі бірінші.',
		ru: 'Расставьте эти события в том порядке, в котором они произошли, начиная с самого раннего.',
	},
	{
		en: 'What came first here, and what came next? Begin with the earliest.',
		kk: 'Бұлардың қайсысы бұрын, қайсысы кейін болды? Ең ертесінен бастаңыз.',
		ru: 'Что было раньше, а что позже? Начните с самого раннего.',
	},
];

/** Said of what stood in a wrong place. */
export const yourPlace: Text = {
	en: 'You put it in place {n}.',
	kk: 'Сіз оны {n}-орынға қойдыңыз.',
	ru: 'У вас это было на месте {n}.',
};
