import { proposingSide } from '@/lib/appraisals/rules/reuse';
import { evaluatedSegments } from '@/lib/cycles/queries/evaluator';
import { evaluationDay } from '@/lib/cycles/rules/evaluator';
import type { Context } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { ownPeriodTasks, type PeriodTask, type PeriodTaskKind, teamPeriodTasks } from '../rules/period-tasks';
import type { Task } from '../rules/tasks';
import { awaitedFor } from './awaited';
import { type InHand, inYear, labelOf, type Span } from './span';
import { isOrphan, NOBODY_APPRAISES } from './vacancies';
import { listOpenWork, type WorkRow } from './work';

/** What the begun periods ask for: of the reader's own plans, of the people of today, and of those whom the reader evaluates. */
export function workTasks(ctx: Context, span: Span, segments: InHand): Task[] {
  const { open, today, timeZone } = span;
  const dayOf = (at: Date | null) => at && dayIn(timeZone, at);
  const present = [...segments.values()].filter(({ isOwn }) => !isOwn).map(({ assignmentId }) => assignmentId);
  const evaluates = evaluationsOf(ctx, span, present);
  const ids = [...new Set([...segments.keys(), ...evaluates.segments])];
  const rows = listOpenWork(ctx.db, ids, today);
  const awaited = awaitedFor(ctx.db, today, rows);
  return rows.flatMap((row) => {
    const year = open.find(({ id }) => id === row.cycleId)!;
    const period = year.periods.find(({ id }) => id === row.periodId)!;
    const { isOwn, name, appraiserId } = segments.get(row.assignmentId) ?? { ...STRANGER, name: row.name };
    const tasksOf = isOwn ? ownPeriodTasks : teamPeriodTasks;
    const mine = ({ kind }: PeriodTask) =>
      isOwn || (ABOUT_APPRAISALS.includes(kind) ? evaluates.asked(row) : segments.has(row.assignmentId));
    const { assignmentId, periodId, cycleId } = row;
    const place = { ...inYear(year), period: labelOf(period), periodId, cycleId, assignmentId };
    const tasks = tasksOf({ ...period, isOwn, ...statesOf(row, dayOf) }, today)
      .filter(mine)
      .map((task: PeriodTask) => ({
        ...task,
        ...place,
        name: isOwn ? undefined : name,
        recordId: recordOf(task.kind, row),
        lateAsOn: ABOUT_APPRAISALS.includes(task.kind) ? evaluationDay(period, today) : undefined,
        waitsFor: task.kind === 'appraise' && row.reuseAgreedOn === null ? awaited(row) : undefined,
      }));
    const waitsForNobody = row.checkInStatus === 'submitted' && isOrphan({ isOwn, appraiserId });
    return waitsForNobody ? [...tasks, { ...UNANSWERED, ...place, recordId: row.checkInId }] : tasks;
  });
}

/** A segment that was in the reader's hand once, and is evaluated by the reader. */
const STRANGER = { isOwn: false, appraiserId: null };
const UNANSWERED = { kind: 'want-answer' as const, waitsFor: NOBODY_APPRAISES };

type Evaluations = {
  segments: ReadonlySet<string>;
  asked: (row: { assignmentId: string; periodId: string }) => boolean;
};

/** Whom the reader evaluates in the begun periods of the open years: they need not be the people of today (R6 p.91-92 no.14). */
function evaluationsOf({ db, actor }: Context, { open, today }: Span, present: readonly string[]): Evaluations {
  const begun = open.flatMap(({ periods }) => periods.filter(({ windowFromOn }) => windowFromOn <= today));
  const evaluated =
    begun.length > 0 ? evaluatedSegments(db, begun, { employeeId: actor.employeeId, today, present }) : undefined;
  const sets = new Map([...(evaluated ?? [])].map(([periodId, ids]) => [periodId, new Set(ids)]));
  const todaySet = new Set(present);
  return {
    segments: new Set([...sets.values()].flatMap((ids) => [...ids])),
    asked: ({ assignmentId, periodId }) => (sets.get(periodId) ?? todaySet).has(assignmentId),
  };
}

function statesOf(row: WorkRow, dayOf: (at: Date | null) => PlainDate | null) {
  return {
    checkIn: row.checkInStatus && { status: row.checkInStatus, submittedOn: dayOf(row.submittedAt) },
    dialogue: row.dialogueId && {
      recordedOn: dayOf(row.recordedAt)!,
      ownerConfirmed: row.ownerConfirmedAt !== null,
      appraiserConfirmed: row.appraiserConfirmedAt !== null,
    },
    appraisal: row.appraisalStatus && { status: row.appraisalStatus, releasedOn: row.releasedOn },
    reuse: row.reuseProposedBy && {
      by: proposingSide({ proposedBy: row.reuseProposedBy }, row),
      proposedOn: row.reuseProposedOn!,
      isAgreed: row.reuseAgreedOn !== null,
    },
  } as Pick<Parameters<typeof ownPeriodTasks>[0], 'checkIn' | 'dialogue' | 'appraisal' | 'reuse'>;
}

const ABOUT_APPRAISALS: readonly PeriodTaskKind[] = [
  'appraise',
  'finish-appraisal',
  'receive-appraisal',
  'answer-reuse',
];

function recordOf(kind: PeriodTaskKind, row: WorkRow): string | null {
  if (kind === 'answer-reuse') return row.skpId;
  return ABOUT_APPRAISALS.includes(kind) ? row.appraisalId : row.checkInId;
}
