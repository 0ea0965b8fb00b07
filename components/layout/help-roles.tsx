const ROLES = [
  [
    'Pegawai',
    [
      'Susun SKP: tulis hasil kerja dan indikatornya, simpan kapan saja, ajukan bila sudah lengkap.',
      'Isi check-in setiap periode dan lampirkan tautan bukti dukung.',
      'Konfirmasi catatan dialog tengah tahun, baca hasil penilaian, tandatangani tanda terima.',
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
    'Atasan pejabat penilai',
    [
      'Isi capaian kinerja unit yang dipimpin pejabat di bawah Anda.',
      'Anda dapat membaca SKP, check-in, dan penilaian di jenjang itu.',
    ],
  ],
  [
    'Admin unit',
    [
      'Rawat data pegawai dan jabatan di unit Anda, terbitkan kata sandi pertama.',
      'Pantau kemajuan lewat rekap. Admin tidak membaca isi umpan balik dan tidak mengubah penilaian.',
    ],
  ],
  [
    'Admin instansi',
    [
      'Susun unit dan pegawai (satu per satu atau impor), beri peran, buka tahun kinerja.',
      'Selesaikan daftar kesiapan, pantau rekap, unduh bila perlu dengan menyebut tujuannya.',
    ],
  ],
  ['Auditor', ['Baca data dan jejak audit. Auditor tidak dapat mengubah apa pun dan tidak membaca isi umpan balik.']],
] as const;

export function Roles() {
  return (
    <>
      <h2 id="peran">Apa yang perlu saya lakukan?</h2>
      {ROLES.map(([role, deeds]) => (
        <section key={role}>
          <h3>{role}</h3>
          <ul>
            {deeds.map((deed) => (
              <li key={deed}>{deed}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
