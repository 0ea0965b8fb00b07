import type { Context } from './context';
import { countMoveOf, countMoves, type Moves, type TopicMoves } from './topics';
import { appendAuditEntry } from './trail';

/**
 * The result of a command. It must not be a promise, because the transaction would be committed before the work has finished. A command
 * that returns a promise does not compile.
 */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T;

/** What a command adds to its audit entry besides event, person and time. It never contains feedback text or a secret. */
export type Outcome = { subject: string; detail?: Readonly<Record<string, string | number | boolean | null>> };

/**
 * Makes a command. Records of the agency change only by commands and by pieces of long work (`piece`). A command is one operation in one
 * immediate transaction, with one audit entry (docs/decisions/0002). If it throws, nothing is stored. Inside another command it is a
 * savepoint with its own audit entry. A command counts the topics that it changes (docs/decisions/0037-freshness.md).
 */
export function command<Input, Result extends Outcome>(
  event: string,
  moves: Moves,
  run: (ctx: Context, input: Input) => Sync<Result>,
) {
  return (ctx: Context, input: Input): Result =>
    ctx.db.transaction(
      (tx) => {
        const outcome = run({ ...ctx, db: tx }, input) as Result;
        countMoves(tx, moves);
        if (moves.movesOne) countMoveOf(tx, moves.movesOne, outcome.subject);
        const { subject, detail } = outcome;
        appendAuditEntry(tx, { event, subject, detail, actorId: ctx.actor.employeeId, at: ctx.now });
        return outcome;
      },
      { behavior: 'immediate' },
    );
}

/**
 * Runs one piece of long work in its own transaction and counts the topics that it changes. A piece has no audit entry: the command that
 * ends the long work writes one.
 */
export function piece<T>(ctx: Context, moves: TopicMoves, run: (ctx: Context) => Sync<T>): T {
  return ctx.db.transaction(
    (tx) => {
      const result = run({ ...ctx, db: tx }) as T;
      countMoves(tx, moves);
      return result;
    },
    { behavior: 'immediate' },
  );
}
