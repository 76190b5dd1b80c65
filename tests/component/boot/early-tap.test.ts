import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import source from '../../../src/boot/early-tap.js?raw';

const question = `
	<section data-early="sabaq:vote/choice" data-key="b" data-right="Right." data-wrong="It was B." data-unknown="Not known.">
		<button type="button" data-option="a"><span>A</span></button>
		<button type="button" data-option="b">B</button>
		<button type="button" data-option="c">C</button>
		<button type="button" data-option="unknown">I don’t know</button>
		<p role="status" data-told></p>
	</section>
	<button type="button" data-option="b" id="elsewhere">B</button>`;

/** Runs the script as the page does: before anything else, in the global scope. */
const run = (): void => {
	(0, eval)(source);
};

const find = (selector: string): HTMLElement => {
	const found = document.querySelector<HTMLElement>(selector);
	if (found === null) throw new Error(`nothing is ${selector}`);
	return found;
};

const tap = (option: string): void => {
	find(`section [data-option="${option}"]`).click();
};

beforeEach(() => {
	document.body.innerHTML = question;
});

afterEach(() => {
	window.earlyStop?.();
	vi.unstubAllGlobals();
	localStorage.clear();
	document.documentElement.className = '';
	delete document.documentElement.dataset.theme;
	window.early = null;
});

describe('the first tap', () => {
	it('on the key marks it right, says so and is kept with its time', () => {
		run();
		const before = Date.now();
		tap('b');
		expect(find('section').dataset.mark).toBe('right');
		expect(find('section [data-option="b"]').dataset.state).toBe('right');
		expect(find('section [data-option="b"]').getAttribute('aria-pressed')).toBe('true');
		expect(find('[data-told]').textContent).toBe('Right.');
		expect(window.early).toMatchObject({ item: 'sabaq:vote/choice', option: 'b' });
		expect(window.early?.at).toBeGreaterThanOrEqual(before);
	});

	it('on another option marks it wrong and shows the key as missed', () => {
		run();
		tap('a');
		expect(find('section').dataset.mark).toBe('wrong');
		expect(find('section [data-option="a"]').dataset.state).toBe('wrong');
		expect(find('section [data-option="b"]').dataset.state).toBe('missed');
		expect(find('section [data-option="c"]').dataset.state).toBeUndefined();
		expect(find('[data-told]').textContent).toBe('It was B.');
	});

	it('on “I don’t know” is told as that, not as wrong', () => {
		run();
		tap('unknown');
		expect(find('section').dataset.mark).toBe('unknown');
		expect(find('[data-told]').textContent).toBe('Not known.');
		expect(find('section [data-option="unknown"]').dataset.state).toBeUndefined();
		expect(find('section [data-option="b"]').dataset.state).toBe('missed');
	});

	it('counts on an element inside the option', () => {
		run();
		find('section span').click();
		expect(window.early?.option).toBe('a');
	});

	it('leaves every option focusable and says that it is closed', () => {
		run();
		tap('c');
		const buttons = [...document.querySelectorAll('section button')];
		expect(buttons.map((button) => button.getAttribute('aria-disabled'))).toEqual(
			Array(4).fill('true'),
		);
		expect(buttons.some((button) => button.hasAttribute('disabled'))).toBe(false);
		expect(buttons.filter((button) => button.hasAttribute('aria-pressed'))).toHaveLength(1);
	});

	it('stands: a second one changes nothing', () => {
		run();
		tap('a');
		const { outerHTML } = find('section');
		const { early } = window;
		tap('b');
		expect(find('section').outerHTML).toBe(outerHTML);
		expect(window.early).toBe(early);
	});

	it('does not count outside the prerendered question', () => {
		run();
		find('#elsewhere').click();
		find('[data-told]').click();
		expect(window.early).toBeFalsy();
		expect(find('section').dataset.mark).toBeUndefined();
	});

	it('does not count once the app has taken over', () => {
		run();
		window.earlyStop?.();
		tap('b');
		expect(window.early).toBeFalsy();
		expect(find('section').dataset.mark).toBeUndefined();
	});
});

describe('a tap that outlives its page', () => {
	const arrive = (): void => void dispatchEvent(new Event('DOMContentLoaded'));
	/** The page as it is served again, before any script has run. */
	const reload = (): void => {
		window.earlyStop?.();
		window.early = null;
		document.body.innerHTML = question;
		run();
		arrive();
	};

	it('is marked again and stands against a second one', () => {
		run();
		tap('a');
		const { early } = window;
		reload();
		expect(find('section').dataset.mark).toBe('wrong');
		expect(find('section [data-option="a"]').getAttribute('aria-pressed')).toBe('true');
		tap('b');
		expect(window.early).toEqual(early);
	});

	it('belongs to the learner who tapped', () => {
		run();
		tap('a');
		const profiles = (current: string) =>
			localStorage.setItem('sabaq.profiles', JSON.stringify({ version: 1, current, profiles: [] }));
		profiles('dana');
		reload();
		expect(find('section').dataset.mark).toBeUndefined();
		tap('c');
		profiles('main');
		reload();
		expect(window.early?.option).toBe('a');
		profiles('dana');
		reload();
		expect(window.early?.option).toBe('c');
	});

	it('marks nothing on another question', () => {
		run();
		tap('a');
		document.body.innerHTML = question;
		find('section').dataset.early = 'sabaq:other/choice';
		run();
		arrive();
		expect(find('section').dataset.mark).toBeUndefined();
	});

	it.each(['{"item":', '"x"', '5', '{"item":"sabaq:vote/choice","option":"z"}', 'null'])(
		'marks nothing for what cannot be a tap: %s',
		(text) => {
			localStorage.setItem('sabaq-early.main', text);
			run();
			arrive();
			expect(find('section').dataset.mark).toBeUndefined();
			tap('b');
			expect(window.early?.option).toBe('b');
		},
	);

	it('starts the page again on the network, unless the app has it', () => {
		const reloads = vi.fn();
		vi.stubGlobal('location', { reload: reloads });
		run();
		dispatchEvent(new Event('online'));
		expect(reloads).not.toHaveBeenCalled();
		tap('a');
		dispatchEvent(new Event('online'));
		expect(reloads).toHaveBeenCalled();
		reloads.mockClear();
		window.early = null;
		dispatchEvent(new Event('online'));
		expect(reloads).not.toHaveBeenCalled();
	});
});

describe('before the first paint', () => {
	it('knows a returning visitor, whose tap never counts', () => {
		localStorage.setItem('sabaq-back', '1');
		run();
		expect(document.documentElement.classList.contains('back')).toBe(true);
		tap('b');
		expect(window.early).toBeFalsy();
		expect(find('section').dataset.mark).toBeUndefined();
	});

	it.each(['light', 'dark'])('sets the chosen theme %s', (theme) => {
		localStorage.setItem('sabaq-theme', theme);
		run();
		expect(document.documentElement.dataset.theme).toBe(theme);
	});

	it('sets no theme that it does not know', () => {
		localStorage.setItem('sabaq-theme', 'url(x)');
		run();
		expect(document.documentElement.dataset.theme).toBeUndefined();
	});

	it('answers taps where storage throws', () => {
		vi.stubGlobal('localStorage', {
			getItem: () => {
				throw new DOMException('denied', 'SecurityError');
			},
			clear: () => undefined,
		});
		run();
		tap('b');
		expect(window.early?.option).toBe('b');
	});
});
