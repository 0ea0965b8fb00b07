import { expect, it } from 'vitest';
import { giverInWords } from './form-words';

it.each([
  ['pimpinan', 'Nurhayati', false, undefined, 'Pimpinan'],
  ['pimpinan', 'Nurhayati', false, 'Triwulan I', 'Pimpinan (Triwulan I)'],
  ['pimpinan', 'Camat Harapan', true, undefined, 'Pimpinan (Camat Harapan)'],
  ['bawahan', 'Rina Sari', true, undefined, 'Pegawai di bawahnya (Rina Sari)'],
  ['bawahan', '', true, undefined, 'Pegawai di bawahnya'],
  ['rekan', '', true, 'Triwulan II', 'Rekan kerja setingkat (Triwulan II)'],
  ['pihak-lain', 'Forum Puskesmas', true, 'Triwulan II', 'Stakeholder terkait (Forum Puskesmas; Triwulan II)'],
  ['rekan-perkuliahan', 'Budi', true, undefined, 'Rekan perkuliahan (Budi)'],
  ['pengajar', 'Prof. Wati', true, undefined, 'Pengajar/pembimbing (Prof. Wati)'],
] as const)('%s named "%s", written down by another: %s, in %s, is printed as %s [UMPAN-01]', (...row) => {
  const [giver, giverName, isRecorded, when, words] = row;
  expect(giverInWords({ giver, giverName, isRecorded }, when)).toBe(words);
});
