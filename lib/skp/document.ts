import {
  aboveBody,
  emptyRow,
  type FormParty,
  type FormSigning,
  type FormSnapshot,
  formPaper,
  headCell,
  identities,
  letterheadOf,
  signature,
  textCell,
  withoutPlace,
} from '@/lib/paper/form';
import {
  assignedResultCell,
  behaviourRows,
  measuresOf,
  narratedRows,
  resultRows,
  resultsHead,
  rowPerIndicator,
} from '@/lib/paper/form-tables';
import type { Block, Grid, GridRow, Paper, Sheet, SheetSize } from '@/lib/paper/model';
import { CORE_VALUES, type CoreValueKey, formNameOf } from './rules/core-values';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from './rules/form-words';
import { MEASURED_COLUMNS, MEASURES_HEADING, PLAN_FORMS } from './rules/plan-forms';
import { formatOf } from './rules/plan-kind';
import type { Approach, Aspect, Perspective, ResultKind, SkpForm } from './rules/vocabulary';

/**
 * The content of a plan that its paper prints. When the plan is set, this content is stored, and later changes of people, units or wording
 * do not change it. A draft is printed from the current data.
 */
export type SkpSnapshot = FormSnapshot & {
  /** Heads have their own forms with perspectives (A.1.1, A.1.2). Everybody else has A.1.6 or A.1.7. */
  form: SkpForm;
  /** Absent on papers that were issued before the approach could be chosen: their plans are quantitative. */
  approach?: Approach;
  results: readonly SkpResultSnapshot[];
  behaviours: readonly { value: CoreValueKey; specialExpectation: string }[];
  annex: SkpAnnexSnapshot;
  signing: { owner?: FormSigning; appraiser?: FormSigning };
  /** The appraiser's superior, if this person signed because the appraiser did not answer. */
  setByReviewer?: FormParty;
  /** Notes for which the form has no field: the number and the reason of a changed version, and why the appraiser's superior signed. */
  notes?: readonly string[];
};

export type SkpResultSnapshot = {
  kind: ResultKind;
  title: string;
  /** The leader's result that this result supports. Only A.1.7 prints it. */
  supportedResult: string;
  /** The post of the leader, or the team, that gave the assignment (A.1.1, A.1.2, A.1.6). */
  assignedBy?: string;
  indicators: readonly SkpIndicatorSnapshot[];
};

export type SkpIndicatorSnapshot = {
  title: string;
  /** The target as it is printed: "95 persen", "paling lambat 31 Maret 2026". */
  target: string;
  aspect?: Aspect;
  perspective?: Perspective;
};

export type SkpAnnexSnapshot = {
  resourceSupport: readonly string[];
  accountability: readonly string[];
  consequence: readonly string[];
};

/** The plan (A.1.1, A.1.2, A.1.6 or A.1.7), followed by its annex A.1.8. */
export const skpPaper = (snapshot: SkpSnapshot, size: SheetSize = 'folio'): Paper =>
  formPaper(snapshot, titleOf('Sasaran Kinerja Pegawai', snapshot), [
    planSheet(snapshot, size),
    annexSheet(snapshot, size),
  ]);

/** The annex A.1.8 alone. */
export const skpAnnexPaper = (snapshot: SkpSnapshot, size: SheetSize = 'folio'): Paper =>
  formPaper(snapshot, titleOf('Lampiran Sasaran Kinerja Pegawai', snapshot), [annexSheet(snapshot, size)]);

const titleOf = (form: string, { owner, periodTo }: SkpSnapshot) => `${form} ${periodTo.slice(0, 4)} – ${owner.name}`;

const formatOfSnapshot = ({ form, approach = 'kuantitatif' }: SkpSnapshot) => formatOf({ form, approach });

const planSheet = (snapshot: SkpSnapshot, size: SheetSize): Sheet => {
  const code = formatOfSnapshot(snapshot);
  const { approach, audience, behaviourMark, footnotes } = PLAN_FORMS[code];
  const labels = { rank: 'PANGKAT/ GOL. RUANG', appraiserIdentityOptional: snapshot.form === 'head' } as const;
  return {
    code,
    size,
    orientation: 'landscape',
    ...letterheadOf(snapshot),
    titleLines: ['SASARAN KINERJA PEGAWAI', approach, audience],
    above: aboveBody(snapshot, 'landscape'),
    blocks: [
      identities(snapshot, labels),
      snapshot.approach === 'kualitatif' ? narrativeGrid(snapshot) : measuredGrid(snapshot),
      behavioursGrid(snapshot, behaviourMark),
      signatures(snapshot),
      { kind: 'footnotes', notes: [...footnotes, ...(snapshot.notes ?? [])] },
    ],
  };
};

/** The caption of the table of results. The code for empty forms finds this table by the caption (documents/blank.ts). */
export const RESULTS_CAPTION = 'Hasil kerja';

/**
 * A.1.1 and A.1.6 have no columns for indicators and targets. The indicators are written below each result, with the targets inside their
 * text (R6 p.32, p.55).
 */
const narrativeGrid = ({ form, results }: SkpSnapshot): Grid => ({
  kind: 'grid',
  caption: RESULTS_CAPTION,
  widths: [4, 96],
  head: [[headCell('HASIL KERJA', { colSpan: 2, align: 'left' })]],
  rows: resultRows(results, 2, (result, number) => narrativeRows(result, number, MEASURES_HEADING[form])),
});

const measuredGrid = ({ form, results }: SkpSnapshot): Grid => {
  const { headings, widths } = MEASURED_COLUMNS[form];
  return {
    kind: 'grid',
    caption: RESULTS_CAPTION,
    widths,
    head: resultsHead(headings),
    rows: resultRows(results, headings.length, form === 'head' ? headRows : staffRows),
  };
};

/** The rows of one result. Only the form of heads has perspectives. */
const narrativeRows = (result: SkpResultSnapshot, number: number, heading: string): GridRow[] => {
  const measures = result.indicators.map(({ title, perspective }) =>
    perspective ? `${title} (${PERSPECTIVE_WORDS[perspective]})` : title,
  );
  return narratedRows(number, assignedResultCell(result), measuresOf(heading, measures));
};

const staffRows = (result: SkpResultSnapshot, number: number): GridRow[] =>
  rowPerIndicator(
    result.indicators,
    [
      textCell(`${number}`, { align: 'centre' }),
      textCell(result.supportedResult),
      textCell(result.title, { header: 'group' }),
    ],
    (indicator) => [
      textCell(indicator?.aspect ? ASPECT_WORDS[indicator.aspect] : ''),
      textCell(indicator?.title ?? ''),
      textCell(indicator?.target ?? ''),
    ],
  );

const headRows = (result: SkpResultSnapshot, number: number): GridRow[] =>
  rowPerIndicator(
    result.indicators,
    [textCell(`${number}`, { align: 'centre' }), assignedResultCell(result)],
    (indicator) => [
      textCell(indicator?.title ?? ''),
      textCell(indicator?.target ?? ''),
      textCell(indicator?.perspective ? PERSPECTIVE_WORDS[indicator.perspective] : ''),
    ],
  );

const behavioursGrid = ({ behaviours }: SkpSnapshot, mark: string): Grid => ({
  kind: 'grid',
  caption: 'Perilaku kerja',
  widths: [4, 48, 48],
  head: [[headCell(`PERILAKU KERJA${mark}`, { colSpan: 3, align: 'left' })]],
  rows: CORE_VALUES.flatMap((value, i) => {
    const expectation = behaviours.find(({ value: key }) => key === value.key)?.specialExpectation ?? '';
    return behaviourRows({ number: i + 1, name: formNameOf(value), guides: value.guides }, expectation);
  }),
});

const signatures = ({ owner, appraiser, setByReviewer, signing }: SkpSnapshot): Block => ({
  kind: 'signatures',
  left: withoutPlace(signature(owner, 'Pegawai yang Dinilai', signing.owner)),
  right: setByReviewer
    ? signature(setByReviewer, 'Atasan Pejabat Penilai Kinerja', signing.appraiser)
    : signature(appraiser, 'Pejabat Penilai Kinerja', signing.appraiser),
});

const annexSheet = (snapshot: SkpSnapshot, size: SheetSize): Sheet => ({
  code: 'A.1.8',
  size,
  orientation: 'portrait',
  titleLines: ['LAMPIRAN SASARAN KINERJA PEGAWAI'],
  above: aboveBody(snapshot, 'portrait'),
  blocks: [...annexGrids(snapshot.annex), signatures(snapshot)],
});

/** Each section has a table of its own, so that its heading is repeated if the section continues on the next page (R6 p.61). */
const annexGrids = ({ resourceSupport, accountability, consequence }: SkpAnnexSnapshot): Grid[] => [
  annexGrid('Dukungan sumber daya', resourceSupport),
  annexGrid('Skema pertanggungjawaban', accountability),
  annexGrid('Konsekuensi', consequence),
];

const annexGrid = (heading: string, lines: readonly string[]): Grid => ({
  kind: 'grid',
  caption: heading,
  widths: [5, 95],
  head: [[headCell(heading.toUpperCase(), { colSpan: 2, align: 'left' })]],
  rows:
    lines.length === 0
      ? [emptyRow('Belum ada kesepakatan', 2)]
      : lines.map((line, i) => ({
          kind: 'row',
          cells: [textCell(`${i + 1}.`, { align: 'centre' }), textCell(line)],
        })),
});
