import type { Component } from 'svelte';
import type { FormName, ItemOf } from '#lib/forms/item.ts';
import Choice from './Choice.svelte';
import Numeric from './Numeric.svelte';
import type { FormProps } from './marks.ts';

/** The component of each form: a form without one does not compile. */
export const formComponents: {
	readonly [F in FormName]: Component<FormProps<ItemOf<F>> & { problem?: string | undefined }>;
} = {
	choice: Choice,
	'true-false': Choice,
	numeric: Numeric,
};
