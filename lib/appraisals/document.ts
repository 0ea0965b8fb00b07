import type { PeriodKind } from '@/lib/cycles/rules/periods';
import { MONTHS } from '@/lib/kernel/dates';
import {
  aboveBody,
  choice,
  type FormParty,
  type FormSigning,
  type FormSnapshot,
  formPaper,
  headCell,
  hint,
  identities,
  letterheadOf,
  partyFacts,
  signature,
  textCell,
} from '@/lib/paper/form';
import {
  assignedResultCell,
  behaviourRows,
  factRows,
  noteRows,
  resultRows,
  resultsHead,
  rowPerIndicator,
} from '@/lib/paper/form-tables';
import {
  type Block,
  type Cell,
  type Content,
  type Grid,
  type GridRow,
  type Panel,
  type Paper,
  paragraph,
  paragraphs,
  type RichText,
  type Sheet,
  type SheetSize,
} from '@/lib/paper/model';
import { CORE_VALUES, type CoreValueKey, formNameOf } from '@/lib/skp/rules/core-values';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from '@/lib/skp/rules/form-words';
import type { Aspect, Perspective, ResultKind, SkpForm } from '@/lib/skp/rules/vocabulary';
import { CURVE_MAXIMUM, CURVE_ORDER, DISTRIBUTION_CURVES, distributionFigureWords } from './rules/distribution-curve';
import { DOCUMENT_FOOTNOTES, EVALUATION_FOOTNOTES, EVALUATION_FORMS, FEEDBACK_HEADING } from './rules/evaluation-forms';
import { CURVE_AXIS_WORDS, PREDIKAT_WORDS, plainWords, RATING_WORDS, UNIT_ACHIEVEMENT_WORDS } from './rules/form-words';
import type { Predikat, Rating } from './rules/quadrant';
import type { UnitAchievementLevel } from './rules/vocabulary';

/** One evaluation as it was handed over, frozen. What a draft has not decided yet is absent. */
export type EvaluationSnapshot = FormSnapshot & {
  form: SkpForm;
  reviewer?: FormParty;
  period: EvaluationPeriod;
  unitAchievement?: UnitAchievementLevel;
  resultsRating?: Rating;
  behaviourRating?: Rating;
  predikat?: Predikat;
  results: readonly EvaluatedResult[];
  behaviours: readonly { value: CoreValueKey; specialExpectation: string; feedback: readonly string[] }[];
  /** CATATAN/REKOMENDASI of the document D.1.1. */
  recommendation: string;
  signing: { owner?: FormSigning; appraiser?: FormSigning };
};

/** Quarter or month of the year, counted from 1; the annual evaluation has no ordinal. */
export type EvaluationPeriod = { kind: PeriodKind; ordinal?: number };

export type EvaluatedResult = {
  kind: ResultKind;
  title: string;
  supportedResult: string;
  assignedBy?: string;
  indicators: readonly EvaluatedIndicator[];
  /** Feedback on the result as a whole, each entry as it is to be read: "Pimpinan: …". */
  feedback: readonly string[];
};

export type EvaluatedIndicator = {
  title: string;
  target: string;
  aspect?: Aspect;
  perspective?: Perspective;
  realisation: string;
  evidence: readonly string[];
  feedback: readonly string[];
};

/** Hasil evaluasi: C.1.3, or C.1.2 for heads. Signed by the appraiser alone. */
export const evaluationPaper = (snapshot: EvaluationSnapshot, size: SheetSize = 'folio'): Paper =>
  formPaper(snapshot, titleOf('Hasil Evaluasi Kinerja Pegawai', snapshot), [evaluationSheet(snapshot, size)]);

/** Dokumen evaluasi D.1.1. The emblem is printed only from the agency's own image; else its place is named. */
export const evaluationDocumentPaper = (
  snapshot: EvaluationSnapshot,
  size: SheetSize = 'folio',
  emblemDataUri?: string,
): Paper =>
  formPaper(snapshot, titleOf('Dokumen Evaluasi Kinerja Pegawai', snapshot), [
    documentSheet(snapshot, size, emblemDataUri),
  ]);

const titleOf = (form: string, { owner, period, periodTo }: EvaluationSnapshot) =>
  `${form} ${periodWords(period)} ${periodTo.slice(0, 4)} – ${owner.name}`;

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** "TRIWULAN I", the month's name, or "AKHIR". */
const periodWords = ({ kind, ordinal = 1 }: EvaluationPeriod): string => {
  if (kind === 'tahunan') return 'AKHIR';
  return kind === 'triwulanan' ? `TRIWULAN ${QUARTERS[ordinal - 1]}` : (MONTHS[ordinal - 1] ?? '').toUpperCase();
};

const evaluationSheet = (snapshot: EvaluationSnapshot, size: SheetSize): Sheet => {
  const { code, audience } = EVALUATION_FORMS[snapshot.form];
  return {
    code,
    size,
    orientation: 'landscape',
    ...letterheadOf(snapshot),
    titleLines: ['HASIL EVALUASI KINERJA PEGAWAI', 'PENDEKATAN HASIL KERJA KUANTITATIF', audience],
    periodLine: `PERIODE***: ${periodWords(snapshot.period)}`,
    above: aboveBody(snapshot, 'landscape'),
    blocks: [...evaluationBlocks(snapshot), { kind: 'footnotes', notes: EVALUATION_FOOTNOTES }],
  };
};

const evaluationBlocks = (snapshot: EvaluationSnapshot): Block[] => {
  const forHeads = snapshot.form === 'head';
  const labels = { rank: 'PANGKAT/GOL RUANG', appraiserIdentityOptional: forHeads, appraiserAgency: forHeads } as const;
  return [
    identities(snapshot, labels),
    panel('CAPAIAN KINERJA ORGANISASI*', choice(UNIT_ACHIEVEMENT_WORDS, snapshot.unitAchievement)),
    panel(EVALUATION_FORMS[snapshot.form].distribution, distributionFigure(snapshot.unitAchievement)),
    resultsGrid(snapshot),
    panel('RATING HASIL KERJA*', choice(RATING_WORDS, snapshot.resultsRating, '**')),
    behavioursGrid(snapshot),
    panel('RATING PERILAKU KERJA*', choice(RATING_WORDS, snapshot.behaviourRating, '**')),
    panel('PREDIKAT KINERJA PEGAWAI*', choice(PREDIKAT_WORDS, snapshot.predikat)),
    { kind: 'signatures', right: signature(snapshot.appraiser, 'Pejabat Penilai Kinerja', snapshot.signing.appraiser) },
  ];
};

const panel = (heading: string, content: Content): Panel => ({
  kind: 'panel',
  heading,
  content: [content],
  shaded: true,
});

const distributionFigure = (achievement: UnitAchievementLevel | undefined): Content => {
  if (!achievement) return paragraph([hint('(diisi dengan gambar pola distribusi)')]);
  const { title, ideal } = distributionFigureWords(achievement);
  return {
    kind: 'curve',
    curve: {
      title,
      description: `${title}: ${ideal}.`,
      xLabel: 'Predikat Kinerja Pegawai',
      yLabel: 'Frekuensi Pegawai',
      maximum: CURVE_MAXIMUM,
      points: CURVE_ORDER.map((predikat, i) => ({
        label: CURVE_AXIS_WORDS[predikat],
        value: DISTRIBUTION_CURVES[achievement][i] ?? 0,
      })),
    },
  };
};

const resultsGrid = ({ form, results }: EvaluationSnapshot): Grid => {
  const { headings, widths } = EVALUATION_FORMS[form];
  return {
    kind: 'grid',
    caption: 'Hasil kerja',
    widths,
    head: resultsHead(headings),
    rows: resultRows(results, headings.length, (result, number) =>
      form === 'head' ? headRows(result, number) : staffRows(result, number),
    ),
  };
};

const staffRows = (result: EvaluatedResult, number: number): GridRow[] =>
  rowPerIndicator(
    result.indicators,
    [
      textCell(`${number}`, { align: 'centre' }),
      textCell(result.supportedResult),
      textCell(result.title, { header: 'group' }),
    ],
    (indicator, i) => [
      textCell(indicator?.aspect ? ASPECT_WORDS[indicator.aspect] : ''),
      textCell(indicator?.title ?? ''),
      textCell(indicator?.target ?? ''),
      ...observedCells(result, indicator, i),
    ],
  );

const headRows = (result: EvaluatedResult, number: number): GridRow[] =>
  rowPerIndicator(
    result.indicators,
    [textCell(`${number}`, { align: 'centre' }), assignedResultCell(result)],
    (indicator, i) => [
      textCell(indicator?.title ?? ''),
      textCell(indicator?.target ?? ''),
      textCell(indicator?.perspective ? PERSPECTIVE_WORDS[indicator.perspective] : ''),
      ...observedCells(result, indicator, i),
    ],
  );

/** Feedback given only on the result as a whole stands once beside all its indicators. */
const observedCells = (result: EvaluatedResult, indicator: EvaluatedIndicator | undefined, at: number): Cell[] => {
  const realisation = { content: indicator ? realisationOf(indicator) : [] };
  const perIndicator = result.indicators.some(({ feedback }) => feedback.length > 0);
  if (perIndicator) {
    const feedback = [...(indicator?.feedback ?? []), ...(at === 0 ? result.feedback : [])];
    return [realisation, { content: feedback.flatMap(paragraphs) }];
  }
  if (at > 0) return [realisation];
  const rowSpan = Math.max(1, result.indicators.length);
  return [realisation, { content: result.feedback.flatMap(paragraphs), rowSpan }];
};

const realisationOf = ({ realisation, evidence }: EvaluatedIndicator): Content[] => [
  ...paragraphs(realisation),
  ...(evidence.length > 0 ? [paragraph([{ text: 'Bukti dukung:', italic: true }]), evidenceList(evidence)] : []),
];

const evidenceList = (items: readonly RichText[]): Content => ({ kind: 'list', marker: 'dash', items });

const behavioursGrid = ({ behaviours }: EvaluationSnapshot): Grid => ({
  kind: 'grid',
  caption: 'Perilaku kerja',
  widths: [4, 42, 30, 24],
  head: [[headCell('PERILAKU KERJA', { colSpan: 3, align: 'left' }), headCell(FEEDBACK_HEADING)]],
  rows: CORE_VALUES.flatMap((value, i) => {
    const seen = behaviours.find(({ value: key }) => key === value.key);
    const feedback = (seen?.feedback ?? []).flatMap(paragraphs);
    const row = { number: i + 1, name: formNameOf(value), guides: value.guides };
    return behaviourRows(row, seen?.specialExpectation ?? '', [feedback]);
  }),
});

const documentSheet = (snapshot: EvaluationSnapshot, size: SheetSize, imageDataUri: string | undefined): Sheet => ({
  code: 'D.1.1',
  size,
  orientation: 'portrait',
  crest: { text: '(LAMBANG GARUDA)', imageDataUri },
  titleLines: ['DOKUMEN EVALUASI KINERJA PEGAWAI'],
  periodLine: `PERIODE*: ${periodWords(snapshot.period)}**`,
  above: aboveBody(snapshot, 'portrait'),
  blocks: [
    documentGrid(snapshot),
    {
      kind: 'signatures',
      left: signature(snapshot.owner, '7. Pegawai yang Dinilai', snapshot.signing.owner),
      right: signature(snapshot.appraiser, '6. Pejabat Penilai Kinerja', snapshot.signing.appraiser),
    },
    { kind: 'footnotes', notes: DOCUMENT_FOOTNOTES },
  ],
});

const documentGrid = (snapshot: EvaluationSnapshot): Grid => {
  const { owner, appraiser, reviewer, unitAchievement, predikat } = snapshot;
  const party = (number: number, heading: string, facts: FormParty) =>
    factRows(number, heading, partyFacts(facts, 'PANGKAT/GOL RUANG'));
  return {
    kind: 'grid',
    caption: 'Dokumen evaluasi kinerja pegawai',
    widths: [5, 38, 3, 54],
    head: [],
    rows: [
      ...party(1, 'PEGAWAI YANG DINILAI', owner),
      ...party(2, 'PEJABAT PENILAI KINERJA', appraiser),
      ...party(3, 'ATASAN PEJABAT PENILAI KINERJA', reviewer ?? NOBODY),
      ...factRows(4, 'EVALUASI KINERJA', [
        { label: 'CAPAIAN KINERJA ORGANISASI', value: unitAchievement ? UNIT_ACHIEVEMENT_WORDS[unitAchievement] : '' },
        { label: 'PREDIKAT KINERJA PEGAWAI', value: predikat ? plainWords(PREDIKAT_WORDS[predikat]) : '' },
      ]),
      ...noteRows(5, 'CATATAN/REKOMENDASI', snapshot.recommendation),
    ],
  };
};

/** An official of state has nobody above him on this form. */
const NOBODY: FormParty = {
  name: '-',
  identityLabel: '',
  identityNumber: '',
  rank: '',
  grade: '',
  position: '-',
  unit: '-',
};
