import { type Decision, decide } from '../../kernel/decision';
import type { Aspect, Direction, Perspective, ResultKind, SkpForm } from './vocabulary';

/** What is still missing, and the field of the editor where it goes. */
export type Gap = { field: string; reason: string };

type Indicator = {
  title: string;
  aspect: Aspect | null;
  direction: Direction;
  target: string | null;
  targetOn: string | null;
  measure: string;
  perspective: Perspective | null;
};
type Result = {
  kind: ResultKind;
  title: string;
  supportedLineageId: string | null;
  supportedText: string;
  supportIsProvisional: boolean;
  indicators: readonly Indicator[];
};

/** Everything that keeps a plan from being submitted, in the order of the page. */
export function gapsOf(form: SkpForm, results: readonly Result[]): Gap[] {
  return [
    ...(results.some(({ kind }) => kind === 'utama')
      ? []
      : [{ field: 'results', reason: 'Tambahkan sekurang-kurangnya satu hasil kerja utama.' }]),
    ...budgetGap(form, results),
    ...results.flatMap((result, i) => resultGaps(form, result, i)),
  ];
}

/** The same as a decision, for the button and the command. [SKP-02] */
export function isComplete(gaps: readonly Gap[]): Decision {
  return decide(...gaps.map(({ reason }) => [true, reason] as const));
}

/** Plans of heads carry the budget perspective on at least one indicator (R6 p.29). [SKP-03] */
function budgetGap(form: SkpForm, results: readonly Result[]): Gap[] {
  const hasBudget = results.some(({ indicators }) => indicators.some(({ perspective }) => perspective === 'anggaran'));
  if (form !== 'head' || hasBudget) return [];
  return [{ field: 'results', reason: 'Sekurang-kurangnya satu indikator harus berperspektif Anggaran.' }];
}

function resultGaps(form: SkpForm, result: Result, i: number): Gap[] {
  const at = `results.${i}`;
  const named = `Hasil kerja ${i + 1}`;
  return missingOnes([
    [result.title === '', `${at}.title`, `${named}: isi rencana hasil kerjanya.`],
    [!isSupported(result), `${at}.supportedText`, supportReason(form, named)],
    [result.indicators.length === 0, `${at}.indicators`, `${named}: tambahkan sekurang-kurangnya satu indikator.`],
  ]).concat(
    result.indicators.flatMap((indicator, j) =>
      indicatorGaps(form, indicator, `${at}.indicators.${j}`, `${named}, indikator ${j + 1}`),
    ),
  );
}

function isSupported({ supportedLineageId, supportedText, supportIsProvisional }: Result): boolean {
  return supportedLineageId !== null || supportedText !== '' || supportIsProvisional;
}

function supportReason(form: SkpForm, named: string): string {
  return form === 'head'
    ? `${named}: isi jabatan pimpinan yang memberi penugasan.`
    : `${named}: pilih hasil kerja pimpinan yang diintervensi, atau tuliskan.`;
}

/** Aspects are "dan/atau": one indicator with one aspect is enough; the heads' form asks the perspective instead. [SKP-04] */
function indicatorGaps(form: SkpForm, indicator: Indicator, at: string, named: string): Gap[] {
  const isByDate = indicator.direction === 'by-date';
  const target = isByDate ? indicator.targetOn : indicator.target;
  return missingOnes([
    [indicator.title === '', `${at}.title`, `${named}: isi indikatornya.`],
    [form === 'staff' && indicator.aspect === null, `${at}.aspect`, `${named}: pilih aspeknya.`],
    [target === null, `${at}.target`, `${named}: isi targetnya.`],
    [!isByDate && indicator.measure === '', `${at}.measure`, `${named}: isi satuannya.`],
    [form === 'head' && indicator.perspective === null, `${at}.perspective`, `${named}: pilih perspektifnya.`],
  ]);
}

function missingOnes(asked: readonly (readonly [boolean, string, string])[]): Gap[] {
  return asked.filter(([isMissing]) => isMissing).map(([, field, reason]) => ({ field, reason }));
}
