import type { PlanFormat } from './plan-kind';

const SPECIAL_EXPECTATION_NOTE =
  'Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai';

const HEADS = 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI';
const STAFF = 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL';

type FormWords = { approach: string; audience: string; behaviourMark: string; footnotes: readonly string[] };

/** The words that each of the four forms prints around its results (R6 p.32–36 and p.55–59). */
export const PLAN_FORMS: Readonly<Record<PlanFormat, FormWords>> = {
  'A.1.1': {
    approach: 'PENDEKATAN HASIL KERJA KUALITATIF',
    audience: HEADS,
    behaviourMark: '*',
    footnotes: [`* ${SPECIAL_EXPECTATION_NOTE}.`],
  },
  'A.1.2': {
    approach: 'PENDEKATAN HASIL KERJA KUANTITATIF',
    audience: HEADS,
    behaviourMark: '*',
    footnotes: [`* ${SPECIAL_EXPECTATION_NOTE}.`],
  },
  'A.1.6': {
    approach: 'PENDEKATAN HASIL KERJA KUALITATIF',
    audience: STAFF,
    behaviourMark: '*',
    footnotes: [`* ${SPECIAL_EXPECTATION_NOTE}`],
  },
  'A.1.7': {
    approach: 'PENDEKATAN HASIL KERJA KUANTITATIF',
    audience: STAFF,
    behaviourMark: '**',
    footnotes: [
      '* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi',
      `** ${SPECIAL_EXPECTATION_NOTE}`,
    ],
  },
};

/** The columns of the two quantitative forms and their widths (R6 p.34 and p.57). */
export const MEASURED_COLUMNS = {
  staff: {
    headings: [
      'NO.',
      'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*',
      'RENCANA HASIL KERJA',
      'ASPEK',
      'INDIKATOR KINERJA INDIVIDU',
      'TARGET',
    ],
    widths: [4, 20, 27, 11, 22, 16],
  },
  head: {
    headings: ['NO', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET', 'PERSPEKTIF'],
    widths: [4, 32, 27, 20, 17],
  },
} as const;

/** The heading of a result's indicators on the two qualitative forms (R6 p.32 and p.55). */
export const MEASURES_HEADING = {
  head: 'Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:',
  staff: 'Ukuran keberhasilan/ indikator kinerja individu dan Target:',
} as const;
