import { describe, expect, it } from 'vitest';
import {
  evaluationSnapshot,
  headEvaluationSnapshot,
  narrativeEvaluationSnapshot,
} from '@/tests/support/paper-snapshots';
import { textOf } from '@/tests/support/paper-text';
import type { EvaluationSnapshot } from './document';
import { evaluationPaper } from './documents/evaluation';
import { evaluationDocumentPaper } from './documents/evaluation-document';

describe('format C.1.3 (R6 p.111–113)', () => {
  const text = textOf(evaluationPaper(evaluationSnapshot()));

  it.each([
    'HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
    'PERIODE***: TRIWULAN I',
    'PANGKAT/GOL RUANG',
    'CAPAIAN KINERJA ORGANISASI* ISTIMEWA / BAIK / BUTUH PERBAIKAN / KURANG / SANGAT KURANG',
    'KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI BAIK',
    'TARGET REALISASI BERDASARKAN BUKTI DUKUNG UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
    '(7) (8)',
    '118 balita Bukti dukung: - Rekap pendampingan.pdf',
    'RATING HASIL KERJA* DIATAS EKSPEKTASI / SESUAI EKSPEKTASI / DIBAWAH EKSPEKTASI **',
    'RATING PERILAKU KERJA*',
    'PREDIKAT KINERJA PEGAWAI* SANGAT BAIK / BAIK / BUTUH PERBAIKAN / KURANG (MISCONDUCT) / SANGAT KURANG',
    '* pilih salah satu',
    '*** periode disesuaikan',
  ])('prints "%s"', (words) => expect(text).toContain(words));

  it('is signed only by the appraiser', () => {
    const { blocks } = evaluationPaper(evaluationSnapshot()).sheets[0]!;
    const signed = blocks.find((block) => block.kind === 'signatures');
    expect(signed).toMatchObject({ right: { role: 'Pejabat Penilai Kinerja', name: 'drg. Maya Lestari' } });
    expect(signed).not.toHaveProperty('left');
  });

  it('strikes out the options that were not chosen, and nothing before a choice', () => {
    const choices = (predikat: 'baik' | undefined) =>
      evaluationPaper(evaluationSnapshot({ predikat })).sheets[0]!.blocks.flatMap((block) =>
        block.kind === 'panel' && block.heading.startsWith('PREDIKAT') ? block.content : [],
      );
    expect(choices('baik')).toMatchObject([
      { kind: 'choice', options: [{}, { label: 'BAIK', chosen: true }, {}, {}, {}] },
    ]);
    expect(JSON.stringify(choices(undefined))).not.toContain('"chosen":true');
  });

  it('prints feedback on the whole result once, beside all its indicators', () => {
    expect(text.split('Pimpinan: pertahankan.').length - 1).toBe(1);
  });
});

describe('many indicators of one result on format C.1.1', () => {
  it('print their full number beyond the ninth', () => {
    const [first] = narrativeEvaluationSnapshot().results;
    const [measure] = first!.indicators;
    const indicators = Array.from({ length: 12 }, (_, i) => ({ ...measure!, title: `Ukuran ${i + 1}`, evidence: [] }));
    const text = textOf(evaluationPaper(narrativeEvaluationSnapshot({ results: [{ ...first!, indicators }] })));
    for (const number of [1, 9, 10, 12]) expect(text).toContain(`${number}. Ukuran ${number}`);
  });
});

describe('feedback on one indicator', () => {
  const said = (snapshot: EvaluationSnapshot): EvaluationSnapshot => ({
    ...snapshot,
    results: snapshot.results.map((result) => ({
      ...result,
      indicators: result.indicators.map((row, i) => ({
        ...row,
        feedback: i === 1 ? ['Pegawai di bawahnya (Rina): sabar.'] : [],
      })),
    })),
  });

  it.each([
    ['C.1.3', evaluationSnapshot()],
    ['C.1.2', headEvaluationSnapshot()],
  ])('is beside it on %s, and feedback on the whole is marked as such [UMPAN-01]', (_, snapshot) => {
    const text = textOf(evaluationPaper(said(snapshot)));
    expect(text).toContain('Atas hasil kerja seluruhnya: Pimpinan: pertahankan.');
    expect(text).toContain('Pegawai di bawahnya (Rina): sabar.');
  });

  it('has the number of its indicator on C.1.1 [UMPAN-01]', () => {
    const text = textOf(evaluationPaper(said(narrativeEvaluationSnapshot())));
    expect(text).toContain('Pimpinan: pertahankan. (2) Pegawai di bawahnya (Rina): sabar.');
  });
});

describe('format C.1.2 (R6 p.108–110)', () => {
  const text = textOf(evaluationPaper(headEvaluationSnapshot()));

  it.each([
    'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI',
    'PERIODE***: AKHIR',
    'NIP (*opsional)',
    'INSTANSI Pemerintah Kota Purnama',
    'POLA DISTRIBUSI:',
    'PERSPEKTIF REALISASI BERDASARKAN BUKTI DUKUNG',
  ])('prints "%s"', (words) => expect(text).toContain(words));
});

describe('format C.1.1 (R6 p.105–107)', () => {
  const text = textOf(evaluationPaper(narrativeEvaluationSnapshot()));

  it.each([
    'HASIL EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF PERIODE***: TRIWULAN I',
    'PANGKAT/ GOL. RUANG',
    'HASIL KERJA REALISASI BERDASARKAN BUKTI DUKUNG UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG A. UTAMA',
    'Target, dan Perspektif****: 1. Sekitar 120 balita',
    '1. Rata-rata 118 balita didampingi. 2. belum dilaporkan Bukti dukung: - Rekap pendampingan.pdf',
    'B. TAMBAHAN REALISASI BERDASARKAN BUKTI DUKUNG',
    '**** perspektif hanya digunakan',
  ])('prints "%s"', (words) => expect(text).toContain(words));

  it('is one form for everybody', () => {
    expect(text).not.toContain('BAGI PEJABAT');
    const ofHead = headEvaluationSnapshot({ approach: 'kualitatif' });
    expect(evaluationPaper(ofHead).sheets[0]!.code).toBe('C.1.1');
  });
});

describe('format D.1.1 (R6 p.115)', () => {
  const text = textOf(evaluationDocumentPaper(evaluationSnapshot({ predikat: 'kurang' })));

  it.each([
    'DOKUMEN EVALUASI KINERJA PEGAWAI PERIODE: TRIWULAN I',
    'ATASAN PEJABAT PENILAI KINERJA NAMA : dr. Surya Pratama, M.Kes.',
    'CAPAIAN KINERJA ORGANISASI : BAIK PREDIKAT KINERJA PEGAWAI : KURANG (MISCONDUCT)',
    'CATATAN/REKOMENDASI Mengikuti pelatihan konseling gizi.',
    'Purnama, 9 April 2026 7. Pegawai yang Dinilai',
    'Purnama, 6 April 2026 6. Pejabat Penilai Kinerja',
  ])('prints "%s"', (words) => expect(text).toContain(words));

  it.each(['(LAMBANG GARUDA)', 'pilih salah satu', '*', '(tempat)'])(
    'has nothing left of the template: %s',
    (words) => {
      const unsigned = textOf(evaluationDocumentPaper(evaluationSnapshot({ signing: {} })));
      for (const printed of [text, unsigned]) expect(printed).not.toContain(words);
    },
  );

  it('names the emblem of the day of issue, and leaves space if there is none', () => {
    const agency = { name: 'Kota Purnama', addressLines: [], emblem: 'emblem-1' };
    const crestOf = (over = {}) => evaluationDocumentPaper(evaluationSnapshot(over)).sheets[0]!.crest;
    expect(crestOf({ agency })).toMatchObject({ emblem: 'emblem-1', text: 'Lambang Kota Purnama' });
    expect(crestOf()).toMatchObject({ emblem: undefined });
  });
});

it.each([
  [{ kind: 'triwulanan', ordinal: 4 }, 'TRIWULAN IV'],
  [{ kind: 'bulanan', ordinal: 9 }, 'SEPTEMBER'],
  [{ kind: 'tahunan' }, 'AKHIR'],
] as const)('names the period %o %s', (period, words) => {
  expect(textOf(evaluationPaper(evaluationSnapshot({ period })))).toContain(`PERIODE***: ${words}`);
});
