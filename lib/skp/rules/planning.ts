import type { CycleStatus } from '../../cycles/rules/lifecycle';
import { addDays, type PlainDate } from '../../kernel/dates';
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

/** A plan is late when that day has passed and it is not set; nothing is refused for that. [SKP-05] */
export function isPlanLate(status: SkpStatus | undefined, dueOn: PlainDate, today: PlainDate): boolean {
  return status !== 'agreed' && today > dueOn;
}

export type LateParty = 'employee' | 'appraiser';

/** Whose lateness it is: the employee's while the plan is not handed in, or when it was so after its day; else of whoever is to set it. [SKP-05] */
export function lateParty(
  plan: { status: SkpStatus | null; submittedOn: PlainDate | null; dueOn: PlainDate },
  today: PlainDate,
): LateParty | undefined {
  const { status, submittedOn, dueOn } = plan;
  if (!isPlanLate(status ?? undefined, dueOn, today)) return undefined;
  return status === 'submitted' && submittedOn !== null && submittedOn <= dueOn ? 'appraiser' : 'employee';
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
