import { todayOf } from '@/lib/agency/queries';
import { type CycleRow, currentCycle, listCycles, type PeriodRow, periodsOf } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { rowsMatching } from '@/lib/people/queries/person-search';
import { listOwnCheckIns, type OwnPlan } from './own';
import {
  listReporting,
  listTeamCheckIns,
  listWaitingCheckIns,
  type StatusIn,
  statusesInYear,
  type TeamRow,
  teamOf,
  type WaitingRow,
} from './team';

type Asked = { cycleId?: string; periodId?: string; after?: string; search?: string };

export type Overview = {
  today: PlainDate;
  /** The years that were opened, the newest first. */
  cycles: CycleRow[];
  cycle: CycleRow;
  own: OwnPlan[];
  team:
    | {
        waiting: WaitingRow[];
        periods: PeriodRow[];
        period: PeriodRow;
        rows: TeamRow[];
        next: string | undefined;
        /** The state of the reports of these rows in each period of the year. */
        statusIn: StatusIn;
        search: string;
        /** How many people of the team the search finds; undefined if nothing was searched. */
        searched: { found: number; of: number } | undefined;
      }
    | undefined;
};

/** The actor's reports of one year, and the reports of the people whom the actor appraises today. Undefined if no year was ever opened. */
export function findOverview(ctx: Context, asked: Asked): Overview | undefined {
  const cycles = listCycles(ctx.db).filter(({ status }) => status !== 'draft');
  const cycle = cycles.find(({ id }) => id === asked.cycleId) ?? currentCycle(ctx) ?? cycles[0];
  if (!cycle) return undefined;
  const today = todayOf(ctx);
  return { today, cycles, cycle, own: listOwnCheckIns(ctx, cycle.id), team: teamIn(ctx, cycle, asked, today) };
}

function teamIn(
  ctx: Context,
  cycle: CycleRow,
  { periodId, after, search = '' }: Asked,
  today: PlainDate,
): Overview['team'] {
  const team = teamOf(ctx, cycle);
  if (team === '[]') return undefined;
  const periods = periodsOf(ctx.db, cycle.id).filter(({ kind }) => kind !== 'tahunan');
  const inEvaluation = periods.findLast(({ windowFromOn }) => windowFromOn <= today) ?? periods[0];
  const period = periods.find(({ id }) => id === periodId) ?? inEvaluation;
  if (!period) return undefined;
  const meant = search ? foundSegments(ctx, team, search) : team;
  const page = listTeamCheckIns(ctx, { cycle, periodId: period.id, after, team: meant });
  const count = (ids: string) => listReporting(ctx, cycle, ids).length;
  const searched = search ? { found: count(meant), of: count(team) } : undefined;
  const ids = page.rows.map(({ assignmentId }) => assignmentId);
  const statusIn = statusesInYear(ctx, cycle.id, ids);
  return { waiting: listWaitingCheckIns(ctx, cycle, meant), periods, period, ...page, statusIn, search, searched };
}

/** The segments of the team whose person the search finds, as JSON for a statement. */
function foundSegments({ db }: Context, team: string, search: string): string {
  const segments = (JSON.parse(team) as string[]).map((assignmentId) => ({ assignmentId }));
  return JSON.stringify(rowsMatching(db, segments, search).map(({ assignmentId }) => assignmentId));
}
