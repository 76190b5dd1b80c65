import type { Problem } from '#lib/bank/compile/compile.ts';

/** What ends a line or a property in the language of workflow commands. */
const escapeText = (text: string): string =>
	text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
	escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A problem as a workflow command: `::error file=...,line=1,col=2,title=code::message`. */
export const annotate = ({
	file,
	line,
	col,
	severity,
	code,
	message,
	suggestion,
}: Problem): string => {
	const hint = suggestion === undefined ? '' : ` (${suggestion})`;
	const at = `file=${escapeProperty(file)},line=${line},col=${col},title=${escapeProperty(code)}`;
	return `::${severity} ${at}::${escapeText(`${message}${hint}`)}`;
};
