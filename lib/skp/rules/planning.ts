import type { CycleStatus } from '../../cycles/rules/lifecycle';
import { addDays, dayIn, type PlainDate, type TimeZone } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { SkpStatus } from './lifecycle';

/** Whether somebody may begin the plan of a segment. The date never refuses: late is only marked. */
export function canDraft(asked: {
  cycleStatus: CycleStatus;
  needsPlan: boolean;
  hasPlan: boolean;
  /** The post is over: whoever moved plans for the new one (R6 p.65 C.6). */
  isOver: boolean;
}): Decision {
  return decide(
    [asked.cycleStatus !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.'],
    [!asked.needsPlan, 'Anda tidak perlu menyusun SKP untuk jabatan ini pada tahun kinerja tersebut.'],
    [asked.hasPlan, 'SKP untuk jabatan ini sudah ada.'],
    [asked.isOver, 'Jabatan ini sudah berakhir, jadi SKP-nya tidak disusun lagi. Susun SKP untuk jabatan yang baru.'],
  );
}

/** As long as January is for everybody: what whoever came later, or a year that was opened later, has from then on. */
const DAYS_TO_PLAN = 30;

export type PlanTime = {
  planningToOn: PlainDate;
  segmentFromOn: PlainDate;
  /** The day on which the year was opened; not while it is prepared. */
  openedOn?: PlainDate;
};

/** The day by which a plan is to be set: the end of the planning stage; a month on, where it could begin only after that (R6 p.65 C.4). [SKP-05] */
export function planDueOn({ planningToOn, segmentFromOn, openedOn = segmentFromOn }: PlanTime): PlainDate {
  const begun = openedOn > segmentFromOn ? openedOn : segmentFromOn;
  return begun > planningToOn ? addDays(begun, DAYS_TO_PLAN) : planningToOn;
}

/** What is left to mend a plan that came back, and then to set it, where its day leaves less: R6 is silent on it. */
const DAYS_TO_MEND = 7;

/** When a plan went from hand to hand. */
export type Hands = {
  /** Handed in; null while it is not. */
  submittedOn: PlainDate | null;
  /** Handed in first; what its owner took back before any answer does not count. */
  firstSubmittedOn: PlainDate | null;
  /** Given back the last time. */
  returnedOn: PlainDate | null;
};
export type PlanInHands = Hands & { status: SkpStatus | null; dueOn: PlainDate };

type Instants = { submittedAt: Date | null; firstSubmittedAt: Date | null; returnedAt: Date | null };

export function handsOf({ submittedAt, firstSubmittedAt, returnedAt }: Instants, zone: TimeZone): Hands {
  const dayOf = (at: Date | null) => at && dayIn(zone, at);
  return { submittedOn: dayOf(submittedAt), firstSubmittedOn: dayOf(firstSubmittedAt), returnedOn: dayOf(returnedAt) };
}

/** The owner's day: of a plan that was handed in by its day and came back, a week from then on where that is later. [SKP-05] */
export function handInBy({ firstSubmittedOn, returnedOn, dueOn }: PlanInHands): PlainDate {
  if (returnedOn === null || firstSubmittedOn === null || firstSubmittedOn > dueOn) return dueOn;
  const mendedBy = addDays(returnedOn, DAYS_TO_MEND);
  return mendedBy > dueOn ? mendedBy : dueOn;
}

/** The last day of the person who has the plan in hand: the owner's until it is handed in; then the plan's own, a week from then on where it was mended after that. [SKP-05] */
export function turnDueOn(plan: PlanInHands): PlainDate {
  const { submittedOn, dueOn } = plan;
  if (submittedOn === null || submittedOn > handInBy(plan)) return handInBy(plan);
  return submittedOn > dueOn ? addDays(submittedOn, DAYS_TO_MEND) : dueOn;
}

export type LateParty = 'employee' | 'appraiser';
export type Late = { party: LateParty; dueOn: PlainDate };

/**
 * Whose lateness it is that a plan is not set, and which day has passed; nothing is refused for that. The employee's while it is not handed in,
 * or when it was so after its day; else that of the person who is to set it. While a plan handed in on time is being mended, it is nobody's. [SKP-05]
 */
export function planLateness(plan: PlanInHands, today: PlainDate): Late | undefined {
  const dueOn = turnDueOn(plan);
  if (plan.status === 'agreed' || today <= dueOn) return undefined;
  const { submittedOn } = plan;
  const isInTime = submittedOn !== null && submittedOn <= handInBy(plan);
  return { party: isInTime ? 'appraiser' : 'employee', dueOn };
}

/**
 * Nobody waits for a silent appraiser: once that day has passed, the appraiser's superior may set or return a plan that was submitted, beside
 * the appraiser (R6 p.65 C.5). A change waits for the appraiser, because the version in force goes on. [SKP-21]
 */
export function mayStandIn(plan: PlanTime & { isChange: boolean; today: PlainDate }): boolean {
  return !plan.isChange && plan.today > planDueOn(plan);
}

/** The first version holds from the first day of the year, or of the segment for whoever came later. [SKP-06] */
export function effectiveOnOf(cycleStartOn: PlainDate, segmentFromOn: PlainDate): PlainDate {
  return segmentFromOn > cycleStartOn ? segmentFromOn : cycleStartOn;
}
