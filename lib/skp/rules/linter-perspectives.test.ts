import { describe, expect, it } from 'vitest';
import type { LintedIndicator } from './linted-plan';
import { perspectiveAdvice } from './linter-perspectives';
import type { Perspective } from './vocabulary';

const row = (perspective: Perspective | null, title = 'Jumlah laporan'): LintedIndicator => ({
  title,
  perspective,
  aspect: null,
  direction: 'more',
  target: '12',
  measure: 'laporan',
});
const result = (...indicators: LintedIndicator[]) => ({ kind: 'utama' as const, title: 'Layanan andal', indicators });

describe('perspectives of heads', () => {
  it.each([
    [['penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran'], 'head', undefined],
    [['penerima-layanan', 'proses-bisnis', 'penguatan-internal'], 'head', undefined],
    [['penerima-layanan', 'proses-bisnis', 'anggaran'], 'head', 'Penguatan Internal'],
    [['proses-bisnis', 'penguatan-internal', 'anggaran'], 'head', 'Penerima Layanan'],
    [['penerima-layanan', 'penguatan-internal', 'anggaran'], 'head', 'Proses Bisnis'],
    [['anggaran'], 'head', 'Penerima Layanan, Proses Bisnis, Penguatan Internal'],
    [[null], 'head', 'Penerima Layanan, Proses Bisnis, Penguatan Internal'],
    [[null], 'staff', undefined],
    [[], 'head', undefined],
  ] as const)('[SKP-37] with %j on the form of %s lacks: %s', (given, form, missing) => {
    const said = perspectiveAdvice({ form, results: given.map((perspective) => result(row(perspective))) });
    expect(said.map(({ field }) => field)).toEqual(missing ? ['results'] : []);
    if (missing) expect(said[0]!.says).toContain(`perspektif ${missing}. `);
  });

  it('[SKP-37] counts no indicator that has no wording yet', () => {
    const rows = [row('penerima-layanan'), row('proses-bisnis', ''), row('penguatan-internal'), row('anggaran')];
    const [said] = perspectiveAdvice({ form: 'head', results: [result(...rows)] });
    expect(said!.says).toContain('perspektif Proses Bisnis. ');
  });
});
