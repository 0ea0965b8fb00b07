import type { PositionClass } from '../../people/rules/vocabulary';

/**
 * An example of a result for a kind of post. `indicator`, `target` and `measure` are for a quantitative plan, `narrative` for a qualitative
 * one.
 */
export type HelpExample = { result: string; indicator: string; target: string; measure: string; narrative: string };
/** The five parts of a `HelpExample`, separated by vertical bars. */
type Row = string;

/** Examples for functional posts, by the beginning of the post's name. The first match counts. */
const BY_NAME: readonly (readonly [RegExp, Row])[] = [
  [
    /^(kepala sekolah|guru|dosen)\b/,
    'Meningkatnya hasil belajar murid di kelas yang diampu | Persentase murid yang mencapai ketuntasan | 88 | persen | Sedikitnya 88 persen murid mencapai ketuntasan pada akhir semester kedua',
  ],
  [
    /^perawat\b/,
    'Terselenggaranya asuhan keperawatan sesuai standar | Persentase dokumen asuhan keperawatan yang lengkap | 95 | persen | Dokumen asuhan lengkap dalam 24 jam pada 95 persen pasien',
  ],
  [
    /^bidan\b/,
    'Terlayaninya ibu hamil sesuai standar | Jumlah ibu hamil yang diperiksa enam kali | 300 | ibu | Tiga ratus ibu hamil diperiksa lengkap enam kali sampai akhir tahun',
  ],
  [
    /^(dokter|apoteker|nutrisionis|epidemiolog|sanitarian|fisioterapis|terapis|radiografer)\b/,
    'Terlayaninya pasien sesuai standar klinis | Rata-rata waktu tunggu layanan | 30 | menit | Pasien dilayani paling lama 30 menit sejak mendaftar',
  ],
  [
    /^perencana\b/,
    'Tersusunnya dokumen perencanaan yang selaras dengan prioritas daerah | Persentase program yang selaras dengan rencana strategis | 95 | persen | Rancangan rencana kerja diterima pimpinan paling lambat 30 Juni',
  ],
  [
    /^(auditor|pengawas penyelenggaraan|pemeriksa)/,
    'Tersusunnya laporan hasil audit yang dipakai untuk perbaikan | Persentase rekomendasi yang ditindaklanjuti | 90 | persen | Sembilan dari sepuluh rekomendasi audit ditindaklanjuti sebelum akhir tahun',
  ],
  [
    /^(analis (sdm|sumber daya manusia)|pranata (sdm|sumber daya manusia)|asesor)/,
    'Terselesaikannya layanan kepegawaian sesuai standar waktu | Rata-rata waktu penyelesaian usul | 4 | hari kerja | Usul kepegawaian selesai paling lama empat hari kerja',
  ],
  [
    /^(analis keuangan|bendahara|pranata keuangan|penata laporan|akuntan)/,
    'Tersusunnya laporan keuangan yang andal dan tepat waktu | Jumlah laporan bulanan tanpa koreksi | 11 | laporan | Laporan keuangan bulanan diserahkan paling lambat tanggal 10',
  ],
  [
    /^(pranata komputer|statistisi|manggala|pengelola (data|sistem))/,
    'Tersedianya aplikasi dan data kantor yang andal | Rata-rata waktu penyelesaian gangguan | 4 | jam | Gangguan aplikasi selesai paling lama empat jam pada hari kerja',
  ],
  [
    /^(penyuluh|tenaga promosi|pekerja sosial|pembimbing)/,
    'Meningkatnya pengetahuan warga binaan | Rata-rata kenaikan nilai uji sesudah penyuluhan | 15 | poin | Nilai uji warga binaan naik 15 poin pada akhir tahun',
  ],
  [
    /^(arsiparis|pustakawan)\b/,
    'Tertatanya arsip sehingga mudah ditemukan | Rata-rata waktu penemuan arsip | 10 | menit | Arsip yang diminta ditemukan paling lama 10 menit',
  ],
];

const HEAD: Row =
  'Meningkatnya mutu layanan bagi masyarakat | Indeks kepuasan masyarakat | 86,5 | nilai | Kepuasan masyarakat atas layanan mencapai nilai 86,5 pada survei akhir tahun';
const BY_CLASS: Partial<Record<PositionClass, Row>> = {
  administrator:
    'Terpenuhinya layanan keuangan dan kepegawaian sesuai standar | Persentase layanan yang selesai sesuai standar waktu | 95 | persen | Layanan keuangan dan kepegawaian selesai sesuai standar waktu pada 95 persen permintaan',
  pengawas:
    'Terkendalinya penyelesaian layanan seksi tepat waktu | Rata-rata waktu penyelesaian layanan | 3 | hari kerja | Layanan seksi selesai rata-rata dalam tiga hari kerja sampai akhir tahun',
  pelaksana:
    'Terkelolanya surat dan arsip kantor dengan tertib | Rata-rata waktu pendistribusian surat | 1 | hari kerja | Surat masuk sampai kepada penerimanya paling lama satu hari kerja',
};
const FUNCTIONAL: Row =
  'Tersedianya analisis yang dipakai pimpinan untuk mengambil keputusan | Jumlah telaah yang diterima pimpinan | 12 | telaah | Satu telaah yang diterima pimpinan tersedia setiap bulan';

export type HelpedPost = { name: string; positionClass: PositionClass };

/**
 * An example for a kind of post. All heads have the same example. Functional posts have one by name, and other posts one by class. If there
 * is none, `FUNCTIONAL` is used.
 */
export function exampleFor({ name, positionClass }: HelpedPost, isHead: boolean): HelpExample {
  const called = name.toLowerCase();
  const named = positionClass === 'fungsional' ? BY_NAME.find(([shape]) => shape.test(called))?.[1] : undefined;
  const row = isHead ? HEAD : (named ?? BY_CLASS[positionClass] ?? FUNCTIONAL);
  const [result = '', indicator = '', target = '', measure = '', narrative = ''] = row.split(' | ');
  return { result, indicator, target, measure, narrative };
}
