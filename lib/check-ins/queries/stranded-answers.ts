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

/** Drafts of answers that their writer cannot send: another person answered first, or appraises now. For the writer alone, to be copied. */
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

/** A draft on a report that was handed back is not stranded: its appraiser sends it after the report is handed in again. */
function isStranded(ctx: Context, checkInId: string): boolean {
  const found = checkInFor(ctx, checkInId);
  if (!found) return true;
  const { checkIn, parties } = found;
  const report = { ...reportStatusOf(checkIn), reviewedBy: checkIn.reviewedBy };
  if (!report.isCycleClosed && isWithOwner(checkIn)) return parties.appraiserId !== ctx.actor.employeeId;
  return !canWriteAnswer(ctx.actor, parties, report).allowed;
}
