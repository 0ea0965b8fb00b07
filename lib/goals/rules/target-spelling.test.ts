import { expect, it } from 'vitest';
import { withoutSpelling } from './target-spelling';

it.each([
  ['1.000 (seribu) lembar', '1.000 lembar'],
  ['12 (dua belas) laporan', '12 laporan'],
  ['340 (tiga ratus empat puluh) orang', '340 orang'],
  ['2.500 (dua ribu lima ratus) orang', '2.500 orang'],
  ['4.000.000 (empat juta) dosis', '4.000.000 dosis'],
  ['Rp 3.000.000.000 (tiga miliar rupiah)', 'Rp 3.000.000.000'],
  ['Rp 3.000.000.000 (tiga milyar rupiah)', 'Rp 3.000.000.000'],
  ['Rp 2.000.000.000.000 (dua triliun rupiah)', 'Rp 2.000.000.000.000'],
  ['Rp 1.500.000.000 (satu koma lima miliar rupiah)', 'Rp 1.500.000.000'],
])('[TARGET-02] %s is %s', (typed, plain) => {
  expect(String(withoutSpelling(typed)).replace(/\s+/g, ' ')).toBe(plain);
});

it.each(['1.000.000.001 (satu miliar) orang', '13 (dua belas) laporan'])(
  '[TARGET-02] is refused if both differ: %s',
  (typed) => {
    expect(withoutSpelling(typed)).toHaveProperty('wrong');
  },
);
