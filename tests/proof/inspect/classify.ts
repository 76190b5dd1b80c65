import type { Bank } from '#lib/bank/bank.ts';
import type { AuthoredClassify } from '#lib/bank/model.ts';
import type { ClassifyItem, ClassifyRow } from '#lib/forms/classify/item.ts';
import { saysWords } from '../judge.ts';
import { plain } from '../meaning.ts';
import { inLanguage } from './about-fact.ts';
import type { Inspector, Report } from './inspector.ts';
import { inspectIds } from './options.ts';

const hasTwice = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

/**
 * Who says so is named by the whole phrase or by every proper name in it: "OSCE mission" names the
 * "OSCE observers"; "it is said" names nobody.
 */
const namesSpeaker = (said: string, who: string): boolean => {
	const names = who.match(/(?<=^|\s)\p{Lu}[\p{L}\p{N}-]*/gu) ?? [];
	return said.includes(who) || (names.length > 0 && names.every((name) => saysWords(said, name)));
};

const inspect = (bank: Bank, item: ClassifyItem, report: Report): void => {
	const { bins, rows } = item;
	inspectIds({ ...item, options: rows }, report);
	if (rows.length < 3 || rows.length > 4) report('too-few-options', `${rows.length} rows`);
	if (bins.length < 2 || bins.length > 5) report('too-few-options', `${bins.length} bins`);
	if (new Set(rows.map(({ bin }) => bin)).size < 2) report('not-one-key', 'one bin');
	for (const texts of [bins.map(({ text }) => text), rows.map(({ text }) => text)])
		if (hasTwice(texts.map(plain))) report('equal-options', texts.join(' / '));
	if (hasTwice(bins.map(({ id }) => id))) report('equal-options', 'ids of bins');
	const written = bank.items.get(item.id);
	if (written?.form !== 'classify') return report('unknown-fact', item.id);
	for (const row of rows) inspectRow(bank, item, written, row, report);
	const spoken = new Set(written.options.flatMap(({ fact }) => fact ?? []));
	const shown = new Set(rows.flatMap(({ fact }) => fact ?? []));
	const unshown = item.facts.find((id) => spoken.has(id) && !shown.has(id));
	if (unshown !== undefined) report('unknown-fact', `${unshown} is in no row`);
};

/** A row lies where its author put it, does not say so itself, and names who says what it says. */
const inspectRow = (
	bank: Bank,
	item: ClassifyItem,
	written: AuthoredClassify,
	{ id, bin, text, fact: named }: ClassifyRow,
	report: Report,
): void => {
	const right = item.bins.find((one) => one.id === bin);
	const authored = written.options.find((row) => row.id === id);
	if (!right || authored?.bin !== bin || inLanguage(authored.text, item.lang) !== text)
		report('wrong-bin', text);
	if (right && saysWords(text, right.text)) report('stem-tells-key', text);
	if (named === undefined) return;
	const fact = bank.facts.get(named);
	if (!fact || !item.facts.includes(named)) return report('unknown-fact', named);
	if (fact.quizUse === 'never') report('never-asked', named);
	const who = fact.quizUse === 'attribute' ? fact.attribution : undefined;
	const said = [item.stem, text, ...item.bins.map((one) => one.text)].join(' ');
	if (who && !namesSpeaker(said, inLanguage(who, item.lang))) report('no-attribution', text);
};

export const classifyInspector: Inspector<ClassifyItem> = {
	words: ({ bins, rows }) => ({
		shown: [...bins, ...rows].map(({ text }) => text),
		rationales: [...bins.map(({ because }) => because), ...rows.map(({ rationale }) => rationale)],
	}),
	inspect,
};
