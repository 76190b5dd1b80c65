import type { Item, Response } from '#lib/forms/item.ts';
import type { ItemKey } from '#lib/kernel/brand.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { href } from './href.ts';
import { appVersion } from './version.ts';

/** A question as it was asked and answered. */
export interface Asked {
	readonly item: Item;
	readonly response: Response;
	/** Set where the learner says that the answer was refused wrongly. */
	readonly appeal?: string | undefined;
	/** Hash of the bank that made it. */
	readonly bank: string;
}

/** What a feedback needs to offer a report: its text, and the question's own address. */
export interface Fault {
	readonly text: string;
	readonly link: string;
	/** False where the browser refuses: the text is then shown, to be copied by hand. */
	readonly copy: (text: string) => Promise<boolean>;
}

const copy = async (text: string): Promise<boolean> => {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false; // no clipboard on plain http, or not allowed: the page shows the text
	}
};

/** What reproduces the question exactly, and how it was answered, a line each. */
export const faultOf = ({ item, response, appeal, bank }: Asked, lang: Lang): Fault => {
	const { id, variant, check, stem } = item;
	const asked = new URLSearchParams({ key: id, variant: String(variant), check });
	const link = `${href('question', lang)}?${asked.toString()}`;
	const lines = {
		question: id,
		variant,
		check,
		bank,
		app: appVersion,
		language: item.lang,
		asked: stem,
		answered: JSON.stringify(response),
		...(appeal === undefined ? {} : { appeal: 'the learner says that this answer is right' }),
		link: new URL(link, location.href).href,
	};
	const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}`);
	return { text: text.join('\n'), link, copy };
};

/** What a question's own address asks for; undefined for any other one. */
export const readQuestion = (
	search: URLSearchParams,
):
	| { readonly item: ItemKey; readonly variant: number; readonly check: string | null }
	| undefined => {
	const [key, variant] = [search.get('key'), Number(search.get('variant') ?? '0')];
	if (key === null || !Number.isSafeInteger(variant) || variant < 0) return undefined;
	return { item: key as ItemKey, variant, check: search.get('check') };
};
