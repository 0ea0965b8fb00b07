import { command } from '@/lib/kernel/command';
import { refuseField } from '@/lib/kernel/decision';
import { MIN_REPORT_REASON_LENGTH } from '../rules/appraiser-reports';
import { type ReportAnswer, reportToAnswer, writeAnswer } from '../writes/report-answers';

/** Declines a report of a wrong appraiser: the appraiser stays, and the answer tells the employee why. */
export const declineReport = command(
  'appraiser.report-declined',
  { moves: 'appraiser-reports' },
  (ctx, input: ReportAnswer) => {
    const report = reportToAnswer(ctx, input);
    if (input.answer.length < MIN_REPORT_REASON_LENGTH)
      refuseField('answer', `Jelaskan kepada pegawai mengapa, sekurang-kurangnya ${MIN_REPORT_REASON_LENGTH} huruf.`);
    return writeAnswer(ctx, report, 'declined', input.answer);
  },
);
