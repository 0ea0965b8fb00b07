import { achievementCounting, unitStanding } from '@/lib/appraisals/queries/achievements';
import { findPeriod } from '@/lib/appraisals/queries/periods';
import { countingUnitOf } from '@/lib/appraisals/rules/achievement';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import type { WorkRow } from './work';

type Work = Pick<WorkRow, 'assignmentId' | 'periodId' | 'isHead' | 'unitId' | 'parentUnitId' | 'acts'>;

/**
 * Tells for an appraisal that is due what it still waits for, in words: the achievement of the unit (R6 p.92: the first of three steps).
 * A team shares one unit, so each unit and period is asked for once.
 */
export function awaitedFor(db: Db, today: PlainDate): (work: Work) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (work) => {
    const unitId = countingUnitOf(work, work.acts ? appraiserOn(db, work.assignmentId, today) : undefined);
    const key = `${work.periodId} ${unitId}`;
    if (!known.has(key)) known.set(key, awaitedOf(db, work.periodId, unitId, today));
    return known.get(key);
  };
}

function awaitedOf(db: Db, periodId: string, unitId: string, today: PlainDate): string | undefined {
  const period = findPeriod(db, periodId);
  if (!period || achievementCounting(db, period, unitId, today)) return undefined;
  const unit = unitStanding(db, unitId, today);
  return unit && `Menunggu capaian ${unit.name} dari ${unit.leaderAboveName ?? 'admin unit atau admin instansi'}.`;
}
