'use server';

import { declineReport } from '@/lib/people/commands/decline-report';
import { settleReport } from '@/lib/people/commands/settle-report';
import { peoplePaths } from '@/lib/people/paths';
import { declineReportInput, settleReportInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';

export const settleReportAction = formAction(settleReportInput, (ctx, { note, ...input }) => {
  settleReport(ctx, { ...input, answer: note });
  return { goto: peoplePaths.report(input.reportId), say: 'Laporan selesai. Pegawai dapat membaca jawabannya.' };
});

export const declineReportAction = formAction(declineReportInput, (ctx, input) => {
  declineReport(ctx, input);
  return { goto: peoplePaths.report(input.reportId), say: 'Laporan ditolak. Pegawai dapat membaca penjelasannya.' };
});
