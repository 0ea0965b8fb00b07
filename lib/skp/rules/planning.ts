import type { TimeZone } from '../../agency/rules/vocabulary';
import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { addDays, dayIn, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { SkpStatus } from './vocabulary';

/** Whether a person can begin the plan of a segment. It is never too late: a late plan is only marked as late. */
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

/** The number of days to plan if the segment began, or the year was opened, after the planning stage: about as long as January. */
const DAYS_TO_PLAN = 30;

export type PlanTime = {
  planningToOn: PlainDate;
  segmentFromOn: PlainDate;
  /** The day on which the year was opened; undefined until then. Required, so that no caller leaves it out unnoticed. */
  openedOn: PlainDate | undefined;
};

/**
 * The day by which a plan has to be set: the last day of the planning stage (R6 p.65 C.4). If the segment began or the year was opened
 * after it, 30 days from then. [SKP-05]
 */
export function planDueOn({ planningToOn, segmentFromOn, openedOn = segmentFromOn }: PlanTime): PlainDate {
  const begun = openedOn > segmentFromOn ? openedOn : segmentFromOn;
  return begun > planningToOn ? addDays(begun, DAYS_TO_PLAN) : planningToOn;
}

/** The number of days to correct a returned plan, and then to set it, if its due day leaves less time. R6 does not say how many. */
const DAYS_TO_MEND = 7;

/** The days on which a plan was submitted and returned; null if it was not. */
export type Hands = {
  /** The day on which it was submitted; null while it is not submitted. */
  submittedOn: PlainDate | null;
  /** The day on which it was submitted for the first time. If the owner took it back before the appraiser answered, this does not count. */
  firstSubmittedOn: PlainDate | null;
  /** The day on which it was last returned. */
  returnedOn: PlainDate | null;
};
export type PlanInHands = Hands & { status: SkpStatus | null; dueOn: PlainDate };

type Instants = { submittedAt: Date | null; firstSubmittedAt: Date | null; returnedAt: Date | null };

export function handsOf({ submittedAt, firstSubmittedAt, returnedAt }: Instants, zone: TimeZone): Hands {
  const dayOf = (at: Date | null) => at && dayIn(zone, at);
  return { submittedOn: dayOf(submittedAt), firstSubmittedOn: dayOf(firstSubmittedAt), returnedOn: dayOf(returnedAt) };
}

/**
 * The last day on which the owner submits in time. If the plan was submitted in time and then returned, this is a week after the return, if
 * that is later. [SKP-05]
 */
export function handInBy({ firstSubmittedOn, returnedOn, dueOn }: PlanInHands): PlainDate {
  if (returnedOn === null || firstSubmittedOn === null || firstSubmittedOn > dueOn) return dueOn;
  const mendedBy = addDays(returnedOn, DAYS_TO_MEND);
  return mendedBy > dueOn ? mendedBy : dueOn;
}

/**
 * The due day of the person who has to act. Until the plan is submitted in time, it is the owner's. Afterwards it is the plan's own day, or
 * a week after it was submitted again if that was after this day. [SKP-05]
 */
export function turnDueOn(plan: PlanInHands): PlainDate {
  const { submittedOn, dueOn } = plan;
  if (submittedOn === null || submittedOn > handInBy(plan)) return handInBy(plan);
  return submittedOn > dueOn ? addDays(submittedOn, DAYS_TO_MEND) : dueOn;
}

export type LateParty = 'employee' | 'appraiser';
export type Late = { party: LateParty; dueOn: PlainDate };

/**
 * Who is late, and since which day, if a plan is not set; undefined if nobody is. The employee is late while the plan is not submitted, or
 * if it was submitted too late. Otherwise the person who has to set it is late. Nobody is late while a plan that was submitted in time is
 * corrected. Being late never refuses anything. [SKP-05]
 */
export function planLateness(plan: PlanInHands, today: PlainDate): Late | undefined {
  const dueOn = turnDueOn(plan);
  if (plan.status === 'agreed' || today <= dueOn) return undefined;
  const { submittedOn } = plan;
  const isInTime = submittedOn !== null && submittedOn <= handInBy(plan);
  return { party: isInTime ? 'appraiser' : 'employee', dueOn };
}

/**
 * Whether the appraiser's superior can also set or return a submitted plan: after its due day (R6 p.65 C.5). So nobody has to wait for an
 * appraiser who does not answer. Not for a change, because the version in force stays in force. [SKP-21]
 */
export function mayStandIn(plan: PlanTime & { isChange: boolean; today: PlainDate }): boolean {
  return !plan.isChange && plan.today > planDueOn(plan);
}

/** The first day of the first version: the first day of the year, or of the segment if it began later. [SKP-06] */
export function effectiveOnOf(cycleStartOn: PlainDate, segmentFromOn: PlainDate): PlainDate {
  return segmentFromOn > cycleStartOn ? segmentFromOn : cycleStartOn;
}
