import type { JobKind } from '@/lib/jobs/rules/vocabulary';
import type { JobInput, JobResult } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';

/** The progress of a job, in the unit of its kind. Other work runs between two reports of progress. `total` is 0 if it is unknown. */
export type Progress = { done: number; total: number };

/** What remains to be done when all pieces of a job have run. */
export type Ending = {
  result?: JobResult;
  /**
   * Writes the visible result, in one transaction with the end of the job. Left out if the pieces have already written everything. If it
   * returns a result, that one replaces `result`.
   */
  writeResult?: (ctx: Context) => JobResult | undefined;
  /** Deletes temporary data when everything is stored. It does not run if the keeper is killed before. */
  cleanUp?: () => void;
};

export type Pieces = Generator<Progress, Ending | undefined, void> | AsyncGenerator<Progress, Ending | undefined, void>;

/**
 * Runs one job piece by piece. A keeper can end without notice, so a job may start again from its beginning at any time. So a piece that
 * runs a second time must leave the same data. Everything else is written at the end (`Ending`).
 */
export type Handler<Kind extends JobKind> = (ctx: Context, input: JobInput<Kind>) => Pieces;
export type Handlers = { readonly [Kind in JobKind]: Handler<Kind> };
