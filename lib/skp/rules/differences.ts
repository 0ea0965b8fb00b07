import { PERSPECTIVE_WORDS } from '../../goals/rules/measures';
import type { TargetRow } from '../../goals/rules/target-value';
import { targetOnScreen } from '../../goals/rules/targets';
import { CORE_VALUES } from './core-values';
import { ASPECT_WORDS } from './form-words';
import { type Manual, manualDifferences } from './manual';
import { ANNEX_BLOCKS, type AnnexBlock, type Aspect, type Perspective, type ResultKind } from './vocabulary';

type Indicator = TargetRow & {
  lineageId: string;
  title: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
};
type Result = {
  lineageId: string;
  kind: ResultKind;
  title: string;
  supportedText: string;
  supportIsProvisional: boolean;
  assignedBy: string;
  indicators: readonly Indicator[];
};
export type ComparedContent = {
  results: readonly Result[];
  expectations: Readonly<Record<string, string>>;
  annex: Readonly<Record<AnnexBlock, readonly string[]>>;
  manuals: Readonly<Record<string, Manual>>;
};

/** One difference between two versions. `before` is empty for an added row, `after` for a removed row. */
export type Difference = {
  part: 'result' | 'indicator' | 'expectation' | AnnexBlock;
  /**
   * The title of the result or the name of the core value, as in the later version. For a removed result: as in the earlier version. Empty
   * for annex lines.
   */
  of: string;
  /** The name of the field. Empty if a whole row was added or removed, and for expectations and annex lines. */
  field: string;
  before: string;
  after: string;
};

type Fields<Row> = readonly (readonly [string, (row: Row) => string])[];

const RESULT_FIELDS: Fields<Result> = [
  ['Rencana hasil kerja', ({ title }) => title],
  ['Jenis', ({ kind }) => (kind === 'utama' ? 'Utama' : 'Tambahan')],
  [
    'Mendukung hasil kerja pimpinan',
    (row) => `${row.supportedText}${row.supportIsProvisional ? ' (sementara)' : ''}`.trim(),
  ],
  ['Pemberi penugasan', ({ assignedBy }) => assignedBy],
];

const INDICATOR_FIELDS: Fields<Indicator> = [
  ['Indikator', ({ title }) => title],
  ['Target', targetOnScreen],
  ['Aspek', ({ aspect }) => (aspect ? ASPECT_WORDS[aspect] : '')],
  ['Perspektif', ({ perspective }) => (perspective ? PERSPECTIVE_WORDS[perspective] : '')],
];

/**
 * The differences between an earlier and a later version, field by field. Rows are compared by lineage, so their order does not matter.
 * [SKP-19]
 */
export function differencesOf(before: ComparedContent, after: ComparedContent): Difference[] {
  return [
    ...paired(before.results, after.results).flatMap(([old, now]) => resultDifferences(old, now)),
    ...CORE_VALUES.flatMap(({ key, name }) =>
      told({ part: 'expectation', of: name, field: '' }, before.expectations[key] ?? '', after.expectations[key] ?? ''),
    ),
    ...after.results.flatMap((result) => manualsOf(result, before, after)),
    ...ANNEX_BLOCKS.flatMap((block) => lineDifferences(block, before.annex[block], after.annex[block])),
  ];
}

/**
 * The differences of the manuals of a result's indicators. If an indicator or its result was removed, its manual is not mentioned
 * separately.
 */
function manualsOf({ title: of, indicators }: Result, before: ComparedContent, after: ComparedContent): Difference[] {
  return indicators.flatMap(({ lineageId, title }) =>
    manualDifferences(before.manuals[lineageId], after.manuals[lineageId]).map(({ part, ...said }) => ({
      ...said,
      part: 'indicator' as const,
      of,
      field: `Manual, ${part} “${title}”`,
    })),
  );
}

function resultDifferences(old: Result | undefined, now: Result | undefined): Difference[] {
  const of = (now ?? old)!.title;
  const row = { part: 'result', of, field: '' } as const;
  if (!old || !now) return [{ ...row, before: old ? inWords(old) : '', after: now ? inWords(now) : '' }];
  return [
    ...fieldDifferences(row, RESULT_FIELDS, old, now),
    ...paired(old.indicators, now.indicators).flatMap(([was, is]) =>
      was && is
        ? fieldDifferences({ ...row, part: 'indicator' }, INDICATOR_FIELDS, was, is, is.title)
        : [{ ...row, part: 'indicator' as const, before: was ? measured(was) : '', after: is ? measured(is) : '' }],
    ),
  ];
}

function fieldDifferences<Row>(
  row: Pick<Difference, 'part' | 'of' | 'field'>,
  fields: Fields<Row>,
  old: Row,
  now: Row,
  named = '',
): Difference[] {
  return fields.flatMap(([field, words]) =>
    told({ ...row, field: named && field !== 'Indikator' ? `${field} “${named}”` : field }, words(old), words(now)),
  );
}

function told(row: Pick<Difference, 'part' | 'of' | 'field'>, before: string, after: string): Difference[] {
  return before === after ? [] : [{ ...row, before, after }];
}

const measured = (indicator: Indicator) => [indicator.title, targetOnScreen(indicator)].filter(Boolean).join(': ');
const inWords = ({ title, indicators }: Result) => [title, ...indicators.map(measured)].filter(Boolean).join('; ');

/** The differences of annex lines. Lines have no lineage, so a changed line counts as one removed and one added. */
function lineDifferences(block: AnnexBlock, before: readonly string[], after: readonly string[]): Difference[] {
  const row = { part: block, of: '', field: '' };
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => ({ ...row, before: line, after: '' })),
    ...after.filter((line) => !before.includes(line)).map((line) => ({ ...row, before: '', after: line })),
  ];
}

/** The rows of both versions in pairs with the same lineage, in the order of the later version. Removed rows come last. */
function paired<Row extends { lineageId: string }>(before: readonly Row[], after: readonly Row[]) {
  const went = before.filter(({ lineageId }) => !after.some((now) => now.lineageId === lineageId));
  return [
    ...after.map((now) => [before.find(({ lineageId }) => lineageId === now.lineageId), now] as const),
    ...went.map((old) => [old, undefined] as const),
  ];
}
