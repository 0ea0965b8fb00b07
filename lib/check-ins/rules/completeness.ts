import { isGiven, type Reported } from '../../goals/rules/target-value';
import type { FieldReasons } from '../../kernel/decision';
import type { Approach } from '../../skp/rules/vocabulary';
import { aboutIndicator } from './naming';

type Plan = readonly { indicators: readonly { lineageId: string; title: string }[] }[];
type Entries = ReadonlyMap<string, Reported & { note: string }>;

const NEITHER = 'Isi realisasi, atau tulis di catatan mengapa belum ada.';
const UNTOLD = 'Tuliskan realisasinya, atau mengapa belum ada.';

/**
 * A report may be handed in once every indicator bears a realisation or the reason why there is none. Where the plan is told in words, so
 * is the realisation. [CEK-05]
 */
export function unreportedIndicators(plan: Plan, entries: Entries, approach: Approach = 'kuantitatif'): FieldReasons {
  const [field, reason] = approach === 'kualitatif' ? ['note', UNTOLD] : ['value', NEITHER];
  const missing = plan.flatMap(({ indicators }, r) =>
    indicators.flatMap(({ lineageId, title }, i) =>
      isReported(entries.get(lineageId))
        ? []
        : [[`results.${r}.indicators.${i}.${field}`, aboutIndicator(title, reason)] as const],
    ),
  );
  return Object.fromEntries(missing);
}

function isReported(entry: (Reported & { note: string }) | undefined): boolean {
  return entry !== undefined && (isGiven(entry) || entry.note !== '');
}
