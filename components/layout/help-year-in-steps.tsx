const STEPS = [
  [
    'Menyepakati rencana',
    'Januari. Pegawai menyusun SKP: hasil kerja, indikator, target, dan perilaku yang diharapkan. Dalam dialog ekspektasi keduanya membicarakan tiap hasil kerja dan nilai dasar. Pejabat penilai memeriksa, mengembalikan bila perlu, lalu menetapkannya.',
  ],
  [
    'Bekerja dan mencatat',
    'Sepanjang tahun. Setiap triwulan (atau bulan) pegawai mengisi check-in: realisasi, kendala, dan tautan bukti dukung. Perubahan penugasan atau target ditulis sebagai perubahan SKP.',
  ],
  [
    'Memberi umpan balik',
    'Pejabat penilai menanggapi setiap check-in: umpan baliknya sendiri dan yang disampaikan rekan, bawahan, atau pihak lain, lalu kesimpulan menunjukkan atau tidak menunjukkan kemajuan beserta tindak lanjutnya. Di tengah tahun keduanya berdialog dan mencatat kesepakatan.',
  ],
  [
    'Menilai',
    'Setiap triwulan (atau bulan) dan pada akhir tahun. Dua rating, hasil kerja dan perilaku kerja, menentukan predikat melalui kuadran kinerja. Tidak ada rumus lain.',
  ],
  [
    'Menerima hasil',
    'Pegawai membaca hasil penilaian lengkap dengan alasannya, lalu menandatangani tanda terima. Instansi menyusun rekap.',
  ],
] as const;

export function YearInSteps() {
  return (
    <>
      <h2 id="langkah">Satu tahun dalam lima langkah</h2>
      <ol>
        {STEPS.map(([title, text]) => (
          <li key={title}>
            <strong>{title}.</strong> {text}
          </li>
        ))}
      </ol>
    </>
  );
}
