/** Reads a page as a person would, and finds what no page may say. */

interface Read {
	/** Where it stands: `p`, or `a@aria-label`. */
	readonly at: string;
	readonly text: string;
	/** The language that the page says it is in. */
	readonly lang: string;
}

const spoken = [
	'aria-label',
	'title',
	'alt',
	'placeholder',
	'data-right',
	'data-wrong',
	'data-unknown',
];

/** Every text and every spoken attribute of the page, in its order. */
const readPage = (pageLang: string): readonly Read[] =>
	[...document.body.querySelectorAll('*')].flatMap((element) => {
		if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName)) return [];
		const at = element.tagName.toLowerCase();
		const lang = element.closest('[lang]')?.getAttribute('lang') ?? pageLang;
		const texts = [...element.childNodes]
			.filter((node) => node.nodeType === Node.TEXT_NODE)
			.map((node) => ({ at, text: (node.textContent ?? '').trim(), lang }));
		const attributes = spoken.map((name) => ({
			at: `${at}@${name}`,
			text: element.getAttribute(name) ?? '',
			lang,
		}));
		return [...texts, ...attributes].filter(({ text }) => text !== '');
	});

/** Words that are Latin in every language: names, licences, keys, the languages' own names; and «AMANAT». */
const everywhere = /^(?:Sabaq|English|JavaScript|MIT|CC|BY|EN|KK|RU|Enter|[A-EU])$/u;

const latinWords = (text: string): readonly string[] =>
	(
		text
			.replace(/«[^»]*»/gu, '')
			.match(/(?<![\p{L}\d])\p{Script=Latin}[\p{Script=Latin}’'-]*(?![\p{L}\d])/gu) ?? []
	).filter((word) => !everywhere.test(word));

const isLie = ({ text, lang }: Read): boolean =>
	lang === 'en' ? /\p{Script=Cyrillic}/u.test(text) : latinWords(text).length > 0;

const say = ({ at, text, lang }: Read): string => `${at} [${lang}]: ${text}`;

/** Slots without a value and values that are none. */
export const slipsOn = (pageLang: string): readonly string[] =>
	readPage(pageLang)
		.filter(({ text }) => /\{\w+\}|\bundefined\b|\bNaN\b|\[object|\bnull\b/u.test(text))
		.map(say);

/** Texts that are in another language than the page says of them. */
export const wrongLanguageOn = (pageLang: string): readonly string[] =>
	readPage(pageLang).filter(isLie).map(say);

/** A text with spaces of any kind taken for one, as it is looked for on a page. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const textOf = (element: Element | null | undefined): string =>
	plain(element?.textContent ?? '');
