/** Stands in for the fetch of late.json, whose cache would outlive a change of bank. */
import { vi } from 'vitest';
import { lateData, type LateData } from '#lib/app/pages.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { shippedBank } from './component-bank.ts';

export const fetchLate = vi.fn(
	async (lang: Lang): Promise<LateData> =>
		JSON.parse(JSON.stringify(lateData(shippedBank, lang))) as LateData,
);
