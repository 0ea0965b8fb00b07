import type { PeriodKind } from '../../cycles/rules/vocabulary';
import { formatDate, hasEnded, type PlainDate } from '../../kernel/dates';
import { type Decision, decide } from '../../kernel/decision';

/**
 * Realisations are entered for the months or quarters, from their first day on, without a last day. A closed unit may still report periods
 * in which it existed. The whole year is computed from its periods.
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
