import { randomBytes } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import { assignments, cycles, issuedPapers, paperCounters, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { CyclePurpose } from '@/lib/cycles/rules/vocabulary';
import { command } from '@/lib/kernel/command';
import type { Db } from '@/lib/kernel/context';
import { missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { contentHashOf } from '../queries/soundness';
import { canonicalJson, paperNumber, verificationCodeFrom } from '../rules/papers';
import type { FormatCode } from '../rules/vocabulary';

export type IssuePaperInput = {
  formatCode: FormatCode;
  /** The SKP version or the appraisal that the paper prints. */
  subjectId: string;
  /** The SKP version that the subject replaces, if any: its paper of the same format becomes replaced as well. */
  replacesSubjectId?: string;
  cycleId: string;
  assignmentId: string;
  /** The whole content of the paper; see lib/skp/document.ts and lib/appraisals/document.ts. */
  snapshot: object;
};

/**
 * Freezes the content of a paper and gives it a number and a verification code. Earlier papers of the same subject and format become
 * replaced.
 */
export const issuePaper = command(
  'document.issued',
  { moves: 'papers' },
  (ctx, { replacesSubjectId, ...input }: IssuePaperInput) => {
    const cycle = ctx.db.select().from(cycles).where(eq(cycles.id, input.cycleId)).get() ?? missing('Siklus');
    const issuedOn = todayOf(ctx);
    const year = Number(issuedOn.slice(0, 4));
    const number = paperNumber({
      formatCode: input.formatCode,
      count: nextCount(ctx.db, year, input.formatCode, cycle.purpose),
      unitCode: unitCodeOf(ctx.db, input.assignmentId),
      year,
      isPractice: cycle.purpose === 'practice',
    });
    const id = newId();
    const snapshot = canonicalJson(input.snapshot as never);
    const contentHash = contentHashOf(snapshot);
    for (const subjectId of [input.subjectId, replacesSubjectId])
      if (subjectId) replaceEarlier(ctx.db, { ...input, subjectId }, id);
    ctx.db
      .insert(issuedPapers)
      .values({
        ...input,
        id,
        number,
        verificationCode: verificationCodeFrom(randomBytes(12)),
        snapshot,
        contentHash,
        ruleSet: cycle.ruleSet,
        issuedOn,
        issuedAt: ctx.now,
        issuedBy: ctx.actor.employeeId,
      })
      .run();
    return {
      subject: id,
      number,
      detail: { number, formatCode: input.formatCode, of: input.subjectId, hash: contentHash },
    };
  },
);

/** The next count of a format in a year. The transaction already holds the write lock, so no other process can take the same count. */
function nextCount(db: Db, year: number, formatCode: FormatCode, purpose: CyclePurpose): number {
  const row = db
    .insert(paperCounters)
    .values({ year, formatCode, purpose, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [paperCounters.year, paperCounters.formatCode, paperCounters.purpose],
      set: { lastNumber: sql`${paperCounters.lastNumber} + 1` },
    })
    .returning({ count: paperCounters.lastNumber })
    .get();
  return row.count;
}

function unitCodeOf(db: Db, assignmentId: string): string {
  const unit = db
    .select({ code: units.code })
    .from(assignments)
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, assignmentId))
    .get();
  return unit?.code ?? missing('Penempatan');
}

function replaceEarlier(
  db: Db,
  { subjectId, formatCode }: Pick<IssuePaperInput, 'subjectId' | 'formatCode'>,
  replacedById: string,
): void {
  db.update(issuedPapers)
    .set({ state: 'replaced', replacedById })
    .where(
      and(
        eq(issuedPapers.subjectId, subjectId),
        eq(issuedPapers.formatCode, formatCode),
        ne(issuedPapers.state, 'replaced'),
      ),
    )
    .run();
}
