import { and, eq } from 'drizzle-orm';
import { checkIns, dialogues, skps } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { enforce, missing, refuseFields, StaleRevision } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { sendNews } from '@/lib/kernel/news';
import { type Dialogue, dialogueOf, fieldsOf, talkFactsOf } from '../queries';
import { canRecord, confirmationsAfterEdit, whyNotHeldOn } from '../rules/confirmation';
import type { Side } from '../rules/vocabulary';

/** `revision`: the revision of the record that the person read; 0 if there was no record yet. */
export type RecordedTalk = {
  skpId: string;
  periodId: string;
  revision: number;
  heldOn: PlainDate;
  place: string;
  discussed: string;
  agreed: string;
};

/**
 * The employee or the appraiser writes down the mid-year talk, which also confirms it for the writer. The other side then has to
 * confirm it; its confirmation of an earlier text no longer counts.
 */
export const recordDialogue = command('dialogue.recorded', { moves: 'dialogues' }, (ctx, input: RecordedTalk) => {
  const { side, cycleStartOn, isCycleClosed } = talkFactsOf(ctx, input) ?? missing('Catatan dialog');
  const known = dialogueOf(ctx.db, input.skpId, input.periodId);
  enforce(canRecord(known, isCycleClosed));
  if (input.revision !== (known?.revision ?? 0))
    throw new StaleRevision(known ? fieldsOf(known) : {}, known?.revision ?? 0);
  refuseFields(whyNotHeldOn(input.heldOn, cycleStartOn, todayOf(ctx)));
  const id = write(ctx, input, side, known);
  if (side === 'appraiser') tellOwner(ctx, input);
  return { subject: id, detail: { skpId: input.skpId, periodId: input.periodId, side } };
});

/**
 * Sends a news line to the employee, if the report of the period was begun, because the news leads to the page of this report. Only for a
 * record of the appraiser. If the employee records the talk, the appraiser gets no news, only a task to confirm the record.
 */
function tellOwner(ctx: Context, { skpId, periodId }: RecordedTalk): void {
  const about = and(eq(checkIns.skpId, skpId), eq(checkIns.periodId, periodId));
  const found = ctx.db
    .select({ id: checkIns.id, ownerId: skps.ownerId })
    .from(checkIns)
    .innerJoin(skps, eq(skps.id, checkIns.skpId))
    .where(about)
    .get();
  if (found) sendNews(ctx, [found.ownerId], { kind: 'talk-recorded', subject: found.id });
}

function write(ctx: Context, input: RecordedTalk, side: Side, known: Dialogue | undefined): string {
  const { skpId, periodId, revision, ...words } = input;
  const confirmations = confirmationsAfterEdit(side, ctx.now);
  const appraiserConfirmedBy = side === 'appraiser' ? ctx.actor.employeeId : null;
  const record = { ...words, ...confirmations, appraiserConfirmedBy, recordedBy: ctx.actor.employeeId };
  const row = { ...record, recordedAt: ctx.now, revision: revision + 1 };
  if (known) {
    ctx.db.update(dialogues).set(row).where(eq(dialogues.id, known.id)).run();
    return known.id;
  }
  const id = newId();
  ctx.db
    .insert(dialogues)
    .values({ id, skpId, periodId, ...row })
    .run();
  return id;
}
