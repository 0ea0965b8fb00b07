import { type Reported, reportInWords } from '@/lib/goals/rules/progress';
import { targetText } from '@/lib/goals/rules/targets';
import type { IndicatorRow } from '@/lib/skp/queries';

/** `latest`: what was last reported for an indicator; undefined if nothing was reported. */
export type Realised = { latest: Reported | undefined };

/** The target and the last realisation of an indicator: "target ≥ 95 persen; realisasi 97 persen". */
export function realisedWords(indicator: IndicatorRow, realised: Realised | undefined): string {
  const target = targetText(indicator);
  return [target && `target ${target}`, `realisasi ${reportInWords(realised?.latest, indicator)}`]
    .filter(Boolean)
    .join('; ');
}
