import { evaluatorsOf } from '@/lib/cycles/queries/evaluators';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Segment } from '@/lib/people/queries/many-appraisers';
import { closedByName } from '@/lib/people/rules/names';
import type { OpenWork } from '@/lib/skp/queries/open-work';
import { countingUnitOf } from '../rules/achievement';
import { achievementCounting, unitWithLeaders } from './achievements';
import { findPeriod, type YearPeriod } from './periods';

type Work = Pick<OpenWork['row'], keyof Segment | 'periodId' | 'parentUnitId'>;

/**
 * Returns a function that says in words what an appraisal still waits for: the achievement of the unit, which is the first of three steps
 * (R6 p.92). Undefined if it waits for nothing. `rows`: all appraisals that may be asked about. For each period, the evaluators and each
 * unit are read once.
 */
export function awaitedFor(db: Db, today: PlainDate, rows: readonly Work[]): (work: Work) => string | undefined {
  const known = new Map<string, string | undefined>();
  const periods = new Map<string, YearPeriod | undefined>();
  const evaluators = new Map<string, ReturnType<typeof evaluatorsOf>>();
  return (work) => {
    const { periodId } = work;
    const period = once(periods, periodId, () => findPeriod(db, periodId));
    if (!period) return undefined;
    const only = () => rows.filter((row) => row.periodId === periodId);
    const evaluator = once(evaluators, periodId, () => evaluatorsOf(db, period, { today, only: only() }))(work);
    const unitId = countingUnitOf(work, evaluator);
    return once(known, `${periodId} ${unitId}`, () => awaitedOf(db, period, unitId, today));
  };
}

function once<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  if (!known.has(key)) known.set(key, find());
  return known.get(key) as Value;
}

function awaitedOf(db: Db, period: YearPeriod, unitId: string, today: PlainDate): string | undefined {
  if (achievementCounting(db, period, unitId, today)) return undefined;
  const unit = unitWithLeaders(db, unitId, today);
  const enterer = unit?.leaderAboveName ?? 'admin unit atau admin instansi';
  return unit && closedByName(`Menunggu capaian ${unit.name} dari ${enterer}`);
}
