import { expect, it } from 'vitest';
import { asFirstPassword, makeFirstPassword } from './first-password';

it.each([
  ['as printed', (printed: string) => printed],
  ['in capitals', (printed: string) => printed.toUpperCase()],
  ['without hyphens', (printed: string) => printed.replaceAll('-', '')],
  ['with blanks', (printed: string) => ` ${printed.replaceAll('-', ' ')} `],
  ['with the hyphens of a telephone', (printed: string) => printed.replaceAll('-', '–')],
])('a first password typed %s is the same as on the slip', (_how, typed) => {
  const printed = makeFirstPassword();
  expect(asFirstPassword(typed(printed))).toBe(printed);
});

it.each(['kuda sepeda jendela', 'K7MP-X2QD-9HF', 'k7mp-x2qd-9hfa-k7mp', 'sepuluh-1000', ''])(
  'leaves %j as it was typed, because it is no first password',
  (typed) => {
    expect(asFirstPassword(typed)).toBe(typed);
  },
);
