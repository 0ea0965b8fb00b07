import { and, desc, eq, sql } from 'drizzle-orm';
import { issuedPapers } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { CHANGED_OUTSIDE, PAPER_FAULT_WORDS } from './labels';
import { paperFault } from './queries/soundness';
import type { FormatCode } from './rules/vocabulary';

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

const lastPaper = prepared((db) =>
  db
    .select()
    .from(issuedPapers)
    .where(
      and(
        eq(issuedPapers.subjectId, sql.placeholder('subjectId')),
        eq(issuedPapers.formatCode, sql.placeholder('formatCode')),
      ),
    )
    .orderBy(desc(issuedPapers.issuedAt))
    .limit(1)
    .prepare(),
);

const numberOf = prepared((db) =>
  db
    .select({ number: issuedPapers.number })
    .from(issuedPapers)
    .where(eq(issuedPapers.id, sql.placeholder('id')))
    .prepare(),
);

export type IssuedPaper = typeof issuedPapers.$inferSelect;
export type PaperLine = Pick<IssuedPaper, 'id' | 'formatCode' | 'number' | 'state' | 'issuedOn'>;

/** The valid paper of a subject in a format; undefined if there is none. Unscoped: a user who may read the subject may read its paper. */
export function findValidPaper(db: Db, subjectId: string, formatCode: FormatCode): IssuedPaper | undefined {
  return validPaper(db).get({ subjectId, formatCode });
}

/** The last paper of a subject, also a replaced or withdrawn one, because signed papers stay readable. Unscoped. */
export function findLastPaper(db: Db, subjectId: string, formatCode: FormatCode): IssuedPaper | undefined {
  return lastPaper(db).get({ subjectId, formatCode });
}

/** Every paper that was issued for a subject, newest first. Unscoped. */
export function listPapers(db: Db, subjectId: string): PaperLine[] {
  return papersOf(db).all({ subjectId });
}

/** The number of the paper that replaced this one; undefined if none did. */
export function successorNumber(db: Db, { replacedById }: IssuedPaper): string | undefined {
  return replacedById === null ? undefined : numberOf(db).get({ id: replacedById })?.number;
}

/**
 * The frozen content of a paper with its number and code, for the printed forms. Throws a `Rejection` if the paper is not what was issued:
 * content that was changed outside the application is never shown as signed.
 */
export function snapshotOf<Snapshot extends object>(db: Db, paper: IssuedPaper): Snapshot {
  const fault = paperFault(db, paper);
  if (fault) throw new Rejection([`${PAPER_FAULT_WORDS[fault]} (${paper.number}). ${CHANGED_OUTSIDE}`]);
  const { number, verificationCode, contentHash, ruleSet } = paper;
  const frozen = JSON.parse(paper.snapshot) as Snapshot;
  return { ...frozen, state: 'final', number, verificationCode, hash: contentHash, ruleVersion: ruleSet };
}
