import type { Component } from 'svelte';
import type { FormName, Item, ItemOf } from '#lib/forms/item.ts';
import Chart from './Chart.svelte';
import Choice from './Choice.svelte';
import Classify from './Classify.svelte';
import type { AllFormWords, FormProps } from './marks.ts';
import Multi from './Multi.svelte';
import Match from './Match.svelte';
import Numeric from './Numeric.svelte';
import Order from './Order.svelte';
import Typed from './Typed.svelte';

/** The component of each form: a form without one does not compile. */
const formComponents: {
	readonly [F in FormName]: Component<FormProps<ItemOf<F>, AllFormWords>>;
} = {
	choice: Choice,
	'true-false': Choice,
	numeric: Numeric,
	order: Order,
	match: Match,
	multi: Multi,
	classify: Classify,
	typed: Typed,
	chart: Chart,
	evidence: Choice,
};

/** The component that shows this item. */
export const componentOf = (item: Item): AnyForm => {
	// Keyed by the item's own form, which TypeScript cannot follow through the look-up.
	return formComponents[item.form] as AnyForm;
};

type AnyForm = Component<FormProps<Item, AllFormWords>>;
