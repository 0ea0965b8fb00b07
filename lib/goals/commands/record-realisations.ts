import { unitGoalRealisations } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { periodTitle } from '@/lib/cycles/labels';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, refuseFields, StaleRevision } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { areOfUnit } from '../queries/goals';
import { findUnitReport, type UnitReport } from '../queries/unit-report';
import { canRecord } from '../rules/recording';
import { readUnitReport, type TypedRealisation } from '../rules/unit-report';

type Input = { unitId: string; periodId: string; revision: number; rows: readonly TypedRealisation[] };

/**
 * Enters or corrects what a unit reached in a period. Each entry with a new value or note adds a row to the history. Unchanged entries add
 * none.
 */
export const recordRealisations = command('goal.realised', { moves: 'goal-realisations' }, (ctx, input: Input) => {
  const found = findUnitReport(ctx, input.unitId, input.periodId) ?? missing('Unit kerja');
  enforce(found.place.reporting);
  enforce(canRecord(found.period, found.place.unit, todayOf(ctx)));
  if (input.revision !== found.revision) throw new StaleRevision(found.fields, found.revision, found.fieldLabels);
  const read = readUnitReport(found.indicators, found.current, input.rows, found.around);
  if (read.isForeign) refuseEnded(ctx, found, input);
  refuseFields(read.wrong);
  const { periodId } = input;
  const entered = { enteredBy: ctx.actor.employeeId, enteredAt: ctx.now };
  for (const { indicatorId, value, doneOn, ...said } of read.entries)
    ctx.db
      .insert(unitGoalRealisations)
      .values({ id: newId(), indicatorId, periodId, realised: value, realisedOn: doneOn, ...said, ...entered })
      .run();
  const { unit } = found.place;
  return {
    subject: unit.id,
    recorded: read.entries.length,
    detail: { unit: unit.name, period: periodTitle(found.period), realisations: read.entries.length },
  };
});

/**
 * Refuses a form that has an indicator which is not in force, or the same indicator twice. If all its indicators are of this unit and year
 * (in force or ended), `StaleRevision` shows the page again with the typed values. Otherwise the indicator is missing.
 */
function refuseEnded(ctx: Context, { place, revision }: UnitReport, { rows }: Input): never {
  const ids = rows.map(({ indicatorId }) => indicatorId);
  if (!areOfUnit(ctx.db, { unitId: place.unit.id, cycleId: place.cycle.id }, ids)) missing('Indikator');
  throw new StaleRevision({}, revision);
}
