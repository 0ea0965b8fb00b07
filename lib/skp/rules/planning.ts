import type { TimeZone } from '../../agency/rules/vocabulary';
import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { addDays, dayIn, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { SkpStatus } from './vocabulary';

/** Whether a person can begin the plan of a segment. A due day that has passed does not prevent it: a late plan is only marked as late. */
export function canDraft(asked: {
  cycleStatus: CycleStatus;
  needsPlan: boolean;
  hasPlan: boolean;
  /** Whether the segment has ended. A person who was transferred plans for the new post (R6 p.65 C.6). */
  isOver: boolean;
}): Decision {
  return decide(
    [asked.cycleStatus !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.'],
    [!asked.needsPlan, 'Anda tidak perlu menyusun SKP untuk jabatan ini pada tahun kinerja tersebut.'],
    [asked.hasPlan, 'SKP untuk jabatan ini sudah ada.'],
    [asked.isOver, 'Jabatan ini sudah berakhir, jadi SKP-nya tidak disusun lagi. Susun SKP untuk jabatan yang baru.'],
  );
}

/**
 * How many days there are to plan if the segment began, or the year was opened, after the planning stage. That is about as long as January,
 * the usual planning stage.
 */
const DAYS_TO_PLAN = 30;

export type PlanTime = {
  planningToOn: PlainDate;
  segmentFromOn: PlainDate;
  /** The day on which the year was opened; undefined until then. Required, so that no caller leaves it out unnoticed. */
  openedOn: PlainDate | undefined;
};

/**
 * The day by which a plan has to be set: the last day of the planning stage (R6 p.65 C.4). If the segment began or the year was opened
 * after this day: 30 days after the later of the two. [SKP-05]
 */
export function planDueOn({ planningToOn, segmentFromOn, openedOn = segmentFromOn }: PlanTime): PlainDate {
  const begun = openedOn > segmentFromOn ? openedOn : segmentFromOn;
  return begun > planningToOn ? addDays(begun, DAYS_TO_PLAN) : planningToOn;
}

/**
 * How many days the owner has to correct a returned plan, and then the appraiser to set it, if the plan's due day leaves less time. R6 does
 * not say how many.
 */
const DAYS_TO_MEND = 7;

/** The days on which a plan was submitted and returned; null if this did not happen. */
export type SubmissionDays = {
  /** The day on which the plan was submitted; null while it is not submitted. */
  submittedOn: PlainDate | null;
  /**
   * The day on which the plan was submitted for the first time. A submission that the owner took back before the first return does not
   * count.
   */
  firstSubmittedOn: PlainDate | null;
  /** The day on which the plan was last returned. */
  returnedOn: PlainDate | null;
};
export type SubmittedPlan = SubmissionDays & { status: SkpStatus | null; dueOn: PlainDate };

type Instants = { submittedAt: Date | null; firstSubmittedAt: Date | null; returnedAt: Date | null };

export function submissionDaysOf(
  { submittedAt, firstSubmittedAt, returnedAt }: Instants,
  zone: TimeZone,
): SubmissionDays {
  const dayOf = (at: Date | null) => at && dayIn(zone, at);
  return { submittedOn: dayOf(submittedAt), firstSubmittedOn: dayOf(firstSubmittedAt), returnedOn: dayOf(returnedAt) };
}

/**
 * The last day on which the owner submits in time. Usually it is the plan's due day. If the plan was first submitted in time and then
 * returned, it is 7 days after the last return, if that is later. [SKP-05]
 */
export function submitBy({ firstSubmittedOn, returnedOn, dueOn }: SubmittedPlan): PlainDate {
  if (returnedOn === null || firstSubmittedOn === null || firstSubmittedOn > dueOn) return dueOn;
  const mendedBy = addDays(returnedOn, DAYS_TO_MEND);
  return mendedBy > dueOn ? mendedBy : dueOn;
}

/**
 * The due day of the person who has to act. While the plan is not submitted, or if it was submitted too late, this is the last day of the
 * owner (`submitBy`). Otherwise it is the plan's due day, or 7 days after the submission if the plan was submitted after its due day.
 * [SKP-05]
 */
export function turnDueOn(plan: SubmittedPlan): PlainDate {
  const { submittedOn, dueOn } = plan;
  if (submittedOn === null || submittedOn > submitBy(plan)) return submitBy(plan);
  return submittedOn > dueOn ? addDays(submittedOn, DAYS_TO_MEND) : dueOn;
}

export type LateParty = 'employee' | 'appraiser';
export type Late = { party: LateParty; dueOn: PlainDate };

/**
 * Who is late with a plan that is not set, and which due day has passed; undefined if nobody is late. The employee is late while the plan
 * is not submitted, or if it was submitted too late. Otherwise the person who has to set it is late. If a plan was submitted in time and
 * then returned, the employee is late only after `submitBy`. Being late never refuses anything. [SKP-05]
 */
export function planLateness(plan: SubmittedPlan, today: PlainDate): Late | undefined {
  const dueOn = turnDueOn(plan);
  if (plan.status === 'agreed' || today <= dueOn) return undefined;
  const { submittedOn } = plan;
  const isInTime = submittedOn !== null && submittedOn <= submitBy(plan);
  return { party: isInTime ? 'appraiser' : 'employee', dueOn };
}

/**
 * Whether the appraiser's superior can also set or return a submitted plan: after the plan's due day, because R6 p.65 C.5 names this day and
 * asks for no other condition. So it does not matter who is late, and the additional days of `turnDueOn` do not count. Nobody has to wait
 * for an appraiser who does not answer, and the appraiser can still set the plan too. Never for a change, because the version in force stays
 * in force. [SKP-21]
 */
export function mayStandIn(plan: PlanTime & { isChange: boolean; today: PlainDate }): boolean {
  return !plan.isChange && plan.today > planDueOn(plan);
}

/**
 * The first day on which the first version is in force: the first day of the year, or of the segment if the segment began later. [SKP-06]
 */
export function effectiveOnOf(cycleStartOn: PlainDate, segmentFromOn: PlainDate): PlainDate {
  return segmentFromOn > cycleStartOn ? segmentFromOn : cycleStartOn;
}
