/** The optional locale segment: English has none. */
export const match = (param: string): param is 'kk' | 'ru' => param === 'kk' || param === 'ru';
