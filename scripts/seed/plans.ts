import type { Aspect, Direction, Perspective, ResultKind } from '@/lib/skp/rules/vocabulary';

export type DemoIndicator = {
  title: string;
  aspect: Aspect;
  direction: Direction;
  /**
   * The target as it is typed into the form. All kinds of targets occur. A month and day (`06-30`) means that day in the year of the plan.
   */
  target: string;
  measure: string;
  perspective?: Perspective;
};

export type DemoResult = {
  kind: ResultKind;
  title: string;
  /** The index (from 0) of the superior's result that this one supports. If the superior has fewer results, the last one is meant. */
  supports: number;
  indicators: readonly DemoIndicator[];
};

type Short = readonly [
  title: string,
  aspect: Aspect,
  direction: Direction,
  target: string,
  measure: string,
  perspective?: Perspective,
];

const utama = (supports: number, title: string, ...indicators: Short[]): DemoResult =>
  result('utama', supports, title, indicators);
const tambahan = (supports: number, title: string, ...indicators: Short[]): DemoResult =>
  result('tambahan', supports, title, indicators);

function result(kind: ResultKind, supports: number, title: string, rows: readonly Short[]): DemoResult {
  const indicators = rows.map(([name, aspect, direction, target, measure, perspective]) => ({
    title: name,
    aspect,
    direction,
    target,
    measure,
    perspective,
  }));
  return { kind, supports, title, indicators };
}

/** The sample plans by kind of job, as in real offices: they name results, not activities. */
export const DEMO_PLANS = {
  'health-head': [
    utama(
      0,
      'Meningkatnya mutu layanan kesehatan dasar bagi warga kota',
      [
        'Indeks kepuasan masyarakat atas layanan kesehatan',
        'kualitas',
        'more',
        'minimal 86,5',
        'nilai',
        'penerima-layanan',
      ],
      ['Persentase puskesmas terakreditasi paripurna', 'kualitas', 'more', '80', 'persen', 'proses-bisnis'],
    ),
    utama(0, 'Menurunnya prevalensi tengkes (stunting) pada balita', [
      'Prevalensi tengkes pada balita',
      'kualitas',
      'less',
      'maksimal 14',
      'persen',
      'penerima-layanan',
    ]),
    utama(
      0,
      'Terkelolanya anggaran kesehatan secara tepat dan akuntabel',
      ['Persentase serapan anggaran dinas', 'biaya', 'more', '93–97', 'persen', 'anggaran'],
      [
        'Persentase pegawai yang mengikuti pelatihan kompetensi',
        'kuantitas',
        'more',
        '75',
        'persen',
        'penguatan-internal',
      ],
    ),
  ],
  'education-head': [
    utama(
      0,
      'Meningkatnya mutu hasil belajar peserta didik',
      ['Rata-rata nilai asesmen literasi SMP', 'kualitas', 'more', '72,5', 'nilai', 'penerima-layanan'],
      ['Persentase sekolah dengan rapor mutu minimal baik', 'kualitas', 'more', '85', 'persen', 'proses-bisnis'],
    ),
    utama(0, 'Meningkatnya kepuasan orang tua atas layanan pendidikan', [
      'Indeks kepuasan orang tua',
      'kualitas',
      'more',
      '84',
      'nilai',
      'penerima-layanan',
    ]),
    utama(
      0,
      'Terkelolanya anggaran pendidikan secara tepat dan akuntabel',
      ['Persentase serapan anggaran dinas', 'biaya', 'more', '94', 'persen', 'anggaran'],
      [
        'Jumlah guru yang lulus pelatihan pembelajaran mendalam',
        'kuantitas',
        'more',
        '320',
        'orang',
        'penguatan-internal',
      ],
    ),
  ],
  'personnel-head': [
    utama(
      0,
      'Meningkatnya kualitas manajemen ASN berbasis sistem merit',
      ['Indeks sistem merit', 'kualitas', 'more', '325 dari skala 400', '', 'proses-bisnis'],
      ['Persentase layanan kepegawaian selesai tepat waktu', 'waktu', 'more', '95', 'persen', 'penerima-layanan'],
    ),
    utama(0, 'Meningkatnya kompetensi ASN kota', [
      'Rata-rata jam pengembangan kompetensi per ASN',
      'kuantitas',
      'more',
      '20',
      'jam pelajaran',
      'penguatan-internal',
    ]),
    utama(0, 'Terkelolanya anggaran kepegawaian secara tepat', [
      'Persentase serapan anggaran badan',
      'biaya',
      'more',
      '96',
      'persen',
      'anggaran',
    ]),
  ],
  inspector: [
    utama(
      0,
      'Meningkatnya kualitas pengawasan internal pemerintah kota',
      ['Tingkat kapabilitas pengawasan internal', 'kualitas', 'more', 'Level 3', '', 'proses-bisnis'],
      ['Opini atas laporan keuangan pemerintah kota', 'kualitas', 'more', 'WTP', '', 'penerima-layanan'],
      ['Persentase tindak lanjut temuan yang selesai', 'kuantitas', 'more', '90', 'persen', 'penerima-layanan'],
    ),
    utama(0, 'Terkelolanya anggaran pengawasan secara tepat', [
      'Persentase serapan anggaran inspektorat',
      'biaya',
      'more',
      '95',
      'persen',
      'anggaran',
    ]),
  ],
  'clinic-head': [
    utama(
      0,
      'Meningkatnya kunjungan dan mutu layanan puskesmas',
      ['Jumlah kunjungan pasien yang terlayani', 'kuantitas', 'more', '24.000', 'kunjungan', 'penerima-layanan'],
      ['Rata-rata waktu tunggu pendaftaran', 'waktu', 'less', 'paling lama 15', 'menit', 'proses-bisnis'],
    ),
    utama(2, 'Terkelolanya dana kapitasi secara tepat', [
      'Persentase serapan dana kapitasi',
      'biaya',
      'more',
      '95',
      'persen',
      'anggaran',
    ]),
  ],
  secretary: [
    utama(
      2,
      'Terlaksananya perencanaan dan pelaporan dinas yang akuntabel',
      ['Predikat evaluasi akuntabilitas kinerja dinas', 'kualitas', 'more', 'A', ''],
      ['Laporan kinerja dinas diserahkan', 'waktu', 'by-date', '02-28', ''],
    ),
    utama(2, 'Terpenuhinya layanan keuangan dan kepegawaian dinas', [
      'Persentase layanan internal selesai sesuai standar waktu',
      'waktu',
      'more',
      '95',
      'persen',
    ]),
  ],
  'services-head': [
    utama(
      0,
      'Meningkatnya mutu fasilitas layanan kesehatan',
      ['Jumlah puskesmas yang lulus penilaian mutu', 'kuantitas', 'more', '8', 'puskesmas'],
      ['Indeks kepuasan pasien puskesmas', 'kualitas', 'more', '86', 'nilai'],
    ),
    utama(0, 'Terpenuhinya ketersediaan obat esensial', [
      'Persentase ketersediaan obat esensial',
      'kualitas',
      'more',
      '97',
      'persen',
    ]),
    tambahan(2, 'Tersusunnya telaah layanan telekonsultasi', [
      'Dokumen telaah diserahkan',
      'waktu',
      'by-date',
      'triwulan III',
      '',
    ]),
  ],
  'community-head': [
    utama(
      1,
      'Meningkatnya perbaikan gizi dan kesehatan ibu dan anak',
      ['Persentase balita yang dipantau pertumbuhannya', 'kuantitas', 'more', '92', 'persen'],
      [
        'Persentase ibu hamil yang mendapat pemeriksaan enam kali',
        'kualitas',
        'more',
        'sekurang-kurangnya 90',
        'persen',
      ],
    ),
    utama(0, 'Meningkatnya perilaku hidup bersih dan sehat', [
      'Persentase rumah tangga berperilaku hidup bersih dan sehat',
      'kualitas',
      'more',
      '70',
      'persen',
    ]),
  ],
  'disease-head': [
    utama(
      0,
      'Menurunnya angka kesakitan penyakit menular',
      ['Angka kesakitan demam berdarah per 100.000 penduduk', 'kualitas', 'less', '≤ 45', 'kasus'],
      ['Persentase kejadian luar biasa yang ditangani dalam 24 jam', 'waktu', 'more', '100', 'persen'],
    ),
    utama(0, 'Tercapainya imunisasi dasar lengkap', [
      'Cakupan imunisasi dasar lengkap',
      'kuantitas',
      'more',
      '95',
      'persen',
    ]),
  ],
  finance: [
    utama(
      0,
      'Tersusunnya laporan keuangan yang andal dan tepat waktu',
      ['Jumlah laporan keuangan bulanan tanpa koreksi', 'kuantitas', 'more', '1', 'laporan per bulan'],
      ['Laporan keuangan bulanan diserahkan', 'waktu', 'by-date', 'tanggal 10 bulan berikutnya', ''],
      ['Laporan keuangan tahunan diserahkan', 'waktu', 'by-date', '01-31', ''],
    ),
    utama(1, 'Terbayarnya hak pegawai dan pihak ketiga tepat waktu', [
      'Rata-rata waktu penyelesaian pembayaran',
      'waktu',
      'less',
      'paling lama 5',
      'hari kerja',
    ]),
  ],
  personnel: [
    utama(
      1,
      'Terselesaikannya layanan kepegawaian sesuai standar',
      ['Jumlah usul kepegawaian yang selesai', 'kuantitas', 'more', '240', 'usul'],
      ['Rata-rata waktu penyelesaian usul', 'waktu', 'less', '3–4', 'hari kerja'],
    ),
    utama(1, 'Tersedianya data kepegawaian yang mutakhir', [
      'Persentase data pegawai yang mutakhir',
      'kualitas',
      'more',
      '99',
      'persen',
    ]),
  ],
  clerk: [
    utama(
      0,
      'Terkelolanya surat dan arsip kantor dengan tertib',
      ['Jumlah surat yang tercatat dan terdistribusi', 'kuantitas', 'more', '1.800', 'surat'],
      ['Rata-rata waktu distribusi surat', 'waktu', 'less', 'paling lama 1', 'hari kerja'],
    ),
    utama(0, 'Terpenuhinya kebutuhan perlengkapan kantor', [
      'Persentase permintaan perlengkapan terpenuhi',
      'kualitas',
      'more',
      '95',
      'persen',
    ]),
  ],
  accreditation: [
    utama(
      0,
      'Terdampinginya puskesmas dalam pemenuhan standar mutu',
      ['Jumlah puskesmas yang didampingi sampai siap dinilai', 'kuantitas', 'more', '8', 'puskesmas'],
      ['Persentase rekomendasi penilai yang ditindaklanjuti', 'kualitas', 'more', '90', 'persen'],
    ),
    utama(
      0,
      'Terlaksananya pelatihan mutu bagi tenaga puskesmas',
      ['Jumlah pelatihan yang terselenggara', 'kuantitas', 'more', '6', 'pelatihan'],
      ['Nilai kepuasan peserta pelatihan', 'kualitas', 'more', '3,4 dari skala 4', ''],
    ),
    tambahan(2, 'Tersusunnya panduan layanan ramah lansia', [
      'Panduan diserahkan kepada pimpinan',
      'waktu',
      'by-date',
      '09-30',
      '',
    ]),
  ],
  pharmacy: [
    utama(
      1,
      'Terdistribusinya obat ke puskesmas secara tepat',
      ['Persentase permintaan obat terpenuhi', 'kualitas', 'more', '97', 'persen'],
      ['Rata-rata waktu pengiriman obat', 'waktu', 'less', '2–3', 'hari'],
    ),
    utama(1, 'Terkendalinya obat kedaluwarsa', ['Persentase nilai obat kedaluwarsa', 'biaya', 'less', '0,5', 'persen']),
  ],
  nutrition: [
    utama(
      0,
      'Tertanganinya balita dengan masalah gizi',
      ['Jumlah balita gizi kurang yang mendapat intervensi', 'kuantitas', 'more', '460', 'balita'],
      ['Persentase balita intervensi yang naik berat badan', 'kualitas', 'more', '85', 'persen'],
    ),
    utama(0, 'Meningkatnya kapasitas kader posyandu', [
      'Jumlah kader yang terlatih',
      'kuantitas',
      'more',
      '150',
      'kader',
    ]),
  ],
  promotion: [
    utama(
      1,
      'Meningkatnya pengetahuan warga tentang hidup sehat',
      ['Jumlah kelurahan siaga aktif', 'kuantitas', 'more', '28', 'kelurahan'],
      ['Rata-rata nilai uji pengetahuan peserta penyuluhan', 'kualitas', 'more', '80', 'nilai'],
    ),
  ],
  midwife: [
    utama(
      0,
      'Terlayaninya ibu hamil dan ibu bersalin sesuai standar',
      ['Jumlah ibu hamil yang diperiksa enam kali', 'kuantitas', 'more', '310', 'ibu'],
      ['Persentase persalinan di fasilitas kesehatan', 'kualitas', 'more', '98', 'persen'],
    ),
    tambahan(0, 'Terselenggaranya kelas ibu hamil', [
      'Jumlah kelas ibu hamil',
      'kuantitas',
      'more',
      '2',
      'kelas per bulan',
    ]),
  ],
  epidemiology: [
    utama(
      0,
      'Terlaksananya penyelidikan epidemiologi secara cepat',
      ['Rata-rata waktu respons penyelidikan', 'waktu', 'less', 'maksimal 24', 'jam'],
      ['Jumlah penyelidikan dengan laporan lengkap', 'kuantitas', 'more', '60', 'laporan'],
    ),
    utama(1, 'Tersedianya analisis data penyakit untuk pimpinan', [
      'Jumlah buletin analisis',
      'kuantitas',
      'more',
      '1 buletin per bulan',
      '',
    ]),
  ],
  doctor: [
    utama(
      0,
      'Terlayaninya pasien rawat jalan sesuai standar klinis',
      ['Jumlah pasien yang dilayani', 'kuantitas', 'more', '4.800', 'pasien'],
      ['Persentase rekam medis lengkap dalam 24 jam', 'kualitas', 'more', '98%', ''],
    ),
    utama(0, 'Menurunnya rujukan yang tidak perlu', [
      'Persentase rujukan nonspesialistik',
      'kualitas',
      'less',
      '5',
      'persen',
    ]),
  ],
  nurse: [
    utama(
      0,
      'Terselenggaranya asuhan keperawatan sesuai standar',
      ['Jumlah tindakan keperawatan', 'kuantitas', 'more', '3.600', 'tindakan'],
      ['Persentase kepatuhan kebersihan tangan', 'kualitas', 'more', '85–95', 'persen'],
    ),
    utama(0, 'Terkunjunginya keluarga dengan risiko kesehatan', [
      'Jumlah keluarga yang dikunjungi',
      'kuantitas',
      'more',
      '180',
      'keluarga',
    ]),
  ],
  counter: [
    utama(
      0,
      'Terlayaninya pendaftaran pasien dengan cepat dan ramah',
      ['Rata-rata waktu pendaftaran', 'waktu', 'less', '≤ 10', 'menit'],
      ['Nilai kepuasan pasien di loket', 'kualitas', 'more', '3,5 dari skala 4', ''],
    ),
  ],
  data: [
    utama(
      1,
      'Tersedianya sistem informasi kantor yang andal',
      ['Persentase ketersediaan sistem', 'kualitas', 'more', '99,5', 'persen'],
      ['Rata-rata waktu penyelesaian gangguan', 'waktu', 'less', '4', 'jam'],
    ),
    utama(0, 'Termanfaatkannya data untuk keputusan pimpinan', [
      'Jumlah dasbor yang dipakai pimpinan',
      'kuantitas',
      'more',
      '4',
      'dasbor',
    ]),
  ],
  'primary-head': [
    utama(
      0,
      'Meningkatnya mutu pembelajaran sekolah dasar',
      ['Persentase sekolah dasar dengan rapor mutu baik', 'kualitas', 'more', '≥ 84', 'persen'],
      ['Rata-rata nilai asesmen numerasi', 'kualitas', 'more', '68', 'nilai'],
    ),
    utama(0, 'Menurunnya angka putus sekolah dasar', ['Angka putus sekolah', 'kualitas', 'less', '0,1', 'persen']),
  ],
  'secondary-head': [
    utama(
      0,
      'Meningkatnya mutu pembelajaran sekolah menengah pertama',
      ['Rata-rata nilai asesmen literasi', 'kualitas', 'more', '72,5', 'nilai'],
      ['Jumlah sekolah yang didampingi', 'kuantitas', 'more', '18', 'sekolah'],
    ),
    utama(1, 'Meningkatnya kepuasan orang tua murid SMP', [
      'Indeks kepuasan orang tua',
      'kualitas',
      'more',
      '84',
      'nilai',
    ]),
  ],
  curriculum: [
    utama(
      0,
      'Terdampinginya sekolah dalam menyusun kurikulum',
      ['Jumlah sekolah yang kurikulumnya disahkan', 'kuantitas', 'more', '24', 'sekolah'],
      ['Seluruh dokumen kurikulum disahkan', 'waktu', 'by-date', '07-15', ''],
    ),
    utama(
      0,
      'Terlatihnya guru dalam asesmen pembelajaran',
      ['Jumlah pelatihan yang berhasil dilaksanakan', 'kuantitas', 'more', '8', 'pelatihan'],
      ['Nilai kepuasan guru peserta', 'kualitas', 'more', '85', 'nilai'],
    ),
  ],
  'school-head': [
    utama(
      0,
      'Meningkatnya hasil belajar murid sekolah',
      ['Rata-rata nilai ujian akhir sekolah', 'kualitas', 'more', '78', 'nilai'],
      ['Persentase murid lulus', 'kuantitas', 'more', '100', 'persen'],
    ),
    utama(1, 'Meningkatnya kepuasan orang tua murid', ['Indeks kepuasan orang tua', 'kualitas', 'more', '85', 'nilai']),
    tambahan(0, 'Terbentuknya komunitas belajar guru', [
      'Jumlah pertemuan komunitas belajar',
      'kuantitas',
      'more',
      '20',
      'pertemuan',
    ]),
  ],
  teacher: [
    utama(
      0,
      'Meningkatnya hasil belajar murid di kelas yang diampu',
      ['Rata-rata nilai ujian murid', 'kualitas', 'more', '78', 'nilai'],
      ['Persentase murid yang mencapai ketuntasan', 'kuantitas', 'more', '88–92', 'persen'],
    ),
    utama(1, 'Terjalinnya komunikasi dengan orang tua murid', [
      'Indeks kepuasan orang tua kelas',
      'kualitas',
      'more',
      '84',
      'nilai',
    ]),
    tambahan(2, 'Terselenggaranya kegiatan ekstrakurikuler sains', [
      'Jumlah pertemuan ekstrakurikuler',
      'kuantitas',
      'more',
      '30',
      'pertemuan',
    ]),
  ],
  'appraisal-head': [
    utama(
      0,
      'Terlaksananya pengelolaan kinerja ASN yang objektif',
      ['Persentase ASN dengan SKP ditetapkan tepat waktu', 'waktu', 'more', '100', 'persen'],
      ['Persentase pejabat penilai yang memberi umpan balik tiap periode', 'kualitas', 'more', '90', 'persen'],
    ),
    utama(0, 'Terselenggaranya penghargaan bagi ASN berprestasi', [
      'Jumlah ASN penerima penghargaan',
      'kuantitas',
      'more',
      '25',
      'orang',
    ]),
  ],
  'competence-head': [
    utama(
      1,
      'Terselenggaranya pengembangan kompetensi sesuai kebutuhan',
      ['Jumlah program pelatihan yang berhasil dilaksanakan', 'kuantitas', 'more', '32', 'pelatihan'],
      ['Persentase alumni yang menerapkan hasil pelatihan', 'kualitas', 'more', '80', 'persen'],
    ),
    utama(2, 'Terkendalinya biaya pelatihan', [
      'Rata-rata biaya pelatihan per peserta',
      'biaya',
      'less',
      'maksimal Rp 1.250.000',
      '',
    ]),
  ],
  training: [
    utama(
      0,
      'Terlaksananya pelatihan yang menjawab kebutuhan pegawai',
      ['Jumlah pelatihan yang dikelola', 'kuantitas', 'more', '10', 'pelatihan'],
      ['Predikat evaluasi peserta', 'kualitas', 'more', 'Sangat Baik', ''],
    ),
    utama(0, 'Tersusunnya analisis kebutuhan pelatihan', [
      'Dokumen analisis diserahkan',
      'waktu',
      'by-date',
      'triwulan II',
      '',
    ]),
  ],
  auditor: [
    utama(
      0,
      'Terlaksananya audit sesuai standar',
      ['Jumlah laporan hasil audit', 'kuantitas', 'more', '14', 'laporan'],
      ['Persentase laporan terbit tepat waktu', 'waktu', 'more', '95', 'persen'],
    ),
    utama(0, 'Terpantaunya tindak lanjut temuan', [
      'Persentase temuan yang selesai ditindaklanjuti',
      'kualitas',
      'more',
      '90',
      'persen',
    ]),
  ],
} satisfies Record<string, readonly DemoResult[]>;

export type PlanKey = keyof typeof DEMO_PLANS;
