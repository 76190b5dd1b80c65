import { json } from '@sveltejs/kit';
import { lateData } from '#lib/app/pages.ts';
import { shippedBank } from '#lib/app/shipped-bank.ts';
import { langOfParam } from '#lib/app/words.ts';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = ({ params }) => json(lateData(shippedBank, langOfParam(params.lang)));
