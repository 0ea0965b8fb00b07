import type { PlainDate } from '../../kernel/dates';
import { type Hands, planDueOn, turnDueOn } from './planning';
import type { ChangeStatus, SkpStatus } from './vocabulary';

/** The state of the plan of one segment in one open year; the days of submitting are those of the plan, or of its open change. */
export type PlanState = Hands & {
  isOwn: boolean;
  status: SkpStatus | null;
  /** Of a change that is open beside the version in force. */
  changeStatus: ChangeStatus | null;
  /** The version was set under another appraiser than today's (R6 p.65 C.7). */
  isSuccession: boolean;
  /** Objectives of the performance agreement that are missing in the plan in force of the unit's head. */
  untaken: number;
  /** The person needs a plan: PNS or PPPK, in the year, not excused. */
  isExpected: boolean;
  planningToOn: PlainDate;
  /** First day of the segment; for somebody who came later the time to plan starts then. */
  segmentFromOn: PlainDate;
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

/** The task of a person for a plan or its change: its owner writes it, its appraiser sets it (R6 Ps 14). */
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

/** Another appraiser, or objectives added after the plan was set, need a change of it (R6 p.27 2.a.3, Ps 14(2)). */
function inForceTask({ isSuccession, untaken }: PlanState): PlanTask | undefined {
  if (isSuccession) return { kind: 'clarify-plan' };
  return untaken > 0 ? { kind: 'take-goals', count: untaken } : undefined;
}

/** A change has no deadline, because the version in force continues meanwhile. */
function changeTask({ isOwn, submittedOn }: PlanState, status: ChangeStatus): PlanTask | undefined {
  if (!isOwn) return status === 'submitted' ? { kind: 'agree-change', sinceOn: submittedOn ?? undefined } : undefined;
  const kind = OWN_CHANGE[status];
  return kind && { kind };
}

function ownKind({ status }: PlanState): PlanTaskKind | undefined {
  return status ? OWN[status] : 'begin-plan';
}
