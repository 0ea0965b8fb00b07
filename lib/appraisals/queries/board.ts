import { todayOf } from '@/lib/agency/queries';
import { type CycleRow, currentCycle, listCycles, type PeriodRow, periodsOf } from '@/lib/cycles/queries';
import { evaluatorsOf } from '@/lib/cycles/queries/evaluators';
import type { Context } from '@/lib/kernel/context';
import { rowsMatching } from '@/lib/people/queries/person-search';
import { type CountingAchievement, countingUnitOf } from '../rules/achievement';
import { periodInTurn, windowRemark } from '../rules/timing';
import {
  achievementCounting,
  achievementDecision,
  enterersOf,
  type OtherAchievement,
  otherAchievements,
  unitWithLeaders,
} from './achievements';
import { findPeriod, type YearPeriod } from './periods';
import { ownReuses, type ReuseLine, reusesOfTeam } from './reuse-lines';
import {
  countPredikats,
  listEvaluatedInYear,
  listOwnAppraisals,
  listTeam,
  type OwnAppraisal,
  type PredikatCounts,
  type TeamMember,
} from './team';
import { periodsToAppraise } from './waiting';

export type PeriodChoice = {
  /** The years that were opened, the newest first. */
  cycles: readonly CycleRow[];
  cycle: CycleRow;
  periods: readonly PeriodRow[];
  period: YearPeriod;
};
type Asked = { cycleId?: string; periodId?: string };
type AskedBoard = Asked & { search?: string };
type Waiting = (ctx: Context, cycle: CycleRow) => readonly string[];

/**
 * The period to show: the one that was asked for. Otherwise a period of the year that was asked for, or of the current year. First choice
 * is the period that is due (`periodInTurn`), if something waits for the actor in it. Second choice is the first period of `waiting`. If
 * nothing waits, it is the period that is due. `waiting`: the ids of the periods of a year in which something waits. Undefined before any
 * year was opened.
 */
export function choosePeriod(ctx: Context, asked: Asked, waiting: Waiting): PeriodChoice | undefined {
  const cycles = listCycles(ctx.db).filter(({ status }) => status !== 'draft');
  const named = asked.periodId ? findPeriod(ctx.db, asked.periodId) : undefined;
  const wanted = cycles.find(({ id }) => id === (named?.cycleId ?? asked.cycleId));
  const cycle = wanted ?? currentCycle(ctx) ?? cycles[0];
  if (!cycle) return undefined;
  const periods = periodsOf(ctx.db, cycle.id);
  const period = wanted && named ? named : waitingPeriod(ctx, periods, waiting(ctx, cycle));
  return period && { cycles, cycle, periods, period };
}

function waitingPeriod(ctx: Context, periods: readonly PeriodRow[], waiting: readonly string[]) {
  const inTurn = periodInTurn(periods, todayOf(ctx))?.id;
  const chosen = inTurn && waiting.includes(inTurn) ? inTurn : (waiting[0] ?? inTurn);
  return chosen ? findPeriod(ctx.db, chosen) : undefined;
}

/** A unit whose achievement counts for some of the people. `enterers`: who can enter the achievement, in words. */
export type BoardAchievement = {
  unitId: string;
  unitName: string;
  counting: CountingAchievement | undefined;
  /** For each achievement other than the one that counts now: how many appraisals were handed over with it. */
  otherwise: readonly OtherAchievement[];
  enterers: string;
  mayEnter: boolean;
};

/** `awaits`: the achievement that the appraisal needs is missing, so the appraisal cannot be begun. */
export type BoardMember = TeamMember & { awaits: boolean };

export type Board = {
  remark: string | undefined;
  /**
   * Whether the actor evaluates anybody in any period of the year. In a period, a person who became appraiser inside the evaluation window
   * does not evaluate the new people.
   */
  evaluatesInYear: boolean;
  team: readonly BoardMember[];
  /** The people of the team whom the search finds; all without a search. */
  shown: readonly BoardMember[];
  counts: PredikatCounts;
  achievements: readonly BoardAchievement[];
  own: readonly OwnAppraisal[];
  /**
   * Results of old units that could be used, are proposed or are agreed (see `ReuseState`): for people of the team in this period, and for
   * the reader in the whole year.
   */
  reuses: { team: readonly (ReuseLine & { name: string })[]; own: readonly ReuseLine[] };
};

/**
 * Everything that the page of appraisals shows: the period, the people whom the reader evaluates, and the reader's own appraisals.
 * Undefined before any year was opened.
 */
export function appraisalBoard(ctx: Context, asked: AskedBoard): (PeriodChoice & Board) | undefined {
  let evaluated: ReadonlyMap<string, string[]> | undefined;
  const choice = choosePeriod(ctx, asked, (_, cycle) => {
    evaluated = listEvaluatedInYear(ctx, cycle);
    return periodsToAppraise(ctx, cycle, evaluated);
  });
  if (!choice) return undefined;
  const members = listTeam(ctx, choice.period, evaluated?.get(choice.period.id));
  const inYear = () => evaluated ?? listEvaluatedInYear(ctx, choice.cycle);
  const evaluatesInYear = members.length > 0 || [...inYear().values()].some((ids) => ids.length > 0);
  return { ...choice, evaluatesInYear, ...boardOf(ctx, choice, members, asked.search) };
}

type TeamBoard = Omit<Board, 'evaluatesInYear'>;

function boardOf(
  ctx: Context,
  { cycle, period }: PeriodChoice,
  members: readonly TeamMember[],
  search = '',
): TeamBoard {
  const reuses = reusesOfTeam(ctx, members, period.id);
  const agreed = new Set(reuses.flatMap(({ skpId, state }) => (state === 'agreed' ? [skpId] : [])));
  const evaluator = evaluatorsOf(ctx.db, period, { today: todayOf(ctx), only: members });
  const evaluated = members.map((member) => ({ ...member, countingId: countingUnitOf(member, evaluator(member)) }));
  const unitIds = [...new Set(evaluated.map(({ countingId }) => countingId))];
  const achievements = unitIds.map((unitId) => boardAchievement(ctx, period, unitId));
  const missing = new Set(achievements.flatMap(({ unitId, counting }) => (counting ? [] : unitId)));
  const team = evaluated.map((member) => ({
    ...member,
    awaits: missing.has(member.countingId) && !agreed.has(member.skpId ?? ''),
  }));
  return {
    remark: windowRemark(period, todayOf(ctx)),
    team,
    shown: rowsMatching(ctx.db, team, search),
    counts: countPredikats(team),
    achievements,
    own: listOwnAppraisals(ctx, cycle.id),
    reuses: { team: reuses, own: ownReuses(ctx, cycle.id) },
  };
}

function boardAchievement(ctx: Context, period: YearPeriod, unitId: string): BoardAchievement {
  const today = todayOf(ctx);
  const unit = unitWithLeaders(ctx.db, unitId, today);
  if (!unit) throw new Error(`no unit ${unitId}`);
  const counting = achievementCounting(ctx.db, period, unitId, today);
  return {
    unitId,
    unitName: unit.name,
    counting,
    otherwise: otherAchievements(ctx.db, { periodId: period.id, unitId, counting: counting?.achievement }),
    enterers: enterersOf(unit),
    mayEnter: achievementDecision(ctx, unit).allowed,
  };
}
