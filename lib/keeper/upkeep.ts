import { sql } from 'drizzle-orm';
import { CHAIN_START, verifyChainStep } from '@/lib/audit/queries/chain';
import { keptFiles, sweepJobs } from '@/lib/jobs/sweep';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { trailHead } from '@/lib/kernel/trail';
import { expireImports } from '@/lib/people/commands/expire-imports';
import { expirePlans } from '@/lib/skp/commands/expire-plans';
import { forgetOldDrafts } from '@/lib/web/form-drafts';
import { log } from '@/lib/web/log';
import { removeMadeBut } from '@/lib/web/made-files';
import { wipeOldSlips } from '@/lib/web/old-slips';
import { sweepNow } from '@/lib/web/sweep';
import { faultOfHeads } from '@/lib/web/trail-anchors';
import type { Progress } from './work';

const DAY_MS = 24 * 3_600_000;
const NOTHING: Progress = { done: 0, total: 0 };

/**
 * Deletes expired data, a little at a time: rows that requests wrote, ended jobs, form drafts, seeds of slips, previews that nobody
 * imported, and files that no job needs.
 */
export function* sweepPieces(ctx: Context): Generator<Progress, undefined, void> {
  const { db, now } = ctx;
  const at = new Date();
  while (sweepNow(db, at) > 0) yield NOTHING;
  while (sweepJobs(db, at) > 0) yield NOTHING;
  yield NOTHING;
  forgetOldDrafts(db, now);
  wipeOldSlips(db, now);
  yield NOTHING;
  expireImports(ctx);
  expirePlans(ctx);
  yield NOTHING;
  const dayAgo = new Date(at.getTime() - DAY_MS);
  removeMadeBut(keptFiles(db, dayAgo), dayAgo);
  return undefined;
}

/**
 * Recomputes the hashes of the whole audit trail and compares every stored head with it. If the trail was changed, the job fails, so that
 * officers see it in the list of jobs.
 */
export function* verifyPieces({ db }: Context): Generator<Progress, undefined, void> {
  const total = trailHead(db)?.seq ?? 0;
  let step = CHAIN_START;
  while (!step.state) {
    step = verifyChainStep(db, step);
    yield { done: step.seq, total };
  }
  const { isIntact, fault, seq } = step.state;
  const head = faultOfHeads(db);
  if (isIntact && !head) return undefined;
  log().error({ event: 'trail-changed', seq: head?.anchor.seq ?? seq, why: head?.why ?? fault });
  throw new Rejection([
    `Jejak audit tidak utuh lagi sejak catatan nomor ${head?.anchor.seq ?? seq}. Minta pengelola server menjalankan npm run audit:verify.`,
  ]);
}

/** How long the shortening waits for running readers of the database. If that is not enough, the job of the next night tries again. */
const PATIENCE_MS = 100;
const USUAL_PATIENCE_MS = 5_000;

/**
 * Copies the WAL into the database file and sets the length of the WAL file to 0. Otherwise the WAL file would keep the size of its busiest
 * day.
 */
export function* shortenPieces({ db }: Context): Generator<Progress, undefined, void> {
  yield NOTHING;
  db.get(sql.raw(`pragma busy_timeout = ${PATIENCE_MS}`));
  db.get(sql.raw('pragma wal_checkpoint(truncate)'));
  db.get(sql.raw(`pragma busy_timeout = ${USUAL_PATIENCE_MS}`));
  return undefined;
}
