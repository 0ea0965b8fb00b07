import { achievementCounting, unitStanding } from '@/lib/appraisals/queries/achievements';
import { findPeriod, type YearPeriod } from '@/lib/appraisals/queries/periods';
import { countingUnitOf } from '@/lib/appraisals/rules/achievement';
import { evaluatorOf } from '@/lib/cycles/queries/evaluator';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { closedByName } from '@/lib/people/rules/names';
import type { WorkRow } from './work';

type Work = Pick<WorkRow, 'assignmentId' | 'periodId' | 'isHead' | 'unitId' | 'parentUnitId'>;

/**
 * Tells for an appraisal that is due what it still waits for, in words: the achievement of the unit (R6 p.92: the first of three steps).
 * A team shares one unit, so each unit and period is asked for once.
 */
export function awaitedFor(db: Db, today: PlainDate): (work: Work) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (work) => {
    const period = findPeriod(db, work.periodId);
    if (!period) return undefined;
    const unitId = countingUnitOf(work, evaluatorOf(db, work.assignmentId, period, today));
    const key = `${work.periodId} ${unitId}`;
    if (!known.has(key)) known.set(key, awaitedOf(db, period, unitId, today));
    return known.get(key);
  };
}

function awaitedOf(db: Db, period: YearPeriod, unitId: string, today: PlainDate): string | undefined {
  if (achievementCounting(db, period, unitId, today)) return undefined;
  const unit = unitStanding(db, unitId, today);
  const enterer = unit?.leaderAboveName ?? 'admin unit atau admin instansi';
  return unit && closedByName(`Menunggu capaian ${unit.name} dari ${enterer}`);
}
