import { slipRunPieces } from '@/lib/auth/slips';
import { filesBeyond } from '@/lib/jobs/sweep';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { importPieces } from '@/lib/people/commands/import-people';
import { issueSlipsOfRun } from '@/lib/people/commands/issue-slips-of-run';
import { storedImport } from '@/lib/people/queries/imports';
import { storedSlipRun } from '@/lib/people/queries/slip-runs';
import { planImportPieces } from '@/lib/skp/commands/import-plans';
import { storedPlanImport } from '@/lib/skp/queries/imports';
import { FILES } from '@/lib/web/job-files';
import type { MadeFile } from '@/lib/web/made-file';
import { makeFile, removeMade } from '@/lib/web/made-files';
import { readPeople, readPlans } from './reading';
import { shortenPieces, sweepPieces, verifyPieces } from './upkeep';
import type { Ending, Handlers, Progress } from './work';

/** The handler of each kind of job. */
export const HANDLERS: Handlers = {
  'read-people': readPeople,
  'read-plans': readPlans,
  'people-import': (ctx, { importId }) => counted(importPieces(ctx, importId), rowsOf(storedImport(ctx.db, importId))),
  'skp-import': (ctx, { importId }) =>
    counted(planImportPieces(ctx, importId), rowsOf(storedPlanImport(ctx.db, importId))),
  'slip-run': (ctx, { runId }) =>
    counted(slipRunPieces(ctx, runId, issueSlipsOfRun), storedSlipRun(ctx.db, runId)?.total ?? 0),
  paper: (ctx, asked) => made(ctx, FILES.paper(ctx, asked)),
  'recap-file': (ctx, asked) => made(ctx, FILES['recap-file'](ctx, asked)),
  'planning-file': (ctx, asked) => made(ctx, FILES['planning-file'](ctx, asked)),
  sweep: sweepPieces,
  'verify-trail': verifyPieces,
  'shorten-log': shortenPieces,
};

type Counts = { newCount: number; changedCount: number };

function rowsOf(staged: Counts | undefined): number {
  return staged ? staged.newCount + staged.changedCount : 0;
}

/** Reports the progress of work whose pieces store everything themselves. `pieces` yields how much is done. */
async function* counted(
  pieces: Iterable<number> | AsyncIterable<number>,
  total: number,
): AsyncGenerator<Progress, undefined, void> {
  for await (const done of pieces) yield { done, total };
  return undefined;
}

const GONE = 'Dokumen ini tidak ada lagi, atau bukan lagi untuk Anda.';

/**
 * Makes a file in the data folder. The file gets its name only when it is complete. Without `file`, the job fails: the document is gone, or
 * the actor may no longer read it.
 */
async function* made(ctx: Context, file: MadeFile | undefined): AsyncGenerator<Progress, Ending, void> {
  if (!file) throw new Rejection([GONE]);
  const { fileName, type, content } = file;
  const result = { file: yield* makeFile(content()), fileName, type };
  return { result, cleanUp: () => forgetOldest(ctx) };
}

function forgetOldest(ctx: Context): void {
  for (const name of filesBeyond(ctx)) removeMade(name);
}
