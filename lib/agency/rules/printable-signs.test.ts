import { describe, expect, it } from 'vitest';
import { printRefusal, signsNotPrinted } from './printable-signs';

describe('characters that papers cannot print', () => {
  it.each([
    ['Kurang 😀 jelas 漢字', ['😀', '漢', '字']],
    ['👨‍👩‍👧', ['👨', '👩', '👧']],
    ['بسم', ['ب', 'س', 'م']],
    ['Nilai ≥ 85 %, ½ “kutip” – José Núñez ’Aisyah ✓', []],
    ['Ｂｕｄｉ \u200bdan\u00a0baris\nbaru\tdan tab', []],
    ['', []],
  ])('%s', (text, signs) => expect(signsNotPrinted(text)).toEqual(signs));

  it('are named with what to do', () => {
    expect(printRefusal('bagus 👍')).toBe(
      'Tanda 👍 tidak dapat dicetak pada dokumen. Hapus tanda itu, atau ganti dengan kata.',
    );
    expect(printRefusal('bagus')).toBeUndefined();
  });
});
