import {
  aboveBody,
  choice,
  formPaper,
  headCell,
  hint,
  identities,
  letterheadOf,
  signature,
  textCell,
} from '@/lib/paper/form';
import {
  assignedResultCell,
  behaviourRows,
  measuresOf,
  narratedRows,
  observedBand,
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
  leading,
  type Panel,
  type Paper,
  paragraph,
  paragraphs,
  type Sheet,
  type SheetSize,
} from '@/lib/paper/model';
import { CORE_VALUES, formNameOf } from '@/lib/skp/rules/core-values';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from '@/lib/skp/rules/form-words';
import {
  type EvaluatedIndicator,
  type EvaluatedResult,
  type EvaluationSnapshot,
  periodWords,
  titleOf,
} from '../document';
import { CURVE_MAXIMUM, CURVE_ORDER, DISTRIBUTION_CURVES, distributionFigureWords } from '../rules/distribution-curve';
import {
  EVALUATION_FORMS,
  evaluationFormOf,
  FEEDBACK_HEADING,
  MEASURED_COLUMNS,
  MEASURES_HEADING,
  OBSERVED_HEADINGS,
} from '../rules/evaluation-forms';
import { CURVE_AXIS_WORDS, PREDIKAT_WORDS, RATING_WORDS, UNIT_ACHIEVEMENT_WORDS } from '../rules/form-words';
import type { UnitAchievementLevel } from '../rules/vocabulary';

/** The paper "Hasil evaluasi": C.1.1 for qualitative plans, for others C.1.2 (heads) or C.1.3. Only the appraiser signs it. */
export const evaluationPaper = (snapshot: EvaluationSnapshot, size: SheetSize = 'folio'): Paper =>
  formPaper(snapshot, titleOf('Hasil Evaluasi Kinerja Pegawai', snapshot), [evaluationSheet(snapshot, size)]);

const evaluationSheet = (snapshot: EvaluationSnapshot, size: SheetSize): Sheet => {
  const { code, titleLines, footnotes } = EVALUATION_FORMS[evaluationFormOf(snapshot)];
  return {
    code,
    size,
    orientation: 'landscape',
    ...letterheadOf(snapshot),
    titleLines,
    periodLine: `PERIODE***: ${periodWords(snapshot.period)}`,
    above: aboveBody(snapshot, 'landscape'),
    blocks: [...evaluationBlocks(snapshot), { kind: 'footnotes', notes: footnotes }],
  };
};

const evaluationBlocks = (snapshot: EvaluationSnapshot): Block[] => {
  const form = EVALUATION_FORMS[evaluationFormOf(snapshot)];
  return [
    identities(snapshot, form.labels),
    panel('CAPAIAN KINERJA ORGANISASI*', choice(UNIT_ACHIEVEMENT_WORDS, snapshot.unitAchievement)),
    panel(form.distribution, distributionFigure(snapshot.unitAchievement, isCrowded(snapshot))),
    snapshot.approach === 'kualitatif' ? narrativeGrid(snapshot) : measuredGrid(snapshot),
    panel('RATING HASIL KERJA*', choice(RATING_WORDS, snapshot.resultsRating, '**')),
    behavioursGrid(snapshot),
    panel('RATING PERILAKU KERJA*', choice(RATING_WORDS, snapshot.behaviourRating, '**')),
    panel('PREDIKAT KINERJA PEGAWAI*', choice(PREDIKAT_WORDS, snapshot.predikat), ...reusedNote(snapshot)),
    { kind: 'signatures', right: signature(snapshot.appraiser, 'Pejabat Penilai Kinerja', snapshot.signing.appraiser) },
  ];
};

const panel = (heading: string, ...content: Content[]): Panel => ({ kind: 'panel', heading, content, shaded: true });

const reusedNote = ({ reused }: EvaluationSnapshot): Content[] =>
  reused ? [paragraph([{ text: reused, italic: true }])] : [];

/** About how many characters fit on one line of the box with a person's data. */
const PARTY_LINE = 44;

/** Whether the letterhead or long names leave little space above the results. */
const isCrowded = ({ agency, owner, appraiser }: EvaluationSnapshot): boolean =>
  agency.addressLines.length > 0 ||
  [owner, appraiser].some((party) =>
    [party.name, party.position, party.unit].some((words) => words.length > PARTY_LINE),
  );

const distributionFigure = (achievement: UnitAchievementLevel | undefined, isLow: boolean): Content => {
  if (!achievement) return paragraph([hint('(diisi dengan gambar pola distribusi)')]);
  const { title, ideal } = distributionFigureWords(achievement);
  return {
    kind: 'curve',
    curve: {
      title,
      description: `${title}: ${ideal}.`,
      xLabel: 'Predikat Kinerja Pegawai',
      yLabel: 'Frekuensi Pegawai',
      isLow,
      maximum: CURVE_MAXIMUM,
      points: CURVE_ORDER.map((predikat, i) => ({
        label: CURVE_AXIS_WORDS[predikat],
        value: DISTRIBUTION_CURVES[achievement][i] ?? 0,
      })),
    },
  };
};

/** C.1.1 prints realisations and feedback once for each work result (R6 p.105). A number before them names their indicator. */
const narrativeGrid = ({ results }: EvaluationSnapshot): Grid => ({
  kind: 'grid',
  caption: 'Hasil kerja',
  widths: [4, 46, 25, 25],
  beginsHere: true,
  head: [[headCell('HASIL KERJA', { colSpan: 2, align: 'left' }), ...OBSERVED_HEADINGS.map((text) => headCell(text))]],
  rows: resultRows(results, 4, narrativeRows, (text) =>
    text.startsWith('A.') ? { kind: 'band', text } : observedBand(text, 2, OBSERVED_HEADINGS),
  ),
});

const narrativeRows = (result: EvaluatedResult, number: number): GridRow[] => {
  const measures = result.indicators.map(({ title, perspective }) =>
    perspective ? `${title} (${PERSPECTIVE_WORDS[perspective]})` : title,
  );
  const realised = result.indicators.map(({ realisation }) => realisation);
  const isReported = realised.some((words) => words !== '');
  const evidence = result.indicators.flatMap((indicator) => indicator.evidence);
  const told = isReported ? [numbered(realised.map((words) => words || 'belum dilaporkan'))] : [];
  const beside = [
    [...told, ...evidenceOf(evidence)],
    [...result.feedback, ...numberedFeedback(result)].flatMap(paragraphs),
  ];
  return narratedRows(
    number,
    textCell(result.title, { header: 'group' }),
    measuresOf(MEASURES_HEADING, measures, 'number'),
    beside,
  );
};

/** Feedback on one indicator begins with the number of the indicator. */
const numberedFeedback = ({ indicators }: EvaluatedResult): string[] =>
  indicators.flatMap(({ feedback }, i) => feedback.map((words) => `(${i + 1}) ${words}`));

const numbered = (items: readonly string[]): Content => ({ kind: 'list', marker: 'number', items });

const measuredGrid = ({ form, results }: EvaluationSnapshot): Grid => {
  const { headings, widths } = MEASURED_COLUMNS[form];
  return {
    kind: 'grid',
    caption: 'Hasil kerja',
    widths,
    beginsHere: true,
    head: resultsHead(headings),
    rows: resultRows(results, headings.length, form === 'head' ? headRows : staffRows),
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

/**
 * The cells beside one indicator. If only the work result has feedback, one cell beside all indicators prints it. If an indicator has
 * feedback too, each has its own cell, and the first cell also prints the feedback on the work result.
 */
const observedCells = (result: EvaluatedResult, indicator: EvaluatedIndicator | undefined, at: number): Cell[] => {
  const realisation = { content: indicator ? realisationOf(indicator) : [] };
  const perIndicator = result.indicators.some(({ feedback }) => feedback.length > 0);
  if (perIndicator) {
    const own = (indicator?.feedback ?? []).flatMap(paragraphs);
    return [realisation, { content: at === 0 ? [...own, ...ofWhole(result)] : own }];
  }
  if (at > 0) return [realisation];
  const rowSpan = Math.max(1, result.indicators.length);
  return [realisation, { content: result.feedback.flatMap(paragraphs), rowSpan }];
};

const ofWhole = ({ feedback }: EvaluatedResult): Content[] =>
  feedback.length > 0
    ? [leading([{ text: 'Atas hasil kerja seluruhnya:', italic: true }]), ...feedback.flatMap(paragraphs)]
    : [];

const realisationOf = ({ realisation, evidence }: EvaluatedIndicator): Content[] => [
  ...paragraphs(realisation),
  ...evidenceOf(evidence),
];

const evidenceOf = (items: readonly string[]): Content[] =>
  items.length > 0 ? [leading([{ text: 'Bukti dukung:', italic: true }]), { kind: 'list', marker: 'dash', items }] : [];

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
