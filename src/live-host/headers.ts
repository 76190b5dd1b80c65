import type { ServerResponse } from 'node:http';

/** Sent with a document: what a policy inside the page cannot say, or says too late. */
const documentHeaders = {
	'referrer-policy': 'no-referrer',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
} as const;

/** The worker fetches this site's own files, and nothing else. */
const workerPolicy = "default-src 'none'; connect-src 'self'";

export const setDocumentHeaders = (response: ServerResponse, policy: string): void => {
	for (const [name, value] of Object.entries(documentHeaders)) response.setHeader(name, value);
	response.setHeader('content-security-policy', `${policy}; frame-ancestors 'none'`);
	response.setHeader('cache-control', 'no-cache');
};

/** Whether a file's name changes with what is in it. */
export const isNamedByContent = (path: string): boolean => path.startsWith('/_app/immutable/');

/** @param path from the site's folder, such as `/_app/immutable/chunks/a.js` */
export const setFileHeaders = (response: ServerResponse, path: string): void => {
	response.setHeader(
		'cache-control',
		isNamedByContent(path) ? 'public,max-age=31536000,immutable' : 'no-cache',
	);
	if (path === '/service-worker.js') response.setHeader('content-security-policy', workerPolicy);
	if (path.endsWith('.webmanifest'))
		response.setHeader('content-type', 'application/manifest+json');
};
