import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { formatDate, hasEnded, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

/**
 * Realisations are entered for the parts of the year, from the first day of each, without a last day, also after the unit was closed. The
 * year is the sum.
 */
export function canRecord(
  period: { kind: PeriodKind; startOn: PlainDate },
  { closedOn }: { closedOn: PlainDate | null },
  today: PlainDate,
): Decision {
  return decide(
    [
      hasEnded(closedOn, period.startOn),
      `Unit kerja ini ditutup pada ${closedOn && formatDate(closedOn)}, sebelum periode ini.`,
    ],
    [period.kind === 'tahunan', 'Realisasi setahun dihitung dari realisasi tiap periode, jadi tidak diisi sendiri.'],
    [today < period.startOn, `Periode ini baru dimulai pada ${formatDate(period.startOn)}.`],
  );
}
