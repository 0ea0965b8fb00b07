import type { TimeZone } from '../../agency/rules/vocabulary';
import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { addDays, dayIn, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { SkpStatus } from './vocabulary';

/** Whether somebody may begin the plan of a segment. The date never refuses: a late plan is only marked. */
export function canDraft(asked: {
  cycleStatus: CycleStatus;
  needsPlan: boolean;
  hasPlan: boolean;
  /** The post is over: a person who moved plans for the new post (R6 p.65 C.6). */
  isOver: boolean;
}): Decision {
  return decide(
    [asked.cycleStatus !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.'],
    [!asked.needsPlan, 'Anda tidak perlu menyusun SKP untuk jabatan ini pada tahun kinerja tersebut.'],
    [asked.hasPlan, 'SKP untuk jabatan ini sudah ada.'],
    [asked.isOver, 'Jabatan ini sudah berakhir, jadi SKP-nya tidak disusun lagi. Susun SKP untuk jabatan yang baru.'],
  );
}

/** The time to plan, about the length of January, for a person who came later or a year that was opened later. */
const DAYS_TO_PLAN = 30;

export type PlanTime = {
  planningToOn: PlainDate;
  segmentFromOn: PlainDate;
  /** The day on which the year was opened; missing while it is prepared. */
  openedOn?: PlainDate;
};

/** The day by which a plan is to be set: the end of the planning stage, or 30 days after a later possible start (R6 p.65 C.4). [SKP-05] */
export function planDueOn({ planningToOn, segmentFromOn, openedOn = segmentFromOn }: PlanTime): PlainDate {
  const begun = openedOn > segmentFromOn ? openedOn : segmentFromOn;
  return begun > planningToOn ? addDays(begun, DAYS_TO_PLAN) : planningToOn;
}

/** Time to correct a returned plan, and then to set it, if its due day leaves less: R6 does not say. */
const DAYS_TO_MEND = 7;

/** The days on which a plan was submitted and returned. */
export type Hands = {
  /** The day of submitting; null while it is not submitted. */
  submittedOn: PlainDate | null;
  /** The day of the first submitting; submitting that the owner withdrew before any answer does not count. */
  firstSubmittedOn: PlainDate | null;
  /** The day of the last return. */
  returnedOn: PlainDate | null;
};
export type PlanInHands = Hands & { status: SkpStatus | null; dueOn: PlainDate };

type Instants = { submittedAt: Date | null; firstSubmittedAt: Date | null; returnedAt: Date | null };

export function handsOf({ submittedAt, firstSubmittedAt, returnedAt }: Instants, zone: TimeZone): Hands {
  const dayOf = (at: Date | null) => at && dayIn(zone, at);
  return { submittedOn: dayOf(submittedAt), firstSubmittedOn: dayOf(firstSubmittedAt), returnedOn: dayOf(returnedAt) };
}

/** The owner's due day: for a plan that was submitted in time and returned, a week after the return if that is later. [SKP-05] */
export function handInBy({ firstSubmittedOn, returnedOn, dueOn }: PlanInHands): PlainDate {
  if (returnedOn === null || firstSubmittedOn === null || firstSubmittedOn > dueOn) return dueOn;
  const mendedBy = addDays(returnedOn, DAYS_TO_MEND);
  return mendedBy > dueOn ? mendedBy : dueOn;
}

/**
 * The due day of the person who has the plan: the owner until it is submitted; then the plan's own day, or a week after a correction that
 * came after that day. [SKP-05]
 */
export function turnDueOn(plan: PlanInHands): PlainDate {
  const { submittedOn, dueOn } = plan;
  if (submittedOn === null || submittedOn > handInBy(plan)) return handInBy(plan);
  return submittedOn > dueOn ? addDays(submittedOn, DAYS_TO_MEND) : dueOn;
}

export type LateParty = 'employee' | 'appraiser';
export type Late = { party: LateParty; dueOn: PlainDate };

/**
 * Whose lateness it is that a plan is not set, and which day has passed; nothing is refused because of it. The employee is late while the
 * plan is not submitted, or if it was submitted after its day; otherwise the person who is to set it. While a plan that was submitted in
 * time is being corrected, nobody is late. [SKP-05]
 */
export function planLateness(plan: PlanInHands, today: PlainDate): Late | undefined {
  const dueOn = turnDueOn(plan);
  if (plan.status === 'agreed' || today <= dueOn) return undefined;
  const { submittedOn } = plan;
  const isInTime = submittedOn !== null && submittedOn <= handInBy(plan);
  return { party: isInTime ? 'appraiser' : 'employee', dueOn };
}

/**
 * Nobody has to wait for a silent appraiser: after that day the appraiser's superior may also set or return a submitted plan (R6 p.65 C.5).
 * A change waits for the appraiser, because the version in force continues. [SKP-21]
 */
export function mayStandIn(plan: PlanTime & { isChange: boolean; today: PlainDate }): boolean {
  return !plan.isChange && plan.today > planDueOn(plan);
}

/** The first version holds from the first day of the year, or of the segment for a person who came later. [SKP-06] */
export function effectiveOnOf(cycleStartOn: PlainDate, segmentFromOn: PlainDate): PlainDate {
  return segmentFromOn > cycleStartOn ? segmentFromOn : cycleStartOn;
}
