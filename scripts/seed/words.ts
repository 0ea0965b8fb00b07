import type { Sentiment } from '@/lib/feedback/rules/vocabulary';
import type { Course } from './agency';

type Told = { sentiment: Sentiment; text: string };

/** What leaders of the sample agency say about results, by how the year goes. Picked by turns, so that each telling is the same. */
export const RESULT_FEEDBACK: Readonly<Record<Course, readonly Told[]>> = {
  strong: [
    {
      sentiment: 'positif',
      text: 'Capaian melampaui rencana triwulan dan datanya lengkap. Bagikan caranya kepada rekan sebidang.',
    },
    { sentiment: 'positif', text: 'Hasilnya langsung terasa oleh pengguna layanan. Pertahankan ritme ini.' },
    { sentiment: 'positif', text: 'Inisiatif memperbaiki alur kerja membuat target tercapai lebih awal.' },
  ],
  steady: [
    { sentiment: 'positif', text: 'Sesuai rencana. Teruskan pencatatan bukti setiap akhir bulan.' },
    { sentiment: 'netral', text: 'Capaian sesuai target triwulan. Perhatikan kelengkapan laporan.' },
    { sentiment: 'positif', text: 'Pekerjaan rapi dan tepat waktu.' },
  ],
  uneven: [
    { sentiment: 'netral', text: 'Capaian naik turun. Susun jadwal mingguan agar beban lebih merata.' },
    {
      sentiment: 'perlu-perbaikan',
      text: 'Sebagian kegiatan bergeser ke triwulan berikut. Sampaikan kendala lebih awal.',
    },
    { sentiment: 'netral', text: 'Mulai membaik dibanding periode lalu. Jaga konsistensinya.' },
  ],
  weak: [
    {
      sentiment: 'perlu-perbaikan',
      text: 'Capaian jauh di bawah rencana. Mari bahas dukungan yang diperlukan pekan depan.',
    },
    {
      sentiment: 'perlu-perbaikan',
      text: 'Laporan terlambat dan bukti belum lengkap. Perbaiki bersama atasan setiap Senin.',
    },
  ],
  rude: [
    { sentiment: 'netral', text: 'Waktu layanan sesuai target, tetapi ada keluhan atas cara melayani.' },
    { sentiment: 'positif', text: 'Kecepatan layanan terjaga.' },
  ],
};

/** Where nothing has come of a result yet, there is nothing to praise or to regret. */
export const NOT_DUE_FEEDBACK: Told = {
  sentiment: 'netral',
  text: 'Belum jatuh tempo. Sampaikan kemajuan penyusunannya pada dialog bulanan.',
};

export const BEHAVIOUR_FEEDBACK: Readonly<Record<Course, Told>> = {
  strong: { sentiment: 'positif', text: 'Menjadi teladan dan mengingatkan rekan pada nilai dasar.' },
  steady: { sentiment: 'positif', text: 'Konsisten menjalankan nilai dasar dalam pekerjaan sehari-hari.' },
  uneven: { sentiment: 'netral', text: 'Bekerja sama dengan baik; perlu lebih sigap menjawab permintaan rekan.' },
  weak: { sentiment: 'netral', text: 'Sopan dan jujur; perlu lebih bertanggung jawab atas tenggat.' },
  rude: { sentiment: 'perlu-perbaikan', text: 'Beberapa kali ditegur karena berkata kasar kepada pengguna layanan.' },
};

export const OBSTACLES: Readonly<Record<Course, string>> = {
  strong: '',
  steady: 'Jadwal kegiatan beberapa kali bergeser karena agenda bersama, sudah disesuaikan.',
  uneven: 'Data dari unit lain sering terlambat masuk.',
  weak: 'Kesulitan membagi waktu dengan tugas lapangan dan belum terbiasa dengan aplikasi baru.',
  rude: 'Antrean padat pada hari Senin.',
};

export const SUPPORT = {
  'resource-support': ['Anggaran kegiatan sesuai dokumen pelaksanaan anggaran', 'Pendampingan pimpinan setiap bulan'],
  accountability: ['Laporan capaian setiap akhir triwulan disertai bukti dukung'],
  consequence: [
    'Usulan penghargaan bagi capaian di atas ekspektasi',
    'Teguran lisan dan penyesuaian penugasan bila tidak ada kemajuan',
  ],
} as const;
