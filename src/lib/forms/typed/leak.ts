import { wordings } from '#lib/bank/texts.ts';
import type { Text } from '#lib/kernel/lang.ts';
import { soundOf } from '#lib/kernel/sound.ts';
import type { Sought } from './item.ts';
import { fullNameOf } from './people.ts';

/** Whether a question already says a name that it asks for, however that is spelled. */
export const tellsAnswer = (stem: Text, sought: Sought): boolean => {
	if (sought.type === 'days') return false;
	const told = sought.names.flatMap((name) => {
		const surname = sought.isPerson ? fullNameOf(name)?.surname.sound : undefined;
		return [soundOf(name), ...(surname === undefined ? [] : [surname])];
	});
	return wordings(stem).some((text) => {
		const said = ` ${soundOf(text)} `;
		return told.some((name) => name !== '' && said.includes(` ${name} `));
	});
};
