import { command } from '@/lib/kernel/command';
import { enforce } from '@/lib/kernel/decision';
import { appraisersFrom } from '../queries/appraiser-reports';
import { canBeSettledBy } from '../rules/appraiser-reports';
import { type ReportAnswer, reportToAnswer, writeAnswer } from '../writes/report-answers';

/**
 * Marks a report as settled, after an admin has named another appraiser. Refused if the appraiser shown in the report still appraises today
 * and on the first day of every future appointment for the segment.
 */
export const settleReport = command(
  'appraiser.report-settled',
  { moves: 'appraiser-reports' },
  (ctx, input: ReportAnswer) => {
    const report = reportToAnswer(ctx, input);
    enforce(canBeSettledBy(report.shownId, appraisersFrom(ctx, report.assignmentId)));
    return writeAnswer(ctx, report, 'settled', input.answer);
  },
);
