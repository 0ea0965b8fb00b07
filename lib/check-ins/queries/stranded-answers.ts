import { desc, eq, sql } from 'drizzle-orm';
import { answerDrafts, checkIns, employees, periods, skps } from '@/db/schema';
import { periodLabel } from '@/lib/cycles/labels';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { canWriteAnswer, isWithOwner } from '../rules/access';
import { answerTexts, type TypedAnswer } from '../rules/answer';
import { checkInFor, reportStatusOf } from './check-in';

const ownDrafts = prepared((db) =>
  db
    .select({
      checkInId: answerDrafts.checkInId,
      content: answerDrafts.content,
      ownerName: employees.name,
      period: { kind: periods.kind, ordinal: periods.ordinal, startOn: periods.startOn },
    })
    .from(answerDrafts)
    .innerJoin(checkIns, eq(checkIns.id, answerDrafts.checkInId))
    .innerJoin(periods, eq(periods.id, checkIns.periodId))
    .innerJoin(skps, eq(skps.id, checkIns.skpId))
    .innerJoin(employees, eq(employees.id, skps.ownerId))
    .where(eq(answerDrafts.writerId, sql.placeholder('writerId')))
    .orderBy(desc(answerDrafts.savedAt))
    .prepare(),
);

export type StrandedAnswer = { checkInId: string; title: string; words: string[]; isReadable: boolean };

/**
 * The actor's drafts of answers that can no longer be sent: another person answered first, another person appraises now, or the year is
 * closed. Only the actor sees them, to copy the text.
 */
export function strandedAnswers(ctx: Context): StrandedAnswer[] {
  return ownDrafts(ctx.db)
    .all({ writerId: ctx.actor.employeeId })
    .flatMap(({ checkInId, content, ownerName, period }) => {
      const words = answerTexts(JSON.parse(content) as TypedAnswer);
      if (words.length === 0 || !isStranded(ctx, checkInId)) return [];
      const title = `Draf tanggapan check-in ${periodLabel(period)} ${period.startOn.slice(0, 4)}: ${ownerName}`;
      return [{ checkInId, title, words, isReadable: checkInFor(ctx, checkInId) !== undefined }];
    });
}

/**
 * Whether the actor can no longer send a draft. A draft for a report that was returned can still be sent after the employee submits the
 * report again.
 */
function isStranded(ctx: Context, checkInId: string): boolean {
  const found = checkInFor(ctx, checkInId);
  if (!found) return true;
  const { checkIn, parties } = found;
  const report = { ...reportStatusOf(checkIn), reviewedBy: checkIn.reviewedBy };
  if (!report.isCycleClosed && isWithOwner(checkIn)) return parties.appraiserId !== ctx.actor.employeeId;
  return !canWriteAnswer(ctx.actor, parties, report).allowed;
}
