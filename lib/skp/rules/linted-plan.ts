import type { TargetKind } from '../../goals/rules/vocabulary';
import type { PositionClass } from '../../people/rules/vocabulary';
import type { Approach, Aspect, Direction, Perspective, ResultKind, SkpForm } from './vocabulary';

/** Those values of an indicator that the advice looks at. */
export type LintedIndicator = {
  title: string;
  aspect: Aspect | null;
  direction: Direction;
  target: string | null;
  /** Null or absent if there is no target, and for a target that was written before there were kinds of targets. */
  targetKind?: TargetKind | null;
  measure: string;
  /** For heads only. */
  perspective?: Perspective | null;
  /** Whether the target was copied from an earlier plan and not checked yet. */
  targetToCheck?: boolean;
};
export type LintedResult = { kind: ResultKind; title: string; indicators: readonly LintedIndicator[] };
export type LintedPlan = {
  form: SkpForm;
  approach: Approach;
  /** The class of the post that the plan is for. */
  positionClass: PositionClass;
  results: readonly LintedResult[];
};

/** A place in the plan: the field of the editor, and the row in words. */
export type Place = { field: string; where: string };

/** One piece of advice on the wording: what to consider, and the source of the rule. It never prevents anything. */
export type Advice = Place & { says: string; source: string };

export const placeOfResult = (i: number): Place => ({ field: `results.${i}`, where: `Hasil kerja ${i + 1}` });

export const placeOfIndicator = (i: number, j: number): Place => ({
  field: `results.${i}.indicators.${j}`,
  where: `Hasil kerja ${i + 1}, indikator ${j + 1}`,
});

/** The place of one field in a row. */
export const within = ({ field, where }: Place, name: string): Place => ({ field: `${field}.${name}`, where });
