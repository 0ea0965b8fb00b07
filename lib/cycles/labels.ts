import { MONTHS, type PlainDate } from '../kernel/dates';
import type { CyclePurpose, CycleStatus, PeriodicKind, PeriodKind } from './rules/vocabulary';

export const CYCLE_STATUS_WORDS: Record<CycleStatus, string> = {
  draft: 'Disiapkan',
  open: 'Berjalan',
  closed: 'Ditutup',
};
export const CYCLE_STATUS_TONES = { draft: 'neutral', open: 'good', closed: 'neutral' } as const;

export const CYCLE_PURPOSE_WORDS: Record<CyclePurpose, string> = { real: 'Resmi', practice: 'LATIHAN' };

export const PERIODIC_KIND_WORDS: Record<PeriodicKind, string> = {
  triwulanan: 'Triwulanan (empat kali setahun)',
  bulanan: 'Bulanan (dua belas kali setahun)',
};

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** A short name of a month or quarter, for narrow columns: "TW II", "Jun". Not meant for the whole year. */
export function shortPeriodLabel(period: { kind: PeriodKind; ordinal: number }): string {
  const label = periodLabel(period);
  return period.kind === 'triwulanan' ? label.replace('Triwulan', 'TW') : label.slice(0, 3);
}

/** "Triwulan II", "Juni", "Tahunan": the name of a period on screens, outside of sentences. */
export function periodTitle(period: { kind: PeriodKind; ordinal: number }): string {
  return period.kind === 'tahunan' ? 'Tahunan' : periodLabel(period);
}

/** "Triwulan II", "Juni", "Akhir": as the forms print the period (R6 p.105, p.107 ***). */
export function periodLabel(period: { kind: PeriodKind; ordinal: number }): string {
  if (period.kind === 'tahunan') return 'Akhir';
  return period.kind === 'triwulanan'
    ? `Triwulan ${QUARTERS[period.ordinal - 1]}`
    : `${MONTHS[period.ordinal - 1] ?? period.ordinal}`;
}

/** The name of a period within a sentence: "Triwulan II"; the whole year is "tahunan". */
export function periodInSentence(period: Parameters<typeof periodLabel>[0]): string {
  return period.kind === 'tahunan' ? 'tahunan' : periodLabel(period);
}

/** "Triwulan II 2026", for texts that may be read in a later year. */
export function periodOfYear(period: Parameters<typeof periodLabel>[0] & { startOn: PlainDate }): string {
  return `${periodInSentence(period)} ${period.startOn.slice(0, 4)}`;
}
