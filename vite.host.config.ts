import { defineConfig } from 'vite';

/** The host program: one file for Node, with everything it imports inside. */
export default defineConfig({
	publicDir: false,
	ssr: { noExternal: true },
	build: {
		ssr: 'src/live-host/main.ts',
		outDir: 'dist/host',
		target: 'node20',
		emptyOutDir: true,
		sourcemap: true,
		minify: false,
		rolldownOptions: { output: { entryFileNames: 'main.js' } },
	},
});
