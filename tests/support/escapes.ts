import ts from 'typescript';
import { scriptsOf } from './svelte-scripts.ts';

/** A gate may be told to look away in one place, with the reason; the type checker never. */
const suppression =
	/@ts-(?:ignore|nocheck|expect-error)|eslint-disable(?!-next-line [\w/@-]+ -- )|svelte-ignore(?! \w+ \()/g;

/** What an expression or a type is called when it goes round the type checker. */
const nameOf = (node: ts.Node): string | undefined => {
	if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
	if (ts.isNonNullExpression(node)) return 'non-null assertion';
	return undefined;
};

const inCode = (code: string): readonly string[] => {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const name = nameOf(node);
		if (name !== undefined) found.push(name);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('planted.ts', code, ts.ScriptTarget.Latest, false));
	return found;
};

/** Ways round the type checker, the linter or the markup that a file of src/ uses, in words. */
export const escapesIn = (path: string, source: string): readonly string[] => [
	...inCode(path.endsWith('.svelte') ? scriptsOf(source) : source),
	...(path.endsWith('.svelte') && /\{\s*@html\b/.test(source) ? ['{@html}'] : []),
	...[...source.matchAll(suppression)].map(([word]) => word),
];
