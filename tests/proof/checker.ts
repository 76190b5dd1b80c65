import type { Bank } from '#lib/bank/bank.ts';
import type { ItemBase } from '#lib/forms/item-base.ts';
import type { FormName, ItemOf } from '#lib/forms/item.ts';
import type { Finding } from './findings.ts';
import type { Report, Said } from './inspect/inspector.ts';
import { inspectors } from './inspectors.ts';

/**
 * Everything that is wrong with an item, by rules written anew from the design and slowly: no code is
 * shared with the generator's own proof of falsity.
 */
export const inspect = <F extends FormName>(bank: Bank, item: ItemOf<F>): readonly Finding[] => {
	const findings: Finding[] = [];
	const report: Report = (fault, detail) =>
		findings.push({ fault, item: `${item.id}|${item.variant}|${item.lang}`, detail });
	const inspector = inspectors[item.form];
	if (!/^[0-9a-f]{8}$/u.test(item.check)) report('malformed-check', item.check);
	for (const id of item.facts) if (!bank.facts.has(id)) report('unknown-fact', id);
	inspectWords(item, inspector.words(item), report);
	inspectCitations(bank, item, report);
	inspector.inspect(bank, item, report);
	return findings;
};

const inspectWords = (item: ItemBase, { shown, rationales }: Said, report: Report): void => {
	const { stem, statement, topicShort, why, note, lang } = item;
	const said = [
		stem,
		statement,
		topicShort,
		...[why, note].flatMap((text) => text ?? []),
		...shown,
	];
	if (said.some((text) => text.trim() === '')) report('placeholder', 'empty text');
	if (rationales.some((text) => text.trim() === '')) report('no-rationale', 'empty text');
	for (const text of [...said, ...rationales]) inspectText(text, lang, report);
	// A name may stay in its own script inside a Russian or Kazakh item, a sentence may not.
	if (lang !== 'en')
		for (const sentence of [stem, statement])
			if (!/\p{Script=Cyrillic}/u.test(sentence)) report('mixed-script', sentence);
};

const inspectText = (text: string, lang: ItemBase['lang'], report: Report): void => {
	if (/\{[^}]*\}|undefined|\bNaN\b|\[object/u.test(text)) report('placeholder', text);
	const mixed = text
		.split(/[^\p{L}]+/u)
		.find((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word));
	if (mixed !== undefined) report('mixed-script', mixed);
	if (lang === 'en' && /\p{Script=Cyrillic}/u.test(text)) report('mixed-script', text);
};

const inspectCitations = (bank: Bank, item: ItemBase, report: Report): void => {
	if (item.citations.length === 0) report('unresolved-citation', 'none');
	for (const { source, publisher, title, at, url, note } of item.citations) {
		const known = bank.sources.get(source);
		if (!known || ![known.publisher.en, known.publisher.kk, known.publisher.ru].includes(publisher))
			report('unresolved-citation', source);
		if (title === '' || at === '') report('unresolved-citation', `${source}: no title or place`);
		if (url === undefined && note === undefined)
			report('unresolved-citation', `${source}: neither address nor note`);
	}
};
