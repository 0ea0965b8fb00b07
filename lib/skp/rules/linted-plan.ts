import type { TargetKind } from '../../goals/rules/vocabulary';
import type { PositionClass } from '../../people/rules/vocabulary';
import type { Approach, Aspect, Direction, Perspective, ResultKind, SkpForm } from './vocabulary';

/** The wording of a plan, in the order of the page. */
export type LintedIndicator = {
  title: string;
  aspect: Aspect | null;
  direction: Direction;
  target: string | null;
  /** Missing for a target that was written before kinds of targets existed. */
  targetKind?: TargetKind | null;
  measure: string;
  /** For heads only. */
  perspective?: Perspective | null;
  /** Copied from an earlier plan and not checked since. */
  targetToCheck?: boolean;
};
export type LintedResult = { kind: ResultKind; title: string; indicators: readonly LintedIndicator[] };
export type LintedPlan = {
  form: SkpForm;
  approach: Approach;
  /** Class of the post that the plan is for. */
  positionClass: PositionClass;
  results: readonly LintedResult[];
};

/** A field of the editor, and the name of its row. */
export type Place = { field: string; where: string };

/** One remark on the wording: what to consider, and where the rule is written. Never an obstacle. */
export type Advice = Place & { says: string; source: string };

export const placeOfResult = (i: number): Place => ({ field: `results.${i}`, where: `Hasil kerja ${i + 1}` });

export const placeOfIndicator = (i: number, j: number): Place => ({
  field: `results.${i}.indicators.${j}`,
  where: `Hasil kerja ${i + 1}, indikator ${j + 1}`,
});

/** The field of a row that the remark is about. */
export const within = ({ field, where }: Place, name: string): Place => ({ field: `${field}.${name}`, where });
