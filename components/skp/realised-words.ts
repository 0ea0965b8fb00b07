import { targetText } from '@/lib/goals/rules/targets';
import { formatDate, type PlainDate } from '@/lib/kernel/dates';
import { formatNumber } from '@/lib/kernel/numbers';
import type { IndicatorRow } from '@/lib/skp/queries';

/** The last realisation of an indicator, by its lineage. */
export type Realised = { latest: { value: string | null; doneOn: PlainDate | null } | undefined };

/** What an indicator asked for in its year and what came of it: "target ≥ 95 persen; realisasi 97 persen". */
export function realisedWords(indicator: IndicatorRow, realised: Realised | undefined): string {
  const target = targetText(indicator);
  const latest = realised?.latest;
  const value = latest?.doneOn
    ? formatDate(latest.doneOn)
    : latest?.value && `${formatNumber(latest.value)} ${indicator.measure}`;
  return [target && `target ${target}`, `realisasi ${value?.trim() || 'belum ada'}`].filter(Boolean).join('; ');
}
