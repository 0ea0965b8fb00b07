import { periodLabel, periodTitle } from '../../cycles/labels';
import type { PeriodKind } from '../../cycles/rules/vocabulary';

type YearPart = { kind: PeriodKind; ordinal: number; year: number };
type Reused = YearPart & { unit: string };

/** The name of an evaluation: "periodik Triwulan I 2026", "tahunan 2025". */
export function evaluationWords(part: YearPart): string {
  return part.kind === 'tahunan' ? `tahunan ${part.year}` : `periodik ${periodLabel(part)} ${part.year}`;
}

/** The sentence on an evaluation that uses the result of an old unit, for screen and paper (R6 p.91 no.13 a). */
export function reusedWords(source: Reused): string {
  return `Memakai hasil evaluasi ${evaluationWords(source)} dari ${source.unit}, sesuai kesepakatan pegawai dan pejabat penilai (PermenPANRB 6/2022 hlm. 91).`;
}

/** What the audit trail records about a proposal or agreement to use the result of an old unit. */
export function reuseDetail(period: YearPart, source: Reused): { period: string; reusedFrom: string } {
  return {
    period: `${periodTitle(period)} ${period.year}`,
    reusedFrom: `evaluasi ${evaluationWords(source)}, ${source.unit}`,
  };
}
