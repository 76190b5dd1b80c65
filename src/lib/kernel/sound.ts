/**
 * Letters of Russian and Kazakh as they are most simply written in Latin ones. Letters that one
 * romanisation keeps apart and another does not (қ and к, і and ы) are one here.
 */
const cyrillic = new Map(
	(
		'а a,ә a,б b,в v,г g,ғ g,д d,е e,ё e,ж j,з z,и i,й i,к k,қ k,л l,м m,н n,ң n,о o,ө o,п p,р r,' +
		'с s,т t,у u,ұ u,ү u,ф f,х h,һ h,ц ts,ч ch,ш sh,щ sh,ъ ,ы i,і i,ь ,э e,ю iu,я ia'
	)
		.split(',')
		.map((pair) => [pair.charAt(0), pair.slice(2)]),
);

/** Spellings of one sound that differ from romanisation to romanisation, applied in this order. */
const variants: readonly (readonly [RegExp, string])[] = [
	[/ş/gu, 'sh'],
	[/ı/gu, 'i'],
	[/kh/gu, 'h'],
	[/zh|dj/gu, 'j'],
	[/gh/gu, 'g'],
	[/q|c(?!h)/gu, 'k'],
	[/w/gu, 'u'],
	[/y/gu, 'i'],
	[/ie/gu, 'e'],
	[/(.)\1+/gu, '$1'],
];

/**
 * How a name sounds, in small Latin letters: the same for Токаев, Тоқаев, Tokayev, Tokaev and Toqaev.
 * For comparing names only: it is lossy. What is neither letter nor digit becomes a space, apostrophes
 * go.
 */
export const soundOf = (text: string): string => {
	const letters = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['’ʼ`]/gu, '')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
	const latin = Array.from(letters, (letter) => cyrillic.get(letter) ?? letter).join('');
	return variants
		.reduce((sound, [from, to]) => sound.replace(from, to), unmarked(latin))
		.normalize('NFC')
		.trim();
};

/** Without accents, but for those that make another sound of a letter. */
const unmarked = (text: string): string =>
	text.replace(/[^ş\s]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
