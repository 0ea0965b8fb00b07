import type { PlainDate } from '../../kernel/dates';
import type { SkpStatus } from '../../skp/rules/lifecycle';

/** Where the plan of one segment stands in one open year. */
export type PlanState = {
  isOwn: boolean;
  status: SkpStatus | null;
  /** Needs a plan: PNS or PPPK, in the year, not excused. */
  isExpected: boolean;
  planningToOn: PlainDate;
  /** First day of the segment; somebody who came later has from then on. */
  segmentFromOn: PlainDate;
  submittedOn: PlainDate | null;
};

export type PlanTaskKind = 'begin-plan' | 'finish-plan' | 'mend-plan' | 'agree-plan';
export type PlanTask = { kind: PlanTaskKind; dueOn?: PlainDate; sinceOn?: PlainDate };

const OWN: Readonly<Record<SkpStatus, PlanTaskKind | undefined>> = {
  draft: 'finish-plan',
  returned: 'mend-plan',
  submitted: undefined,
  agreed: undefined,
};

/** What somebody has to do about a plan: its owner writes it, its appraiser sets it (R6 Ps 14). */
export function planTask(plan: PlanState): PlanTask | undefined {
  const kind = plan.isOwn ? ownKind(plan) : plan.status === 'submitted' ? 'agree-plan' : undefined;
  if (!kind) return undefined;
  const cameLater = plan.segmentFromOn > plan.planningToOn;
  const sinceOn = kind === 'agree-plan' ? (plan.submittedOn ?? undefined) : cameLater ? plan.segmentFromOn : undefined;
  return { kind, sinceOn, dueOn: cameLater ? undefined : plan.planningToOn };
}

function ownKind({ status, isExpected }: PlanState): PlanTaskKind | undefined {
  if (status) return OWN[status];
  return isExpected ? 'begin-plan' : undefined;
}
