import type { CycleStatus } from '../../cycles/rules/lifecycle';
import type { PlainDate } from '../../kernel/dates';
import { isSegmentOver } from '../../skp/rules/closing';
import type { ChangeStatus, Setter, SkpStatus } from '../../skp/rules/lifecycle';
import { isPlanLate } from '../../skp/rules/planning';

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

/** Whether the day by which the plan was to be set has passed without it. [REKAP-03] */
export function isOverdue(state: PlanningState, dueOn: PlainDate, today: PlainDate): boolean {
  return isUnset(state) && isPlanLate(undefined, dueOn, today);
}

const WAITING: readonly PlanningState[] = ['submitted', 'change-submitted'];

export function waitsForAppraiser(state: PlanningState): boolean {
  return WAITING.includes(state);
}
