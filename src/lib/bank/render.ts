import { fill } from '#lib/kernel/fill.ts';
import { formatRange, nbsp } from '#lib/kernel/figures.ts';
import { formatSpan } from '#lib/kernel/format.ts';
import { inLang, type Lang, type Text } from '#lib/kernel/lang.ts';
import type { Bank, ViewCitation } from './bank.ts';
import type { Citation, Fact, Source, Value } from './model.ts';
import { fillText, sharedLang, textOf } from './texts.ts';

const found = <T>(thing: T | undefined, id: string): T => {
	if (thing !== undefined) return thing;
	throw new Error(`the bank has no ${id}: openBank should have refused it`);
};

/** A value as it stands in a sentence, in every language that its words have. */
export const valueText = (bank: Bank, value: Value): Text => {
	switch (value.type) {
		case 'date':
			return textOf((lang) => formatSpan(value, lang));
		case 'number':
			return numberText(bank, value);
		case 'entity':
			return found(bank.entities.get(value.entity), value.entity).name;
		case 'text':
			return value.text;
	}
};

const numberText = (bank: Bank, value: Extract<Value, { type: 'number' }>): Text => {
	const unit = found(bank.units.get(value.unit), value.unit);
	const format = value.value === 1 && value.to === undefined && unit.one ? unit.one : unit.format;
	return textOf((lang) => {
		// A figure and its unit stay on one line.
		const around = format[lang]?.replace(/ ?\{n\} ?/gu, (slot) => slot.replaceAll(' ', nbsp));
		return around && fill(around, { n: formatRange(value, value.decimals, lang) });
	});
};

/** A value in `lang`: `54.19 %`, `62 to 63 %`, `19 March 2023`, `Amanat`; in English where it is not translated. */
export const renderValue = (bank: Bank, value: Value, lang: Lang): string =>
	inLang(valueText(bank, value), lang);

/** The fact's sentence with `value` in its slot, in the languages that sentence and value share. */
export const statementText = (bank: Bank, fact: Fact, value: Value): Text =>
	fillText(fact.statement, { answer: valueText(bank, value) });

/** The sentence in `lang`, or wholly in English: never a word of one in a sentence of the other. */
export const statementWith = (bank: Bank, fact: Fact, value: Value, lang: Lang): string =>
	inLang(statementText(bank, fact, value), lang);

/** The citation written out in `lang`, or wholly in English where its source is not translated. */
export const viewCitation: ViewCitation = (bank, citation, asked) => {
	const source = found(bank.sources.get(citation.source), citation.source);
	const readIn = readInOf(bank, citation);
	const lang = sharedLang([source.publisher, source.title, source.note, readIn?.publisher], asked);
	return {
		source: source.id,
		lang,
		publisher: inLang(source.publisher, lang),
		title: inLang(source.title, lang),
		kind: source.kind,
		at: citation.at,
		date: source.date,
		url: source.url,
		readIn: readIn && inLang(readIn.publisher, lang),
		note: source.note && inLang(source.note, lang),
	};
};

const readInOf = (bank: Bank, citation: Citation): Source | undefined =>
	citation.readIn && found(bank.sources.get(citation.readIn), citation.readIn);
