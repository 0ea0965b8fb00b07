import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

/**
 * Whether a year can be closed: only an open year, and only after its last day. The agency decides on which day, and how much may be
 * unfinished.
 */
export function canClose({ status, endOn }: { status: CycleStatus; endOn: PlainDate }, today: PlainDate): Decision {
  return decide(
    [status === 'closed', 'Tahun kinerja ini sudah ditutup.'],
    [status === 'draft', 'Tahun kinerja ini belum dibuka.'],
    [today <= endOn, `Tahun kinerja baru dapat ditutup setelah ${formatDate(endOn)}.`],
  );
}
