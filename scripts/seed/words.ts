import type { TypedAnswer } from '@/lib/check-ins/rules/answer';
import type { TypedSaying } from '@/lib/feedback/rules/notes';
import type { Sentiment } from '@/lib/feedback/rules/vocabulary';
import type { Course } from './agency';

type Told = { sentiment: Sentiment; text: string };

/** The feedback of leaders on results, by the course of the year. The texts are used in turn, so that every run gives the same data. */
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

/** The feedback on a result that is not due yet. */
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

type Conclusion = Pick<TypedAnswer, 'verdict' | 'verdictNote' | 'followUps'>;
const PROGRESS: Conclusion = { verdict: 'menunjukkan-kemajuan', verdictNote: '', followUps: {} };

/** The conclusions of leaders with their follow-up, by the course of the year. */
export const CONCLUSIONS: Readonly<Record<Course, Conclusion>> = {
  strong: {
    ...PROGRESS,
    followUps: {
      apresiasi: 'Terima kasih; cara kerja ini kami ceritakan pada rapat bidang.',
      'penugasan-baru': 'Mendampingi dua rekan menyusun data triwulan berikutnya.',
    },
  },
  steady: { ...PROGRESS, followUps: { apresiasi: 'Terima kasih atas pekerjaan yang rapi dan tepat waktu.' } },
  uneven: PROGRESS,
  weak: {
    verdict: 'tidak-menunjukkan-kemajuan',
    verdictNote: 'Susun rencana perbaikan bersama atasan dalam dua pekan.',
    followUps: {
      'dukungan-sumber-daya': 'Satu rekan membantu pengumpulan data lapangan sampai akhir triwulan.',
      pembinaan: 'Coaching setiap Senin pagi selama enam pekan.',
    },
  },
  rude: PROGRESS,
};

/** Other people's feedback that the leader records: one on the result as a whole, one on its first indicator. */
export const RESULT_SAYINGS: Readonly<Record<Course, readonly [TypedSaying, TypedSaying]>> = {
  strong: [
    saying('rekan', '', 'positif', 'Selalu siap menjelaskan datanya kepada bidang lain.'),
    saying('pihak-lain', 'Forum Puskesmas Harapan', 'positif', 'Laporan dipakai langsung dalam rapat koordinasi kami.'),
  ],
  steady: [
    saying('rekan', '', 'positif', 'Pembagian kerja jelas dan mudah diikuti.'),
    saying('pihak-lain', 'pengguna layanan', 'netral', 'Hasilnya sesuai, jadwalnya kadang bergeser.'),
  ],
  uneven: [
    saying('rekan', '', 'netral', 'Kualitasnya baik, tetapi datanya sering datang terakhir.'),
    saying('pihak-lain', 'pengguna layanan', 'perlu-perbaikan', 'Kami dua kali menunggu tanpa kabar.'),
  ],
  weak: [
    saying('rekan', '', 'perlu-perbaikan', 'Bagian pekerjaannya beberapa kali kami selesaikan bersama.'),
    saying('pihak-lain', 'pengguna layanan', 'perlu-perbaikan', 'Permohonan kami melewati waktu yang dijanjikan.'),
  ],
  rude: [
    saying('rekan', '', 'netral', 'Cepat, tetapi sulit diajak berdiskusi.'),
    saying('pihak-lain', 'pengguna layanan', 'perlu-perbaikan', 'Dilayani cepat, namun dengan kata-kata kasar.'),
  ],
};

export const BEHAVIOUR_SAYINGS: Readonly<Record<Course, TypedAnswer['behaviourSayings'][number]>> = {
  strong: { ...saying('rekan', '', 'positif', 'Senang berbagi cara kerja.'), coreValue: 'kolaboratif' },
  steady: { ...saying('rekan', '', 'positif', 'Mudah diajak bekerja sama.'), coreValue: 'kolaboratif' },
  uneven: { ...saying('rekan', '', 'netral', 'Baik, tetapi sering lupa memberi kabar.'), coreValue: 'kolaboratif' },
  weak: { ...saying('rekan', '', 'netral', 'Jujur bila ada kesulitan.'), coreValue: 'akuntabel' },
  rude: { ...saying('rekan', '', 'perlu-perbaikan', 'Nada bicaranya membuat rekan segan.'), coreValue: 'harmonis' },
};

function saying(giver: TypedSaying['giver'], giverName: string, sentiment: Sentiment, body: string): TypedSaying {
  return { giver, giverName, sentiment, body };
}

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
