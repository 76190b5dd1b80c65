/**
 * What the home page and the frame show only after the first visit's bytes. They are reached through
 * this module, which is itself imported late, because Kit inlines into a page the styles of all that
 * the page imports at first hand, late or not.
 */
export const loadHome = () => import('./home.ts');
export const loadNotices = async () => (await import('#lib/ui/Notices.svelte')).default;
