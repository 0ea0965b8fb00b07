const WORRIES = [
  [
    'Siapa yang dapat membaca SKP dan penilaian saya?',
    'Anda, pejabat penilai, dan atasan pejabat penilai. Admin dan auditor melihat status dan predikat, tetapi tidak membaca isi umpan balik. Rekan kerja tidak melihat apa pun.',
  ],
  [
    'Kapan saya melihat penilaian saya?',
    'Begitu pejabat penilai menyerahkannya. Selama masih disusun, hanya pejabat penilai dan atasannya yang melihat.',
  ],
  [
    'Pejabat penilai saya pindah. Siapa yang menilai saya?',
    'Pejabat penilai menjelang masa evaluasi dibuka. Bila ia pindah di dalam masa itu, sejak hari pertamanya, ia tetap menilai; bila pindah sebelumnya, penggantinya yang menilai (PermenPANRB 6/2022 hal. 91–92).',
  ],
  [
    'Apakah realisasi di bawah target berarti nilai buruk?',
    'Tidak selalu. Rating adalah pertimbangan pejabat penilai atas realisasi, bukti, dan umpan balik; jelaskan kendala Anda di check-in. Setiap rating wajib disertai alasan yang dapat Anda baca.',
  ],
  [
    'Apakah SKP tahun lalu harus diketik ulang?',
    'Tidak. Buka SKP Anda yang baru, pilih “Salin dari SKP sebelumnya”, lalu periksa targetnya. Contoh rumusan untuk jabatan Anda ada di bank hasil kerja.',
  ],
  [
    'Saya terlambat. Apakah masih bisa?',
    'Masih. Tanggal menandai keterlambatan, tidak menutup pintu, selama tahun kinerja belum ditutup. Yang tidak dapat dilakukan hanyalah terlalu cepat: penilaian diserahkan mulai hari pertama masa evaluasinya.',
  ],
  [
    'Saya pindah jabatan di tengah tahun.',
    'Penugasan baru mendapat SKP baru. SKP lama dan semua catatannya tetap tersimpan, dan penilai yang baru menilai sepanjang tahun. Untuk periode terjadinya perpindahan, Anda dan penilai yang baru dapat bersepakat memakai hasil evaluasi periode sebelumnya dari unit lama: usulannya ada di halaman Penilaian.',
  ],
  [
    'Apakah catatan dapat diubah diam-diam?',
    'Tidak. Setiap perbuatan tercatat di jejak audit yang berantai: perubahan di luar aplikasi akan ketahuan.',
  ],
  [
    'Koneksi saya lambat atau JavaScript dimatikan.',
    'Semua halaman dan formulir tetap berfungsi. Jika kiriman terputus, kirim lagi; kiriman yang sama tidak akan tercatat dua kali.',
  ],
] as const;

export function Worries() {
  return (
    <>
      <h2 id="tanya">Yang sering ditanyakan</h2>
      {WORRIES.map(([question, answer]) => (
        <section key={question}>
          <h3>{question}</h3>
          <p>{answer}</p>
        </section>
      ))}
    </>
  );
}
