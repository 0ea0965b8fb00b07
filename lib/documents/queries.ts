import { and, desc, eq, sql } from 'drizzle-orm';
import { issuedPapers } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { FormatCode } from './rules/papers';

const validPaper = prepared((db) =>
  db
    .select()
    .from(issuedPapers)
    .where(
      and(
        eq(issuedPapers.subjectId, sql.placeholder('subjectId')),
        eq(issuedPapers.formatCode, sql.placeholder('formatCode')),
        eq(issuedPapers.state, 'valid'),
      ),
    )
    .limit(1)
    .prepare(),
);

const papersOf = prepared((db) =>
  db
    .select({
      id: issuedPapers.id,
      formatCode: issuedPapers.formatCode,
      number: issuedPapers.number,
      state: issuedPapers.state,
      issuedOn: issuedPapers.issuedOn,
    })
    .from(issuedPapers)
    .where(eq(issuedPapers.subjectId, sql.placeholder('subjectId')))
    .orderBy(desc(issuedPapers.issuedAt), issuedPapers.formatCode)
    .prepare(),
);

export type IssuedPaper = typeof issuedPapers.$inferSelect;
export type PaperLine = Pick<IssuedPaper, 'id' | 'formatCode' | 'number' | 'state' | 'issuedOn'>;

/** Unscoped: whoever may read the subject may read its paper. */
export function findValidPaper(db: Db, subjectId: string, formatCode: FormatCode): IssuedPaper | undefined {
  return validPaper(db).get({ subjectId, formatCode });
}

/** Every paper that was ever issued for a subject, newest first. Unscoped. */
export function listPapers(db: Db, subjectId: string): PaperLine[] {
  return papersOf(db).all({ subjectId });
}

/** The frozen content together with what identifies the paper, as the printed forms want it. */
export function snapshotOf<Snapshot extends object>(paper: IssuedPaper): Snapshot {
  const { number, verificationCode, contentHash, ruleSet } = paper;
  const frozen = JSON.parse(paper.snapshot) as Snapshot;
  return { ...frozen, state: 'final', number, verificationCode, hash: contentHash, ruleVersion: ruleSet };
}
