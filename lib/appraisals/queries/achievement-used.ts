import type { Evaluator } from '@/lib/cycles/queries/evaluator';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { unitsOfSegment } from '../queries';
import type { CountingAchievement } from '../rules/achievement';
import { achievementCounting } from './achievements';
import type { YearPeriod } from './periods';
import type { CurrentReuse } from './reuse';

type Asked = {
  skp: { assignmentId: string };
  period: YearPeriod;
  evaluator: Evaluator | undefined;
  reuse: CurrentReuse | undefined;
};
type AchievementUsed = { counting: CountingAchievement | undefined; unitId: string };

/**
 * The achievement that an evaluation uses today (undefined if none counts yet), and its unit: the unit that the evaluator leads. If both
 * sides agreed to use the result of an old unit, the achievement and unit of that result are used (R6 p.91 no.13 a).
 */
export function achievementUsed(db: Db, { skp, period, evaluator, reuse }: Asked, today: PlainDate): AchievementUsed {
  const { countingId } = unitsOfSegment(db, skp.assignmentId, evaluator?.day ?? today);
  if (!reuse?.agreedOn) return { counting: achievementCounting(db, period, countingId, today), unitId: countingId };
  const { unitAchievement, unitAchievementSource, achievementUnitId } = reuse.source;
  return {
    counting: unitAchievement
      ? { achievement: unitAchievement, source: unitAchievementSource ?? 'entered' }
      : undefined,
    unitId: achievementUnitId ?? countingId,
  };
}
