/**
 * 32-bit FNV-1a over UTF-16 code units with the murmur3 finaliser, so that keys which differ in
 * one letter rank independently. Not cryptographic.
 * Sources: Fowler, Noll, Vo (FNV-1a); Appleby (MurmurHash3 fmix32).
 * @returns an integer in 0 .. 2^32 - 1
 */
export const hash32 = (text: string): number => {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		h = Math.imul(h ^ (unit & 0xff), 0x01000193);
		h = Math.imul(h ^ (unit >>> 8), 0x01000193);
	}
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
};

/** `hash32` as eight lower-case hexadecimal digits. */
export const hashHex = (text: string): string => hash32(text).toString(16).padStart(8, '0');
