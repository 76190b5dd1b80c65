const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A ULID: 10 characters of time, 16 of chance, in Crockford's base 32; sorts by time.
 * Source: github.com/ulid/spec.
 * @param at epoch milliseconds, 0 .. 2^48 - 1
 * @param random 16 bytes of chance (the low five bits of each are used)
 */
export const ulid = (at: number, random: Uint8Array): string => {
	let time = '';
	for (let i = 0, rest = at; i < 10; i++, rest = Math.floor(rest / 32))
		time = (alphabet[rest % 32] ?? '') + time;
	return time + Array.from(random.subarray(0, 16), (byte) => alphabet[byte & 31]).join('');
};
