import { type BlankForm, blankSnapshot, byHand } from '@/lib/paper/by-hand';
import type { Paper } from '@/lib/paper/model';
import type { PlanKind } from '@/lib/skp/rules/plan-kind';
import type { EvaluatedResult, EvaluationSnapshot } from '../document';
import { DOCUMENT_FOOTNOTES, EVALUATION_FORMS, evaluationFormOf } from '../rules/evaluation-forms';
import { evaluationPaper } from './evaluation';
import { evaluationDocumentPaper } from './evaluation-document';

const TITLE = 'Formulir kosong';

/** All periods, so that the person who fills in the form can choose one (R6 p.105–115). */
const PERIODS = 'TRIWULAN I/II/III/IV-AKHIR';

const ROWS = { utama: 4, tambahan: 2 } as const;
/** The number of empty indicators of each result: two rows of a quantitative form, or four lines of a qualitative one. */
const INDICATORS = { kuantitatif: 2, kualitatif: 4 } as const;

const blankEvaluation = (agency: Parameters<BlankForm['paper']>[0], kind: PlanKind): EvaluationSnapshot => {
  const indicator = { title: '', target: '', realisation: '', evidence: [], feedback: [] };
  const result: Omit<EvaluatedResult, 'kind'> = {
    title: '',
    supportedResult: '',
    indicators: Array.from({ length: INDICATORS[kind.approach] }, () => indicator),
    feedback: [],
  };
  return {
    ...blankSnapshot(agency),
    ...kind,
    period: { kind: 'tahunan' },
    results: [
      ...Array.from({ length: ROWS.utama }, () => ({ ...result, kind: 'utama' as const })),
      ...Array.from({ length: ROWS.tambahan }, () => ({ ...result, kind: 'tambahan' as const })),
    ],
    behaviours: [],
    recommendation: '',
    signing: {},
  };
};

const withPeriods = (paper: Paper, periodLine: string): Paper => ({
  ...paper,
  sheets: paper.sheets.map((sheet) => ({ ...sheet, periodLine })),
});

const evaluationForm = (kind: PlanKind): BlankForm['paper'] => {
  const { code } = EVALUATION_FORMS[evaluationFormOf(kind)];
  return (agency, size) =>
    byHand(
      withPeriods(evaluationPaper(blankEvaluation(agency, kind), size), `PERIODE***: ${PERIODS}*`),
      `${TITLE} ${code}`,
      ({ rowSpan }) => (kind.approach === 'kualitatif' && rowSpan ? 3 : 2),
    );
};

/**
 * Adds what only an empty D.1.1 has: the notes, and the words "LAMBANG GARUDA" at the place of the emblem (R6 p.115). An empty space for
 * the emblem is higher than these words, and the form would need a second page.
 */
const asPrinted = (paper: Paper): Paper => ({
  ...paper,
  sheets: paper.sheets.map((sheet) => ({
    ...sheet,
    crest: { text: 'LAMBANG GARUDA', isNamed: true },
    blocks: [...sheet.blocks, { kind: 'footnotes', notes: DOCUMENT_FOOTNOTES }],
  })),
});

const documentForm: BlankForm['paper'] = (agency, size) => {
  const snapshot = blankEvaluation(agency, { form: 'staff', approach: 'kuantitatif' });
  const paper = withPeriods(evaluationDocumentPaper(snapshot, size), `PERIODE*: ${PERIODS}**`);
  return byHand(asPrinted(paper), `${TITLE} D.1.1`, ({ colSpan }) => (colSpan === 3 ? 6 : 1));
};

/** The evaluation forms that can be printed empty, in the order of the regulation. */
export const BLANK_EVALUATION_FORMS: readonly BlankForm[] = [
  {
    code: 'C.1.1',
    name: 'Hasil evaluasi kinerja pegawai, pendekatan kualitatif',
    audience: 'Semua pegawai dengan SKP kualitatif',
    paper: evaluationForm({ form: 'staff', approach: 'kualitatif' }),
  },
  {
    code: 'C.1.2',
    name: 'Hasil evaluasi kinerja pegawai, pendekatan kuantitatif',
    audience: 'Pejabat pimpinan tinggi dan pimpinan unit kerja mandiri',
    paper: evaluationForm({ form: 'head', approach: 'kuantitatif' }),
  },
  {
    code: 'C.1.3',
    name: 'Hasil evaluasi kinerja pegawai, pendekatan kuantitatif',
    audience: 'Pejabat administrasi dan pejabat fungsional',
    paper: evaluationForm({ form: 'staff', approach: 'kuantitatif' }),
  },
  { code: 'D.1.1', name: 'Dokumen evaluasi kinerja pegawai', audience: 'Semua pegawai', paper: documentForm },
];
