import type { Bank } from '#lib/bank/bank.ts';
import type { Entity, Value } from '#lib/bank/model.ts';

/**
 * Reads what an option says back from its words, by tables and rules of the proof's own: nothing here
 * comes from the code that wrote the words.
 */
export type Meaning =
	| { readonly type: 'days'; readonly first: number; readonly last: number; readonly shape: string }
	| {
			readonly type: 'figure';
			/** Whole digits of the last decimal; of a range its lower end. */
			readonly digits: bigint;
			/** The upper end of a range; of a single figure the figure again. */
			readonly last: bigint;
			readonly decimals: number;
			readonly around: string;
	  }
	| { readonly type: 'thing'; readonly names: ReadonlySet<string> };

const monthWords = [
	['january', 'қаңтар', 'январ'],
	['february', 'ақпан', 'феврал'],
	['march', 'наурыз', 'март'],
	['april', 'сәуір', 'апрел'],
	['may', 'мамыр', 'ма'],
	['june', 'маусым', 'июн'],
	['july', 'шілде', 'июл'],
	['august', 'тамыз', 'август'],
	['september', 'қыркүйек', 'сентябр'],
	['october', 'қазан', 'октябр'],
	['november', 'қараша', 'ноябр'],
	['december', 'желтоқсан', 'декабр'],
] as const;

/** Compatibility form, lower case, single spaces. */
export const plain = (text: string): string =>
	text.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean).join(' ');

const monthOf = (word: string): number | undefined => {
	const at = monthWords.findIndex(
		([en, kk, ru]) =>
			word === en || word === kk || [`${ru}ь`, `${ru}я`, `${ru}й`, ru, `${ru}а`].includes(word),
	);
	return at < 0 ? undefined : at + 1;
};

const dayCount = (year: number, month: number, day: number): number =>
	Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);

const readOneDate = (text: string): Extract<Meaning, { type: 'days' }> | undefined => {
	const parts = plain(text)
		.split(' ')
		.filter((word) => !['года', 'год', 'жыл', 'жылғы'].includes(word));
	const year = Number(parts.find((word) => /^\d{4}$/u.test(word)));
	const month = parts.map(monthOf).find((found) => found !== undefined);
	const day = Number(parts.find((word) => /^\d{1,2}$/u.test(word)) ?? Number.NaN);
	const known =
		Number(!Number.isNaN(year)) + Number(month !== undefined) + Number(!Number.isNaN(day));
	if (Number.isNaN(year) || known !== parts.length) return undefined;
	if (month === undefined)
		return {
			type: 'days',
			first: dayCount(year, 1, 1),
			last: dayCount(year + 1, 1, 1) - 1,
			shape: 'year',
		};
	if (Number.isNaN(day))
		return {
			type: 'days',
			first: dayCount(year, month, 1),
			last: dayCount(year, month + 1, 1) - 1,
			shape: 'month',
		};
	const at = dayCount(year, month, day);
	return { type: 'days', first: at, last: at, shape: 'day' };
};

const readDate = (text: string): Extract<Meaning, { type: 'days' }> | undefined => {
	const ends = text.split(' – ').map(readOneDate);
	const [first, last] = [ends.at(0), ends.at(-1)];
	if (!first || !last) return undefined;
	return ends.length === 1
		? first
		: { type: 'days', first: first.first, last: last.last, shape: 'span' };
};

interface Digits {
	readonly digits: bigint;
	readonly decimals: number;
}

/** A number with the separators of either language, as whole digits of its last decimal. */
const digitsOf = (numeral: string): Digits => {
	const body = numeral.replace('\u2212', '-').replace(/\s/gu, '');
	const isEnglish = body.includes('.') || /^-?\d{1,3}(,\d{3})+$/u.test(body);
	const [whole = '', fraction = ''] = isEnglish
		? body.replaceAll(',', '').split('.')
		: body.split(',');
	return { digits: BigInt(whole + fraction), decimals: fraction.length };
};

const numeral = String.raw`[-\u2212]?\d[\d\s.,]*\d|[-\u2212]?\d`;
/** A numeral, and a second one where a word or sign for a range joins them. */
const figureWords = new RegExp(`(${numeral})(?:(?:\\s+to\\s+|[\u2013\u2026])(${numeral}))?`, 'u');

/** A figure, or a range whose ends are written with the same decimals and the lower one first. */
const readFigure = (text: string): Extract<Meaning, { type: 'figure' }> | undefined => {
	const match = figureWords.exec(text);
	if (!match) return undefined;
	const [whole, first = '', second = first] = match;
	const [low, high] = [digitsOf(first), digitsOf(second)];
	if (low.decimals !== high.decimals || low.digits > high.digits) return undefined;
	const around = plain(`${text.slice(0, match.index)}#${text.slice(match.index + whole.length)}`);
	return { type: 'figure', ...low, last: high.digits, around };
};

const spellingsOf = (entity: Entity): readonly string[] =>
	[entity.name.en, entity.name.kk ?? '', entity.name.ru ?? '', ...entity.aliases]
		.map(plain)
		.filter((name) => name !== '');

/** The names of the entity and, step by step until nothing is added, of all that is the same. */
const findNames = (bank: Bank, entity: Entity): ReadonlySet<string> => {
	const ids = new Set<string>([entity.id]);
	const names = new Set<string>();
	for (let size = -1; size !== ids.size + names.size;) {
		size = ids.size + names.size;
		for (const other of bank.entities.values()) {
			const spellings = spellingsOf(other);
			const isSame =
				ids.has(other.id) ||
				other.sameAs.some((id) => ids.has(id)) ||
				spellings.some((name) => names.has(name));
			if (!isSame) continue;
			for (const id of [other.id, ...other.sameAs]) ids.add(id);
			for (const name of spellings) names.add(name);
		}
	}
	return names;
};

const known = new WeakMap<Bank['entities'], ReadonlyMap<string, ReadonlySet<string>>>();

/** The names of every entity, found once for all banks that share their entities. */
const allNames = (bank: Bank): ReadonlyMap<string, ReadonlySet<string>> => {
	const names =
		known.get(bank.entities) ??
		new Map([...bank.entities.values()].map((entity) => [entity.id, findNames(bank, entity)]));
	known.set(bank.entities, names);
	return names;
};

const thingNames = (bank: Bank, text: string): ReadonlySet<string> => {
	const said = plain(text);
	const groups = [...allNames(bank).values()].filter((group) => group.has(said));
	return new Set([said, ...groups.flatMap((group) => [...group])]);
};

/** What the words of an option say, given of which kind the answer is. */
export const readMeaning = (bank: Bank, kind: Value['type'], text: string): Meaning | undefined => {
	switch (kind) {
		case 'date':
			return readDate(text);
		case 'number':
			return readFigure(text);
		case 'entity':
		case 'text':
			return { type: 'thing', names: thingNames(bank, text) };
	}
};

/** What a value of the bank says. */
export const meaningOf = (bank: Bank, value: Value): Meaning => {
	switch (value.type) {
		case 'date': {
			const [first, last] = [value.from, value.to].map((day) => Date.parse(day) / 86_400_000);
			return { type: 'days', first: first ?? 0, last: last ?? 0, shape: '' };
		}
		case 'number': {
			const [low, high] = [value.value, value.to ?? value.value].map((end) =>
				BigInt(end.toFixed(value.decimals).replace('.', '')),
			);
			return {
				type: 'figure',
				digits: low ?? 0n,
				last: high ?? 0n,
				decimals: value.decimals,
				around: '',
			};
		}
		case 'entity':
			return { type: 'thing', names: allNames(bank).get(value.entity) ?? new Set() };
		case 'text': {
			const said = [value.text.en, value.text.kk, value.text.ru].flatMap((text) => text ?? []);
			return { type: 'thing', names: new Set(said.flatMap((text) => [...thingNames(bank, text)])) };
		}
	}
};

type FigureMeaning = Extract<Meaning, { type: 'figure' }>;

/** Both ends of `figure` as if they were written with `decimals` decimals. */
const scaled = (figure: FigureMeaning, decimals: number): readonly [bigint, bigint] => {
	const scale = 10n ** BigInt(decimals - figure.decimals);
	return [figure.digits * scale, figure.last * scale];
};

/** True for a range, of which a single figure says a part. */
export const isRange = (said: Meaning): boolean =>
	said.type === 'figure' && said.last !== said.digits;

/**
 * True when both can be the same answer; ranges as soon as they have one figure in common.
 * @param tolerance in units of the figure, for figures only
 */
export const mayCoincide = (a: Meaning, b: Meaning, tolerance = 0): boolean => {
	if (a.type === 'days' && b.type === 'days') return a.first <= b.last && b.first <= a.last;
	if (a.type === 'thing' && b.type === 'thing')
		return [...a.names].some((name) => b.names.has(name));
	if (a.type !== 'figure' || b.type !== 'figure') return false;
	const fine = 6;
	const [[lowA, highA], [lowB, highB]] = [scaled(a, fine), scaled(b, fine)];
	const apart = lowA > highB ? lowA - highB : lowB > highA ? lowB - highA : 0n;
	// Half a unit of the last printed digit on either side.
	const blur = [a, b].map(({ decimals }) => 10n ** BigInt(fine - decimals) / 2n);
	const reach = BigInt(Math.round(tolerance * 10 ** fine)) + (blur[0] ?? 0n) + (blur[1] ?? 0n);
	return apart < reach;
};

const atEnd = (figure: FigureMeaning, end: 'digits' | 'last'): FigureMeaning => ({
	...figure,
	digits: figure[end],
	last: figure[end],
});

/** True when both say the same: they may coincide, and of ranges both ends do. */
export const saysSame = (a: Meaning, b: Meaning): boolean =>
	a.type === 'figure' && b.type === 'figure'
		? (['digits', 'last'] as const).every((end) => mayCoincide(atEnd(a, end), atEnd(b, end)))
		: mayCoincide(a, b);
