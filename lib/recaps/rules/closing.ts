import type { CycleStatus } from '../../cycles/rules/lifecycle';
import { formatDate, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

/** The books of a year are closed once it is over; how late, and with how much unfinished, is the agency's own affair. */
export function canClose({ status, endOn }: { status: CycleStatus; endOn: PlainDate }, today: PlainDate): Decision {
  return decide(
    [status === 'closed', 'Tahun kinerja ini sudah ditutup.'],
    [status === 'draft', 'Tahun kinerja ini belum dibuka.'],
    [today <= endOn, `Tahun kinerja baru dapat ditutup setelah ${formatDate(endOn)}.`],
  );
}
