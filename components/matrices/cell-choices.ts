import { METHOD_WORDS, NO_ROLE, UNWRITTEN } from '@/lib/matrices/labels';
import { CASCADE_METHODS } from '@/lib/matrices/rules/vocabulary';

/** The choices in the form of a cell, both on the cell's page and in the dialog over the table. */
export const ROLE_CHOICES = [
  { value: 'result', label: 'Ada peran hasil' },
  { value: 'none', label: NO_ROLE },
  { value: '', label: `${UNWRITTEN} (kosongkan sel ini)` },
];
export const KIND_CHOICES = [
  { value: 'utama', label: 'Hasil kerja utama' },
  { value: 'tambahan', label: 'Hasil kerja tambahan' },
];
export const METHOD_CHOICES = CASCADE_METHODS.map((value) => ({ value, label: METHOD_WORDS[value].label }));

export const CELL_LABELS = {
  role: 'Peran pegawai ini',
  wording: 'Peran hasil',
  resultKind: 'Jenis hasil kerja',
  method: 'Cara pembagian',
  share: 'Bagian target',
};

const wordsOf = (choices: readonly { value: string; label: string }[]) =>
  Object.fromEntries(choices.map(({ value, label }) => [value, label]));

/** The labels of stored values, by field name and stored value, for the comparison after a lost update. */
export const CELL_WORDS = {
  role: wordsOf(ROLE_CHOICES),
  resultKind: wordsOf(KIND_CHOICES),
  method: wordsOf(METHOD_CHOICES),
};
