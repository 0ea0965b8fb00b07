import { describe, expect, it } from 'vitest';
import { readRealisation } from './realisation';
import { targetOf } from './target-row';
import { directionField, readTarget, targetField, targetText } from './targets';

const typedAs = (typed: string, aspect: 'waktu' | '' = '', direction: '' | 'more' = '') =>
  readTarget(direction, typed, { isAboutTime: aspect === 'waktu' });

/** Targets as health offices, schools, finance and regional offices write them, with the expected print, kind and direction. */
describe('targets of offices', () => {
  it.each([
    ['95% balita', 'number', 'more', '95% balita'],
    ['minimal 95 persen bayi usia 0–11 bulan', 'number', 'more', 'minimal 95 persen bayi usia 0–11 bulan'],
    ['di bawah 14 persen', 'number', 'less', 'di bawah 14 persen'],
    ['≤ 15/1.000 KH', 'number', 'less', '≤ 15/1.000 KH'],
    ['85 per 100.000 KH', 'number', 'more', '85 per 100.000 KH'],
    ['12 laporan Covid-19', 'number', 'more', '12 laporan Covid-19'],
    ['12 kasus HIV/AIDS', 'number', 'more', '12 kasus HIV/AIDS'],
    ['12 peraturan (UU-13)', 'number', 'more', '12 peraturan (UU-13)'],
    ['0 temuan', 'number', 'less', '0 temuan'],
    ['0 keluhan per bulan', 'rate', 'less', '0 keluhan per bulan'],
    ['minimal 0', 'number', 'more', 'minimal 0'],
    ['25 orang/hari', 'rate', 'more', '25 orang per hari'],
    ['2 dok/bln', 'rate', 'more', '2 dok per bulan'],
    ['2 dokumen perbulan', 'rate', 'more', '2 dokumen per bulan'],
    ['2 dokumen setiap bulannya', 'rate', 'more', '2 dokumen per bulan'],
    ['2 kali sebulan', 'rate', 'more', '2 kali per bulan'],
    ['6 kali dalam satu tahun', 'rate', 'more', '6 kali per tahun'],
    ['1 laporan/TW', 'rate', 'more', '1 laporan per triwulan'],
    ['1 laporan tiap triwulan', 'rate', 'more', '1 laporan per triwulan'],
    ['tiap bulan 2 laporan', 'rate', 'more', '2 laporan per bulan'],
    ['setiap triwulan minimal 1 laporan', 'rate', 'more', 'minimal 1 laporan per triwulan'],
    ['4 dok / thn', 'rate', 'more', '4 dok per tahun'],
    ['24 JP/minggu', 'rate', 'more', '24 JP per minggu'],
    ['3 dokumen/kegiatan', 'number', 'more', '3 dokumen/kegiatan'],
    ['1 laporan/hari kerja', 'number', 'more', '1 laporan/hari kerja'],
    ['12 (dua belas) laporan', 'number', 'more', '12 laporan'],
    ['12 (Dua Belas) Laporan per Tahun', 'rate', 'more', '12 Laporan per tahun'],
    ['100% (seratus persen)', 'number', 'more', '100%'],
    ['Rp 1.500.000 (satu juta lima ratus ribu rupiah)', 'number', 'more', 'Rp 1.500.000'],
    ['Rp 1,5 miliar (satu koma lima miliar rupiah)', 'number', 'more', 'Rp 1,5 miliar'],
    ['3 (tiga) s.d. 5 (lima) hari kerja', 'range', 'more', '3–5 hari kerja'],
    ['12 (dua belas laporan)', 'number', 'more', '12 laporan'],
    ['12 laporan (bulanan)', 'number', 'more', '12 laporan (bulanan)'],
    ['4 laporan (1 laporan per triwulan)', 'number', 'more', '4 laporan (1 laporan per triwulan)'],
    ['Nilai 80 sampai 90', 'range', 'more', 'Nilai 80–90'],
    ['≥ 3 dan ≤ 5', 'range', 'more', '3–5'],
    ['≤ 5 hari dan ≥ 3 hari', 'range', 'more', '3–5 hari'],
    ['minimal 80 maksimal 90 persen', 'range', 'more', '80–90 persen'],
    ['antara 80 dan 90 persen', 'range', 'more', '80–90 persen'],
    ['nilai ≥ 80 dan ≤ 90', 'range', 'more', 'nilai 80–90'],
    ['Rp 1.000.000,- s.d. Rp 2.000.000,-', 'range', 'more', 'Rp 1.000.000–2.000.000'],
    ['Rp. 5.000.000.-', 'number', 'more', 'Rp 5.000.000'],
    ['80\u201190 %', 'range', 'more', '80–90%'],
    ['sekurang\u2011kurangnya 12 laporan', 'number', 'more', 'sekurang-kurangnya 12 laporan'],
    ['max. 3 hari', 'number', 'less', 'maksimal 3 hari'],
    ['min.85%', 'number', 'more', 'minimal 85%'],
    ['sedikitnya 12 laporan', 'number', 'more', 'sedikitnya 12 laporan'],
    ['80% keatas', 'number', 'more', '80% keatas'],
    ['Nilai minimal 85', 'number', 'more', 'Nilai minimal 85'],
    ['Indeks SPBE ≥ 3,5', 'number', 'more', 'Indeks SPBE ≥ 3,5'],
    ['nilai rata-rata maks. 75', 'number', 'less', 'nilai rata-rata maksimal 75'],
    ['Indeks 3,5 dari skala 5', 'scale', 'more', 'Indeks 3,5 dari skala 5'],
    ['predikat SAKIP minimal BB', 'grade', 'more', 'predikat SAKIP minimal BB'],
    ['Opini minimal WDP', 'grade', 'more', 'Opini minimal WDP'],
    ['nilai SAKIP BB', 'grade', 'more', 'nilai SAKIP BB'],
    ['maksimal peringkat 10', 'number', 'less', 'maksimal peringkat 10'],
    ['peringkat ke-5', 'number', 'less', 'peringkat ke-5'],
    ['Peringkat 1-5', 'range', 'less', 'Peringkat 1–5'],
    ['juara 1', 'number', 'less', 'juara 1'],
    ['10 besar', 'number', 'less', '10 besar'],
    ['5 terbaik', 'number', 'less', '5 terbaik'],
    ['paling lambat tgl 5 bulan depan', 'month-day', 'by-date', 'paling lambat tanggal 5 bulan berikutnya'],
    ['setiap tanggal 10', 'month-day', 'by-date', 'tanggal 10 tiap bulan'],
    ['tanggal 10 bulan berjalan', 'month-day', 'by-date', 'tanggal 10 tiap bulan'],
    ['tgl 10/bulan', 'month-day', 'by-date', 'tanggal 10 tiap bulan'],
  ] as const)(
    '"%s" is a %s, %s is better, and is printed "%s" [TARGET-02] [TARGET-03] [TARGET-04]',
    (typed, kind, way, words) => {
      const row = typedAs(typed);
      if ('wrong' in row) throw new Error(row.wrong);
      expect([row.targetKind, row.direction, targetText(row)]).toEqual([kind, way, words]);
      // If the target is read again from its fields, it gives the same row.
      expect(readTarget(directionField(row), targetField(row), { measure: row.measure })).toEqual(row);
      expect(targetOf(row)).toBeDefined();
    },
  );

  it.each([
    ['15 menit per layanan', 'less'],
    ['5 menit/pasien', 'less'],
    ['5 hari kalender', 'less'],
    ['5 hari kerja sejak berkas lengkap', 'less'],
    ['1 tahun', 'less'],
    ['1 triwulan', 'less'],
    ['1 tahun anggaran', 'less'],
    ['10 s/d 15 menit per pasien', 'less'],
    ['20 jam pelajaran', 'more'],
    ['30 hari sebelum batas waktu', 'more'],
    ['95% tepat waktu', 'more'],
  ] as const)('in the aspect of time, of "%s" %s is better [TARGET-04]', (typed, direction) => {
    expect(typedAs(typed, 'waktu')).toMatchObject({ direction });
  });

  it.each([
    ['> 3 dan < 5', /kedua ujungnya/],
    ['lebih dari 3 kurang dari 5', /kedua ujungnya/],
    ['≥ 3 dan ≥ 5', /satu target/],
    ['80% < x < 90%', /satu target/],
    ['12 laporan maksimal 3 hari', /satu target/],
    ['12 laporan + 3 dokumen', /satu target/],
    ['12 laporan Covid-19 – 15 laporan Covid-19', /satu target/],
    ['1 laporan per bulan (12 laporan)', /satu target/],
    ['tiap bulan 1 laporan per tahun', /satu target/],
    ['1 laporan x 12 bulan', /Tulis hasilnya/],
    ['2 x 24 jam', /Tulis hasilnya/],
    ['12 (sepuluh) laporan', /hurufnya berbeda/],
    ['2 jam 30 menit', /satu satuan waktu/],
    ['maksimal 1 tahun dan 6 bulan', /satu satuan waktu/],
    ['85 atau lebih baik', /belum terbaca/],
    ['85 plus', /belum terbaca/],
    ['09.00 WIB', /Waktu ini belum terbaca/],
    ['1 s.d. 31 Juli 2026', /satu tanggal saja/],
    ['5 hari kerja pertama bulan berikutnya', /tanggal 5 bulan berikutnya/],
    ['3 hari-5 minggu', /satuan yang berbeda/],
    ['3 hari kerja-5 minggu', /satuan yang berbeda/],
    ['85% –', /belum terbaca/],
    ['minimal peringkat 10', /makin kecil makin baik.*pilih arahnya/],
    ['peringkat minimal 10', /makin kecil makin baik/],
    ['peringkat 10 ke atas', /makin kecil makin baik/],
    ['indeks 6 dari skala 5', /lebih besar daripada skalanya/],
    ['6 dari 5', /lebih besar daripada skalanya/],
    ['3 dari skala 5 per triwulan', /Skala ditulis di belakang/],
    ['nilai 85 per bulan', /Jumlah per periode/],
    ['paling lambat 12 laporan', /hanya untuk waktu/],
    ['paling lambat 5 bulan berikutnya', /tanggal 5 bulan berikutnya/],
    ['tanggal 10', /tanggal 5 tiap bulan/],
    ['tanggal 31 Februari 2026', /tanggal yang ada/],
    ['tanggal 1–5 tiap bulan', /Waktu ini belum terbaca/],
    ['Desember 2026', /Waktu ini belum terbaca/],
    ['akhir bulan', /Waktu ini belum terbaca/],
    ['TW I–IV', /Waktu ini belum terbaca/],
    ['semester I', /Waktu ini belum terbaca/],
    ['H+3', /Waktu ini belum terbaca/],
    ['31 Maret 2026 s.d. 30 Juni 2026', /satu tanggal saja/],
    ['minimal nilai maksimal 3', /belum terbaca/],
    ['nilai minimal rata-rata 75', /belum terbaca/],
    ['kurang lebih 3 hari', /belum terbaca/],
  ])('"%s" is refused with the way out [TARGET-02] [TARGET-04]', (typed, reason) => {
    expect(typedAs(typed)).toEqual({ wrong: expect.stringMatching(reason) });
  });

  it('asks for the direction if it is not clear, and accepts the choice [TARGET-04]', () => {
    expect(typedAs('24 jam per hari', 'waktu')).toEqual({ wrong: expect.stringMatching(/pilih arahnya/) });
    const served = typedAs('24 jam per hari', 'waktu', 'more');
    if ('wrong' in served) throw new Error(served.wrong);
    expect(served).toMatchObject({ targetKind: 'rate', direction: 'more' });
    // The field of the direction shows the choice.
    expect(directionField(served, true)).toBe('more');
    expect(readTarget('less', 'paling lambat 12 laporan')).toEqual({
      wrong: expect.stringMatching(/hanya untuk waktu/),
    });
    expect(typedAs('minimal peringkat 10', '', 'more')).toMatchObject({ direction: 'more' });
  });

  it.each(['30 Juni 2026', '5 laporan', 'dan laporan', '≥ laporan'])('"%s" is no unit [TARGET-02]', (measure) => {
    expect(readTarget('', '12', { measure })).toEqual({ wrong: expect.stringMatching(/Satuan ini belum terbaca/) });
  });

  it('a dash in the field of the unit means no unit [TARGET-02]', () => {
    for (const measure of ['-', '–', '−']) {
      expect(readTarget('', '12 laporan', { measure })).toMatchObject({ target: '12', measure: 'laporan' });
      expect(readTarget('', '', { measure })).toMatchObject({ target: null, measure: '' });
    }
  });

  it('a sign in the field of the unit of a grade counts, and must not contradict the other [TARGET-02]', () => {
    const beside = { measure: 'predikat minimal' };
    expect(readTarget('', 'BB', beside)).toMatchObject({ targetSign: 'minimal', targetWord: 'BB' });
    const row = typedAs('predikat minimal BB');
    expect('wrong' in row ? '' : [targetField(row), row.measure]).toEqual(['BB', 'predikat minimal']);
    expect(readTarget('', 'maksimal BB', beside)).toEqual({ wrong: expect.stringMatching(/berlawanan/) });
  });
});

describe('realisations of these targets', () => {
  const TODAY = '2026-07-01';
  const told = (asked: string, typed: string) => {
    const row = typedAs(asked);
    return readRealisation('wrong' in row ? { ...NONE, measure: row.wrong } : row, typed, TODAY);
  };
  const NONE = { direction: 'more', target: null, targetOn: null } as const;

  it.each([
    ['12 (dua belas) laporan', '10 laporan', '10'],
    ['12 laporan', '10 (sepuluh) laporan', '10'],
    ['12 laporan Covid-19', '10 laporan Covid-19', '10'],
    ['2 dokumen per bulan', '2 dokumen/bln', '2'],
    ['2 dok/bln', '3 dok perbulan', '3'],
    ['Nilai minimal 85', 'nilai 86', '86'],
    ['Indeks 3,5 dari skala 5', 'indeks 3,6 dari skala 5', '3.6'],
    ['Nilai 80 sampai 90', 'nilai 85', '85'],
    ['peringkat ke-5', 'peringkat ke-3', '3'],
    ['maksimal peringkat 10', 'peringkat 8', '8'],
    ['Rp 1,5 M', 'Rp 1.400.000.000', '1.4'],
    ['Rp 500 jt', 'Rp 1.400.000.000', '1400'],
    ['95% balita', '96%', '96'],
    ['15 menit per layanan', '12 menit', '12'],
    ['15 menit per layanan', '12 menit/layanan', '12'],
    ['85 per 100.000 KH', '80/100.000 KH', '80'],
    ['12 laporan Covid-19', '10 laporan', '10'],
    ['12 laporan', '10 lap.', '10'],
    ['2 dokumen per bulan', '2 dok/bln', '2'],
    ['120 dari 120 laporan', '118 laporan', '118'],
    ['Rp 1,5 miliar', '1.400 juta', '1.4'],
    ['Rp 1.250.000', '1 juta', '1000000'],
    ['Nilai minimal 85', '86 nilai', '86'],
    ['peringkat 10', 'ranking 8', '8'],
    ['peringkat 10', 'peringkat ke-8', '8'],
    ['10 besar', 'peringkat 8', '8'],
    ['3,5 dari skala 5', '3,6 dari 5', '3.6'],
    ['tanggal 5 bulan berikutnya', 'tanggal 4', '4'],
    ['tanggal 5 bulan berikutnya', 'tanggal 7 bulan berikutnya', '7'],
    ['tanggal 5 bulan berikutnya', 'tanggal 30 bulan yang sama', '-1'],
    ['tanggal 5 tiap bulan', 'tanggal 2 bulan berikutnya', '33'],
  ])('%s: "%s" is read as %s [TARGET-06]', (asked, typed, value) => {
    expect(told(asked, typed)).toMatchObject({ value });
  });

  it.each([
    ['12 laporan', '10 (dua belas) laporan', /hurufnya berbeda/],
    ['3 jam', '2 jam 30 menit', /satu satuan waktu/],
    ['3 hari kerja', '2 hari', /Tulis dalam hari kerja/],
    ['3,5 dari skala 5', '3 dari 4', /misalnya 3,5/],
    ['12 laporan', 'peringkat 8', /Tulis dalam laporan/],
    ['Indeks 3,5 dari skala 5', 'indeks 6 dari skala 5', /lebih besar daripada skalanya/],
    ['tanggal 5 bulan berikutnya', 'tanggal 30', /tanggal 30 bulan yang sama/],
    ['tanggal 5 bulan berikutnya', 'tanggal 4 Februari', /tanggal 4 bulan berikutnya/],
    ['predikat minimal BB', 'maksimal A', /D < C < CC/],
  ])('%s: "%s" is refused with the way out [TARGET-06]', (asked, typed, reason) => {
    expect(told(asked, typed)).toEqual({ wrong: expect.stringMatching(reason) });
  });
});
