/** Whole pages with the data that their own loads make, from any bank. */
import 'fake-indexeddb/auto';
import { configure, render } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import type { Component } from 'svelte';
import { afterEach, beforeEach, vi } from 'vitest';
import { App } from '#lib/app/app.svelte.ts';
// Pages load these late: a test may end while they are on their way, and the runner calls that a fault.
import '#lib/app/offline.svelte.ts';
import '#lib/app/study.svelte.ts';
import '#lib/store/held.ts';
import '#lib/store/open-store.ts';
import '#lib/store/progress-file.ts';
import { createEngine } from '#lib/app/engine.ts';
import { en } from '#lib/i18n/en.ts';
import { kk } from '#lib/i18n/kk.ts';
import { ru } from '#lib/i18n/ru.ts';
import type { Words } from '#lib/i18n/words.ts';
import type { Lang } from '#lib/kernel/lang.ts';
import { load as frame } from '../../src/routes/+layout.server.ts';
import { load as loadHome } from '../../src/routes/[[lang=lang]]/+page.server.ts';
import Home from '../../src/routes/[[lang=lang]]/+page.svelte';
import { load as loadPractice } from '../../src/routes/[[lang=lang]]/practice/+page.server.ts';
import Practice from '../../src/routes/[[lang=lang]]/practice/+page.svelte';
import { load as loadProgress } from '../../src/routes/[[lang=lang]]/progress/+page.server.ts';
import Progress from '../../src/routes/[[lang=lang]]/progress/+page.svelte';
import { load as loadSearch } from '../../src/routes/[[lang=lang]]/search/+page.server.ts';
import SearchPage from '../../src/routes/[[lang=lang]]/search/+page.svelte';
import { load as loadQuestion } from '../../src/routes/[[lang=lang]]/question/+page.server.ts';
import Question from '../../src/routes/[[lang=lang]]/question/+page.svelte';
import { load as loadSettings } from '../../src/routes/[[lang=lang]]/settings/+page.server.ts';
import Settings from '../../src/routes/[[lang=lang]]/settings/+page.svelte';
import { load as loadSources } from '../../src/routes/[[lang=lang]]/sources/+page.server.ts';
import Sources from '../../src/routes/[[lang=lang]]/sources/+page.svelte';
import { load as loadTopics } from '../../src/routes/[[lang=lang]]/topics/+page.server.ts';
import Topics from '../../src/routes/[[lang=lang]]/topics/+page.svelte';
import { load as loadTopic } from '../../src/routes/[[lang=lang]]/topics/[topic]/+page.server.ts';
import TopicPage from '../../src/routes/[[lang=lang]]/topics/[topic]/+page.svelte';
import Stage from '../component/Stage.svelte';
import { useBank, type BankName } from './component-bank.ts';
import { visit } from './component-kit.ts';

vi.mock('$app/state', () => import('./component-kit.ts'));
vi.mock('$app/navigation', () => import('./component-kit.ts'));
vi.mock('#lib/app/shipped-bank.ts', () => import('./component-bank.ts'));
vi.mock('#lib/app/shipped-lessons.ts', () => import('./component-bank.ts'));
vi.mock('#lib/app/late.ts', () => import('./component-late.ts'));

const dictionaries: Readonly<Record<Lang, Words>> = { en, kk, ru };
export const wordsIn = (lang: Lang): Words => dictionaries[lang];

/** A load as Kit calls it; what else an event has, these loads do not look at. */
type Load = (event: { params: Record<string, string | undefined> }) => unknown;

interface Screen {
	readonly Page: Component<{ data: unknown }>;
	readonly load: Load;
	readonly path: string;
}

// Kit types each page by its own data, which only the page's own load can make.
const screenOf = (Page: unknown, load: unknown, path: string): Screen => ({
	Page: Page as Screen['Page'],
	load: load as Load,
	path,
});

const screens = {
	home: screenOf(Home, loadHome, ''),
	practice: screenOf(Practice, loadPractice, 'practice/'),
	topics: screenOf(Topics, loadTopics, 'topics/'),
	topic: screenOf(TopicPage, loadTopic, 'topics/[topic]/'),
	search: screenOf(SearchPage, loadSearch, 'search/'),
	progress: screenOf(Progress, loadProgress, 'progress/'),
	question: screenOf(Question, loadQuestion, 'question/'),
	sources: screenOf(Sources, loadSources, 'sources/'),
	settings: screenOf(Settings, loadSettings, 'settings/'),
} as const;
export type ScreenName = keyof typeof screens;
export const screenNames = [
	'home',
	'practice',
	'topics',
	'topic',
	'search',
	'progress',
	'question',
	'sources',
	'settings',
] as const satisfies readonly ScreenName[];

export interface Visit {
	readonly bank: BankName;
	readonly lang?: Lang;
	/** Slug, for the page of a topic. */
	readonly topic?: string;
	readonly search?: string;
	/** An app that has been at work on another page. */
	readonly app?: App;
}

export interface Shown {
	readonly app: App;
	readonly user: UserEvent;
	readonly words: Words;
}

const apps: App[] = [];

/** An app over a bank, closed after the test. */
export const appOver = (bank: BankName, lang: Lang = 'en'): App => {
	const opened = useBank(bank);
	const app = new App(() => Promise.resolve(createEngine(opened)));
	app.speak(lang);
	apps.push(app);
	return app;
};

/** Opens a page as a visitor does. */
export const open = (name: ScreenName, asked: Visit): Shown => {
	const { bank, lang = 'en', topic, search = '' } = asked;
	const app = asked.app ?? appOver(bank, lang);
	useBank(bank);
	const { Page, load, path } = screens[name];
	const params = { ...(lang !== 'en' && { lang }), ...(topic !== undefined && { topic }) };
	const prefix = lang === 'en' ? '/' : `/${lang}/`;
	visit(`${prefix}${path.replace('[topic]', topic ?? '')}${search}`, { params });
	const data = Object.assign({}, (frame as Load)({ params }), load({ params }));
	render(Stage, { app, Page, data });
	return { app, user: userEvent.setup(), words: wordsIn(lang) };
};

// Pages load their parts late, and the machine may be at other work.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });

// Not stubbed: a component that is taken down after the test still calls its idle work off.
window.requestIdleCallback = (run) =>
	Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 1 }), 0));
window.cancelIdleCallback = (handle) => clearTimeout(handle);

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	vi.stubGlobal('scrollTo', () => undefined);
});

afterEach(() => {
	for (const app of apps.splice(0)) app.close();
	vi.unstubAllGlobals();
	localStorage.clear();
	window.early = null;
	document.documentElement.className = '';
	delete document.documentElement.dataset.theme;
});
