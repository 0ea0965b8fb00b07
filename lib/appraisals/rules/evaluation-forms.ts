import type { Approach, SkpForm } from '@/lib/skp/rules/vocabulary';

const REALISATION_HEADING = 'REALISASI BERDASARKAN BUKTI DUKUNG';
export const FEEDBACK_HEADING = 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG';
export const OBSERVED_HEADINGS = [REALISATION_HEADING, FEEDBACK_HEADING] as const;

const TITLE = 'HASIL EVALUASI KINERJA PEGAWAI';
const MEASURED = 'PENDEKATAN HASIL KERJA KUANTITATIF';
const FOOTNOTES = [
  '* pilih salah satu',
  '** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi',
  '*** periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah',
];

type EvaluationForm = SkpForm | 'narrative';

/**
 * Which of the three evaluation forms a plan needs. All qualitative plans have one form (R6 p.105); quantitative plans have one for heads
 * and one for everybody else. [NILAI-11]
 */
export function evaluationFormOf({ form, approach }: { form: SkpForm; approach?: Approach }): EvaluationForm {
  return approach === 'kualitatif' ? 'narrative' : form;
}

/**
 * The words that each of the three forms prints around its tables (R6 p.105–113). Small differences in spelling are those of the
 * regulation.
 */
export const EVALUATION_FORMS = {
  narrative: {
    code: 'C.1.1',
    titleLines: [TITLE, 'PENDEKATAN HASIL KERJA KUALITATIF'],
    labels: { rank: 'PANGKAT/ GOL. RUANG', appraiserIdentityOptional: true, appraiserAgency: false },
    distribution: 'POLA DISTRIBUSI',
    footnotes: [
      ...FOOTNOTES,
      '**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri',
    ],
  },
  staff: {
    code: 'C.1.3',
    titleLines: [TITLE, MEASURED, 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL'],
    labels: { rank: 'PANGKAT/GOL RUANG', appraiserIdentityOptional: false, appraiserAgency: false },
    distribution: 'POLA DISTRIBUSI',
    footnotes: FOOTNOTES,
  },
  head: {
    code: 'C.1.2',
    titleLines: [TITLE, MEASURED, 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'],
    labels: { rank: 'PANGKAT/GOL RUANG', appraiserIdentityOptional: true, appraiserAgency: true },
    distribution: 'POLA DISTRIBUSI:',
    footnotes: FOOTNOTES,
  },
} as const satisfies Record<EvaluationForm, unknown>;

/** The heading of the indicators of a result on C.1.1. */
export const MEASURES_HEADING = 'Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:';

/** The columns of the two quantitative forms (R6 p.108 and p.111). */
export const MEASURED_COLUMNS = {
  staff: {
    headings: [
      'No.',
      'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
      'RENCANA HASIL KERJA',
      'ASPEK',
      'INDIKATOR KINERJA INDIVIDU',
      'TARGET',
      ...OBSERVED_HEADINGS,
    ],
    widths: [4, 14, 14, 9, 14, 11, 15, 19],
  },
  head: {
    headings: [
      'NO.',
      'RENCANA HASIL KERJA',
      'INDIKATOR KINERJA INDIVIDU',
      'TARGET',
      'PERSPEKTIF',
      ...OBSERVED_HEADINGS,
    ],
    widths: [4, 19, 18, 12, 12, 17, 18],
  },
} as const satisfies Record<SkpForm, unknown>;

export const DOCUMENT_FOOTNOTES = [
  '* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah',
  '** pilih salah satu',
];
