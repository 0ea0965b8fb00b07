import { formatDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { VersionState } from './writing';

type Closing = Pick<VersionState, 'cycleStatus' | 'cycleEndOn' | 'segmentToOn' | 'isChange' | 'today'>;

/**
 * A plan closes with its segment: a person who moves within the year plans anew with the next leader, and the old plan is only read (R6
 * p.65 C.6). A segment that lasts to the end of the year closes nothing. [SKP-20]
 */
export function isSegmentOver({
  segmentToOn,
  cycleEndOn,
  today,
}: Pick<Closing, 'segmentToOn' | 'cycleEndOn' | 'today'>): boolean {
  return segmentToOn !== null && segmentToOn < cycleEndOn && today > segmentToOn;
}

/** Whether a plan can still change: by its year, its segment and, for a change, the running year (R6 Ps 14(2)). [SKP-15] */
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
