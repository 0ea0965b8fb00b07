'use server';

import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { openFromListInput } from '@/lib/appraisals/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const openAppraisalAction = formAction(openFromListInput, (ctx, input) => {
  const { subject } = openAppraisal(ctx, input);
  return {
    goto: paths.appraisals.show(subject),
    say: 'Penilaian dimulai. Pegawai belum melihatnya sampai Anda serahkan.',
  };
});
