import { expect, it } from 'vitest';
import { withMark, withoutMark } from './landing';

it.each(['/', '/skp', '/appraisals?period=abc', '/recaps/x?unit=a&status=done'])(
  'marks %s and unmarks it again',
  (address) => {
    expect(withoutMark(withMark(address, 'tok_en-1'))).toBe(address);
  },
);

it('keeps the rest of an address if the mark is its first parameter', () => {
  expect(withoutMark('/skp?ok=abc&tahun=2026')).toBe('/skp?tahun=2026');
  expect(withMark('/check-ins/x#dialog', 'abc')).toBe('/check-ins/x?ok=abc#dialog');
});
