import {
  aboveBody,
  emptyRow,
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
import { assignedResultCell, behaviourRows, resultRows, resultsHead, rowPerIndicator } from '@/lib/paper/form-tables';
import type { Block, Grid, GridRow, Paper, Sheet, SheetSize } from '@/lib/paper/model';
import { CORE_VALUES, type CoreValueKey, formNameOf } from './rules/core-values';
import { ASPECT_WORDS, PERSPECTIVE_WORDS } from './rules/form-words';
import type { Aspect, Perspective, ResultKind, SkpForm } from './rules/vocabulary';

/** The plan as it was agreed, frozen: later edits of people, units or wording never repaint it. */
export type SkpSnapshot = FormSnapshot & {
  /** Heads have their own form with perspectives (A.1.2); everyone else has A.1.7. */
  form: SkpForm;
  results: readonly SkpResultSnapshot[];
  behaviours: readonly { value: CoreValueKey; specialExpectation: string }[];
  annex: SkpAnnexSnapshot;
  signing: { owner?: FormSigning; appraiser?: FormSigning };
};

export type SkpResultSnapshot = {
  kind: ResultKind;
  title: string;
  /** The leader's result that this one supports (A.1.7). */
  supportedResult: string;
  /** Position of the leader who gave the assignment (A.1.2). */
  assignedBy?: string;
  indicators: readonly SkpIndicatorSnapshot[];
};

export type SkpIndicatorSnapshot = {
  title: string;
  /** As it is to be read: "95 persen", "paling lambat 31 Maret 2026". */
  target: string;
  aspect?: Aspect;
  perspective?: Perspective;
};

export type SkpAnnexSnapshot = {
  resourceSupport: readonly string[];
  accountability: readonly string[];
  consequence: readonly string[];
};

/** The plan (A.1.7 or A.1.2) with its annex A.1.8 on the pages after it. */
export const skpPaper = (snapshot: SkpSnapshot, size: SheetSize = 'folio'): Paper =>
  formPaper(snapshot, titleOf('Sasaran Kinerja Pegawai', snapshot), [
    planSheet(snapshot, size),
    annexSheet(snapshot, size),
  ]);

/** The annex A.1.8 by itself. */
export const skpAnnexPaper = (snapshot: SkpSnapshot, size: SheetSize = 'folio'): Paper =>
  formPaper(snapshot, titleOf('Lampiran Sasaran Kinerja Pegawai', snapshot), [annexSheet(snapshot, size)]);

const titleOf = (form: string, { owner, periodTo }: SkpSnapshot) => `${form} ${periodTo.slice(0, 4)} – ${owner.name}`;

const SPECIAL_EXPECTATION_NOTE =
  'Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai';

/** Columns, widths and notes of the two forms, as the regulation prints them on p.34 and p.57. */
const FORMS = {
  staff: {
    code: 'A.1.7',
    audience: 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
    headings: [
      'NO.',
      'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*',
      'RENCANA HASIL KERJA',
      'ASPEK',
      'INDIKATOR KINERJA INDIVIDU',
      'TARGET',
    ],
    widths: [4, 20, 27, 11, 22, 16],
    behaviourMark: '**',
    footnotes: [
      '* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi',
      `** ${SPECIAL_EXPECTATION_NOTE}`,
    ],
  },
  head: {
    code: 'A.1.2',
    audience: 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI',
    headings: ['NO', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET', 'PERSPEKTIF'],
    widths: [4, 32, 27, 20, 17],
    behaviourMark: '*',
    footnotes: [`* ${SPECIAL_EXPECTATION_NOTE}.`],
  },
} as const;

const planSheet = (snapshot: SkpSnapshot, size: SheetSize): Sheet => {
  const form = FORMS[snapshot.form];
  const labels = { rank: 'PANGKAT/ GOL. RUANG', appraiserIdentityOptional: snapshot.form === 'head' } as const;
  return {
    code: form.code,
    size,
    orientation: 'landscape',
    ...letterheadOf(snapshot),
    titleLines: ['SASARAN KINERJA PEGAWAI', 'PENDEKATAN HASIL KERJA KUANTITATIF', form.audience],
    above: aboveBody(snapshot, 'landscape'),
    blocks: [
      identities(snapshot, labels),
      resultsGrid(snapshot),
      behavioursGrid(snapshot, form.behaviourMark),
      signatures(snapshot),
      { kind: 'footnotes', notes: form.footnotes },
    ],
  };
};

const resultsGrid = ({ form, results }: SkpSnapshot): Grid => {
  const { headings, widths } = FORMS[form];
  return {
    kind: 'grid',
    caption: 'Hasil kerja',
    widths,
    head: resultsHead(headings),
    rows: resultRows(results, headings.length, form === 'head' ? headRows : staffRows),
  };
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

const signatures = ({ owner, appraiser, signing }: SkpSnapshot): Block => ({
  kind: 'signatures',
  left: withoutPlace(signature(owner, 'Pegawai yang Dinilai', signing.owner)),
  right: signature(appraiser, 'Pejabat Penilai Kinerja', signing.appraiser),
});

const annexSheet = (snapshot: SkpSnapshot, size: SheetSize): Sheet => ({
  code: 'A.1.8',
  size,
  orientation: 'portrait',
  titleLines: ['LAMPIRAN SASARAN KINERJA PEGAWAI'],
  above: aboveBody(snapshot, 'portrait'),
  blocks: [annexGrid(snapshot.annex), signatures(snapshot)],
});

const annexGrid = (annex: SkpAnnexSnapshot): Grid => ({
  kind: 'grid',
  caption: 'Lampiran Sasaran Kinerja Pegawai',
  widths: [5, 95],
  head: [],
  rows: [
    ...annexRows('DUKUNGAN SUMBER DAYA', annex.resourceSupport),
    ...annexRows('SKEMA PERTANGGUNGJAWABAN', annex.accountability),
    ...annexRows('KONSEKUENSI', annex.consequence),
  ],
});

const annexRows = (heading: string, lines: readonly string[]): GridRow[] => [
  { kind: 'band', text: heading },
  ...(lines.length === 0 ? [emptyRow('Belum ada kesepakatan', 2)] : []),
  ...lines.map(
    (line, i): GridRow => ({
      kind: 'row',
      cells: [textCell(`${i + 1}.`, { align: 'centre' }), textCell(line)],
    }),
  ),
];
