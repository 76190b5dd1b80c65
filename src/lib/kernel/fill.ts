/**
 * Replaces each `{name}` by its slot. A slot without a value stays visible as `{name}`, so that a
 * proof or a person sees it.
 */
export const fill = (template: string, slots: Readonly<Record<string, string | number>>): string =>
	template.replace(/\{(\w+)\}/gu, (whole, name: string) =>
		// What every object inherits (`constructor`) is no slot.
		Object.hasOwn(slots, name) ? String(slots[name] ?? whole) : whole,
	);

/** The names of the slots in a template, in order, each once. */
export const slotsOf = (template: string): string[] => [
	...new Set(
		[...template.matchAll(/\{(\w+)\}/gu)].flatMap((m) => (m[1] === undefined ? [] : [m[1]])),
	),
];
