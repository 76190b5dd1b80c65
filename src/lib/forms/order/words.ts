import type { Text } from '#lib/kernel/lang.ts';

/** What every item of this form asks. */
export const askForOrder: Text = {
	en: 'Put these in order, the earliest first.',
	kk: 'Мыналарды уақыт ретімен қойыңыз: ең ертесі бірінші.',
	ru: 'Расставьте по порядку, начиная с самого раннего.',
};

/** Said of what stood in a wrong place. */
export const yourPlace: Text = {
	en: 'You put it in place {n}.',
	kk: 'Сіз оны {n}-орынға қойдыңыз.',
	ru: 'У вас это было на месте {n}.',
};
