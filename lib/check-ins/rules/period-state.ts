import type { PlainDate } from '../../kernel/dates';
import type { SkpStatus } from '../../skp/rules/vocabulary';
import { type PeriodDays, takesCheckIn } from './timing';
import type { CheckInStatus } from './vocabulary';

/**
 * The state of one person in one period: the status of the report, or why there is none. `no-plan`: the plan is not set. `outside`: the
 * period does not belong to the segment. `not-begun`: the period is in the future. `to-fill`: the report can be begun.
 */
export type PeriodState = CheckInStatus | 'no-plan' | 'outside' | 'not-begun' | 'to-fill';

type Asked = {
  period: PeriodDays;
  segment: { fromOn: PlainDate; toOn: PlainDate | null; nextOn: PlainDate | null };
  skpStatus: SkpStatus | null;
  status: CheckInStatus | null;
  today: PlainDate;
};

export function periodStateOf({ period, segment, skpStatus, status, today }: Asked): PeriodState {
  if (status) return status;
  if (!takesCheckIn(period, segment)) return 'outside';
  if (skpStatus !== 'agreed') return 'no-plan';
  return today < period.startOn ? 'not-begun' : 'to-fill';
}

const AWAITED: readonly PeriodState[] = ['to-fill', 'draft', 'adjustment'];

/** Whether a report in this state is still awaited, so that its delay is shown. */
export function isAwaited(state: PeriodState): boolean {
  return AWAITED.includes(state);
}
