import type { CheckInStatus } from '../../check-ins/rules/vocabulary';
import type { AppraisalStatus } from './vocabulary';

/** One part of the year that an appraisal judges, with the status of its report and its appraisal (null: none). */
export type BasisPart = { label: string; checkIn: CheckInStatus | null; appraisal: AppraisalStatus | null };

const REPORT_WORDS: Readonly<Record<CheckInStatus, string | undefined>> = {
  draft: 'belum diajukan',
  adjustment: 'masih diperbaiki pegawai',
  submitted: 'belum ditanggapi',
  reviewed: undefined,
};

/**
 * What is missing of the things that an appraisal judges, in sentences: reports, and for the annual appraisal also the periodic appraisals.
 * This never refuses anything, because the appraiser may have seen the work (R6 p.92-93, p.100). [NILAI-12]
 */
export function missingBasis(scope: 'periodik' | 'tahunan', parts: readonly BasisPart[]): string[] {
  return parts.flatMap(({ label, checkIn, appraisal }) => {
    const report = checkIn === null ? REPORT_WORDS.draft : REPORT_WORDS[checkIn];
    const judged = appraisal === null ? 'belum dibuat' : appraisal === 'draft' ? 'belum diserahkan' : undefined;
    return [
      ...(report ? [`Check-in ${label} ${report}.`] : []),
      ...(scope === 'tahunan' && judged ? [`Penilaian ${label} ${judged}.`] : []),
    ];
  });
}
