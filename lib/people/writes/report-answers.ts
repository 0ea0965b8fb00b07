import { eq } from 'drizzle-orm';
import { appraiserReports } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { type AppraiserReport, findAppraiserReport } from '../queries/appraiser-reports';
import { canAdminister } from '../rules/access';
import { canAnswerReport } from '../rules/appraiser-reports';

export type ReportAnswer = { reportId: string; revision: number; answer: string };

/** The report that an admin of its unit wants to answer. Refuses other people, an answered report, and an old revision. */
export function reportToAnswer(ctx: Context, { reportId, revision }: ReportAnswer): AppraiserReport {
  const report = findAppraiserReport(ctx, reportId) ?? missing('Laporan');
  enforce(canAdminister(ctx.actor, report.unitPath));
  enforce(canAnswerReport(report.status));
  enforceCurrent(report, revision);
  return report;
}

export function writeAnswer(ctx: Context, report: AppraiserReport, status: 'settled' | 'declined', answer: string) {
  ctx.db
    .update(appraiserReports)
    .set({ status, answer, answeredBy: ctx.actor.employeeId, answeredAt: ctx.now, revision: report.revision + 1 })
    .where(eq(appraiserReports.id, report.id))
    .run();
  return { subject: report.id, detail: { assignmentId: report.assignmentId } };
}
