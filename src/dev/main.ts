/** The author's page of the development server: never part of a build. */
import '#lib/ui/tokens.css';
import { mount } from 'svelte';
import { shippedBank } from '#lib/app/shipped-bank.ts';
import Workshop from './Workshop.svelte';

/** The page that serves this module answers under `changes` what differs from a revision. */
const compare = async (revision: string): Promise<readonly string[]> => {
	const response = await fetch(`changes?${new URLSearchParams({ rev: revision }).toString()}`);
	const text = await response.text();
	if (!response.ok) throw new Error(text);
	return text.split('\n').filter((line) => line !== '');
};

mount(Workshop, {
	target: document.body,
	props: { bank: shippedBank, asked: new URLSearchParams(location.search), compare },
});
