/**
 * The author's page, `/workshop/` on the development server: everything that one fact makes in every
 * form, and how the items differ from those of a revision. A build knows nothing of it.
 */
import { runNode } from './tools.mjs';

const page = `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>Sabaq workshop</title>
		<script type="module" src="/src/dev/main.ts"></script>
	</head>
	<body></body>
</html>
`;

/**
 * The changes since a revision, as text; 400 with the reason when they cannot be told.
 * @param {string} revision
 * @returns {Promise<{status: number, text: string}>}
 */
const changesSince = async (revision) => {
	// A revision is handed to a command: nothing that looks like an option of one.
	if (revision === '' || revision.startsWith('-'))
		return { status: 400, text: `"${revision}" is no revision` };
	const { code, output } = await runNode('scripts/bank.mjs', ['diff', revision], { quiet: true });
	return { status: code === 0 ? 200 : 400, text: output };
};

/** @returns {import('vite').Plugin} */
export const workshop = () => ({
	name: 'sabaq-workshop',
	apply: 'serve',
	configureServer(server) {
		server.middlewares.use((request, response, next) => {
			const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
			if (pathname === '/workshop/') {
				void server.transformIndexHtml(pathname, page).then((html) => {
					response.setHeader('content-type', 'text/html; charset=utf-8');
					response.end(html);
				}, next);
			} else if (pathname === '/workshop/changes') {
				void changesSince(searchParams.get('rev') ?? '').then(({ status, text }) => {
					response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
					response.end(text);
				}, next);
			} else next();
		});
	},
});
