/** The result word for each activity word. Several activities can lead to the same result word. */
const RESULT_OF: ReadonlyMap<string, string> = new Map(
  `terlaksananya: melaksanakan melakukan menyelenggarakan mengadakan menjalankan memberikan pelaksanaan penyelenggaraan
  tersusunnya: menyusun penyusunan menyiapkan mempersiapkan penyiapan merumuskan merancang membuat pembuatan mengetik
  tertulisnya: menulis
  terkelolanya: mengelola pengelolaan mengurus menatausahakan penatausahaan menangani
  tercatatnya: mencatat pencatatan mengagendakan membukukan menginput penginputan menginventarisasi
  tertatanya: menata penataan mengarsipkan pengarsipan menyimpan merapikan
  terlayaninya: melayani
  terlatihnya: melatih mengajar mengajarkan
  terdampinginya: mendampingi pendampingan membimbing memfasilitasi
  terpantaunya: memantau pemantauan memonitor memonitoring mengawasi
  terjawabnya: menjawab
  tertindaklanjutinya: menindaklanjuti menghadiri merespons
  terselesaikannya: menyelesaikan memproses mengerjakan memeriksa memverifikasi mengevaluasi menelaah mereviu mengkaji menganalisis
  terselesaikannya pengembangan: mengembangkan
  terpeliharanya: memelihara pemeliharaan merawat menjaga
  terkumpulnya: mengumpulkan pengumpulan menghimpun mendata merekap merekapitulasi
  terolahnya: mengolah pengolahan menghitung
  tersampaikannya: menyampaikan penyampaian mengirim mengirimkan pengiriman melaporkan mengusulkan mengantar
  terdistribusinya: mendistribusikan pendistribusian membagikan menyalurkan penyaluran
  tersedianya: menyediakan penyediaan
  terkoordinasinya: mengoordinasikan mengkoordinasikan mengkoordinir
  terbinanya: membina
  terbayarnya: membayar membayarkan pembayaran
  terselenggaranya sosialisasi: menyosialisasikan mensosialisasikan menyebarluaskan mempublikasikan
  meningkatnya: meningkatkan
  menurunnya: menurunkan mengurangi menekan
  terwujudnya: mewujudkan menciptakan
  tercapainya: mencapai
  terpenuhinya: memenuhi
  terbangunnya: membangun pembangunan
  meningkatnya kompetensi melalui: mengikuti
  terbantunya: membantu mendukung`
    .split('\n')
    .flatMap((line) => {
      const [result = '', verbs = ''] = line.trim().split(': ');
      return verbs.split(' ').map((verb) => [verb, result] as const);
    }),
);

/** Other activity words, for which there is no result word to suggest: verbs without an object, and nouns. */
const OTHER_ACTIVITIES = words('berkoordinasi berpartisipasi bertugas berperan ikut turut hadir menjadi asistensi');

/** Words that begin like an active verb but are not verbs. */
const NO_VERBS = words(
  'menteri mendagri merpati melati mentari mengenai meski memori memorial melawi meranti merapi meritokrasi menpanrb',
);

/** Active verbs of office work, such as "menindaklanjuti" and "menerapkan". */
const ACTIVE = /^me(?:m|n|ng|ny|l|r|w|y)\w*(?:kan|i)$/;

/**
 * Whether a word at the beginning of a sentence names an activity; the word must be in small letters. `result`: the result word to write
 * instead; undefined if there is none to suggest. The answer is undefined if the word names no activity.
 */
export function activityIn(word: string): { result: string | undefined } | undefined {
  const result = RESULT_OF.get(word);
  const isActivity = result !== undefined || OTHER_ACTIVITIES.has(word) || (ACTIVE.test(word) && !NO_VERBS.has(word));
  return isActivity ? { result } : undefined;
}

/** Words for fields of work. Without an outcome they name only a category of work (R6 p.120-122). */
export const CATEGORIES = words(
  `layanan pelayanan monitoring supervisi sosialisasi fasilitasi pengawasan hubungan humas administrasi keuangan kepegawaian
  perencanaan penganggaran pelaporan koordinasi konsultasi evaluasi rapat persuratan kearsipan arsip kerumahtanggaan perlengkapan
  pembinaan penyuluhan pelatihan pendidikan pemeriksaan audit reviu verifikasi protokol keprotokolan
  perbendaharaan pengadaan kebersihan keamanan umum surat tugas kegiatan urusan manajemen tata operasional promosi pembelajaran
  pengajaran asuhan penelitian pengkajian penanganan pengendalian pencegahan pemberdayaan pengembangan bimbingan analisis
  penelaahan penerimaan pengetikan input entri disposisi piket`,
);

/** Words that name an outcome. A sentence with one of them is more than a heading. */
const OUTCOMES = words(
  `yang tidak tanpa bebas nihil sesuai tepat siap selesai lengkap akurat cepat cermat tertib sah mutakhir meningkat menurun
  membaik mencapai memenuhi mendapat mendapatkan memperoleh menerima menggunakan memiliki menjadi melebihi melampaui lulus puas memuaskan
  optimal maksimal prima berkualitas bermutu berjalan berfungsi akuntabel andal efektif efisien wajar baik lancar aman bersih
  tuntas mudah murah ramah adil merata transparan responsif inklusif profesional mandiri damai aktif unggul
  berpredikat predikat opini wtp wbk wbbm peringkat juara meraih menghasilkan berhasil bertambah berkurang berdampak bermanfaat
  bersertifikat bersertipikat berkelanjutan naik turun pulih paham sehat`,
);
const NO_PASSIVES = words(
  `terhadap terkait tersebut tertentu terdiri teratai terminal terampil ternak terapi terpadu terbatas teritorial terumbu terbuka
  dinas di dini diklat digital digitalisasi direktur direktorat disiplin disabilitas distribusi diskusi dialog diare diabetes dia
  divisi difabel dispensasi disposisi distrik ditjen diagnosa diagnosis dimensi diplomasi diversi diseminasi dilema dispenda
  dikdas dikmen dinamika dinamis direksi direktori diskon diskominfo diskresi dividen terhitung teritori terminologi terorisme`,
);

/** Whether a word names a state that was reached: "terlayani", "diproses", "meningkatnya", "sesuai". */
export function saysOutcome(word: string): boolean {
  return OUTCOMES.has(word) || isReached(word) || /^(?:me|be)\w+nya$/.test(word);
}

/** Whether a word has the form of a passive verb. Such a word says that something was done or has happened. */
export function isReached(word: string): boolean {
  return /^(?:ter|di)\w{3,}/.test(word) && !NO_PASSIVES.has(word);
}

/** Words for work that one person does alone. */
export const ONE_PERSON_WORK = words(
  `mengetik terketiknya mencatat tercatatnya pencatatan menginput terinputnya penginputan mengarsipkan terarsipkannya pengarsipan
  menggandakan tergandakannya menjilid terjilidnya mengantar terantarnya mengagendakan teragendakannya terentrinya terunggahnya`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
