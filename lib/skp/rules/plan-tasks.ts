import type { PlainDate } from '../../kernel/dates';
import { type PlanTime, planDueOn, type SubmissionDays, turnDueOn } from './planning';
import type { ChangeStatus, SkpStatus } from './vocabulary';

/**
 * The state of the plan of one segment in one open year. If a change is submitted, `submittedOn` is the day on which the change was
 * submitted. All other days are those of the plan.
 */
export type PlanState = SubmissionDays &
  PlanTime & {
    isOwn: boolean;
    status: SkpStatus | null;
    /** The status of an open change beside the version in force; null if there is none. */
    changeStatus: ChangeStatus | null;
    /** Whether the version in force was set under another appraiser than today's and has to be clarified (R6 p.65 C.7). */
    isSuccession: boolean;
    /**
     * How many objectives of the performance agreement are missing in the plan in force of the unit's head; 0 for other plans and other
     * readers.
     */
    untaken: number;
    /** Whether the person needs a plan: PNS or PPPK, with a post in the year, and not excused. */
    isExpected: boolean;
  };

export type PlanTaskKind =
  | 'begin-plan'
  | 'finish-plan'
  | 'mend-plan'
  | 'agree-plan'
  | 'finish-change'
  | 'mend-change'
  | 'agree-change'
  | 'agree-instead'
  | 'clarify-plan'
  | 'take-goals';
export type PlanTask = { kind: PlanTaskKind; dueOn?: PlainDate; sinceOn?: PlainDate; count?: number };

const OWN: Readonly<Record<SkpStatus, PlanTaskKind | undefined>> = {
  draft: 'finish-plan',
  returned: 'mend-plan',
  submitted: undefined,
  agreed: undefined,
};

const OWN_CHANGE: Readonly<Record<ChangeStatus, PlanTaskKind | undefined>> = {
  draft: 'finish-change',
  returned: 'mend-change',
  submitted: undefined,
};

/**
 * What a person has to do about a plan or its change: the owner writes it, the appraiser sets it (R6 Ps 14). Undefined if there is nothing
 * to do.
 */
export function planTask(plan: PlanState): PlanTask | undefined {
  if (plan.isOwn && !plan.isExpected) return undefined;
  if (plan.changeStatus) return changeTask(plan, plan.changeStatus);
  if (plan.status === 'agreed') return inForceTask(plan);
  const kind = plan.isOwn ? ownKind(plan) : plan.status === 'submitted' ? 'agree-plan' : undefined;
  if (!kind) return undefined;
  const cameLater = plan.segmentFromOn > plan.planningToOn;
  const sinceOn = kind === 'agree-plan' ? (plan.submittedOn ?? undefined) : cameLater ? plan.segmentFromOn : undefined;
  return { kind, sinceOn, dueOn: turnDueOn({ ...plan, dueOn: planDueOn(plan) }) };
}

/**
 * The task about a plan in force that has to be changed: it has a new appraiser, or objectives were added later (R6 p.27 2.a.3, Ps 14(2)).
 * Undefined if there is none.
 */
function inForceTask({ isSuccession, untaken }: PlanState): PlanTask | undefined {
  if (isSuccession) return { kind: 'clarify-plan' };
  return untaken > 0 ? { kind: 'take-goals', count: untaken } : undefined;
}

/**
 * The task about a change; undefined if the other side has to act. A change has no due day, because the version in force stays in force
 * meanwhile.
 */
function changeTask({ isOwn, submittedOn }: PlanState, status: ChangeStatus): PlanTask | undefined {
  if (!isOwn) return status === 'submitted' ? { kind: 'agree-change', sinceOn: submittedOn ?? undefined } : undefined;
  const kind = OWN_CHANGE[status];
  return kind && { kind };
}

function ownKind({ status }: PlanState): PlanTaskKind | undefined {
  return status ? OWN[status] : 'begin-plan';
}
