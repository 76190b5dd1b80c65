/** Icons as path data on a 24 grid, stroke 1.75, round ends; each is carried only where it is used. */
export const todayIcon =
	'M3 18h18M6.5 18a5.5 5.5 0 0 1 11 0M12 6v2.5M4.5 10l1.6 1.3M19.5 10l-1.6 1.3';
export const topicsIcon =
	'M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5zM12 6.5v13';
export const progressIcon = 'M4 20h16M7 20v-6M12 20V9M17 20V4';
export const settingsIcon = 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5';
export const globeIcon =
	'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c2.5 2.5 3.5 5.5 3.5 9s-1 6.5-3.5 9c-2.5-2.5-3.5-5.5-3.5-9s1-6.5 3.5-9z';
export const searchIcon = 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20';
export const checkIcon = 'M5 12.5l4.5 4.5L19 7.5';
export const crossIcon = 'M6 6l12 12M18 6L6 18';
export const nextIcon = 'M5 12h14M13 6l6 6-6 6';
export const backIcon = 'M19 12H5M11 6l-6 6 6 6';
export const undoIcon = 'M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3';
export const askIcon =
	'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.5v.5M12 17v.1';
export const documentIcon = 'M7 3h7l4 4v14H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v4h4M9 12h6M9 16h6';
export const diskIcon =
	'M5 4h11l3 3v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM8 4v5h7V4M8 20v-6h8v6';
export const offlineIcon =
	'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M19 12.5a10 10 0 0 0-5-2.7M8.5 16a5 5 0 0 1 6 0M12 20v.1';
export const warnIcon = 'M12 4L2.5 20h19L12 4zM12 10v4.5M12 17.5v.1';
