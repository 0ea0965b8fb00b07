import { describe, expect, it } from 'vitest';
import { parseIndonesianNumber } from '@/lib/kernel/numbers';
import { helpFor } from './field-help';
import { exampleFor } from './help-examples';
import type { LintedPlan } from './linted-plan';
import { adviseOn } from './linter';
import { APPROACHES, type Approach, SKP_FORMS, type SkpForm } from './vocabulary';

const POSTS = [
  ['Perawat Terampil', 'fungsional', 'keperawatan'],
  ['Bidan Mahir', 'fungsional', 'ibu hamil'],
  ['Dokter Ahli Muda', 'fungsional', 'pasien'],
  ['Guru Ahli Pertama', 'fungsional', 'murid'],
  ['Perencana Ahli Madya', 'fungsional', 'perencanaan'],
  ['Auditor Ahli Pertama', 'fungsional', 'audit'],
  ['Analis SDM Aparatur Ahli Muda', 'fungsional', 'kepegawaian'],
  ['Analis Keuangan Pusat dan Daerah', 'fungsional', 'laporan keuangan'],
  ['Pranata Komputer Terampil', 'fungsional', 'aplikasi'],
  ['Penyuluh Pertanian Ahli Muda', 'fungsional', 'warga binaan'],
  ['Arsiparis Mahir', 'fungsional', 'arsip'],
  ['Widyaiswara Ahli Muda', 'fungsional', 'analisis'],
  ['Pengadministrasi Perkantoran', 'pelaksana', 'surat'],
  ['Kepala Seksi Mutasi', 'pengawas', 'seksi'],
  ['Sekretaris', 'administrator', 'kepegawaian'],
  ['Kepala Dinas Kesehatan', 'jpt-pratama', 'masyarakat'],
] as const;

/** Leaves out advice about the whole plan: one result cannot have all perspectives of a head's plan, and this test is about wording. */
const saidOf = (plan: LintedPlan) => adviseOn(plan).filter(({ field }) => field !== 'results');

describe('help beside the fields', () => {
  it.each(POSTS)('gives a %s (%s) of %s examples that the linter accepts', (name, positionClass, word) => {
    const form: SkpForm = positionClass === 'jpt-pratama' ? 'head' : 'staff';
    const { result, indicator, target, measure, narrative } = exampleFor({ name, positionClass }, form === 'head');
    expect(result).toContain(word);
    const row = { aspect: 'waktu', direction: 'more', target: parseIndonesianNumber(target)!, measure } as const;
    const planned = (title: string, approach: Approach) => ({
      form,
      approach,
      positionClass,
      results: [{ kind: 'utama' as const, title: result, indicators: [{ ...row, title }] }],
    });
    expect(saidOf(planned(indicator, 'kuantitatif'))).toEqual([]);
    expect(saidOf(planned(narrative, 'kualitatif'))).toEqual([]);
  });

  it.each(SKP_FORMS.flatMap((form) => APPROACHES.map((approach) => [form, approach] as const)))(
    'has help for each field of the form of %s, %s, and for no other',
    (form, approach) => {
      const help = helpFor(exampleFor({ name: 'Perawat Terampil', positionClass: 'fungsional' }, form === 'head'), {
        form,
        approach,
      });
      const isMeasured = approach === 'kuantitatif';
      const asked = {
        target: isMeasured,
        measure: isMeasured,
        direction: isMeasured,
        aspect: isMeasured && form === 'staff',
        perspective: form === 'head',
        assignedBy: form === 'head' || !isMeasured,
        supported: form === 'staff',
        title: true,
        indicator: true,
        kind: true,
      };
      for (const [field, isAsked] of Object.entries(asked)) expect([field, field in help]).toEqual([field, isAsked]);
      for (const { says } of Object.values(help)) expect(says).toMatch(/\.$/);
    },
  );

  it('gives the head of an independent unit the example of heads', () => {
    const post = { name: 'Kepala Puskesmas', positionClass: 'fungsional' } as const;
    expect(helpFor(exampleFor(post, true), { form: 'head', approach: 'kuantitatif' }).title?.example).toContain(
      'masyarakat',
    );
  });
});
