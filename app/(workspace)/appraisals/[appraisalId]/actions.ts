'use server';

import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { releaseAppraisal } from '@/lib/appraisals/commands/release-appraisal';
import { saveAppraisal } from '@/lib/appraisals/commands/save-appraisal';
import { takeBackAppraisal } from '@/lib/appraisals/commands/take-back-appraisal';
import { appraisalInput, saveAppraisalInput } from '@/lib/appraisals/schema';
import { formAction } from '@/lib/web/form-action';
import { paths } from '@/lib/web/paths';

export const saveAppraisalAction = formAction(saveAppraisalInput, (ctx, { intent, ...judged }) => {
  saveAppraisal(ctx, judged);
  const goto = paths.appraisals.show(judged.appraisalId);
  if (intent === 'save') return { goto, say: 'Draf penilaian tersimpan. Pegawai belum melihatnya.' };
  releaseAppraisal(ctx, { appraisalId: judged.appraisalId });
  return { goto, say: 'Penilaian diserahkan. Pegawai sekarang dapat membacanya dan menandatangani tanda terima.' };
});

export const takeBackAppraisalAction = formAction(appraisalInput, (ctx, input) => {
  takeBackAppraisal(ctx, input);
  return {
    goto: paths.appraisals.show(input.appraisalId),
    say: 'Penilaian ditarik kembali. Perbaiki, lalu serahkan lagi.',
  };
});

export const receiveAppraisalAction = formAction(appraisalInput, (ctx, input) => {
  receiveAppraisal(ctx, input);
  return { goto: paths.appraisals.show(input.appraisalId), say: 'Tanda terima tercatat. Terima kasih.' };
});
