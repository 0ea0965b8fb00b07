import type { PlainDate } from '../../kernel/dates';
import type { SkpStatus } from '../../skp/rules/vocabulary';
import { type PeriodDays, takesCheckIn } from './timing';
import type { CheckInStatus } from './vocabulary';

/** The state of one person in one period: before a report there must be a plan, a segment and a first day. */
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

/** Whether to show days late: of reports still awaited, and of those that came after the window. */
export function isAwaited(state: PeriodState): boolean {
  return AWAITED.includes(state);
}
