import { and, eq, isNull } from 'drizzle-orm';
import { answerDrafts, checkIns, progressFollowUps } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { capacityToday } from '@/lib/people/queries/acting';
import type { FoundCheckIn } from '../queries/check-in';
import type { TypedAnswer } from '../rules/answer';
import { FOLLOW_UP_KINDS } from '../rules/vocabulary';

/**
 * Writes verdict, note and follow-ups of an answer, with the person who answers and their capacity. Deletes this person's draft, but no
 * draft of another person. Returns the capacity for the audit trail.
 */
export function writeAnswer(ctx: Context, { checkIn, skp }: FoundCheckIn, answer: TypedAnswer) {
  const { columns, detail } = capacityToday(ctx, skp.assignmentId);
  const { capacity: reviewedCapacity, ...rest } = columns;
  ctx.db
    .update(checkIns)
    .set({
      verdict: answer.verdict,
      verdictNote: answer.verdictNote,
      reviewedAt: ctx.now,
      reviewedBy: ctx.actor.employeeId,
      reviewedCapacity,
      ...rest,
      revision: checkIn.revision + 1,
    })
    .where(eq(checkIns.id, checkIn.id))
    .run();
  writeFollowUps(ctx, checkIn.id, answer.followUps);
  const isOwn = eq(answerDrafts.writerId, ctx.actor.employeeId);
  ctx.db
    .delete(answerDrafts)
    .where(and(eq(answerDrafts.checkInId, checkIn.id), isOwn))
    .run();
  return detail;
}

/** Follow-ups that are equal stay. The others are replaced, and can still be read as earlier ones. */
function writeFollowUps(ctx: Context, checkInId: string, wanted: TypedAnswer['followUps']): void {
  const current = and(eq(progressFollowUps.checkInId, checkInId), isNull(progressFollowUps.replacedAt));
  const rows = ctx.db.select().from(progressFollowUps).where(current).all();
  for (const { id, kind, body } of rows) {
    if (wanted[kind] === body) continue;
    ctx.db.update(progressFollowUps).set({ replacedAt: ctx.now }).where(eq(progressFollowUps.id, id)).run();
  }
  for (const kind of FOLLOW_UP_KINDS) {
    const body = wanted[kind];
    if (!body || rows.some((row) => row.kind === kind && row.body === body)) continue;
    const decided = { decidedBy: ctx.actor.employeeId, decidedAt: ctx.now };
    ctx.db
      .insert(progressFollowUps)
      .values({ id: newId(), checkInId, kind, body, ...decided })
      .run();
  }
}
