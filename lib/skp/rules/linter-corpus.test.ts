import { describe, expect, it } from 'vitest';
import { POSITION_CLASSES } from '@/lib/people/rules/vocabulary';
import { GOOD_MEASURED, GOOD_NARRATIVES } from '@/tests/support/good-wordings';
import { exampleFor } from './help-examples';
import type { LintedIndicator, LintedPlan, LintedResult } from './linted-plan';
import { adviseOn } from './linter';

const indicator = (given: Partial<LintedIndicator>): LintedIndicator => ({
  title: '',
  aspect: 'kualitas',
  direction: 'more',
  target: null,
  measure: '',
  ...given,
});
const result = (title: string, ...indicators: LintedIndicator[]): LintedResult => ({
  kind: 'utama',
  title,
  indicators,
});
/** A second result with a time limit, so that only the wording under test can cause advice. */
const timed = result(
  'Laporan bulanan diterima pimpinan',
  indicator({ title: 'Tanggal laporan paling lambat', measure: 'hari' }),
);
const told = result(
  'Laporan bulanan diterima pimpinan',
  indicator({ title: 'Laporan diterima paling lambat 31 Januari' }),
);
const plan = (given: Partial<LintedPlan>): LintedPlan => ({
  form: 'staff',
  approach: 'kuantitatif',
  positionClass: 'fungsional',
  results: [],
  ...given,
});
const saidOf = (given: Partial<LintedPlan>) => adviseOn(plan(given)).map(({ field, says }) => `${field}: ${says}`);
const number = (text: string) => (/^[\d.,]+$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : null);

describe('good wordings are left alone', () => {
  it.each(GOOD_MEASURED)('$post: $title | $indicator | $target $measure', (row) => {
    const measured = indicator({ title: row.indicator, target: number(row.target), measure: row.measure });
    expect(saidOf({ results: [result(row.title, measured), timed] })).toEqual([]);
  });

  it.each(GOOD_NARRATIVES)('$post: $title | $narrative', ({ title, narrative }) => {
    const results = [result(title, indicator({ title: narrative })), told];
    expect(saidOf({ results, approach: 'kualitatif' })).toEqual([]);
  });

  it('are many, and from many posts', () => {
    const own = [...GOOD_MEASURED, ...GOOD_NARRATIVES].filter(({ post }) => post !== 'peraturan');
    expect(own.length).toBeGreaterThanOrEqual(60);
  });

  it.each(POSITION_CLASSES)('the examples beside the fields of a %s', (positionClass) => {
    for (const isHead of [true, false]) {
      const example = exampleFor({ name: '', positionClass }, isHead);
      const measured = indicator({
        title: example.indicator,
        target: number(example.target),
        measure: example.measure,
      });
      expect(saidOf({ results: [result(example.result, measured), timed] })).toEqual([]);
      const narrated = result(example.result, indicator({ title: example.narrative }));
      expect(saidOf({ results: [narrated, told], approach: 'kualitatif' })).toEqual([]);
    }
  });
});

const ACTIVITY = /menyebut kegiatan\b/;
const CATEGORY = /masih berupa kategori pekerjaan/;
const ABSOLUTE = /bersifat mutlak/;
const MEASURE = /belum menyebut ukuran/;
const UNIT = /tidak cocok dengan indikatornya/;
const TIME = /^results: Belum ada/;

describe('bad wordings get the right remark, and no other', () => {
  it.each([
    ['Melaksanakan asuhan keperawatan', ACTIVITY],
    ['Mengajar matematika kelas VII', ACTIVITY],
    ['Menata arsip inaktif', ACTIVITY],
    ['Mengoordinasikan penataan ruang', ACTIVITY],
    ['Membina kelurahan', ACTIVITY],
    ['Melakukan audit kinerja', ACTIVITY],
    ['Menyusun analisis jabatan', ACTIVITY],
    ['Penyusunan laporan keuangan', ACTIVITY],
    ['Mengikuti rapat koordinasi', ACTIVITY],
    ['Berkoordinasi dengan kelurahan', ACTIVITY],
    ['Pelaksanaan sosialisasi pajak daerah', ACTIVITY],
    ['Pelayanan keperawatan', CATEGORY],
    ['Pembelajaran matematika', CATEGORY],
    ['Kearsipan', CATEGORY],
    ['Administrasi umum', CATEGORY],
    ['Pengendalian pemanfaatan ruang', CATEGORY],
    ['Audit internal perangkat daerah', CATEGORY],
    ['Manajemen talenta', CATEGORY],
    ['Input data pegawai', CATEGORY],
    ['Entri data', CATEGORY],
    ['Pengetikan surat', CATEGORY],
    ['Disposisi surat', CATEGORY],
    ['Bimbingan teknis aparatur desa', CATEGORY],
    ['Penelaahan dokumen', CATEGORY],
    ['Penerimaan tamu', CATEGORY],
    ['Analisis data stunting', CATEGORY],
    ['Piket jaga malam', CATEGORY],
    ['Semua pasien terlayani', ABSOLUTE],
    ['Seluruh berkas terverifikasi', ABSOLUTE],
    ['Terselesaikannya seluruh usul kenaikan pangkat', ABSOLUTE],
    ['Pemrosesan klaim selalu tepat waktu, efisien, dan berkualitas', ABSOLUTE],
    ['Setiap pengaduan dijawab', ABSOLUTE],
    ['Arsip tidak pernah hilang', ABSOLUTE],
  ])('the result "%s"', (title, deserved) => {
    const measured = indicator({ title: 'Jumlah laporan yang diterima', target: '12', measure: 'laporan' });
    expect(saidOf({ results: [result(title, measured), timed] })).toEqual([expect.stringMatching(deserved)]);
  });

  it.each([
    [{ title: 'Menyusun laporan', measure: 'laporan' }, ACTIVITY],
    [{ title: 'Melaksanakan pembinaan', measure: 'kali' }, ACTIVITY],
    [{ title: 'Persentase berkas lengkap', measure: 'berkas' }, UNIT],
    [{ title: 'Jumlah warga yang dilayani', measure: 'persen' }, UNIT],
    [{ title: 'Rata-rata waktu tunggu', measure: 'orang' }, UNIT],
    [{ title: 'Persentase berkas lengkap', measure: 'persen', target: '100' }, ABSOLUTE],
    [{ title: 'Jumlah kesalahan input', measure: 'kesalahan', target: '0', direction: 'less' }, ABSOLUTE],
    [{ title: 'Laporan selalu lengkap', measure: 'laporan' }, ABSOLUTE],
  ] as const)('the indicator %j', (row, deserved) => {
    const measured = indicator({ target: '12', ...row });
    expect(saidOf({ results: [result('Layanan dinas yang andal', measured), timed] })).toEqual([
      expect.stringMatching(deserved),
    ]);
  });

  it.each([
    ['Kegiatan dilaksanakan dengan baik', MEASURE],
    ['Terkelolanya arsip secara optimal', MEASURE],
    ['Meningkatnya mutu layanan', MEASURE],
    ['Pembelajaran yang menyenangkan', MEASURE],
    ['100 persen berkas lengkap', ABSOLUTE],
    ['Semua permohonan dijawab pemohon', ABSOLUTE],
    ['Seluruh laporan disahkan', ABSOLUTE],
  ])('the narrative "%s"', (narrative, deserved) => {
    const results = [result('Layanan dinas yang andal', indicator({ title: narrative })), told];
    expect(saidOf({ results, approach: 'kualitatif' })).toEqual([expect.stringMatching(deserved)]);
  });

  it.each([
    ['kuantitatif', { title: 'Jumlah laporan', target: '12', measure: 'laporan' }],
    ['kuantitatif', { title: 'Opini BPK', measure: '' }],
    ['kualitatif', { title: 'Laporan disahkan pimpinan' }],
  ] as const)('a %s plan that says no time, once for all of its rows: %j', (approach, row) => {
    const rows = ['Layanan dinas yang andal', 'Data dinas yang dapat dipercaya'].map((title, i) =>
      result(title, indicator({ ...row, title: `${row.title} bagian ${'abc'[i]}` })),
    );
    expect(saidOf({ results: rows, approach })).toEqual([expect.stringMatching(TIME)]);
  });
});
