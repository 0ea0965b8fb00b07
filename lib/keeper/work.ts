import type { JobKind } from '@/lib/jobs/rules/vocabulary';
import type { JobInput, JobResult } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';

/** How far a job is, in what its kind counts: between two of these, others get their turn. */
export type Progress = { done: number; total: number };

/** What a job ends with, in one transaction with its end. */
export type Ending = {
  result?: JobResult;
  /** Writes what becomes visible, where pieces have not written it already; may say what came of it. */
  visible?: (ctx: Context) => JobResult | undefined;
  /** Clears away what the work no longer needs, once all of it is stored. */
  after?: () => void;
};

export type Pieces = Generator<Progress, Ending | undefined, void> | AsyncGenerator<Progress, Ending | undefined, void>;

/**
 * Does one job. It may be run again from its beginning at any place, because a keeper can be ended without warning: what its pieces write is the same the
 * second time, and everything else is written by its ending.
 */
export type Handler<Kind extends JobKind> = (ctx: Context, input: JobInput<Kind>) => Pieces;
export type Handlers = { readonly [Kind in JobKind]: Handler<Kind> };
