'use server';

import { openAppraisal } from '@/lib/appraisals/commands/open-appraisal';
import { receiveAppraisal } from '@/lib/appraisals/commands/receive-appraisal';
import { releaseAppraisal } from '@/lib/appraisals/commands/release-appraisal';
import { saveAppraisal } from '@/lib/appraisals/commands/save-appraisal';
import { takeBackAppraisal } from '@/lib/appraisals/commands/take-back-appraisal';
import { appraisalPaths } from '@/lib/appraisals/paths';
import { appraisalInput, saveAppraisalInput } from '@/lib/appraisals/schema';
import { APPRAISING_TASKS } from '@/lib/appraisals/tasks';
import type { Context } from '@/lib/kernel/context';
import type { TaskToBegin } from '@/lib/kernel/tasks';
import { draftSaved, handIn } from '@/lib/web/draft';
import { formAction } from '@/lib/web/form-action';

export const saveAppraisalAction = formAction(saveAppraisalInput, (ctx, { intent, ...judged }) => {
  const saved = saveAppraisal(ctx, judged);
  const goto = appraisalPaths.show(judged.appraisalId);
  const draft = draftSaved({ goto, say: 'Draf penilaian tersimpan. Pegawai belum melihatnya.' }, saved);
  if (intent === 'save') return draft;
  return handIn(ctx, draft, 'Draf penilaian tersimpan, tetapi belum diserahkan.', (within) => {
    releaseAppraisal(within, { appraisalId: judged.appraisalId, isReused: judged.isReused });
    const say = 'Penilaian diserahkan. Pegawai sekarang dapat membacanya dan menandatangani tanda terima.';
    return { goto, say, next: APPRAISING_TASKS, begin };
  });
});

/** The address of the appraisal that the next task is about. That appraisal does not exist yet, so it is created. */
function begin(ctx: Context, { skpId = '', periodId = '' }: TaskToBegin): string {
  return appraisalPaths.show(openAppraisal(ctx, { skpId, periodId }).subject);
}

export const takeBackAppraisalAction = formAction(appraisalInput, (ctx, input) => {
  takeBackAppraisal(ctx, input);
  return {
    goto: appraisalPaths.show(input.appraisalId),
    say: 'Penilaian ditarik kembali. Perbaiki, lalu serahkan lagi.',
  };
});

export const receiveAppraisalAction = formAction(appraisalInput, (ctx, input) => {
  receiveAppraisal(ctx, input);
  return { goto: appraisalPaths.show(input.appraisalId), say: 'Tanda terima tercatat. Terima kasih.' };
});
