import { enoughForms } from './few-forms.ts';

/** What the bank should hold, each with what the figure means: the report and a test go by them. */
export const aims = {
	plainFacts: {
		says: 'facts asked plainly, each citation a page that its publisher put on the web',
		least: 220,
		unit: '',
	},
	written: { says: 'hand-written items', least: 80, unit: '' },
	items: {
		says: 'distinct items: another question or other options at variant 0 in English',
		least: 1000,
		unit: '',
	},
	trueFalse: { says: 'of the items are true or false', most: 30, unit: ' %' },
	perFact: { says: 'items at most on one fact', most: 12, unit: '' },
	forms: {
		says: `of the facts that are asked have ${enoughForms} forms or more`,
		least: 80,
		unit: ' %',
	},
	cited: { says: 'of the items name a source with an address or a note', least: 100, unit: ' %' },
	reasoned: {
		says: 'of the wrong options and rows have a reason of their own',
		least: 100,
		unit: ' %',
	},
} as const satisfies Readonly<Record<string, Aim>>;

/** A figure with its least or its most; both ends count as reached. */
export interface Aim {
	readonly says: string;
	readonly least?: number;
	readonly most?: number;
	readonly unit: '' | ' %';
}
export type AimName = keyof typeof aims;

/** In the order in which they are reported. */
export const aimNames = Object.keys(aims).filter((name): name is AimName => name in aims);

export const isReached = ({ least = -Infinity, most = Infinity }: Aim, figure: number): boolean =>
	least <= figure && figure <= most;
