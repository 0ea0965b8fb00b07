import type { CycleStatus } from '../../cycles/rules/vocabulary';
import type { PlainDate } from '../../kernel/dates';
import { isSegmentOver } from '../../skp/rules/closing';
import { type Late, type PlanInHands, planLateness } from '../../skp/rules/planning';
import type { ChangeStatus, Setter, SkpStatus } from '../../skp/rules/vocabulary';

/** The states of a person's plan in a year, from nothing to done; the last two need no plan. [REKAP-03] */
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

/** A change that is still a draft is not shown, so the plan counts as set; a change that waits is shown. [REKAP-03] */
export function planningStateOf(plan: Plan, year: Year, today: PlainDate): PlanningState {
  const { status, changeStatus, setBy, isExcused, segmentToOn } = plan;
  if (isExcused) return 'excused';
  const isOver = isSegmentOver({ segmentToOn, cycleEndOn: year.endOn, today });
  if (status !== 'agreed') return isOver ? 'ended' : (status ?? 'none');
  if (changeStatus === 'submitted' && !isOver && year.status === 'open') return 'change-submitted';
  return setBy === 'reviewer' ? 'agreed-by-reviewer' : 'agreed';
}

const OPEN: readonly PlanningState[] = ['none', 'draft', 'returned', 'submitted'];

/** Required and not set yet. */
export function isUnset(state: PlanningState): boolean {
  return OPEN.includes(state);
}

/** Who is late with an unset plan, and which day has passed; none for a person who needs no plan. [REKAP-03] */
export function latenessIn(state: PlanningState, plan: PlanInHands, today: PlainDate): Late | undefined {
  return isUnset(state) ? planLateness(plan, today) : undefined;
}

const WAITING: readonly PlanningState[] = ['submitted', 'change-submitted'];

export function waitsForAppraiser(state: PlanningState): boolean {
  return WAITING.includes(state);
}
