import { expect, it } from 'vitest';
import { fileNameOf, periodInFile, personInFile } from './file-name';

it.each([
  [
    ['evaluasi', 2026, periodInFile({ kind: 'triwulanan', ordinal: 2 }), personInFile('Ahmad Fauzi, S.Kom.')],
    'evaluasi-2026-triwulan-2-ahmad-fauzi',
  ],
  [['skp', 2026, personInFile('drg. Hj. Nur’aini  D’Souza, M.Kes.'), false, 'draf'], 'skp-2026-nuraini-dsouza-draf'],
  [['rekap', 2026, periodInFile({ kind: 'tahunan' }), undefined], 'rekap-2026-tahunan'],
  [
    ['rekap', 2026, periodInFile({ kind: 'bulanan', ordinal: 11 }), 'Bidang A/B · Dinas "X"'],
    'rekap-2026-bulan-11-bidang-a-b-dinas-x',
  ],
] as const)('%j is called %s', (parts, name) => {
  expect(fileNameOf(...parts)).toBe(name);
});

it('a period without a number is named by its kind only', () => {
  expect(fileNameOf('rekap', 2026, periodInFile({ kind: 'triwulanan' }), undefined)).toBe('rekap-2026-triwulan');
  expect(fileNameOf('rekap', 2026, periodInFile({ kind: 'bulanan' }), undefined)).toBe('rekap-2026-bulan');
});
