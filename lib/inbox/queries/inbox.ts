import { findAgency } from '@/lib/agency/queries';
import { has } from '@/lib/agency/rules/capabilities';
import { periodInTurn } from '@/lib/appraisals/rules/timing';
import type { periodLabel } from '@/lib/cycles/labels';
import type { Context } from '@/lib/kernel/context';
import { dayIn, type PlainDate, type TimeZone } from '@/lib/kernel/dates';
import { isTeamOver } from '@/lib/matrices/rules/teams';
import { type BackdatedLetter, backdatedLettersFor } from '@/lib/people/queries/backdated-letters';
import { lastingAppraiserOn } from '@/lib/people/queries/reporting-line';
import { countHolders } from '@/lib/people/queries/slips';
import { planningCounts } from '@/lib/planning/queries';
import { recapTotals } from '@/lib/recaps/queries/population';
import { recapScopeOf } from '@/lib/recaps/rules/access';
import { handsOf } from '@/lib/skp/rules/planning';
import { isSucceeded } from '@/lib/skp/rules/succession';
import { comingUp } from '../rules/coming-up';
import { planTask } from '../rules/plan-tasks';
import { type PeriodProgress, type PlanProgress, periodProgressFrom, planProgressFrom } from '../rules/progress';
import { type Task, yearTasks } from '../rules/tasks';
import { listDialogueNews } from './dialogues';
import { type SegmentInHand, segmentsInHand } from './hand';
import { withWhoseLateness } from './lateness';
import { hasPosts, listMissingFigures, reportsInRegister } from './office';
import { listPassedOver } from './passed-over';
import { listRelinkable } from './relinkable';
import { type InHand, inYear, labelOf, type Span } from './span';
import { meanwhileTasks, vacantPosts, wantedAppraisers } from './vacancies';
import { workTasks } from './work-tasks';
import { listOpenPlans, listRunningYears, type RunningYear } from './year';

export type Inbox = {
  today: PlainDate;
  /** The year that the stage line shows. */
  year: RunningYear | undefined;
  own: Task[];
  team: Task[];
  office: Task[];
  /** What was recorded about who appraises whom, after it had begun to count. */
  letters: BackdatedLetter[];
  /** Open years in which the reader needs no plan, and why. */
  excuses: { year: string; reason: string }[];
  progress:
    | { cycleId: string; periodId: string; period: string; plans: PlanProgress; reports: PeriodProgress }
    | undefined;
  next: { on: PlainDate; what: string } | undefined;
};

/**
 * What waits for this person, told by the states of records on this day; nothing of it is stored. At most thirteen statements where nobody's
 * appraiser has changed and nothing is late, and a few for each period in which appraisals are due.
 */
export function inboxOf(ctx: Context): Inbox {
  const { timeZone, createdAt } = findAgency(ctx.db);
  const today = dayIn(timeZone, ctx.now);
  const years = listRunningYears(ctx.db, timeZone);
  const open = years.filter(({ status }) => status === 'open');
  const { own, team, excuses } = handTasks(ctx, { open, today, timeZone });
  const meanwhile = meanwhileTasks(ctx, today);
  const year = open.findLast(({ startOn, purpose }) => startOn <= today && purpose === 'real') ?? open[0];
  return {
    today,
    year,
    own,
    team: [...team, ...meanwhile],
    letters: backdatedLettersFor(ctx, timeZone),
    excuses,
    office: officeTasks(ctx, { years, open, today, timeZone, setUpOn: dayIn(timeZone, createdAt) }),
    progress: year && progressIn(ctx, year, { today, timeZone }),
    next: comingUp(
      open,
      open.flatMap(({ periods }) => periods.filter(({ kind }) => kind !== 'tahunan').map(labelled)),
      today,
    ),
  };
}

function labelled<Period extends Parameters<typeof periodLabel>[0]>(period: Period) {
  return { ...period, label: labelOf(period) };
}

function handTasks(ctx: Context, span: Span): Pick<Inbox, 'own' | 'team' | 'excuses'> {
  if (span.open.length === 0) return { own: [], team: [], excuses: [] };
  const fromOn = span.open.map(({ startOn }) => startOn).sort()[0]!;
  const segments = segmentsInHand(ctx.db, { employeeId: ctx.actor.employeeId, day: span.today, fromOn });
  const byId = new Map(segments.map((segment) => [segment.assignmentId, segment]));
  const { employeeId } = ctx.actor;
  const plans = listOpenPlans(ctx.db, { employeeId, assignmentIds: [...byId.keys()], day: span.today });
  const found = [
    ...planTasks(ctx, span, byId, plans),
    ...workTasks(ctx, span, byId),
    ...passedOver(ctx, span, byId),
    ...relinking(ctx, span),
    ...dialogueTasks(ctx, span, byId),
    ...memberships(span, segments),
  ];
  found.push(
    ...wantedAppraisers(plans, byId).map(({ cycleId, ...task }) => ({
      ...task,
      ...inYear(span.open.find(({ id }) => id === cycleId)!),
    })),
  );
  const excuses = plans.flatMap(({ assignmentId, cycleId, excuse }) =>
    excuse && byId.get(assignmentId)!.isOwn
      ? [{ year: span.open.find(({ id }) => id === cycleId)!.name, reason: excuse }]
      : [],
  );
  const team = found.filter(({ name }) => name);
  return {
    own: found.filter(({ name }) => !name),
    team: withWhoseLateness(ctx, team, { fromOn, today: span.today }),
    excuses,
  };
}

type OpenPlans = ReturnType<typeof listOpenPlans>;

function planTasks(ctx: Context, { open, today, timeZone }: Span, segments: InHand, plans: OpenPlans): Task[] {
  return plans.flatMap((plan) => {
    const year = open.find(({ id }) => id === plan.cycleId)!;
    const { isOwn, name, appraiserId } = segments.get(plan.assignmentId)!;
    const hands = handsOf(plan, timeZone);
    const isSuccession =
      isSucceeded(plan.setUnderId, appraiserId ?? undefined) &&
      (!isOwn || isSucceeded(plan.setUnderId, lastingAppraiserOn(ctx.db, plan.assignmentId, today)?.employeeId));
    const task = planTask({ ...plan, ...hands, isOwn, isSuccession, planningToOn: year.planningToOn });
    const { assignmentId, skpId: recordId } = plan;
    return task ? [{ ...task, ...inYear(year), name: isOwn ? undefined : name, recordId, assignmentId }] : [];
  });
}

/** Results that were drafted before the superior had a plan: nothing is late for it. */
function relinking(ctx: Context, { open, today }: Span): Task[] {
  return listRelinkable(ctx.db, ctx.actor.employeeId, today).map(({ skpId, cycleId, results }) => ({
    kind: 'relink-plan',
    ...inYear(open.find(({ id }) => id === cycleId)!),
    count: results,
    recordId: skpId,
  }));
}

/** What the other side wrote about expectations; a proposal waits until its owner has answered it. */
function dialogueTasks({ db, actor }: Context, { open, today }: Span, segments: InHand): Task[] {
  const wanted = { employeeId: actor.employeeId, assignmentIds: [...segments.keys()], day: today };
  return listDialogueNews(db, wanted).map((row) => {
    const { isOwn, name } = segments.get(row.assignmentId)!;
    return {
      kind: row.open > 0 ? 'answer-proposals' : 'read-dialogue',
      ...inYear(open.find(({ id }) => id === row.cycleId)!),
      name: isOwn ? undefined : name,
      count: row.open > 0 ? row.open : row.unread,
      recordId: row.skpId,
    };
  });
}

/**
 * People named for a team of somebody else, whose appraiser the reader is (R6 p.46 no.10): nothing has a deadline. Once the year is past only
 * those are asked for who were named after the fact.
 */
function memberships({ open, today, timeZone }: Span, segments: readonly SegmentInHand[]): Task[] {
  return segments
    .filter(({ isOwn }) => !isOwn)
    .flatMap(({ name, asked }) =>
      asked.flatMap(({ teamId, team, memberId, cycleId, addedAt, toOn }): Task[] => {
        const year = open.find(({ id }) => id === cycleId);
        const sinceOn = dayIn(timeZone, new Date(addedAt));
        const isAsked = year && !isTeamOver({ toOn }, year, today) && (today <= year.endOn || sinceOn > year.endOn);
        return isAsked
          ? [{ kind: 'answer-membership', ...inYear(year), name, recordId: teamId, memberId, team, sinceOn }]
          : [];
      }),
    );
}

/** For the superior of a silent appraiser; counted with the tasks about others. */
function passedOver(ctx: Context, { open, today, timeZone }: Span, segments: InHand): Task[] {
  const leaders = new Set([...segments.values()].filter(({ isOwn }) => !isOwn).map(({ employeeId }) => employeeId));
  return listPassedOver(ctx, { leaders: [...leaders], years: open, today, timeZone }).map(
    ({ skpId, name, year, submittedOn, dueOn }) => {
      const waits = { sinceOn: submittedOn, dueOn, isInherited: true };
      return { kind: 'agree-instead', ...inYear(year), name, recordId: skpId, ...waits };
    },
  );
}

type Day = { today: PlainDate; timeZone: TimeZone };
type Office = Span & { years: readonly RunningYear[]; setUpOn: PlainDate };

function officeTasks(ctx: Context, { years, open, today, timeZone, setUpOn }: Office): Task[] {
  const { db, actor } = ctx;
  const tasks: Task[] = has(actor, 'keep-cycles')
    ? yearTasks(years, today, { setUpOn, hasPeople: years.length > 0 || hasPosts(db) })
    : [];
  for (const { what, cycleId, periodId, units, unitId } of listMissingFigures(db, actor, today)) {
    const year = open.find(({ id }) => id === cycleId)!;
    const period = year.periods.find(({ id }) => id === periodId)!;
    const words = { ...inYear(year), period: labelOf(period), dueOn: period.windowToOn, count: units, periodId };
    if (what === 'achievements') tasks.push({ kind: 'enter-achievements', ...words, recordId: null });
    else tasks.push({ kind: 'enter-realisations', ...words, recordId: units === 1 ? unitId : null });
  }
  return has(actor, 'keep-people') ? [...tasks, ...vacantPosts(ctx, today), ...registerTasks(ctx, timeZone)] : tasks;
}

/** What waits about people themselves for those who keep the register. */
function registerTasks(ctx: Context, timeZone: TimeZone): Task[] {
  const { reports, reportedAt } = reportsInRegister(ctx.db, ctx.actor);
  const withoutPassword = countHolders(ctx, { state: 'none' });
  const sinceOn = reportedAt && dayIn(timeZone, reportedAt);
  const tasks: Task[] = [];
  if (reports > 0) tasks.push({ kind: 'answer-reports', year: '', count: reports, recordId: null, sinceOn });
  if (withoutPassword > 0) tasks.push({ kind: 'issue-passwords', year: '', count: withoutPassword, recordId: null });
  return tasks;
}

/** The very figures of planning and recap that they lead to. */
function progressIn(ctx: Context, year: RunningYear, { today, timeZone }: Day): Inbox['progress'] {
  const scope = recapScopeOf(ctx.actor);
  if (!scope) return undefined;
  const period = periodInTurn(year.periods, today)!;
  return {
    ...{ cycleId: year.id, periodId: period.id, period: labelOf(period) },
    plans: planProgressFrom(planningCounts(ctx, { cycle: year, today, timeZone })),
    reports: periodProgressFrom(recapTotals(ctx.db, { period, scope, today })),
  };
}
