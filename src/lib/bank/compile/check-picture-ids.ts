import type { AuthoredLesson, AuthoredPicture } from './authoring-lessons.ts';
import type { Kitchen } from './kitchen.ts';
import { formatPlace } from './problem.ts';
import type { Spot } from './spot.ts';

/** The places of a topic's page that are there on every one. */
const placesOfPage: ReadonlySet<string> = new Set(
	'all-facts app content end later sources words'.split(' '),
);

/** A link leads to a picture by its id, which nothing else on the page of its lesson has. */
export const checkPictureIds = (kitchen: Kitchen, { sections }: AuthoredLesson, at: Spot): void => {
	const seen = new Map<string, Spot>();
	sections.forEach(({ pictures }, i) =>
		pictures.forEach((picture, j) => {
			const place = at.in('sections', i, 'pictures', j, 'id');
			const first = seen.get(picture.id);
			seen.set(picture.id, first ?? place);
			const owner = first
				? `the picture "${picture.id}" stands in this lesson already, at ${formatPlace(first.place)}`
				: ownerOf(kitchen, picture);
			if (owner === undefined) return;
			kitchen.findings.error(place, 'repeated-picture', owner, 'give it an id of its own');
		}),
	);
};

/** What has the id of a picture elsewhere on its page. A data set may be found where it is drawn. */
const ownerOf = ({ ids }: Kitchen, picture: AuthoredPicture): string | undefined => {
	const { id } = picture;
	if (placesOfPage.has(id) || /^aside-\d+$/u.test(id))
		return `"${id}" is another place of every lesson's page`;
	const owner = ids.get(id);
	const isItsOwn = 'dataset' in picture && picture.dataset === id;
	if (!owner || isItsOwn || !['fact', 'dataset'].includes(owner.kind)) return undefined;
	const what = owner.kind === 'fact' ? 'a fact' : 'another data set';
	return `"${id}" names ${what} already, at ${formatPlace(owner.at)}`;
};
