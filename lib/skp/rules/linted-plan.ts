import type { TargetKind } from '../../goals/rules/target-value';
import type { PositionClass } from '../../people/rules/positions';
import type { Approach, Aspect, Direction, Perspective, ResultKind, SkpForm } from './vocabulary';

/** A plan as far as its wording goes, in the order of the page. */
export type LintedIndicator = {
  title: string;
  aspect: Aspect | null;
  direction: Direction;
  target: string | null;
  /** What the target is made of; left out for one that was written before there were kinds. */
  targetKind?: TargetKind | null;
  measure: string;
  /** Of heads only. */
  perspective?: Perspective | null;
  /** Copied from an earlier plan and not looked at since. */
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

/** Field of the editor, and its row as people call it. */
export type Place = { field: string; where: string };

/** One remark on the wording: what to consider, and where the rule stands. Never an obstacle. */
export type Advice = Place & { says: string; source: string };

export const placeOfResult = (i: number): Place => ({ field: `results.${i}`, where: `Hasil kerja ${i + 1}` });

export const placeOfIndicator = (i: number, j: number): Place => ({
  field: `results.${i}.indicators.${j}`,
  where: `Hasil kerja ${i + 1}, indikator ${j + 1}`,
});

/** The field of a row that the remark is about. */
export const within = ({ field, where }: Place, name: string): Place => ({ field: `${field}.${name}`, where });
