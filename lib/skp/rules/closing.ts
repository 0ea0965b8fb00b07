import { formatDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { VersionState } from './writing';

type Closing = Pick<VersionState, 'cycleStatus' | 'cycleEndOn' | 'segmentToOn' | 'isChange' | 'today'>;

/**
 * Whether a segment has ended, and ended before the last day of the year. Its plan can then only be read. A person who is transferred
 * within the year writes a new plan with the next leader (R6 p.65 C.6). A segment that lasts to the end of the year does not end its plan.
 * [SKP-20]
 */
export function isSegmentOver({
  segmentToOn,
  cycleEndOn,
  today,
}: Pick<Closing, 'segmentToOn' | 'cycleEndOn' | 'today'>): boolean {
  return segmentToOn !== null && segmentToOn < cycleEndOn && today > segmentToOn;
}

/**
 * Whether a plan can still change: its year is not closed, and its segment did not end within the year (`isSegmentOver`). A change of a set
 * plan (`isChange`) is also impossible after the end of the year (R6 Ps 14(2)). [SKP-15]
 */
export function canStillChange(plan: Closing): Decision {
  const { cycleStatus, cycleEndOn, segmentToOn, isChange, today } = plan;
  return decide(
    [cycleStatus === 'closed', 'Tahun kinerja ini sudah ditutup, jadi SKP-nya hanya dapat dibaca.'],
    [
      isSegmentOver(plan),
      `SKP ini ditutup pada ${formatDate(segmentToOn ?? today)}, hari terakhir pada jabatan tersebut, dan hanya dapat dibaca.`,
    ],
    [
      isChange && today > cycleEndOn,
      `Tahun kinerja berakhir ${formatDate(cycleEndOn)}, jadi SKP yang berlaku tidak dapat diubah lagi.`,
    ],
  );
}
