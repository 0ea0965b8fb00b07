import { eq } from 'drizzle-orm';
import { unitGoalTargets } from '@/db/schema';
import { periodLabel } from '@/lib/cycles/labels';
import type { Db } from '@/lib/kernel/context';
import { missing, refuseField } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import type { Decimal } from '@/lib/kernel/numbers';
import { trajectoryPeriods } from '../queries/progress';
import { doubtOfTarget } from '../rules/target-doubts';
import type { TargetRow } from '../rules/target-value';
import { isSameTarget } from '../rules/targets';
import { trajectoryFault } from '../rules/trajectory';
import type { Perspective, TrajectoryKind } from '../rules/vocabulary';

/** An indicator as typed, with its numbers read. */
export type TypedIndicator = TargetRow & {
  /** The writer confirmed a target that is probably a typing error. */
  targetIsSure?: boolean;
  title: string;
  perspective: Perspective | null;
  trajectory: TrajectoryKind;
  /** The targets of the periods, by id of the period. A period that is left out has no target of its own. */
  targets: Readonly<Record<string, Decimal>>;
};

/** Refuses targets of periods that do not make the target of the year. A period of another year is missing. */
export function enforceTrajectory(db: Db, cycleId: string, indicator: TypedIndicator): void {
  const periods = trajectoryPeriods(db, cycleId);
  if (Object.keys(indicator.targets).some((id) => !periods.some((period) => period.id === id))) missing('Periode');
  if (indicator.target === null) return;
  const steps = periods.map((period) => ({
    periodId: period.id,
    label: periodLabel(period),
    target: indicator.targets[period.id] ?? null,
  }));
  const fault = trajectoryFault({ ...indicator, target: indicator.target }, steps);
  if (fault) refuseField(fault.periodId ? `targets.${fault.periodId}` : 'trajectory', fault.reason);
}

/**
 * Asks about a target that is probably a typing error, until the writer confirms it. Returns whether such a target is confirmed.
 * [TARGET-07]
 */
export function enforceConfirmed(
  year: number,
  typed: TypedIndicator,
  before?: TargetRow & { targetIsSure: boolean },
): boolean {
  const doubt = doubtOfTarget(typed, year, false);
  if (!doubt) return false;
  const isSure = typed.targetIsSure || (before?.targetIsSure === true && isSameTarget(before, typed));
  return isSure || refuseField('sure', `${doubt} Centang bila benar, atau perbaiki targetnya.`);
}

/** Replaces the targets of the periods. */
export function writeTargets(db: Db, indicatorId: string, targets: TypedIndicator['targets']): void {
  db.delete(unitGoalTargets).where(eq(unitGoalTargets.indicatorId, indicatorId)).run();
  const rows = Object.entries(targets).map(([periodId, target]) => ({ id: newId(), indicatorId, periodId, target }));
  if (rows.length > 0) db.insert(unitGoalTargets).values(rows).run();
}
