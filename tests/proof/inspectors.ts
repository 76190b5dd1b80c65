import type { FormName, ItemByForm } from '#lib/forms/item.ts';
import { chartInspector } from './inspect/chart.ts';
import { choiceInspector } from './inspect/choice.ts';
import { classifyInspector } from './inspect/classify.ts';
import { evidenceInspector } from './inspect/evidence.ts';
import type { Inspector } from './inspect/inspector.ts';
import { matchInspector } from './inspect/match.ts';
import { multiInspector } from './inspect/multi.ts';
import { numericInspector } from './inspect/numeric.ts';
import { orderInspector } from './inspect/order.ts';
import { trueFalseInspector } from './inspect/true-false.ts';
import { typedInspector } from './inspect/typed.ts';

/** Every form's inspector: a form that nobody inspects does not compile. */
export const inspectors: { readonly [F in FormName]: Inspector<ItemByForm[F]> } = {
	choice: choiceInspector,
	'true-false': trueFalseInspector,
	numeric: numericInspector,
	order: orderInspector,
	match: matchInspector,
	multi: multiInspector,
	classify: classifyInspector,
	chart: chartInspector,
	evidence: evidenceInspector,
	typed: typedInspector,
};
