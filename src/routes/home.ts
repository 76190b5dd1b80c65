/** The home page's second half in one chunk. */
export { openHome } from '#lib/app/home.svelte.ts';
export { default as Again } from '#lib/ui/Again.svelte';
export { default as Chamber } from '#lib/ui/Chamber.svelte';
export { default as DueList } from '#lib/ui/DueList.svelte';
export { default as Explanation } from '#lib/ui/HomeFeedback.svelte';
