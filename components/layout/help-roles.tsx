const ROLES = [
  [
    'Pegawai',
    [
      'Susun SKP: tulis hasil kerja dan indikatornya, simpan kapan saja, ajukan bila sudah lengkap.',
      'Bicarakan hasil kerja dan nilai dasar dalam dialog ekspektasi; masukkan peran yang dibagikan pimpinan ke SKP.',
      'Isi check-in setiap periode dan lampirkan tautan bukti dukung.',
      'Konfirmasi catatan dialog tengah tahun, baca hasil penilaian, tandatangani tanda terima.',
      'Yang Anda tulis dalam dialog dan kendala dibaca pejabat penilai, atasannya, admin instansi, dan auditor; rekan lain, juga admin unit, tidak, kecuali instansi mengatur bahwa admin unit boleh.',
    ],
  ],
  [
    'Pejabat penilai',
    [
      'Periksa SKP pegawai, kembalikan dengan alasan atau tetapkan.',
      'Tanggapi check-in dengan umpan balik atas hasil kerja dan perilaku; kata-kata orang lain dicatat dengan peran dan, bila mau, namanya.',
      'Nilai pada waktunya; tulis alasan setiap rating, lalu serahkan kepada pegawai.',
    ],
  ],
  [
    'Pimpinan unit dan ketua tim',
    [
      'Tulis sasaran unit dan, setiap periode, realisasinya; ambil sasaran itu ke SKP Anda.',
      'Bagi peran dan hasil kepada anggota dalam matriks peran, dan ikuti kemajuan perencanaan.',
    ],
  ],
  [
    'Atasan pejabat penilai',
    [
      'Isi capaian kinerja unit yang dipimpin pejabat di bawah Anda.',
      'Tetapkan SKP yang tidak ditetapkan pejabat penilainya sampai batas waktunya.',
      'Anda dapat membaca SKP, check-in, dan penilaian pegawai yang dinilai pejabat itu.',
    ],
  ],
  [
    'Admin unit',
    [
      'Rawat data pegawai dan jabatan di unit Anda, jawab laporan pejabat penilai yang tidak tepat.',
      'Terbitkan kata sandi pertama. Bila banyak, dibuat satu per satu sementara halaman lain tetap dapat dipakai; slip dan tanda terimanya dicetak per unit.',
      'Cari orang di setiap daftar pegawai dengan nama atau NIP, tanpa memperhatikan urutan kata, tanda baca, dan huruf besar.',
      'Pantau kemajuan perencanaan dan rekap. Admin tidak membaca umpan balik dan tidak mengubah penilaian.',
      'Anda membaca SKP, realisasi, bukti dukung, dan hasil penilaian yang sudah diserahkan di unit Anda, serta keadaan khusus yang Anda catat. Dari dialog, kendala, dan alasan Anda hanya melihat siapa, kapan, dan jenisnya, bukan isinya, kecuali admin instansi mengaturnya lain.',
    ],
  ],
  [
    'Admin instansi',
    [
      'Susun unit dan pegawai satu per satu atau dengan impor. Berkas impor ditampilkan dahulu: apa yang baru, berubah, sama, salah, atau perlu jawaban Anda. Tidak ada yang tersimpan sebelum Anda menyetujuinya.',
      'Beri peran, selesaikan daftar kesiapan, lalu buka tahun kinerja.',
      'Rawat bank hasil kerja dan templat, pantau rekap, unduh bila perlu dengan menyebut tujuannya.',
      'Buka Pekerjaan latar bila impor atau berkas tidak kunjung selesai: yang gagal dapat dijalankan lagi di sana.',
      'Anda membaca SKP, check-in, dialog, dan alasan semua pegawai, dan penilaian sesudah diserahkan; umpan balik tidak. Apakah admin unit juga membaca dialog, kendala, dan alasan, Anda tentukan di pengaturan instansi.',
    ],
  ],
  [
    'Auditor',
    [
      'Baca data, rekap, dan jejak audit. Auditor tidak dapat mengubah apa pun dan tidak membaca umpan balik.',
      'Pekerjaan latar menunjukkan impor dan berkas yang sedang dibuat, dan apa yang gagal beserta sebabnya.',
      'Jejak audit menyebut siapa, kapan, dan jenis perbuatannya, bukan nilai, keadaan kesehatan, atau kata-kata orang.',
    ],
  ],
] as const;

export function Roles() {
  return (
    <>
      <h2 id="peran">Apa yang perlu saya lakukan?</h2>
      {ROLES.map(([role, items]) => (
        <section key={role}>
          <h3>{role}</h3>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
