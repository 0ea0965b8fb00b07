'use server';

import { reportAppraiser } from '@/lib/people/commands/report-appraiser';
import { reportAppraiserInput } from '@/lib/people/schema';
import { skpPaths } from '@/lib/skp/paths';
import { formAction } from '@/lib/web/form-action';

export const reportAppraiserAction = formAction(reportAppraiserInput, (ctx, input) => {
  reportAppraiser(ctx, input);
  return {
    goto: skpPaths.wrongAppraiser(input.assignmentId),
    say: 'Laporan dikirim kepada admin. Jawabannya dapat Anda baca di halaman ini.',
  };
});
