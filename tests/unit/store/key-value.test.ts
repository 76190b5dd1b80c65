import { afterEach, expect, test, vi } from 'vitest';
import { browserKeyValue } from '#lib/store/key-value.ts';

afterEach(() => vi.unstubAllGlobals());

test('the key-value store of a browser is its localStorage, and throws as that does', () => {
	const map = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => map.get(key) ?? null,
		setItem: (key: string, value: string) => map.set(key, value),
		removeItem: (key: string) => map.delete(key),
	});
	browserKeyValue.set('a', '1');
	expect(browserKeyValue.get('a')).toBe('1');
	browserKeyValue.remove('a');
	expect(browserKeyValue.get('a')).toBeNull();
	vi.stubGlobal('localStorage', undefined);
	expect(() => browserKeyValue.get('a')).toThrow(TypeError);
});
