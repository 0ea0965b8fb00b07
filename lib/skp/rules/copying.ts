import { type FullTargetRow, type TargetRow, targetPart } from '../../goals/rules/target-value';
import { isSameTarget, targetText } from '../../goals/rules/targets';
import type { PlainDate } from '../../kernel/dates';
import { namesAssigner, type PlanKind } from './plan-kind';
import type { Aspect, Perspective, ResultKind } from './vocabulary';
import { plainWording } from './wording';

/** What can be copied besides results: special expectations, and the lines of the annex. */
export const COPIED_PARTS = ['expectations', 'annex'] as const;
export type CopiedPart = (typeof COPIED_PARTS)[number];

type Measured = TargetRow & {
  title: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
};
type Result = {
  lineageId: string;
  kind: ResultKind;
  title: string;
  supportedLineageId: string | null;
  supportedText: string;
  assignedBy: string;
  indicators: readonly Measured[];
};
/**
 * A result of the superior in this year. `copiedFrom`: the lineage of the superior's earlier result from which it was copied; null if it
 * was not.
 */
type SuperiorResult = { lineage: string; wording: string; copiedFrom: string | null };
/** What decides how a result is copied: form, approach and year of a plan. */
type Plan = PlanKind & { year: number };

/**
 * A result of an earlier plan as it would be copied into a later plan, with the fields of the later plan's form and approach. Its targets
 * have to be checked.
 */
export function copiedResult(
  result: Result,
  from: Plan,
  to: Plan,
  superior: { position: string; results: readonly SuperiorResult[] },
) {
  const { lineageId, kind, title, assignedBy } = result;
  return {
    ...{ kind, title, origin: 'last-year' as const, originId: lineageId, originLabel: `SKP ${from.year}` },
    ...supportAgain(result, to, superior.results),
    assignedBy: namesAssigner(to) ? assignedBy || superior.position : '',
    indicators: result.indicators.map((indicator) => copiedIndicator(indicator, from, to)),
  };
}

/**
 * What a copied result supports: the superior's result that was copied from the supported earlier result, or that has the same words. If
 * there is none, the earlier words are kept provisionally. A head's result supports nothing.
 */
export function supportAgain(
  { supportedLineageId, supportedText }: Pick<Result, 'supportedLineageId' | 'supportedText'>,
  { form }: Pick<Plan, 'form'>,
  results: readonly SuperiorResult[],
) {
  if (form === 'head') return { supportedLineageId: null, supportedText: '', supportIsProvisional: false };
  const wording = plainWording(supportedText);
  const match =
    results.find(({ copiedFrom }) => copiedFrom !== null && copiedFrom === supportedLineageId) ??
    results.find((result) => wording !== '' && plainWording(result.wording) === wording);
  return match
    ? { supportedLineageId: match.lineage, supportedText: match.wording, supportIsProvisional: false }
    : { supportedLineageId: null, supportedText, supportIsProvisional: true };
}

/**
 * An indicator as it would be copied. Aspect or perspective is null if only the other form has it. If a quantitative indicator is copied
 * into a qualitative plan, the target is added to the text (R6 p.50 no.3).
 */
export function copiedIndicator(indicator: Measured, from: Plan, to: Plan) {
  const { title, aspect, perspective } = indicator;
  const target = laterTarget(targetPart(indicator), to.year - from.year);
  const told = targetText(target);
  const side = { aspect: to.form === 'staff' ? aspect : null, perspective: to.form === 'head' ? perspective : null };
  if (to.approach === 'kualitatif') {
    const isNarrative = from.approach === 'kualitatif' || told === '';
    return { ...side, title: isNarrative ? title : `${title}: ${told}`, targetToCheck: true };
  }
  return { ...side, title, ...target, targetToCheck: told !== '' };
}

/** A target some years later. Only days, and quarters with a year, change. */
function laterTarget(row: FullTargetRow, years: number): FullTargetRow {
  const targetOn = row.targetOn && yearsLater(row.targetOn, years);
  const [quarter, year] = row.targetKind === 'quarter' ? row.targetWord.split('/') : [];
  return { ...row, targetOn, ...(year && { targetWord: `${quarter}/${Number(year) + years}` }) };
}

/** The same day a number of years later. 29 February becomes 28 February in a year without it. */
function yearsLater(day: PlainDate, years: number): PlainDate {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return day.endsWith('-02-29') && years % 4 !== 0 ? `${moved.slice(0, 8)}28` : moved;
}

type Checked = TargetRow & Pick<Measured, 'title'>;

/**
 * Whether a copied target still has to be checked: as long as its owner has not changed it. In a qualitative plan the target is a part of
 * the text, so every change of the text counts.
 */
export function isStillToCheck(was: Checked & { targetToCheck: boolean }, now: Checked): boolean {
  const isNarrative = targetText(was) === '';
  return was.targetToCheck && isSameTarget(was, now) && (!isNarrative || was.title === now.title);
}
