import type { CycleStatus } from '../../cycles/rules/lifecycle';
import type { PlainDate } from '../../kernel/dates';
import { isSegmentOver } from '../../skp/rules/closing';
import type { ChangeStatus, Setter, SkpStatus } from '../../skp/rules/lifecycle';
import { type Late, type PlanInHands, planLateness } from '../../skp/rules/planning';

/** Where the plan of somebody's year stands, from nothing to done; the last two are asked of nobody. [REKAP-03] */
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

/** A change that is still written is its owner's business, so the plan counts as set; one that waits is told. [REKAP-03] */
export function planningStateOf(plan: Plan, year: Year, today: PlainDate): PlanningState {
  const { status, changeStatus, setBy, isExcused, segmentToOn } = plan;
  if (isExcused) return 'excused';
  const isOver = isSegmentOver({ segmentToOn, cycleEndOn: year.endOn, today });
  if (status !== 'agreed') return isOver ? 'ended' : (status ?? 'none');
  if (changeStatus === 'submitted' && !isOver && year.status === 'open') return 'change-submitted';
  return setBy === 'reviewer' ? 'agreed-by-reviewer' : 'agreed';
}

const OPEN: readonly PlanningState[] = ['none', 'draft', 'returned', 'submitted'];

/** Asked for and not set yet. */
export function isUnset(state: PlanningState): boolean {
  return OPEN.includes(state);
}

/** Whose lateness it is that the plan is not set, and which day has passed; none for a person of whom no plan is asked. [REKAP-03] */
export function latenessIn(state: PlanningState, plan: PlanInHands, today: PlainDate): Late | undefined {
  return isUnset(state) ? planLateness(plan, today) : undefined;
}

const WAITING: readonly PlanningState[] = ['submitted', 'change-submitted'];

export function waitsForAppraiser(state: PlanningState): boolean {
  return WAITING.includes(state);
}
