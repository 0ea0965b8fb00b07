import type { ReactNode } from 'react';
import { menuPaths } from '@/lib/kernel/menu-paths';

const WORRIES: readonly (readonly [question: string, answer: ReactNode])[] = [
  [
    'Siapa yang dapat membaca SKP dan penilaian saya?',
    'Anda, pejabat penilai, dan atasannya; sesudah Anda pindah juga penilai yang baru. Admin instansi dan auditor membaca SKP, dialog, realisasi, dan penilaian yang sudah diserahkan. Admin unit membaca yang sama di unitnya, tetapi dari dialog, kendala, dan alasan hanya siapa, kapan, dan jenisnya, kecuali instansi mengaturnya lain. Umpan balik tidak dibaca admin dan auditor. Rekan kerja tidak membaca apa pun; yang hasil kerjanya mendukung hasil kerja Anda hanya membaca rumusan hasil kerja itu.',
  ],
  [
    'Kapan saya melihat penilaian saya?',
    'Begitu pejabat penilai menyerahkannya. Selama masih disusun, hanya pejabat penilai dan atasannya yang melihat.',
  ],
  [
    'Pejabat penilai saya pindah. Siapa yang menilai saya?',
    'Yang menjadi pejabat penilai Anda sehari sebelum masa evaluasi. Bila ia pindah pada hari pertama masa itu atau sesudahnya, ia tetap menilai; bila pindah sebelumnya, penggantinya yang menilai (PermenPANRB 6/2022 hlm. 91–92).',
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
    'Apakah tulisan saya hilang bila saya berhenti di tengah jalan?',
    <>
      Tidak. “Simpan draf” menyimpan tulisan yang belum lengkap, dan dapat diteruskan dari komputer lain. Bila sesi
      berakhir sementara Anda menulis, yang Anda kirim disimpan satu jam: masuk kembali di peramban yang sama, dan
      tulisan itu kembali ke formulirnya. Yang masih menunggu ada di{' '}
      <a href={menuPaths.typed}>Tulisan yang belum terkirim</a>.
    </>,
  ],
  [
    'Mengapa tertulis bahwa data sudah diubah?',
    'Orang lain, atau Anda di tab lain, menyimpannya lebih dahulu. Isian Anda masih ada, dan yang tersimpan sekarang tampil di halaman itu. Periksa keduanya, lalu tekan tombolnya sekali lagi.',
  ],
  [
    'Saya terlambat. Apakah masih bisa?',
    'Masih, selama tahun kinerja belum ditutup; keterlambatannya dicatat. SKP yang diajukan tepat waktu lalu dikembalikan tidak terhitung terlambat selama tujuh hari sesudahnya; setelah diperbaiki, pejabat penilai mempunyai tujuh hari pula (lama ini ketentuan Capaian, karena PermenPANRB 6/2022 tidak mengaturnya). Sesudah batas penetapan, atasannya juga dapat menetapkan SKP yang diajukan. Penilaian tidak dapat diserahkan sebelum hari pertama masa evaluasinya, kecuali pegawai itu selesai bertugas lebih awal.',
  ],
  [
    'Pejabat penilai yang tercatat tidak tepat.',
    'Di halaman SKP, pilih “Pejabat penilai saya tidak tepat” dan tulis siapa seharusnya. Admin menjawabnya, dan jawabannya tampil di tempat yang sama.',
  ],
  [
    'Saya tidak setuju dengan hasil penilaian.',
    'Menandatangani tanda terima tidak berarti menyetujui. Keberatan diajukan beserta alasannya kepada atasan pejabat penilai, paling lama 14 hari kerja sejak tanggal terima, dengan surat: aplikasi ini belum memproses keberatan. Tanggal terakhirnya tampil di atas tanda terima.',
  ],
  [
    'Saya pindah jabatan di tengah tahun.',
    'Penugasan baru mendapat SKP baru. SKP lama dan semua catatannya tetap tersimpan, dan penilai yang baru menilai sepanjang tahun. Pada periode perpindahan itu Anda dan penilai yang baru dapat bersepakat memakai hasil evaluasi periode sebelumnya dari unit lama: usulannya ada di halaman Penilaian.',
  ],
  [
    'Apakah catatan dapat diubah diam-diam?',
    'Tidak. Setiap perbuatan tercatat di jejak audit yang berantai: perubahan pada catatan itu di luar aplikasi akan ketahuan.',
  ],
  [
    'Saya lupa kata sandi.',
    'Minta kata sandi pertama yang baru kepada admin. Kata sandi pada slip hanya untuk masuk pertama kali; sesudah itu Anda membuat kata sandi sendiri.',
  ],
  [
    'Koneksi saya lambat atau JavaScript dimatikan.',
    'Semua halaman dan formulir tetap berfungsi. Jika kiriman terputus, kirim lagi; kiriman yang sama tidak akan tercatat dua kali.',
  ],
];

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
