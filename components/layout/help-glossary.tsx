import { Facts } from '@/components/ui/facts';

const TERMS = [
  ['SKP', 'Sasaran Kinerja Pegawai: harapan atas hasil kerja dan perilaku kerja yang disepakati untuk satu tahun.'],
  [
    'Hasil kerja',
    'Yang tercapai karena pekerjaan Anda, bukan kegiatannya: “Terselesaikannya layanan sesuai standar”, bukan “Melakukan pelayanan”.',
  ],
  ['Hasil kerja utama, tambahan', 'Yang menjadi prioritas, dan yang melengkapinya. Tidak ada bobot angka.'],
  ['Indikator', 'Ukuran keberhasilan sebuah hasil kerja, dengan target dan satuannya.'],
  [
    'Hasil kerja pimpinan yang diintervensi',
    'Hasil kerja atasan Anda yang ikut tercapai bila hasil kerja Anda tercapai. Dipilih dari SKP atasan, atau dituliskan.',
  ],
  [
    'Matriks peran, peran hasil',
    'Pembagian hasil kerja pimpinan atau tim kepada anggotanya. Satu sel dapat memuat beberapa peran hasil; setiap peran dapat dimasukkan ke SKP dengan satu tombol.',
  ],
  [
    'Pendekatan kuantitatif, kualitatif',
    'Target ditulis terpisah sebagai angka atau tanggal, atau menyatu dalam satu kalimat. Bila ragu, pakai yang sudah terpasang.',
  ],
  [
    'Pejabat penilai',
    'Atasan langsung yang menetapkan SKP dan menilai. Dapat digantikan Plt., Plh., atau yang ditunjuk; bila jabatannya kosong, atasan di atasnya.',
  ],
  ['Check-in', 'Pemantauan berkala: realisasi, kendala, bukti, dan umpan balik satu periode.'],
  [
    'Umpan balik',
    'Tanggapan atas hasil dan perilaku kerja sepanjang tahun, dari pimpinan, rekan, bawahan, atau pihak lain.',
  ],
  [
    'Dialog tengah tahun',
    'Pembicaraan tengah tahun antara pegawai dan pejabat penilai yang dicatat dan dikonfirmasi keduanya.',
  ],
  [
    'Capaian kinerja unit',
    'Capaian organisasi yang dipimpin pejabat penilai; pertimbangan pertama sebelum menilai orang.',
  ],
  ['Rating', 'Di bawah, sesuai, atau di atas ekspektasi; satu untuk hasil kerja dan satu untuk perilaku kerja.'],
  [
    'Predikat',
    'Sangat Baik, Baik, Butuh Perbaikan, Kurang, atau Sangat Kurang; mengikuti dua rating lewat kuadran kinerja.',
  ],
  [
    'Keadaan khusus',
    'Tugas belajar, cuti di luar tanggungan negara, MPP, dan keadaan lain yang memengaruhi SKP dan penilaian.',
  ],
  ['BerAKHLAK', 'Tujuh nilai dasar ASN yang menjadi ukuran perilaku kerja.'],
] as const;

export function Glossary() {
  return (
    <>
      <h2 id="istilah">Arti istilah</h2>
      <Facts rows={TERMS.map(([label, value]) => ({ label, value }))} />
    </>
  );
}
