import { todayOf } from '@/lib/agency/queries';
import { type CycleRow, currentCycle, findCycle, type PeriodRow, periodsOf } from '@/lib/cycles/queries';
import type { Context } from '@/lib/kernel/context';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { countingUnitOf, mayEnterAchievement } from '../rules/achievement';
import { periodInTurn, windowRemark } from '../rules/timing';
import { achievementCounting, type CountingAchievement, enterersOf, unitStanding } from './achievements';
import { findPeriod, type YearPeriod } from './periods';
import {
  countPredikats,
  listOwnAppraisals,
  listTeam,
  type OwnAppraisal,
  type PredikatCounts,
  type TeamMember,
} from './team';

export type PeriodChoice = { cycle: CycleRow; periods: readonly PeriodRow[]; period: YearPeriod };

/** The period that was asked for, else the one in turn of the current year; undefined before any year was opened. */
export function choosePeriod(ctx: Context, wanted: string | undefined): PeriodChoice | undefined {
  const asked = wanted ? findPeriod(ctx.db, wanted) : undefined;
  const cycle = asked ? findCycle(ctx.db, asked.cycleId) : currentCycle(ctx);
  if (!cycle || cycle.status === 'draft') return undefined;
  const periods = periodsOf(ctx.db, cycle.id);
  const inTurn = periodInTurn(periods, todayOf(ctx));
  const period = asked ?? (inTurn && findPeriod(ctx.db, inTurn.id));
  return period && { cycle, periods, period };
}

/** The achievement that counts for some of the people, or who can enter the one that is missing. */
export type BoardAchievement = {
  unitId: string;
  unitName: string;
  counting: CountingAchievement | undefined;
  enterers: string;
  mayEnter: boolean;
};

export type Board = {
  remark: string | undefined;
  team: readonly TeamMember[];
  counts: PredikatCounts;
  achievements: readonly BoardAchievement[];
  own: readonly OwnAppraisal[];
};

/** Everything the page of appraisals shows of one period: the own people for whoever appraises, the own results for everybody. */
export function appraisalBoard(ctx: Context, { cycle, period }: PeriodChoice): Board {
  const team = listTeam(ctx, period);
  const unitIds = [...new Set(team.map((member) => countingUnitOf(member, leadElsewhere(ctx, member))))];
  return {
    remark: windowRemark(period, todayOf(ctx)),
    team,
    counts: countPredikats(team),
    achievements: unitIds.map((unitId) => boardAchievement(ctx, period, unitId)),
    own: listOwnAppraisals(ctx, cycle.id),
  };
}

/** Whoever acts for a head may be appraised for another unit than the own one; asked only of those few. */
function leadElsewhere(ctx: Context, { acts, assignmentId }: TeamMember) {
  return acts ? appraiserOn(ctx.db, assignmentId, todayOf(ctx)) : undefined;
}

function boardAchievement(ctx: Context, period: YearPeriod, unitId: string): BoardAchievement {
  const today = todayOf(ctx);
  const unit = unitStanding(ctx.db, unitId, today);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return {
    unitId,
    unitName: unit.name,
    counting: achievementCounting(ctx.db, period, unitId, today),
    enterers: enterersOf(unit),
    mayEnter: mayEnterAchievement(ctx.actor, unit).allowed,
  };
}
