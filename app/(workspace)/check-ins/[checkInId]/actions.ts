'use server';

import { askAdjustment } from '@/lib/check-ins/commands/ask-adjustment';
import { reviewCheckIn } from '@/lib/check-ins/commands/review-check-in';
import { saveCheckIn } from '@/lib/check-ins/commands/save-check-in';
import { submitCheckIn } from '@/lib/check-ins/commands/submit-check-in';
import { withdrawCheckIn } from '@/lib/check-ins/commands/withdraw-check-in';
import { answerCheckInInput, checkInStepInput, saveCheckInInput } from '@/lib/check-ins/schema';
import { MAX_LINKS_PER_RESULT } from '@/lib/evidence/rules/links';
import { draftSaved, handIn } from '@/lib/web/draft';
import { formAction } from '@/lib/web/form-action';
import { reshapeRows } from '@/lib/web/form-rows';
import { paths } from '@/lib/web/paths';

const ROWS = {
  'results.*.evidence': { fields: { id: '', url: '', note: '' }, most: MAX_LINKS_PER_RESULT, first: 'url' },
};

export const saveCheckInAction = formAction(
  saveCheckInInput,
  (ctx, input) => {
    const saved = saveCheckIn(ctx, { ...input, isHandedIn: input.intent === 'submit' });
    const goto = paths.checkIns.show(input.checkInId);
    const draft = draftSaved({ goto, say: 'Draf tersimpan. Ajukan bila sudah lengkap.' }, saved);
    if (input.intent === 'save') return draft;
    return handIn(ctx, draft, 'Draf tersimpan, tetapi belum diajukan.', (within) => {
      submitCheckIn(within, input);
      return { goto, say: 'Check-in diajukan kepada pejabat penilai.' };
    });
  },
  { reshape: (values) => reshapeRows(values, ROWS) },
);

export const withdrawCheckInAction = formAction(checkInStepInput, (ctx, input) => {
  withdrawCheckIn(ctx, input);
  return { goto: paths.checkIns.show(input.checkInId), say: 'Check-in ditarik kembali. Perbaiki, lalu ajukan lagi.' };
});

export const answerCheckInAction = formAction(answerCheckInInput, (ctx, { intent, ...input }) => {
  const goto = paths.checkIns.show(input.checkInId);
  if (intent === 'adjust') {
    askAdjustment(ctx, input);
    return { goto, say: 'Check-in dikembalikan kepada pegawai untuk diperbaiki.' };
  }
  reviewCheckIn(ctx, input);
  return { goto, say: 'Tanggapan tersimpan dan dapat dibaca pegawai.' };
});
