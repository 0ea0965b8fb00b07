'use server';

import { checkInPaths } from '@/lib/check-ins/paths';
import { checkInFor } from '@/lib/check-ins/queries/check-in';
import { confirmDialogue } from '@/lib/dialogues/commands/confirm-dialogue';
import { recordDialogue } from '@/lib/dialogues/commands/record-dialogue';
import { confirmDialogueInput, recordDialogueInput } from '@/lib/dialogues/schema';
import type { Context } from '@/lib/kernel/context';
import { missing } from '@/lib/kernel/decision';
import { DRAFTS } from '@/lib/web/drafts';
import { formAction } from '@/lib/web/form-action';

export const recordDialogueAction = formAction(
  recordDialogueInput,
  (ctx, { checkInId, ...talk }) => {
    recordDialogue(ctx, { ...talk, ...talkOf(ctx, checkInId) });
    return { goto: checkInPaths.dialogue(checkInId), say: 'Catatan dialog tersimpan dan Anda konfirmasi.' };
  },
  { draft: DRAFTS.dialogue },
);

export const confirmDialogueAction = formAction(confirmDialogueInput, (ctx, { checkInId, revision }) => {
  confirmDialogue(ctx, { revision, ...talkOf(ctx, checkInId) });
  return { goto: checkInPaths.dialogue(checkInId), say: 'Catatan dialog dikonfirmasi.', next: ['confirm-talk'] };
});

function talkOf(ctx: Context, checkInId: string) {
  const { checkIn } = checkInFor(ctx, checkInId) ?? missing('Check-in');
  return { skpId: checkIn.skpId, periodId: checkIn.period.id };
}
