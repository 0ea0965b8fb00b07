import { describe, expect, it } from 'vitest';
import { DEMO_PLANS } from '@/scripts/seed/plans';
import { readDemoTarget } from '@/scripts/seed/targets';
import type { LintedIndicator, LintedPlan, LintedResult } from './linted-plan';
import { activityAdvice, adviseOn, categoryAdvice } from './linter';

const indicator = (given: Partial<LintedIndicator> = {}): LintedIndicator => ({
  title: 'Jumlah laporan yang disahkan',
  aspect: 'waktu',
  direction: 'more',
  target: '12',
  measure: 'laporan',
  ...given,
});
const result = (title: string, ...indicators: LintedIndicator[]): LintedResult => ({
  kind: 'utama',
  title,
  indicators: indicators.length > 0 ? indicators : [indicator()],
});
const plan = (results: LintedResult[], given: Partial<LintedPlan> = {}): LintedPlan => ({
  form: 'staff',
  approach: 'kuantitatif',
  positionClass: 'fungsional',
  results,
  ...given,
});
/** Leaves out advice about the perspectives of heads, because this advice has tests of its own. */
const adviceOn = (asked: LintedPlan) => adviseOn(asked).filter(({ source }) => !source.endsWith('hlm. 29 no. 8'));
const saidOf = (asked: LintedPlan) => adviceOn(asked).map(({ field, says }) => `${field}: ${says}`);

/** The two tables of Anak Lampiran 1 (R6 p.120-122), row by row. */
const LAW = [
  ['Menyusun materi sosialisasi aplikasi SIMBG', 'activity'],
  ['Layanan penerbitan PBG/ IMB dan SLF', 'category'],
  ['Permohonan bantuan teknis diproses dengan cepat dan akurat', 'result'],
  ['Monitoring dan supervisi', 'category'],
  ['Verifikasi berkas permohonan bantuan teknis disampaikan tepat waktu.', 'result'],
  ['Sosialisasi', 'category'],
  ['Asistensi/ pendampingan terhadap Pemerintah Daerah terkait penggunaan SIMBG', 'activity'],
  ['Pemerintah Daerah menggunakan aplikasi SIMBG untuk penerbitan PBG/ IMB dan SLF', 'result'],
  ['Tidak ada dokumen pengusulan bantuan teknis yang hilang', 'result'],
  ['Mengembangkan aplikasi SIMBG', 'activity'],
  ['Ide dan inovasi untuk mengembangkan fitur SIMBG', 'result'],
  ['Fasilitasi penyelenggaraan bangunan gedung', 'category'],
  ['Menyusun Draft Kebijakan terkait Bangunan Gedung', 'activity'],
  ['Respon terhadap permintaan bantuan teknis dilakukan dengan cepat dan memuaskan', 'result'],
  ['Pengawasan', 'category'],
  ['Hasil analisis kebutuhan biaya disampaikan tepat waktu', 'result'],
  ['Kepuasan instansi pengusul', 'result'],
  ['Menjawab panggilan untuk konsultasi dengan pemerintah daerah', 'activity'],
  ['Memberikan bimbingan Kinerja kepada pegawai di tim kerja', 'activity'],
  ['Melatih tenaga kesehatan', 'activity'],
  ['Layanan Antenatal Care', 'category'],
  ['Ibu hamil terlayani sesuai standar', 'result'],
  ['Hubungan masyarakat', 'category'],
  ['Diagnosa yang tepat', 'result'],
  ['Layanan persalinan', 'category'],
  ['Melakukan pendampingan terhadap ibu hamil yang dirujuk', 'activity'],
  ['Menulis resep', 'activity'],
  ['Ibu hamil mendapat paket nutrisi sesuai kebutuhan', 'result'],
  ['Mengembangkan aplikasi untuk pendaftaran ibu hamil secara online', 'activity'],
  ['Ide dan inovasi untuk memberikan layanan jemput bola kepada ibu hamil', 'result'],
  ['Menata dokumen rekam medis ibu hamil', 'activity'],
  ['Menulis surat rujukan', 'activity'],
  ['Peralatan medis tersedia dan siap digunakan', 'result'],
  ['Tidak terjadi malpraktek terhadap ibu hamil', 'result'],
  ['Kepuasan ibu hamil', 'result'],
  ['Menjawab panggilan untuk konsultasi', 'activity'],
  ['Memberikan bimbingan kepada bidan pemula', 'activity'],
] as const;

describe('result, activity, category', () => {
  it.each(LAW)('[SKP-30] [SKP-31] takes "%s" for what the regulation calls it: %s', (title, kind) => {
    const found = activityAdvice(title) ? 'activity' : categoryAdvice(title) ? 'category' : 'result';
    expect(found).toBe(kind);
  });

  it.each([
    ['Melaksanakan pelayanan gizi', 'Terlaksananya pelayanan gizi'],
    ['1. Menyusun laporan keuangan', 'Tersusunnya laporan keuangan'],
    ['Penyusunan laporan keuangan', 'Tersusunnya laporan keuangan'],
    ['MELAKUKAN audit kinerja', 'Terlaksananya audit kinerja'],
    ['Mengikuti pelatihan manajemen risiko', 'Meningkatnya kompetensi melalui pelatihan manajemen risiko'],
    ['Meningkatkan mutu pembelajaran', 'Meningkatnya mutu pembelajaran'],
    ['Mengelola arsip kantor', 'Terkelolanya arsip kantor'],
  ])('[SKP-30] offers a result for "%s": "%s"', (title, example) => {
    expect(activityAdvice(title)).toContain(`“${example}”`);
  });

  it('takes a word for an activity only if the list has it', () => {
    expect(activityAdvice('Constructor jembatan')).toBeUndefined();
  });

  it.each(['Menerapkan sistem manutensi mesin', 'Berkoordinasi dengan instansi terkait', 'Turut serta dalam rapat'])(
    '[SKP-30] names "%s" an activity without inventing words for it',
    (title) => {
      expect(activityAdvice(title)).toContain('“Meningkatnya …”');
    },
  );

  it.each([
    'Penyusunan laporan keuangan selesai tepat waktu',
    'Meningkatnya mutu layanan',
    'Menteri menyetujui rancangan peraturan',
    'Media informasi kota terbit sesuai jadwal',
    'Mesin produksi siap pakai',
    'Puskesmas Melati terakreditasi paripurna',
    'Pelayanan pendaftaran selesai dalam 10 menit',
    '',
  ])('[SKP-30] [SKP-31] leaves "%s" alone', (title) => {
    expect(activityAdvice(title) ?? categoryAdvice(title)).toBeUndefined();
  });

  it.each(['Administrasi', 'Pelayanan', 'Keuangan.', 'Pengelolaan', 'Tugas tambahan lain', 'Arsip'])(
    '[SKP-31] asks what is achieved in "%s"',
    (title) => {
      const said = saidOf(plan([result(title)]));
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^results\.0\.title: .*Tuliskan apa yang tercapai/);
    },
  );
});

describe('absolute words', () => {
  it.each([
    ['Pemrosesan klaim selalu tepat waktu, efisien, dan berkualitas', 'selalu'],
    ['Semua pemrosesan klaim dilakukan dengan waktu cepat', 'semua'],
    ['Arsip tidak pernah hilang', 'tidak pernah'],
    ['Setiap permohonan dijawab', 'setiap'],
    ['Seluruh dokumen disahkan', 'seluruh'],
    ['Tersusunnya seluruh dokumen', 'seluruh'],
    ['Dokumen terkumpul, seluruh lampiran lengkap', 'seluruh'],
    ['Laporan lengkap pada setiap kegiatan', 'setiap'],
  ])('[SKP-32] remarks on "%s"', (title, word) => {
    const [said] = adviceOn(plan([result('Terlayaninya pemohon', indicator({ title }))]));
    expect(said).toMatchObject({ field: 'results.0.indicators.0.title', source: 'PermenPANRB 6/2022 hlm. 51 no. 7' });
    expect(said!.says).toContain(`Kata “${word}” bersifat mutlak`);
    expect(said!.says).toContain('nyawa, cedera, keamanan nasional, atau kerugian uang yang besar');
  });

  it.each([
    ['Laporan terbit setiap bulan', 'staff'],
    ['Rapat tinjauan setiap triwulan', 'staff'],
    ['Kesemuaan data', 'staff'],
    ['Data jalan terbit bagi seluruh warga', 'staff'],
    ['Kepuasan seluruh pengguna layanan', 'staff'],
    ['Nilai kebersihan di semua ruang', 'staff'],
    ['Persentase semua berkas yang lengkap', 'staff'],
    ['Semua unit layanan terakreditasi', 'head'],
  ] as const)('[SKP-32] leaves "%s" alone on the form of %s', (title, form) => {
    expect(adviceOn(plan([result('Terlayaninya pemohon', indicator({ title, measure: '' }))], { form }))).toEqual([]);
  });

  const ALL = { title: 'Persentase laporan yang sampai', measure: '%' };
  it.each([
    ['Tidak pernah terjadi kematian ibu di ruang bersalin', 'utama', true],
    ['Semua pekerja proyek bebas cedera', 'utama', true],
    ['Tidak pernah terjadi kebocoran rahasia negara', 'utama', true],
    ['Semua transaksi bebas kerugian negara', 'utama', true],
    ['Tidak pernah terjadi kematian ibu di ruang bersalin', 'tambahan', false],
    ['Semua laporan kesehatan jiwa disampaikan', 'utama', false],
  ] as const)('[SKP-32] lets "%s" (%s) be absolute: %s', (title, kind, isExempt) => {
    const said = adviceOn(plan([{ kind, title, indicators: [indicator({ ...ALL, target: '100' })] }]));
    expect(said.map(({ field }) => field)).toEqual(
      isExempt ? [] : ['results.0.title', 'results.0.indicators.0.target'],
    );
  });

  it.each([
    [{ target: '100', measure: 'persen', title: 'Persentase berkas benar' }, 'Target 100 persen'],
    [{ target: '100', measure: '%', direction: 'exact', title: 'Persentase berkas benar' }, 'Target 100 persen'],
    [{ target: '0', direction: 'less', measure: 'berkas', title: 'Jumlah berkas salah' }, 'Target 0'],
    [{ target: '100', measure: 'berkas', title: 'Jumlah berkas' }, undefined],
    [{ target: '99', measure: 'persen', title: 'Persentase berkas benar' }, undefined],
    [{ target: '0', direction: 'more', measure: 'berkas', title: 'Jumlah berkas' }, undefined],
  ] as const)('[SKP-32] reads the number in %j: %s', (given, words) => {
    const said = saidOf(plan([result('Terlayaninya pemohon', indicator(given))]));
    expect(said.map((text) => text.split(' bersifat')[0])).toEqual(
      words ? [`results.0.indicators.0.target: ${words}`] : [],
    );
  });
});

describe('time and measure', () => {
  const untimed = { aspect: 'kuantitas', title: 'Jumlah laporan' } as const;
  it.each([
    [untimed, true],
    [{ ...untimed, direction: 'by-date' }, false],
    [{ ...untimed, aspect: 'waktu' }, false],
    [{ ...untimed, targetKind: 'rate' }, false],
    [{ ...untimed, targetKind: 'month-day' }, false],
    [{ ...untimed, targetKind: 'quarter' }, false],
    [{ ...untimed, targetKind: 'range' }, true],
    [{ ...untimed, title: 'Laporan terbit tepat waktu' }, false],
    [{ ...untimed, title: 'Rata-rata lama layanan', measure: 'hari kerja' }, false],
  ] as const)('[SKP-33] asks a measured plan with %j once for a time limit: %s', (given, asks) => {
    const rows = [result('Tersusunnya laporan', indicator(given)), result('Terlayaninya pemohon')];
    const others = indicator({ ...untimed, title: 'Jumlah pemohon puas', measure: 'orang' });
    const said = saidOf(plan([rows[0]!, { ...rows[1]!, indicators: [others] }]));
    expect(said.filter((text) => text.startsWith('results: Belum ada indikator'))).toHaveLength(asks ? 1 : 0);
    expect(saidOf(plan(rows, { form: 'head' }))).toEqual([]);
  });

  it.each([
    ['staff', /hlm\. 51 no\. 8 huruf a/],
    ['head', /^saran aplikasi, bukan ketentuan$/],
  ] as const)('[SKP-34] [SKP-35] cites p.51 no.8 to %s: %s', (form, cited) => {
    const echo = { ...untimed, title: 'Menyusun laporan' };
    const rows = [result('Tersusunnya laporan tahunan', indicator(echo), indicator(echo))];
    const sources = adviceOn(plan(rows, { form })).filter(({ field }) => field.includes('.indicators.'));
    expect(sources.length).toBeGreaterThan(1);
    for (const { source } of sources) expect(source).toMatch(cited);
  });

  it.each([
    ['Laporan lengkap dan disetujui pimpinan', ['batas waktu']],
    ['Laporan bermanfaat bagi pimpinan paling lambat Juni', ['ukuran']],
    ['Laporan bermanfaat bagi pimpinan', ['ukuran', 'batas waktu']],
    ['Dua belas laporan lengkap disampaikan setiap bulan', []],
    ['Rancangan peraturan disahkan paling lambat 30 Juni', []],
  ] as const)('[SKP-33] [SKP-34] asks the narrative "%s" for %j', (title, missing) => {
    const narrative = indicator({ title, aspect: null, target: null, measure: '' });
    const said = saidOf(plan([result('Tersusunnya laporan', narrative)], { approach: 'kualitatif' }));
    expect(said).toHaveLength(missing.length);
    for (const [i, word] of missing.entries()) expect(said[i]).toMatch(new RegExp(`(belum|yang) menyebut ${word}`));
  });

  it('[SKP-33] asks a qualitative plan once for its time limit, not each indicator', () => {
    const narrative = (title: string) => indicator({ title, aspect: null, target: null, measure: '' });
    const rows = ['Laporan disahkan pimpinan', 'Telaah dipakai pimpinan', 'Data lengkap'].map(narrative);
    const asked = (...more: LintedIndicator[]) =>
      adviceOn(plan([result('Kajian dipakai pimpinan', ...rows, ...more)], { approach: 'kualitatif' }));
    expect(asked().map(({ field }) => field)).toEqual(['results']);
    expect(asked(narrative('Naskah disahkan paling lambat Maret'))).toEqual([]);
  });

  it.each([
    ['Persentase usul yang selesai', 'usul', 'measure'],
    ['Persentase usul yang selesai', 'persen', undefined],
    ['Persentase usul yang selesai', '%', undefined],
    // A predikat is not a percentage, so it does not fit this indicator.
    ['Persentase usul yang selesai', 'predikat', 'measure'],
    ['Mutu layanan', 'predikat', undefined],
    ['Jumlah usul yang selesai', '%', 'measure'],
    ['Jumlah usul yang selesai', 'usul', undefined],
    ['Rata-rata waktu layanan', 'orang', 'measure'],
    ['Waktu tunggu', 'menit', undefined],
    ['Waktu tunggu', '', undefined],
    ['Melaksanakan rapat', 'kali', 'title'],
    ['Media yang terbit', 'edisi', undefined],
    ['Indeks kepuasan', 'nilai', undefined],
  ] as const)('[SKP-34] looks at "%s" in %s: %s', (title, measure, field) => {
    const fields = adviceOn(plan([result('Terlayaninya pemohon', indicator({ title, measure }))])).map((a) => a.field);
    expect(fields).toEqual(field ? [`results.0.indicators.0.${field}`] : []);
  });
});

describe('duplicates', () => {
  it.each([
    ['Tersusunnya laporan keuangan', 'Tersusunnya laporan keuangan.', true],
    ['Tersusunnya laporan keuangan', 'Penyusunan Laporan Keuangan selesai', false],
    ['Terkelolanya arsip kantor', 'Pengelolaan arsip kantor yang terkelola', true],
    ['Terlaksananya pelatihan mutu bagi perawat', 'Pelatihan mutu untuk perawat terlaksana', true],
    ['Capaian kinerja di wilayah I', 'Capaian kinerja di wilayah II', false],
    ['Terlaksananya audit dinas kesehatan', 'Terlaksananya audit dinas pendidikan', false],
    ['Meningkatnya kunjungan', 'Menurunnya kunjungan', false],
  ])('[SKP-35] compares "%s" with "%s": %s', (first, second, same) => {
    const rows = [result(first), result(second, indicator({ title: 'Jumlah kunjungan', measure: 'kunjungan' }))];
    const said = saidOf(plan(rows)).filter((text) => /sama/.test(text));
    expect(said).toHaveLength(same ? 1 : 0);
    if (same) expect(said[0]).toContain('results.1.title: Isinya sama atau hampir sama dengan hasil kerja 1.');
  });

  it('[SKP-35] finds an indicator twice, and one that only repeats its result', () => {
    const twice = [indicator(), indicator({ title: 'Laporan yang disahkan, jumlahnya' })];
    expect(saidOf(plan([result('Tersusunnya laporan', ...twice)]))).toEqual([
      expect.stringContaining(
        'results.0.indicators.1.title: Isinya sama atau hampir sama dengan hasil kerja 1, indikator 1',
      ),
    ]);
    expect(saidOf(plan([result('Tersusunnya laporan', indicator({ title: 'Laporan tersusun' }))]))).toEqual([
      expect.stringContaining('mengulang hasil kerjanya'),
    ]);
    const otherAspect = indicator({ aspect: 'kuantitas', measure: 'halaman' });
    expect(saidOf(plan([result('Tersusunnya laporan', indicator(), otherAspect)]))).toEqual([]);
    expect(saidOf(plan([result('', indicator({ title: '' })), result('', indicator({ title: '' }))]))).toEqual([]);
  });
});

describe('control level', () => {
  it.each([
    ['administrator', 'staff', 'Tercatatnya surat masuk', 'output kendali sedang'],
    ['pengawas', 'staff', 'Terinputnya data pegawai', 'output kendali sedang'],
    ['jpt-pratama', 'head', 'Terarsipkannya dokumen dinas', 'output kendali rendah'],
    ['fungsional', 'head', 'Tercatatnya kunjungan pasien', 'output kendali rendah'],
    ['pelaksana', 'staff', 'Tercatatnya surat masuk', undefined],
    ['fungsional', 'staff', 'Terinputnya data pegawai', undefined],
    ['administrator', 'staff', 'Terkelolanya arsip kantor', undefined],
  ] as const)('[SKP-36] tells a %s on the form of %s who plans "%s": %s', (positionClass, form, title, floor) => {
    const said = adviceOn(plan([result(title)], { positionClass, form }));
    expect(said.map(({ says }) => says)).toEqual(floor ? [expect.stringContaining(floor)] : []);
  });
});

describe('the plans of the sample agency', () => {
  const heads = ['health-head', 'education-head', 'personnel-head', 'inspector', 'clinic-head'];
  it('get remarks only on absolute words and missing time limits', () => {
    const said = Object.entries(DEMO_PLANS).flatMap(([key, rows]) => {
      const results = rows.map((row) => ({
        ...row,
        indicators: row.indicators.map((each) => ({ ...each, ...readDemoTarget(each, 2026) })),
      }));
      const form = heads.includes(key) ? 'head' : 'staff';
      return adviceOn(plan(results, { form, positionClass: form === 'head' ? 'jpt-pratama' : 'administrator' }));
    });
    const others = said.filter(({ says }) => !/bersifat mutlak|^Belum ada indikator yang menyebut waktu/.test(says));
    expect(others).toEqual([]);
    expect(said.length).toBeLessThan(Object.keys(DEMO_PLANS).length / 2);
  });
});
