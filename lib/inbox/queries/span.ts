import { periodLabel } from '@/lib/cycles/labels';
import type { PlainDate, TimeZone } from '@/lib/kernel/dates';
import type { Task } from '../rules/tasks';
import type { SegmentInHand } from './hand';
import type { RunningYear } from './year';

/** What all parts of the inbox look at: the open years on a day. */
export type Span = { open: readonly RunningYear[]; today: PlainDate; timeZone: TimeZone };
/** Own segments and those of the people whom the reader appraises, by id. */
export type InHand = ReadonlyMap<string, SegmentInHand>;

/** "Triwulan II"; the whole year is "tahunan" in a sentence. */
export function labelOf(period: Parameters<typeof periodLabel>[0]): string {
  return period.kind === 'tahunan' ? 'tahunan' : periodLabel(period);
}

/** What the year gives to each of its tasks. */
export function inYear({ name, openedOn }: RunningYear): Pick<Task, 'year' | 'openedOn'> {
  return { year: name, openedOn };
}
