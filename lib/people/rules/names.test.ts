import { describe, expect, it } from 'vitest';
import { closedByName, isNoName } from './names';

it.each([
  ['Unit ini dipimpin Dewi Anggraini, S.Gz.', 'Unit ini dipimpin Dewi Anggraini, S.Gz.'],
  ['Unit ini dipimpin Andi Saputra', 'Unit ini dipimpin Andi Saputra.'],
])('closes %s with one full stop', (sentence, closed) => {
  expect(closedByName(sentence)).toBe(closed);
});

describe('texts that mean "nobody"', () => {
  it.each([
    '(kosong)',
    '<belum ada>',
    '[nihil]',
    'Lowong',
    'TBA',
    'tidak ada',
    'Tidak  Ada.',
    'kosong',
    'n/a',
    '(N/A)',
    'N.A.',
    '[NA]',
    'NaN',
    '-- belum ada --',
    '...kosong...',
    'belum terisi',
    'Belum ditunjuk',
    'tdk ada',
    'Jabatan lowong',
    'Masih kosong',
    'belum ada pejabat definitif',
    'LOWONG (kosong)',
    '“nihil”',
    'to be announced',
    'xxxx',
    'Vacant',
    '(null)',
  ])('%s is no name', (text) => {
    expect(isNoName(text)).toBe(true);
  });

  it.each([
    'Nihilani',
    'Kosong Yulianto',
    'Lowongan Sitorus',
    'Nihil Amin',
    'Ada',
    'Nan',
    'Na',
    'NA Yulianti',
    'N. A. Wibowo',
    'Tba Siregar',
    'Belum Adam',
    'Tidak Adang',
    'Nova (Kosong) Siahaan',
    'Masih Pelawi',
    'Nama',
    'Xxaviera',
    'None Sumarno',
    'D’Costa',
    'O',
  ])('%s may be one', (text) => {
    expect(isNoName(text)).toBe(false);
  });
});
