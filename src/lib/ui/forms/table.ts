import type { Component } from 'svelte';
import type { FormName, Item, ItemOf } from '#lib/forms/item.ts';
import Choice from './Choice.svelte';
import type { AllFormWords, FormProps } from './marks.ts';
import Numeric from './Numeric.svelte';

/** The component of each form: a form without one does not compile. */
const formComponents: {
	readonly [F in FormName]: Component<FormProps<ItemOf<F>, AllFormWords>>;
} = {
	choice: Choice,
	'true-false': Choice,
	numeric: Numeric,
};

/** The component that shows this item. */
export const componentOf = (item: Item): AnyForm => {
	// Keyed by the item's own form, which TypeScript cannot follow through the look-up.
	return formComponents[item.form] as AnyForm;
};

type AnyForm = Component<FormProps<Item, AllFormWords>>;
