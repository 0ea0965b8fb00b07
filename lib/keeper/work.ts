import type { JobKind } from '@/lib/jobs/rules/vocabulary';
import type { JobInput, JobResult } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';

/** The progress of a job, in the unit of its kind. Other work runs between two of these. */
export type Progress = { done: number; total: number };

/** What remains when all pieces of a job have run. Its writes are in one transaction with the end of the job. */
export type Ending = {
  result?: JobResult;
  /** Writes the visible result, unless the pieces have already written it. It may return the result of the job. */
  visible?: (ctx: Context) => JobResult | undefined;
  /** Deletes temporary data after everything is stored. */
  after?: () => void;
};

export type Pieces = Generator<Progress, Ending | undefined, void> | AsyncGenerator<Progress, Ending | undefined, void>;

/**
 * Runs one job piece by piece. A keeper can end without notice, so a job may be repeated from its beginning at any time. So a piece that
 * runs again must write the same, and everything else is written at the end (`Ending`).
 */
export type Handler<Kind extends JobKind> = (ctx: Context, input: JobInput<Kind>) => Pieces;
export type Handlers = { readonly [Kind in JobKind]: Handler<Kind> };
