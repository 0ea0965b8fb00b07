import type { CycleStatus } from '../../cycles/rules/vocabulary';
import { formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

/** A year can be closed once it is over; the agency decides when, and how much may be unfinished. */
export function canClose({ status, endOn }: { status: CycleStatus; endOn: PlainDate }, today: PlainDate): Decision {
  return decide(
    [status === 'closed', 'Tahun kinerja ini sudah ditutup.'],
    [status === 'draft', 'Tahun kinerja ini belum dibuka.'],
    [today <= endOn, `Tahun kinerja baru dapat ditutup setelah ${formatDate(endOn)}.`],
  );
}
