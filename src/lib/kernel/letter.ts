/** Key letters A, B, C ... by the place of the option from 0. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);
