// @ts-check
/**
 * Runs inside <head>, before the first paint and long before the app: sets the theme, tells a
 * returning visitor from a new one, and answers the first tap on the prerendered question. The app
 * takes that tap over from `window.early` when it has started. Minified by scripts/template.mjs.
 */
(() => {
	const page = document.documentElement;

	/** @param {string} key */
	const read = (key) => {
		try {
			return localStorage.getItem(key);
		} catch {
			return null; // Storage may be forbidden; the page then looks as on a first visit.
		}
	};

	const theme = read('sabaq-theme');
	if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
	if (read('sabaq-back') !== null) page.classList.add('back');

	let place = 'sabaq-early.main';
	try {
		place = `sabaq-early.${JSON.parse(read('sabaq.profiles') ?? '').current}`;
	} catch {
		// No list of learners, or none that can be read: then there is the first one.
	}

	/**
	 * Marks an option of the question once; a later tap changes nothing.
	 * @param {HTMLElement} section
	 * @param {string | undefined} option
	 */
	const mark = (section, option) => {
		const { early: item, key, mark: marked, right, wrong, unknown } = section.dataset;
		const buttons = [...section.querySelectorAll('button[data-option]')];
		const tapped = buttons.find(
			(one) => one instanceof HTMLElement && one.dataset.option === option,
		);
		if (marked || !item || !option || !tapped || page.classList.contains('back')) return;
		const isRight = option === key;
		const isUnknown = option === 'unknown';
		section.dataset.mark = isRight ? 'right' : isUnknown ? 'unknown' : 'wrong';
		for (const button of buttons) {
			if (!(button instanceof HTMLElement)) continue;
			// Not `disabled`, which would take the focus away.
			button.setAttribute('aria-disabled', 'true');
			if (button === tapped) {
				button.setAttribute('aria-pressed', 'true');
				if (!isUnknown) button.dataset.state = isRight ? 'right' : 'wrong';
			} else if (button.dataset.option === key) button.dataset.state = 'missed';
		}
		const told = section.querySelector('[data-told]');
		if (told) told.textContent = (isRight ? right : isUnknown ? unknown : wrong) ?? '';
		return item;
	};

	/** @param {MouseEvent} event */
	const answer = ({ target }) => {
		const tapped = target instanceof Element && target.closest('[data-early] [data-option]');
		const section = tapped && tapped.closest('[data-early]');
		if (!(tapped instanceof HTMLElement) || !(section instanceof HTMLElement)) return;
		const { option } = tapped.dataset;
		const item = mark(section, option);
		if (!item || !option) return;
		const early = { item, option, at: Date.now() };
		window.early = early;
		try {
			const kept = { ...early, isKept: true };
			localStorage.setItem(place, JSON.stringify(kept));
			window.early = kept;
		} catch {
			return; // Storage may be forbidden; the tap is then kept as long as the page lives.
		}
	};

	// A tap of this learner before the page was reloaded, which no app has taken over yet.
	try {
		window.early = JSON.parse(read(place) ?? 'null');
	} catch {
		window.early = null; // Cut off in the middle of a write.
	}
	addEventListener('DOMContentLoaded', () => {
		const section = document.querySelector('[data-early]');
		const { early } = window;
		if (early && section instanceof HTMLElement && section.dataset.early === early.item)
			mark(section, early.option);
	});

	window.earlyStop = () => {
		removeEventListener('click', answer, true);
	};
	addEventListener('click', answer, true);
	// Back on the network with a marked question that no app has taken over: the page starts again.
	addEventListener('online', () => {
		if (window.early && document.querySelector('[data-early][data-mark]')) location.reload();
	});
})();
