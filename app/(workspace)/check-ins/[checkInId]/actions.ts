'use server';

import { askAdjustment } from '@/lib/check-ins/commands/ask-adjustment';
import { correctAnswer } from '@/lib/check-ins/commands/correct-answer';
import { reviewCheckIn } from '@/lib/check-ins/commands/review-check-in';
import { saveAnswerDraft } from '@/lib/check-ins/commands/save-answer-draft';
import { saveCheckIn } from '@/lib/check-ins/commands/save-check-in';
import { submitCheckIn } from '@/lib/check-ins/commands/submit-check-in';
import { withdrawCheckIn } from '@/lib/check-ins/commands/withdraw-check-in';
import { checkInPaths } from '@/lib/check-ins/paths';
import { answerCheckInInput, checkInStepInput, saveCheckInInput } from '@/lib/check-ins/schema';
import { MAX_LINKS_PER_RESULT } from '@/lib/evidence/rules/links';
import { MAX_SAYINGS } from '@/lib/feedback/rules/notes';
import { draftSaved, handIn } from '@/lib/web/draft';
import { formAction } from '@/lib/web/form-action';
import { reshapeRows } from '@/lib/web/form-rows';

const SAYING = { giver: '', giverName: '', body: '', sentiment: '' };
const ROWS = {
  'results.*.evidence': { fields: { id: '', url: '', note: '' }, most: MAX_LINKS_PER_RESULT, first: 'url' },
};

export const saveCheckInAction = formAction(
  saveCheckInInput,
  (ctx, input) => {
    const saved = saveCheckIn(ctx, { ...input, isHandedIn: input.intent === 'submit' });
    const goto = checkInPaths.show(input.checkInId);
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
  return { goto: checkInPaths.show(input.checkInId), say: 'Check-in ditarik kembali. Perbaiki, lalu ajukan lagi.' };
});

const ANSWER_ROWS = {
  'results.*.sayings': { fields: { about: '', ...SAYING }, most: MAX_SAYINGS, first: 'giver' },
  behaviourSayings: { fields: { coreValue: '', ...SAYING }, most: MAX_SAYINGS, first: 'coreValue' },
};

const DRAFT_ONLY = 'Draf tanggapan tersimpan, tetapi belum terkirim. Hanya Anda yang dapat membacanya.';

export const answerCheckInAction = formAction(
  answerCheckInInput,
  (ctx, { intent, reason, ...input }) => {
    const { isCorrecting, ...saved } = saveAnswerDraft(ctx, input);
    const read = checkInPaths.show(input.checkInId);
    const goto = isCorrecting ? checkInPaths.correct(input.checkInId) : read;
    const draft = draftSaved({ goto, say: 'Draf tanggapan tersimpan. Hanya Anda yang dapat membacanya.' }, saved);
    if (intent === 'save') return draft;
    const answer = { ...input, revision: saved.revision };
    return handIn(ctx, draft, DRAFT_ONLY, (within) => {
      if (intent === 'adjust') {
        askAdjustment(within, { ...answer, reason });
        return { goto: read, say: 'Check-in dikembalikan kepada pegawai untuk diperbaiki.', next: ['review-report'] };
      }
      if (isCorrecting) correctAnswer(within, answer);
      else reviewCheckIn(within, answer);
      return { goto: read, say: 'Tanggapan terkirim dan dapat dibaca pegawai.', next: ['review-report'] };
    });
  },
  { reshape: (values) => reshapeRows(values, ANSWER_ROWS) },
);
