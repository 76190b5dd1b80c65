import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { pureRooms } from './tests/architecture/rooms.mjs';

const sources = ['**/*.ts', '**/*.svelte'];

/** What a pure room is given as a parameter, or does without. */
const impure = {
	globals: [
		...['window', 'document', 'navigator', 'location', 'globalThis', 'self'],
		...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'crypto', 'performance'],
		...['fetch', 'console', 'process', 'setTimeout', 'setInterval', 'queueMicrotask'],
	],
	properties: [
		{ object: 'Date', property: 'now', message: 'The time is a parameter.' },
		{ object: 'Math', property: 'random', message: 'Chance is a parameter: see kernel/rng.ts.' },
	],
	syntax: [
		{
			selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
			message: 'The time is a parameter.',
		},
		{ selector: 'CallExpression[callee.name="Date"]', message: 'The time is a parameter.' },
	],
	imports: [
		{
			group: ['svelte', 'svelte/*', 'dexie', 'dexie/*', '$app/*', 'node:*', '*.svelte'],
			message: 'A pure room knows no framework, no store and no machine.',
		},
	],
};

/** Forbidden everywhere in src/: ways from text to markup or to a program. */
const never = {
	properties: ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
		property,
		message: 'Text becomes text nodes, never markup.',
	})),
	syntax: [
		{
			selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
			message: 'No pattern is made at run time: one from outside could run for ever.',
		},
	],
};

export default defineConfig(
	{ ignores: ['.generated/', '.svelte-kit/', 'build/', 'dist/', 'coverage/', 'test-results/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	{ languageOptions: { globals: { ...globals.node } } },
	{
		files: sources,
		extends: [ts.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
		},
		rules: {
			// A number in a text is written the same everywhere; only what prints as [object] is a slip.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `() => save()` reads better than a block, and nobody uses its value.
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
			],
			// A `default` with assertNever is how a union is closed here.
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			// An unused parameter that is named for the reader is fine with an underscore.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			// The compiler knows what is defined; the rule knows neither types nor the DOM.
			'no-undef': 'off',
		},
	},
	{
		files: ['src/service-worker/**/*.ts'],
		languageOptions: {
			parserOptions: { projectService: false, project: 'src/service-worker/tsconfig.json' },
		},
	},
	svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				parser: ts.parser,
				projectService: true,
				extraFileExtensions: ['.svelte'],
				svelteConfig,
			},
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			// Links go through href() in app/, which adds the language and the slash that resolve() lacks.
			'svelte/no-navigation-without-resolve': 'off',
			// State is one $state.raw value that is replaced, never changed: sets inside it are plain.
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	{
		// Kit gives pages and layouts the types of their data, unseen by this parser; svelte-check
		// sees them, so the rules that need types are its business here.
		files: ['**/*.svelte', '**/+*.ts'],
		extends: [ts.configs.disableTypeChecked],
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte', 'src/**/*.js'],
		rules: {
			'no-restricted-properties': ['error', ...never.properties],
			'no-restricted-syntax': ['error', ...never.syntax],
		},
	},
	{
		// A default import passes for type-only at the boundary gate, even when it brings a value.
		files: ['src/lib/**/*.ts'],
		rules: {
			'no-restricted-exports': [
				'error',
				{
					restrictDefaultExports: {
						direct: true,
						named: true,
						defaultFrom: true,
						namedFrom: true,
						namespaceFrom: true,
					},
				},
			],
		},
	},
	{
		// The kitchen makes patterns from the names in our own question files, on our own machine.
		files: ['src/lib/bank/compile/**/*.ts'],
		rules: { 'no-restricted-syntax': 'off' },
	},
	{
		files: pureRooms.map((room) => `src/lib/${room}/**/*.ts`),
		// The kitchen inside the pantry reads files: it runs at build time only.
		ignores: ['src/lib/bank/compile/**'],
		rules: {
			'no-restricted-globals': ['error', ...impure.globals],
			'no-restricted-properties': ['error', ...never.properties, ...impure.properties],
			'no-restricted-syntax': ['error', ...never.syntax, ...impure.syntax],
			'no-restricted-imports': ['error', { patterns: impure.imports }],
		},
	},
	{
		files: ['tests/**/*.ts'],
		rules: {
			// Vitest's matchers, such as expect.stringContaining, are typed any.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			// A fake answers at once where the real one waits.
			'@typescript-eslint/require-await': 'off',
			// Playwright's fixtures name what they need; one that needs nothing names nothing.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
		},
	},
	{
		files: ['src/boot/**/*.js'],
		languageOptions: { globals: { ...globals.browser } },
	},
);
