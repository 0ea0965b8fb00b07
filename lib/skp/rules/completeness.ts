import { doubtOfTarget } from '../../goals/rules/target-doubts';
import { targetOf } from '../../goals/rules/target-row';
import type { TargetRow } from '../../goals/rules/target-value';
import { type Decision, decide } from '../../kernel/decision';
import { namesAssigner, namesSupported, type PlanKind } from './plan-kind';
import type { Aspect, Perspective, ResultKind } from './vocabulary';

/** Something that prevents a plan from being submitted, and the field of the editor where it can be corrected. */
export type Gap = { field: string; reason: string };

type Indicator = TargetRow & {
  targetIsSure?: boolean;
  title: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
};
type Result = {
  kind: ResultKind;
  title: string;
  supportedLineageId: string | null;
  supportedText: string;
  supportIsProvisional: boolean;
  assignedBy: string;
  indicators: readonly Indicator[];
};

/**
 * Everything in a plan that prevents it from being submitted, in the order of the page. Doubtful targets are found only if `year` is given.
 */
export function gapsOf(kind: PlanKind & { year?: number }, results: readonly Result[]): Gap[] {
  return [
    ...(results.some((result) => result.kind === 'utama')
      ? []
      : [{ field: 'results', reason: 'Tambahkan sekurang-kurangnya satu hasil kerja utama.' }]),
    ...budgetGap(kind, results),
    ...results.flatMap((result, i) => resultGaps(kind, result, i)),
  ];
}

/** Whether a plan with these gaps can be submitted, for the button and the command. [SKP-02] */
export function canBeSubmitted(gaps: readonly Gap[]): Decision {
  return decide(...gaps.map(({ reason }) => [true, reason] as const));
}

/** A head's plan needs the budget perspective on at least one indicator (R6 p.29). [SKP-03] */
function budgetGap({ form }: PlanKind, results: readonly Result[]): Gap[] {
  const hasBudget = results.some(({ indicators }) => indicators.some(({ perspective }) => perspective === 'anggaran'));
  if (form !== 'head' || hasBudget) return [];
  return [{ field: 'results', reason: 'Sekurang-kurangnya satu indikator harus berperspektif Anggaran.' }];
}

function resultGaps(kind: PlanKind & { year?: number }, result: Result, i: number): Gap[] {
  const at = `results.${i}`;
  const named = `Hasil kerja ${i + 1}`;
  return missingOnes([
    [result.title === '', `${at}.title`, `${named}: isi rencana hasil kerjanya.`],
    [namesSupported(kind) && !isSupported(result), `${at}.supportedText`, `${named}: ${UNSUPPORTED}`],
    [namesAssigner(kind) && result.assignedBy === '', `${at}.assignedBy`, `${named}: ${UNASSIGNED[kind.form]}`],
    [result.indicators.length === 0, `${at}.indicators`, `${named}: tambahkan sekurang-kurangnya satu indikator.`],
  ]).concat(
    result.indicators.flatMap((indicator, j) =>
      indicatorGaps(kind, indicator, `${at}.indicators.${j}`, `${named}, indikator ${j + 1}`),
    ),
  );
}

const UNSUPPORTED = 'pilih hasil kerja pimpinan yang diintervensi, atau tuliskan.';
const UNASSIGNED = {
  head: 'isi jabatan pimpinan yang memberi penugasan.',
  staff: 'isi jabatan pimpinan atau tim kerja yang memberi penugasan.',
} as const;

function isSupported({ supportedLineageId, supportedText, supportIsProvisional }: Result): boolean {
  return supportedLineageId !== null || supportedText !== '' || supportIsProvisional;
}

/** What an indicator lacks. Heads need a perspective for each indicator; the rest depends on the approach. [SKP-04] */
function indicatorGaps(kind: PlanKind & { year?: number }, indicator: Indicator, at: string, named: string): Gap[] {
  const perspective = kind.form === 'head' && indicator.perspective === null;
  return [
    ...(kind.approach === 'kualitatif'
      ? narrativeGaps(indicator, at, named)
      : measuredGaps(kind, indicator, at, named)),
    ...missingOnes([[perspective, `${at}.perspective`, `${named}: pilih perspektifnya.`]]),
  ];
}

/** What a qualitative indicator lacks. Such an indicator is one text that contains the target (R6 p.50 no.3). [SKP-11] */
function narrativeGaps({ title }: Indicator, at: string, named: string): Gap[] {
  return missingOnes([[title === '', `${at}.title`, `${named}: tuliskan indikator beserta targetnya.`]]);
}

/** The end of a question about a target that is probably a typing error. */
const SURE = 'Centang bila benar, atau perbaiki targetnya.';

/**
 * What a quantitative indicator lacks, or a doubt about its target that the writer has not confirmed. The regulation lists the aspects with
 * "dan/atau", so one aspect is enough; heads need none. [SKP-04]
 */
function measuredGaps(
  { form, year }: PlanKind & { year?: number },
  indicator: Indicator,
  at: string,
  named: string,
): Gap[] {
  const asks = year !== undefined && !indicator.targetIsSure;
  const doubt = asks ? doubtOfTarget(indicator, year, form === 'staff') : undefined;
  return missingOnes([
    [indicator.title === '', `${at}.title`, `${named}: isi indikatornya.`],
    [form === 'staff' && indicator.aspect === null, `${at}.aspect`, `${named}: pilih aspeknya.`],
    [targetOf(indicator) === undefined, `${at}.target`, `${named}: isi targetnya.`],
    [doubt !== undefined, `${at}.sure`, `${named}: ${doubt} ${SURE}`],
  ]);
}

function missingOnes(asked: readonly (readonly [boolean, string, string])[]): Gap[] {
  return asked.filter(([isMissing]) => isMissing).map(([, field, reason]) => ({ field, reason }));
}
