'use server';

import { reportAppraiser } from '@/lib/people/commands/report-appraiser';
import { reportAppraiserInput } from '@/lib/people/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const reportAppraiserAction = formAction(reportAppraiserInput, (ctx, input) => {
  reportAppraiser(ctx, input);
  return {
    goto: paths.skp.wrongAppraiser(input.assignmentId),
    say: 'Laporan dikirim kepada admin. Jawabannya dapat Anda baca di halaman ini.',
  };
});
