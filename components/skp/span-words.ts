import { formatDate, type PlainDate } from '@/lib/kernel/dates';

/** A span of days in words: "1 Januari 2025 sampai 14 Agustus 2026", or "sejak 15 Agustus 2026" if it has no end. */
export function spanWords({ fromOn, toOn }: { fromOn: PlainDate; toOn: PlainDate | null }): string {
  return toOn ? `${formatDate(fromOn)} sampai ${formatDate(toOn)}` : `sejak ${formatDate(fromOn)}`;
}
