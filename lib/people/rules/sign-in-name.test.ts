import { expect, it } from 'vitest';
import { normaliseSignInName, wrongNipLength } from './sign-in-name';

it.each([
  ['19870303 201101 2 009', '198703032011012009'],
  ['NIP. 19870303 201101 2 009', '198703032011012009'],
  ['NRP 11020034/P', '11020034/p'],
  ['１９８７０３０３２０１１０１２００９', '198703032011012009'],
  [' Wali  Kota ', 'wali kota'],
  ['nipah', 'nipah'],
])('%s signs in as %s', (typed, name) => {
  expect(normaliseSignInName(typed)).toBe(name);
});

it('reports a NIP with too few digits, with any word before it', () => {
  expect(wrongNipLength('NIP 19870303201101200')).toMatch(/yang Anda ketik 17 angka/);
  expect(wrongNipLength('NIP 198703032011012009')).toBeUndefined();
});
