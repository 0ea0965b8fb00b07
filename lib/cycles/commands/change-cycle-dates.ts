import { and, eq } from 'drizzle-orm';
import { cycles, periods } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { enforce, missing, refuseFields, StaleRevision } from '@/lib/kernel/decision';
import { findCycle, periodsOf } from '../queries';
import { canManageCycles } from '../rules/access';
import type { CycleDates } from '../rules/calendar';
import { dateFieldsOf, misorderedDates, type Windows } from '../rules/date-order';
import { canChangeDates } from '../rules/opening';

type Input = CycleDates & {
  cycleId: string;
  revision: number;
  /**
   * The window of evaluation by id of the period. A period that is left out keeps its window. The window of the whole year is always the
   * appraisal stage.
   */
  windows?: Windows;
};

/**
 * Changes the days of the stages and windows. They mark lateness, and no action is refused because it is late. A window also decides from
 * which day an appraisal can be handed over, and who evaluates a period if an appraiser moves.
 */
export const changeCycleDates = command('cycle.dates-changed', { moves: 'cycles' }, (ctx, input: Input) => {
  enforce(canManageCycles(ctx.actor));
  const { cycleId, revision, windows = {}, ...dates } = input;
  const cycle = findCycle(ctx.db, cycleId) ?? missing('Tahun kinerja');
  enforce(canChangeDates(cycle.status));
  const known = periodsOf(ctx.db, cycleId);
  if (revision !== cycle.revision) throw new StaleRevision(inWords(dateFieldsOf(cycle, known)), cycle.revision);
  refuseFields(misorderedDates(dates, windows));
  const set = { ...dates, revision: revision + 1 };
  ctx.db.update(cycles).set(set).where(eq(cycles.id, cycleId)).run();
  for (const period of known) {
    const given = windows[period.id];
    const window = period.kind === 'tahunan' ? { from: dates.appraisalFromOn, to: dates.appraisalToOn } : given;
    if (!window) continue;
    ctx.db
      .update(periods)
      .set({ windowFromOn: window.from, windowToOn: window.to })
      .where(and(eq(periods.id, period.id), eq(periods.cycleId, cycleId)))
      .run();
  }
  return { subject: cycleId, detail: { ...dates } };
});

/** Days in words (`31 Januari 2026`), so that the stored days can be shown beside the typed ones. */
function inWords(fields: Readonly<Record<string, PlainDate>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, day]) => [name, formatDate(day)]));
}
