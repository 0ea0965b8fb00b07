import type { SkpForm } from '@/lib/skp/rules/vocabulary';

const REALISATION_HEADING = 'REALISASI BERDASARKAN BUKTI DUKUNG';
export const FEEDBACK_HEADING = 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG';

/** Columns and small differences of the two forms, as the regulation prints them on p.108 and p.111. */
export const EVALUATION_FORMS = {
  staff: {
    code: 'C.1.3',
    audience: 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
    headings: [
      'No.',
      'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
      'RENCANA HASIL KERJA',
      'ASPEK',
      'INDIKATOR KINERJA INDIVIDU',
      'TARGET',
      REALISATION_HEADING,
      FEEDBACK_HEADING,
    ],
    widths: [4, 14, 14, 9, 14, 11, 15, 19],
    distribution: 'POLA DISTRIBUSI',
  },
  head: {
    code: 'C.1.2',
    audience: 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI',
    headings: [
      'NO.',
      'RENCANA HASIL KERJA',
      'INDIKATOR KINERJA INDIVIDU',
      'TARGET',
      'PERSPEKTIF',
      REALISATION_HEADING,
      FEEDBACK_HEADING,
    ],
    widths: [4, 19, 18, 12, 12, 17, 18],
    distribution: 'POLA DISTRIBUSI:',
  },
} as const satisfies Record<SkpForm, unknown>;

export const EVALUATION_FOOTNOTES = [
  '* pilih salah satu',
  '** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi',
  '*** periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah',
];

export const DOCUMENT_FOOTNOTES = [
  '* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah',
  '** pilih salah satu',
];
