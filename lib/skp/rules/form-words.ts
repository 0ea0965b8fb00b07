import type { Aspect, Perspective } from './vocabulary';

/** The words of the columns ASPEK and PERSPEKTIF as the forms print them (R6 p.34 and p.57). */
export const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  kuantitas: 'Kuantitas',
  kualitas: 'Kualitas',
  waktu: 'Waktu',
  biaya: 'Biaya',
};

export const PERSPECTIVE_WORDS: Readonly<Record<Perspective, string>> = {
  'penerima-layanan': 'Penerima Layanan',
  'proses-bisnis': 'Proses Bisnis',
  'penguatan-internal': 'Penguatan Internal',
  anggaran: 'Anggaran',
};
