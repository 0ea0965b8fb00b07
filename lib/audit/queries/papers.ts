import { asc, eq, gt, sql } from 'drizzle-orm';
import { appraisals, issuedPapers, skps } from '@/db/schema';
import { type OutcomeFault, outcomeFault } from '@/lib/appraisals/queries/agreement';
import type { PaperFault } from '@/lib/documents/labels';
import { type EarlierPapers, earlierPapers, paperFault, sealedPapers } from '@/lib/documents/queries/soundness';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

/** How many papers are read at a time. They are few, because papers are large. */
const PAGE = 200;

const paperPage = prepared((db) =>
  db
    .select()
    .from(issuedPapers)
    .where(gt(issuedPapers.id, sql.placeholder('after')))
    .orderBy(asc(issuedPapers.id))
    .limit(PAGE)
    .prepare(),
);

/**
 * How many items were checked, and which are wrong. `of`: the number of a paper; for an appraisal its id, with the number of the paper in
 * brackets.
 */
export type Findings<Why> = { checked: number; faults: readonly { of: string; why: Why }[] };

/** Checks every issued paper in the same way as when somebody opens it. */
export function verifyPapers(db: Db): Findings<PaperFault> {
  const faults: { of: string; why: PaperFault }[] = [];
  let checked = 0;
  for (
    let page = paperPage(db).all({ after: '' });
    page.length > 0;
    page = paperPage(db).all({ after: page.at(-1)!.id })
  ) {
    for (const paper of page) {
      checked += 1;
      const fault = paperFault(db, paper);
      if (fault) faults.push({ of: paper.number, why: fault });
    }
  }
  return { checked, faults };
}

export type EarlierState = { found: EarlierPapers; recorded: EarlierPapers | undefined; isSound: boolean };

/**
 * Checks the papers that were issued before the trail had a key. When the trail got its key, one entry recorded the number of these papers
 * and one hash over all of them; both are compared. Without that entry, there must be no such papers.
 */
export function verifyEarlierPapers(db: Db): EarlierState {
  const found = earlierPapers(db);
  const recorded = sealedPapers(db);
  const isSound = recorded ? recorded.hash === found.hash && recorded.papers === found.papers : found.papers === 0;
  return { found, recorded, isSound };
}

/** Compares every appraisal that was handed over with its two papers, and checks that no draft has a valid paper. */
export function verifyPredikats(db: Db): Findings<OutcomeFault['why']> {
  const rows = db
    .select({ appraisal: appraisals, form: skps.form, approach: skps.approach })
    .from(appraisals)
    .innerJoin(skps, eq(skps.id, appraisals.skpId))
    .orderBy(asc(appraisals.id))
    .all();
  const faults = rows.flatMap(({ appraisal, ...kind }) => {
    const fault = outcomeFault(db, appraisal, kind);
    return fault ? [{ of: `${appraisal.id} (${fault.number})`, why: fault.why }] : [];
  });
  return { checked: rows.length, faults };
}
