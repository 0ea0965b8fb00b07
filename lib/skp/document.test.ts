import { describe, expect, it } from 'vitest';
import {
  headSkpSnapshot,
  narrativeHeadSkpSnapshot,
  narrativeSkpSnapshot,
  paperParties,
  skpSnapshot,
} from '@/tests/support/paper-snapshots';
import { overflowing, textOf, textOfPages } from '@/tests/support/paper-text';
import { skpAnnexPaper, skpPaper } from './document';
import { manualPaper } from './documents/manual';

describe('format A.1.7 (R6 p.57)', () => {
  const text = textOf(skpPaper(skpSnapshot()));

  it.each([
    'SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
    'PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026',
    'NO PEGAWAI YANG DINILAI NO PEJABAT PENILAI KINERJA',
    'PANGKAT/ GOL. RUANG',
    'NO. RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI* RENCANA HASIL KERJA ASPEK INDIKATOR KINERJA INDIVIDU TARGET',
    '(1) (2) (3) (4) (5) (6)',
    'A. UTAMA',
    'B. TAMBAHAN',
    'PERILAKU KERJA**',
    'Berorientasi pelayanan - Memahami dan memenuhi kebutuhan masyarakat',
    'Ekspektasi Khusus Pimpinan: mempercepat analisa data penimbangan',
    'Purnama, 14 Januari 2026 Pejabat Penilai Kinerja',
    'NIP 198809242012122003',
    '** Pimpinan dapat memberikan Ekspektasi khusus',
  ])('prints "%s"', (words) => expect(text).toContain(words));

  it('names the aspect of each indicator', () => {
    expect(text).toContain('Kuantitas Jumlah balita yang didampingi 120 balita');
  });
});

describe('format A.1.2 (R6 p.34)', () => {
  const text = textOf(skpPaper(headSkpSnapshot()));

  it.each([
    'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI',
    'NO RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF',
    'NIP (*opsional) -',
    '(penugasan dari Wali Kota)',
    'Indeks kepuasan masyarakat ≥ 88,31 Penerima Layanan',
    'PERILAKU KERJA*',
    '* Pimpinan dapat memberikan Ekspektasi khusus',
  ])('prints "%s"', (words) => expect(text).toContain(words));
});

describe('format A.1.6 (R6 p.55–56)', () => {
  const text = textOf(skpPaper(narrativeSkpSnapshot()));

  it.each([
    'SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUALITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
    'HASIL KERJA A. UTAMA 1 Terdampinginya keluarga balita berisiko tengkes (penugasan dari Kepala Bidang Pelayanan Kesehatan)',
    'Ukuran keberhasilan/ indikator kinerja individu dan Target: - Sekitar 120 balita',
    'B. TAMBAHAN Tidak ada hasil kerja tambahan',
    'PERILAKU KERJA* 1 Berorientasi pelayanan',
    '* Pimpinan dapat memberikan Ekspektasi khusus',
    'LAMPIRAN SASARAN KINERJA PEGAWAI',
  ])('prints "%s"', (words) => expect(text).toContain(words));

  it.each(['TARGET', 'ASPEK', 'PERSPEKTIF', '(1)', '(*opsional)'])('has no "%s"', (words) =>
    expect(text).not.toContain(words),
  );
});

describe('format A.1.1 (R6 p.32–33)', () => {
  const text = textOf(skpPaper(narrativeHeadSkpSnapshot()));

  it.each([
    'PENDEKATAN HASIL KERJA KUALITATIF BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI',
    'NIP (*opsional)',
    '(penugasan dari Wali Kota) Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif: - Indeks',
    'tanpa temuan (Anggaran)',
    'aspek perilaku kerja Pegawai.',
  ])('prints "%s"', (words) => expect(text).toContain(words));
});

it.each([
  ['A.1.1', narrativeHeadSkpSnapshot()],
  ['A.1.2', headSkpSnapshot()],
  ['A.1.6', narrativeSkpSnapshot()],
  ['A.1.7', skpSnapshot()],
  ['A.1.7', skpSnapshot({ approach: 'kuantitatif' })],
] as const)('is printed on format %s, also if it was issued before the approach could be chosen', (code, snapshot) => {
  expect(skpPaper(snapshot).sheets.map((sheet) => sheet.code)).toEqual([code, 'A.1.8']);
});

describe('format A.1.3 (R6 p.38)', () => {
  const entry = {
    result: 'Meningkatnya mutu layanan',
    indicator: 'Indeks kepuasan masyarakat',
    measure: 'indeks',
    purpose: 'Mengetahui mutu',
    definition: 'Nilai survei',
    formula: 'Jumlah nilai dibagi responden',
    controlLevel: 'outcome-antara',
    dataSource: 'Survei',
    reporting: 'semesteran',
  } as const;
  const text = textOf(manualPaper({ ...headSkpSnapshot(), entries: [entry] }));

  it.each([
    'MANUAL INDIKATOR KINERJA SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI',
    'PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026',
    'RENCANA HASIL KERJA Meningkatnya mutu layanan UKURAN KEBERHASILAN/ INDIKATOR KINERJA Indeks kepuasan masyarakat',
    'TUJUAN Mengetahui mutu DESKRIPSI Definisi Nilai survei Formula (opsional bagi pendekatan hasil kerja kualitatif)',
    'SATUAN PENGUKURAN (opsional bagi pendekatan hasil kerja kualitatif) indeks',
    'KUALITAS DAN TINGKAT KENDALI ( ) Outcome ( X ) Outcome Antara ( ) Output kendali rendah',
    'PERIODE PELAPORAN ( ) Bulanan ( ) Triwulanan ( X ) Semesteran ( ) Tahunan',
  ])('prints "%s"', (words) => expect(text).toContain(words));

  it('is signed by nobody, and keeps long texts within its pages', () => {
    const long = { ...entry, definition: 'Uraian yang panjang. '.repeat(200) };
    const paper = manualPaper({ ...headSkpSnapshot(), entries: [entry, long] });
    expect(paper.sheets.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(['grid', 'grid']);
    expect(overflowing(paper)).toEqual([]);
  });
});

describe('format A.1.8 (R6 p.61)', () => {
  it('follows the plan on its own pages, and can be printed alone', () => {
    const pages = textOfPages(skpPaper(skpSnapshot()));
    const annex = textOfPages(skpAnnexPaper(skpSnapshot()));
    expect(pages.at(-1)).toBe(annex.at(-1));
    expect(annex.join(' ')).toMatch(/DUKUNGAN SUMBER DAYA 1\. .*SKEMA PERTANGGUNGJAWABAN 1\. .*KONSEKUENSI 1\. /);
  });

  it('repeats the heading of a section that continues on the next page', () => {
    const consequence = Array.from({ length: 60 }, (_, i) => `Konsekuensi ke-${i + 1}`);
    const annex = { resourceSupport: ['Laptop'], accountability: ['Laporan'], consequence };
    const [, second] = textOfPages(skpAnnexPaper(skpSnapshot({ annex })));
    expect(second).toMatch(/^KONSEKUENSI \d+\. Konsekuensi ke-/);
  });
});

describe('the mark of a practice paper or draft', () => {
  it('is printed on a practice paper and on a draft, and only there', () => {
    expect(skpPaper(skpSnapshot()).watermark).toBeUndefined();
    expect(skpPaper(skpSnapshot({ purpose: 'practice' })).watermark).toBe('LATIHAN');
    const draft = skpPaper(skpSnapshot({ state: 'draft', signing: {} }));
    expect(draft.footer.status).toBe('DRAF – belum ditetapkan');
    expect(textOf(draft)).toContain('……………………, ………………………………');
  });
});

it('labels the number of contract staff NI PPPK', () => {
  expect(textOf(skpPaper(skpSnapshot({ owner: paperParties.contract })))).toContain('NI PPPK 199107042023212005');
});

it('numbers results through both groups, in whatever order they come', () => {
  const [main, extra] = skpSnapshot().results;
  const text = textOf(skpPaper(skpSnapshot({ results: [extra!, main!] })));
  expect(text).toMatch(/A\. UTAMA 1 .*pendampingan gizi.*B\. TAMBAHAN 2 /);
});
