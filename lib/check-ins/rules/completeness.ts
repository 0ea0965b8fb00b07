import { isGiven, type Reported } from '../../goals/rules/target-value';
import type { FieldReasons } from '../../kernel/decision';
import type { Approach } from '../../skp/rules/vocabulary';
import { aboutIndicator, nameOfIndicator } from './naming';

type Plan = readonly { lineageId: string; indicators: readonly { lineageId: string; title: string }[] }[];
type Entries = ReadonlyMap<string, Reported & { note: string }>;

const NEITHER = 'Isi realisasi, atau tulis di catatan mengapa belum ada.';
const UNTOLD = 'Tuliskan realisasinya, atau mengapa belum ada.';

/**
 * The reasons why a report cannot be submitted yet, by field. Every indicator needs a realisation, or a reason why there is none. In a
 * qualitative plan the realisation is a text. [CEK-05]
 */
export function unreportedIndicators(plan: Plan, entries: Entries, approach: Approach = 'kuantitatif'): FieldReasons {
  const [field, reason] = approach === 'kualitatif' ? ['note', UNTOLD] : ['value', NEITHER];
  const missing = plan.flatMap((result) =>
    result.indicators.flatMap((indicator) =>
      isReported(entries.get(indicator.lineageId))
        ? []
        : [[`${nameOfIndicator(result, indicator)}.${field}`, aboutIndicator(indicator.title, reason)] as const],
    ),
  );
  return Object.fromEntries(missing);
}

function isReported(entry: (Reported & { note: string }) | undefined): boolean {
  return entry !== undefined && (isGiven(entry) || entry.note !== '');
}
