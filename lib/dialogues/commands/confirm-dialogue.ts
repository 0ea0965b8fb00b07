import { eq } from 'drizzle-orm';
import { dialogues } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing, StaleRevision } from '@/lib/kernel/decision';
import { dialogueOf, fieldsOf, talkFactsOf } from '../queries';
import { canConfirm } from '../rules/confirmation';

/** `revision`: the revision of the text that the person read, because nobody confirms words that they have not seen. */
export type TalkToConfirm = { skpId: string; periodId: string; revision: number };

/**
 * The actor's side (employee or appraiser) confirms the written record of the talk. After both sides have confirmed, it can no longer
 * change.
 */
export const confirmDialogue = command('dialogue.confirmed', { moves: 'dialogues' }, (ctx, input: TalkToConfirm) => {
  const { side, isCycleClosed } = talkFactsOf(ctx, input) ?? missing('Catatan dialog');
  const dialogue = dialogueOf(ctx.db, input.skpId, input.periodId) ?? missing('Catatan dialog');
  enforce(canConfirm(side, dialogue, isCycleClosed));
  if (input.revision !== dialogue.revision) throw new StaleRevision(fieldsOf(dialogue), dialogue.revision);
  const confirmed =
    side === 'owner'
      ? { ownerConfirmedAt: ctx.now }
      : { appraiserConfirmedAt: ctx.now, appraiserConfirmedBy: ctx.actor.employeeId };
  ctx.db
    .update(dialogues)
    .set({ ...confirmed, revision: dialogue.revision + 1 })
    .where(eq(dialogues.id, dialogue.id))
    .run();
  return { subject: dialogue.id, detail: { skpId: input.skpId, periodId: input.periodId, side } };
});
