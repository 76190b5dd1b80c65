/** A field of a raw response, which may be anything: a tap, a link, an old log. */
export const fieldOf = (raw: unknown, name: string): unknown =>
	typeof raw === 'object' && raw !== null
		? Object.entries(raw).find(([key]) => key === name)?.[1]
		: undefined;
