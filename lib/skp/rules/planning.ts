import type { CycleStatus } from '../../cycles/rules/lifecycle';
import type { PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';
import type { SkpStatus } from './lifecycle';

/** Whether somebody may begin the plan of a segment. The date never refuses: late is only marked. */
export function canDraft(asked: { cycleStatus: CycleStatus; needsPlan: boolean; hasPlan: boolean }): Decision {
  return decide(
    [asked.cycleStatus !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.'],
    [!asked.needsPlan, 'Anda tidak perlu menyusun SKP untuk jabatan ini pada tahun kinerja tersebut.'],
    [asked.hasPlan, 'SKP untuk jabatan ini sudah ada.'],
  );
}

/** A plan is late when the planning stage has ended and it is not set; nothing is refused for that (R6 p.65 C.4). [SKP-05] */
export function isPlanLate(status: SkpStatus | undefined, planningToOn: PlainDate, today: PlainDate): boolean {
  return status !== 'agreed' && today > planningToOn;
}

/** The first version holds from the first day of the year, or of the segment for whoever came later. [SKP-06] */
export function effectiveOnOf(cycleStartOn: PlainDate, segmentFromOn: PlainDate): PlainDate {
  return segmentFromOn > cycleStartOn ? segmentFromOn : cycleStartOn;
}
