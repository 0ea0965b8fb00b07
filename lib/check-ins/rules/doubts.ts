import { doubtOfRealisation, type Earlier } from '../../goals/rules/target-doubts';
import type { Reported, TargetRow } from '../../goals/rules/target-value';
import type { PlainDate } from '../../kernel/dates';
import type { FieldReasons } from '../../kernel/decision';
import { aboutIndicator, nameOfIndicator } from './naming';

type Plan = readonly { lineageId: string; indicators: readonly (TargetRow & { lineageId: string; title: string })[] }[];
/** What the values of a report are compared with: the year, today, and the last value that was reported earlier. */
export type ComparedWith = { year: number; today: PlainDate; earlier: (lineageId: string) => Earlier | undefined };

const SURE = 'Centang bila benar, atau perbaiki isiannya.';

/**
 * The values of a report that look wrong, as a question to the employee, by field. A value that the employee confirmed is not asked about.
 * [TARGET-07]
 */
export function doubtfulEntries(
  plan: Plan,
  entries: ReadonlyMap<string, Reported>,
  around: ComparedWith,
): FieldReasons {
  const asked = plan.flatMap((result) =>
    result.indicators.flatMap((indicator) => {
      const doubt = doubtAbout(indicator, entries.get(indicator.lineageId), around);
      return doubt
        ? [
            [
              `${nameOfIndicator(result, indicator)}.isSure`,
              aboutIndicator(indicator.title, `${doubt} ${SURE}`),
            ] as const,
          ]
        : [];
    }),
  );
  return Object.fromEntries(asked);
}

/** The question about one value; undefined if it looks right. */
export function doubtAbout(
  indicator: TargetRow & { lineageId: string },
  entry: Reported | undefined,
  { earlier, ...around }: ComparedWith,
): string | undefined {
  return doubtOfRealisation(indicator, entry, { ...around, earlier: earlier(indicator.lineageId) });
}
