import { describe, expect, it } from 'vitest';
import { placedReason } from './field-labels';

describe('a sentence of the error summary of a plan', () => {
  it.each([
    ['results.1.indicators.0.target', 'Tulis angka.', 'Hasil kerja 2, indikator 1: target. Tulis angka.'],
    ['results.0.title', 'Paling panjang 500 huruf.', 'Hasil kerja 1: rencana hasil kerja. Paling panjang 500 huruf.'],
    ['annex.consequence', 'Paling banyak 20 butir.', 'Konsekuensi. Paling banyak 20 butir.'],
    ['results.0.title', 'Hasil kerja 1: isi rencana hasil kerjanya.', 'Hasil kerja 1: isi rencana hasil kerjanya.'],
    ['results', 'Tambahkan sekurang-kurangnya satu.', 'Tambahkan sekurang-kurangnya satu.'],
    ['results.0.indicators', 'Paling banyak 10 indikator.', 'Hasil kerja 1: indikator. Paling banyak 10 indikator.'],
  ])('says of %s in which row it is', (name, reason, sentence) => {
    expect(placedReason(name, reason)).toBe(sentence);
  });
});
