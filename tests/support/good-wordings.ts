/**
 * Good wordings, like those of the regulation (R6 p.39-51) and of plans for many posts. Any advice on one of them is a false alarm.
 * With numbers: result | indicator | target | unit. Qualitative: result | text of the indicator.
 */
const MEASURED: Readonly<Record<string, string>> = {
  peraturan: `
    Rancangan peraturan siap untuk dilakukan pembahasan | Persentase penyelesaian peraturan dengan target disahkan atau ditetapkan | 80 | persen
    SPM disampaikan ke KPPN tepat waktu | Persentase SPM yang disampaikan ke KPPN tepat waktu sesuai SOP | 95 | persen
    Meningkatnya produksi perikanan air tawar | Jumlah produksi perikanan budidaya | 5 | ton
    Instansi di wilayah I menerapkan sistem manajemen kinerja | Jumlah Instansi Pemerintah yang menerapkan Sistem Manajemen Kinerja kategori minimal “Baik” di wilayah I | 12 | instansi
    Meningkatnya mutu pelaksanaan anggaran | Nilai Indikator Kinerja Pelaksanaan Anggaran (IKPA) | 92 | nilai`,
  perawat: `
    Pasien rawat inap terlayani sesuai standar asuhan keperawatan | Persentase catatan asuhan yang lengkap dalam 24 jam | 95 | persen
    Terkendalinya risiko jatuh di ruang rawat | Jumlah kejadian pasien jatuh tiap triwulan | 2 | kejadian
    Pelayanan keperawatan 24 jam di ruang anak | Waktu tanggap atas panggilan pasien | 5 | menit
    Waktu tunggu rawat jalan memenuhi standar pelayanan minimal | Waktu tunggu rawat jalan paling lama 60 menit | 85 | persen
    Keluarga pasien mampu merawat luka di rumah | Tingkat kemandirian keluarga saat pasien pulang | 3,5 | skala 5`,
  guru: `
    Murid kelas VII mencapai ketuntasan belajar matematika | Persentase murid yang mencapai ketuntasan | 85 | persen
    Perangkat ajar siap dipakai sebelum tahun ajaran | Perangkat ajar satu semester disahkan kepala sekolah | 1 | perangkat
    Meningkatnya kemampuan literasi murid dibandingkan tahun lalu | Kenaikan nilai asesmen literasi dibanding 2025 | 5 | poin
    Projek murid dipamerkan kepada orang tua | Jumlah projek yang dipamerkan | 2 | projek per semester`,
  arsiparis: `
    Arsip dinamis mudah ditemukan kembali | Rata-rata waktu penemuan arsip | 10 | menit
    Layanan arsip yang tertib dan cepat | Nilai pengawasan kearsipan internal | A | 
    Daftar arsip inaktif seluruh bidang mutakhir | Persentase seluruh berkas yang terdaftar | 90 | persen
    Arsip vital terlindungi dari bencana | Lama pemulihan arsip digital | 2 | hari kerja`,
  'kepala bidang': `
    Bidang tata ruang menerbitkan rekomendasi tepat waktu | Rata-rata waktu penerbitan rekomendasi | 7 | hari kerja
    Terkendalinya pemanfaatan ruang di seluruh kecamatan | Persentase pelanggaran yang ditindaklanjuti dalam 30 hari | 80 | persen
    Meningkatnya pendapatan pajak daerah | Persentase kenaikan realisasi pajak dibanding 2025 | 5 | persen
    Tersedianya data jalan bagi semua perencana kota | Tanggal terbit data jalan kota | 30 | Juni
    Evaluasi internal akuntabilitas kinerja berpredikat BB | Predikat hasil evaluasi akuntabilitas kinerja | BB | `,
  camat: `
    Warga kecamatan puas atas layanan administrasi | Indeks kepuasan masyarakat | 85 | nilai
    Pembayaran pajak bumi dan bangunan warga melampaui tahun lalu | Persentase kenaikan pembayaran dibandingkan tahun sebelumnya | 3 | persen
    Pelayanan kecamatan tuntas dalam satu hari | Persentase permohonan yang tuntas pada hari yang sama | 90 | persen
    Terselesaikannya perselisihan warga di tingkat kelurahan | Jumlah perselisihan yang berakhir damai | 20 | perselisihan`,
  auditor: `
    Opini WTP atas laporan keuangan pemerintah kota | Opini BPK atas laporan keuangan | WTP | 
    Tercapainya opini WTP | Opini atas laporan keuangan tahun 2025 | WTP | opini
    Rekomendasi audit ditindaklanjuti perangkat daerah | Persentase rekomendasi yang ditindaklanjuti sebelum 30 November | 85 | persen
    Audit kinerja selesai sesuai program kerja | Jumlah laporan hasil audit | 6 | laporan
    Kapabilitas APIP berada pada level 3 | Level kapabilitas APIP | 3 | level`,
  analis: `
    Terselesaikannya usul kenaikan pangkat tepat waktu | Waktu penyelesaian usul | 4 | hari kerja
    Kajian kebutuhan pegawai dipakai dalam penyusunan formasi | Kajian disampaikan kepada pimpinan | 1 | kajian per triwulan
    Data kepegawaian mutakhir dan dapat dipercaya | Indeks kualitas data ASN | 95 – 97 | nilai
    Nilai SAKIP dinas naik satu tingkat | Predikat SAKIP | A | 
    Nota dinas terjawab cepat | Rata-rata lama penyelesaian nota dinas | 2 | jam kerja`,
  lain: `
    Jaringan kantor tersedia bagi pengguna | Ketersediaan jaringan pada jam kerja | 99 | persen
    Sertipikat tanah aset daerah terbit | Jumlah bidang tanah aset yang bersertipikat | 150 | bidang
    Kelompok tani menggunakan benih unggul | Luas lahan yang memakai benih unggul | 120 | hektare
    Pengadaan barang terlaksana sesuai jadwal | Persentase paket yang selesai sesuai jadwal | 95 | persen
    Berita kota terbit tiap hari kerja | Jumlah berita yang terbit per bulan | 30 | berita
    Kendaraan dinas laik jalan | Persentase kendaraan yang lulus uji berkala | 95 | persen
    Rapat pimpinan tercatat dan ditindaklanjuti | Lama penyampaian notula | 1 | hari
    Retribusi pasar tersetor ke kas daerah | Nilai retribusi yang disetor pada triwulan berjalan | 1.250.000.000 | rupiah
    Zona integritas meraih predikat WBK | Predikat zona integritas | WBK | predikat
    Akreditasi perpustakaan naik menjadi A | Nilai akreditasi perpustakaan | A | akreditasi
    Pelatihan kader posyandu berdampak pada cakupan imunisasi | Cakupan imunisasi dasar lengkap pada anak usia 12 bulan | 92 | persen
    Pengaduan warga dijawab paling lambat lima hari kerja | Waktu jawab pengaduan | 5 | hari kerja`,
};

const NARRATIVES: Readonly<Record<string, string>> = {
  perawat: `
    Pasien rawat inap terlayani sesuai standar | Catatan asuhan lengkap pada 95 persen pasien dalam 24 jam
    Keluarga pasien paham cara merawat luka | Keluarga dapat mengulang langkah perawatan luka pada hari kepulangan, tidak ada yang kembali karena infeksi`,
  guru: `
    Murid mencapai ketuntasan belajar | Nilai rata-rata murid meningkat 5 % dibanding 2025
    Perangkat ajar siap dipakai | Perangkat ajar disahkan kepala sekolah sebelum tahun ajaran
    Suasana kelas yang ramah bagi murid | Keluhan murid dan orang tua menurun dibandingkan semester lalu`,
  arsiparis: `
    Arsip dinamis mudah ditemukan kembali | Arsip yang diminta ditemukan paling lama 10 menit
    Layanan kearsipan dipercaya pengguna | Predikat pengawasan kearsipan AA pada triwulan IV`,
  'kepala bidang': `
    Rekomendasi tata ruang terbit tepat waktu | Rekomendasi terbit rata-rata 7 hari kerja dan diterima pemohon tanpa perbaikan
    Akuntabilitas kinerja bidang terjaga | Evaluasi internal berpredikat BB pada semester II
    Usulan program selaras dengan rencana strategis | Usulan program masuk ke dalam rancangan rencana kerja paling lambat Juni`,
  camat: `
    Warga puas atas layanan kecamatan | Kepuasan warga lebih tinggi daripada tahun lalu
    Kerukunan warga terjaga | Perselisihan antarwarga selesai secara damai dalam satu bulan sejak dilaporkan`,
  auditor: `
    Laporan keuangan daerah wajar | Opini BPK wajar tanpa pengecualian atas laporan tahun 2025
    Laporan keuangan daerah andal | Opini WTP atas laporan keuangan
    Tata kelola perangkat daerah membaik | Rekomendasi audit ditindaklanjuti perangkat daerah sebelum akhir tahun
    Kapabilitas pengawasan intern naik | Kapabilitas APIP naik satu level sampai Desember`,
  analis: `
    Rancangan kebijakan siap dibahas | Naskah akademik selesai dan siap dibahas lintas dinas pada triwulan III
    Kajian kebutuhan pegawai dipakai pimpinan | Kajian dijadikan dasar usul formasi yang disampaikan ke kementerian pada Maret
    Usul kenaikan pangkat selesai tepat waktu | Usul terkirim ke BKN sebelum tenggat, separuhnya lebih cepat dari jadwal
    Layanan data kepegawaian yang memuaskan | Pengguna data menilai layanan “baik” atau lebih pada survei semester II
    Tidak ada berkas kepegawaian yang hilang | Berkas lengkap dan dapat ditunjukkan saat pemeriksaan`,
};

const rowsOf = (groups: Readonly<Record<string, string>>) =>
  Object.entries(groups).flatMap(([post, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => [post, ...line.split('|').map((part) => part.trim())] as const),
  );

export const GOOD_MEASURED = rowsOf(MEASURED).map(([post, title = '', indicator = '', target = '', measure = '']) => ({
  post,
  title,
  indicator,
  target,
  measure,
}));
export const GOOD_NARRATIVES = rowsOf(NARRATIVES).map(([post, title = '', narrative = '']) => ({
  post,
  title,
  narrative,
}));
