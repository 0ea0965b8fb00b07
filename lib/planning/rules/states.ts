import type { CycleStatus } from '../../cycles/rules/vocabulary';
import type { PlainDate } from '../../kernel/dates';
import { isSegmentOver } from '../../skp/rules/closing';
import { type Late, planLateness, type SubmittedPlan } from '../../skp/rules/planning';
import type { ChangeStatus, Setter, SkpStatus } from '../../skp/rules/vocabulary';

/** The states of a person's plan in a year, in order from "no plan" to "set". People in the last two states need no plan. [REKAP-03] */
export const PLANNING_STATES = [
  'none',
  'draft',
  'returned',
  'submitted',
  'change-submitted',
  'agreed-by-reviewer',
  'agreed',
  'excused',
  'ended',
] as const;
export type PlanningState = (typeof PLANNING_STATES)[number];

type Plan = {
  status: SkpStatus | null;
  changeStatus: ChangeStatus | null;
  /** Who set the version in force. */
  setBy: Setter | null;
  isExcused: boolean;
  segmentToOn: PlainDate | null;
};
type Year = { status: CycleStatus; endOn: PlainDate };

/**
 * The state of a person's plan. A submitted change is shown while the year is open and the segment has not ended. A draft of a change, or a
 * returned one, is not shown, so the plan counts as set. [REKAP-03]
 */
export function planningStateOf(plan: Plan, year: Year, today: PlainDate): PlanningState {
  const { status, changeStatus, setBy, isExcused, segmentToOn } = plan;
  if (isExcused) return 'excused';
  const isOver = isSegmentOver({ segmentToOn, cycleEndOn: year.endOn, today });
  if (status !== 'agreed') return isOver ? 'ended' : (status ?? 'none');
  if (changeStatus === 'submitted' && !isOver && year.status === 'open') return 'change-submitted';
  return setBy === 'reviewer' ? 'agreed-by-reviewer' : 'agreed';
}

const OPEN: readonly PlanningState[] = ['none', 'draft', 'returned', 'submitted'];

/** Whether a plan is required and not set yet. */
export function isUnset(state: PlanningState): boolean {
  return OPEN.includes(state);
}

/** Who is late with a plan that is not set, and since which day; undefined if nobody is, or if no plan is needed. [REKAP-03] */
export function latenessIn(state: PlanningState, plan: SubmittedPlan, today: PlainDate): Late | undefined {
  return isUnset(state) ? planLateness(plan, today) : undefined;
}

const WAITING: readonly PlanningState[] = ['submitted', 'change-submitted'];

export function waitsForAppraiser(state: PlanningState): boolean {
  return WAITING.includes(state);
}
