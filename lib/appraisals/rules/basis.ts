import type { CheckInStatus } from '../../check-ins/rules/vocabulary';
import type { AppraisalStatus } from './vocabulary';

/** One part of the year that an appraisal judges. */
export type BasisPart = { label: string; checkIn: CheckInStatus | null; appraisal: AppraisalStatus | null };

const REPORT_WORDS: Readonly<Record<CheckInStatus, string | undefined>> = {
  draft: 'belum diajukan',
  adjustment: 'masih diperbaiki pegawai',
  submitted: 'belum ditanggapi',
  reviewed: undefined,
};

/**
 * The missing parts of what an appraisal judges: reports, and for the year the periodic appraisals. A hint, never a refusal, because the
 * appraiser may have seen the work (R6 p.92-93, p.100). [NILAI-12]
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
