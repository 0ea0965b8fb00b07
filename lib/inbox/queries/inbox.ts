import { periodInTurn } from '@/lib/appraisals/rules/timing';
import { periodInSentence } from '@/lib/cycles/labels';
import { openYearsOf, type RunningYear } from '@/lib/cycles/queries/running-years';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Task, TaskSearch } from '@/lib/kernel/tasks';
import { type BackdatedLetter, backdatedLettersFor } from '@/lib/people/queries/backdated-letters';
import { planningCounts } from '@/lib/planning/queries';
import { recapTotals } from '@/lib/recaps/queries/population';
import { recapScopeOf } from '@/lib/recaps/rules/access';
import { openPlansOf } from '@/lib/skp/queries/open-plans';
import { unreadNews } from '../news';
import { comingUp } from '../rules/coming-up';
import { type PeriodProgress, type PlanProgress, periodProgressFrom, planProgressFrom } from '../rules/progress';
import { lookOf, sideOf, tasksFor } from '../tasks';

export type Inbox = {
  today: PlainDate;
  /** The year whose stages the page shows; undefined while no year is open. */
  year: RunningYear | undefined;
  own: Task[];
  team: Task[];
  office: Task[];
  /** Changes of the appraiser that were recorded after the day on which they took effect. */
  letters: BackdatedLetter[];
  /** The open years in which the reader needs no plan, with the reason. */
  excuses: { year: string; reason: string }[];
  progress:
    | { cycleId: string; periodId: string; period: string; plans: PlanProgress; reports: PeriodProgress }
    | undefined;
  next: { on: PlainDate; what: string } | undefined;
  /** The newest unread news of the reader. */
  unread: ReturnType<typeof unreadNews>;
};

/** The number of news lines on the home page. */
const NEWS_AT_HOME = 3;

/**
 * Everything that waits for the actor. For a person without a role, this takes at most thirteen statements if no appraiser has changed and
 * nothing is late. Each period in which appraisals are due takes a few more.
 */
export function inboxOf(ctx: Context): Inbox {
  const look = lookOf(ctx.db, ctx.now, [ctx.actor]);
  const { today } = look;
  const open = openYearsOf(look);
  const sides = Map.groupBy(tasksFor(look), sideOf);
  const year = open.findLast(({ startOn, purpose }) => startOn <= today && purpose === 'real') ?? open[0];
  return {
    today,
    year,
    own: sides.get('own') ?? [],
    team: sides.get('team') ?? [],
    office: sides.get('office') ?? [],
    letters: backdatedLettersFor(ctx, look.timeZone),
    excuses: excusesOf(look),
    unread: unreadNews(ctx.db, ctx.actor.employeeId, NEWS_AT_HOME),
    progress: year && progressIn(ctx, look, year),
    next: comingUp(
      open,
      open.flatMap(({ periods }) => periods.filter(({ kind }) => kind !== 'tahunan').map(labelled)),
      today,
    ),
  };
}

function labelled<Period extends Parameters<typeof periodInSentence>[0]>(period: Period) {
  return { ...period, label: periodInSentence(period) };
}

function excusesOf(look: TaskSearch): Inbox['excuses'] {
  return openPlansOf(look).flatMap(({ cycleId, excuse, hand }) =>
    excuse && hand.isOwn ? [{ year: openYearsOf(look).find(({ id }) => id === cycleId)!.name, reason: excuse }] : [],
  );
}

/**
 * The progress of the year for officers, with the same figures as the pages of planning and recaps. Undefined for a reader without a recap.
 */
function progressIn(ctx: Context, { today, timeZone }: TaskSearch, year: RunningYear): Inbox['progress'] {
  const scope = recapScopeOf(ctx.actor);
  if (!scope) return undefined;
  const period = periodInTurn(year.periods, today)!;
  return {
    ...{ cycleId: year.id, periodId: period.id, period: periodInSentence(period) },
    plans: planProgressFrom(planningCounts(ctx, { cycle: year, today, timeZone })),
    reports: periodProgressFrom(recapTotals(ctx.db, { period, scope, today })),
  };
}
