import type { JobKind } from '@/lib/jobs/rules/vocabulary';
import type { JobInput, JobResult } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';

/** The progress of a job, in the unit of its kind. Other work gets its turn between two of these. */
export type Progress = { done: number; total: number };

/** The last step of a job, in one transaction with its end. */
export type Ending = {
  result?: JobResult;
  /** Writes the visible result, unless the pieces have written it; may return a result. */
  visible?: (ctx: Context) => JobResult | undefined;
  /** Removes temporary data after everything is stored. */
  after?: () => void;
};

export type Pieces = Generator<Progress, Ending | undefined, void> | AsyncGenerator<Progress, Ending | undefined, void>;

/**
 * Runs one job. It may be repeated from its beginning at any time, because a keeper can end without warning: its pieces write the same
 * the second time, and its ending writes everything else.
 */
export type Handler<Kind extends JobKind> = (ctx: Context, input: JobInput<Kind>) => Pieces;
export type Handlers = { readonly [Kind in JobKind]: Handler<Kind> };
