import { type Reported, reportInWords } from '../../goals/rules/progress';
import type { TargetRow } from '../../goals/rules/target-value';
import type { Approach } from '../../skp/rules/vocabulary';

/** The realisation of an indicator, in words. In a qualitative plan it is the text that the employee wrote (R6 p.50 no.3). [CEK-05] */
export function toldInWords(
  entry: (Reported & { note: string }) | undefined,
  row: Partial<TargetRow> & { approach: Approach; measure: string },
): string {
  return row.approach === 'kualitatif' ? entry?.note || 'belum ada' : reportInWords(entry, row);
}
