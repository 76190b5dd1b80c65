/**
 * What the home page shows only after the first visit's bytes: each in a chunk of its own. They are
 * reached through this module, which is itself imported late, because Kit inlines into a page the
 * styles of everything that the page imports at first hand, late or not.
 */
export const loadExplanation = async () => (await import('#lib/ui/HomeFeedback.svelte')).default;
export const loadChamber = async () => (await import('#lib/ui/Chamber.svelte')).default;
export const loadAgain = async () => (await import('#lib/ui/Again.svelte')).default;
export const loadDueList = async () => (await import('#lib/ui/DueList.svelte')).default;
export const loadNotices = async () => (await import('#lib/ui/Notices.svelte')).default;
