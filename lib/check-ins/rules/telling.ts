import { type Reported, reportInWords } from '../../goals/rules/progress';
import type { TargetRow } from '../../goals/rules/target-value';
import type { Approach } from '../../skp/rules/vocabulary';

/** The report on an indicator; a plan told in words is answered in words (R6 p.50 no.3). [CEK-05] */
export function toldInWords(
  entry: (Reported & { note: string }) | undefined,
  row: Partial<TargetRow> & { approach: Approach; measure: string },
): string {
  return row.approach === 'kualitatif' ? entry?.note || 'belum ada' : reportInWords(entry, row);
}
