import type { Reported } from '../../goals/rules/progress';
import type { FieldReasons } from '../../kernel/decision';

type Plan = readonly { indicators: readonly { lineageId: string }[] }[];
type Entries = ReadonlyMap<string, Reported & { note: string }>;

const NEITHER = 'Isi realisasi, atau tulis di catatan mengapa belum ada.';

/** A report may be handed in once every indicator bears a realisation or the reason why there is none. */
export function unreportedIndicators(plan: Plan, entries: Entries): FieldReasons {
  const missing = plan.flatMap(({ indicators }, r) =>
    indicators.flatMap(({ lineageId }, i) =>
      isReported(entries.get(lineageId)) ? [] : [`results.${r}.indicators.${i}.value`],
    ),
  );
  return Object.fromEntries(missing.map((field) => [field, NEITHER]));
}

function isReported(entry: (Reported & { note: string }) | undefined): boolean {
  return entry !== undefined && (entry.value !== null || entry.doneOn !== null || entry.note !== '');
}
