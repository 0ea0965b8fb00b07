import type { Context } from './context';
import { countMoveOf, countMoves, type Moves, type Several } from './topics';
import { appendAuditEntry } from './trail';

/** A handler that returned a promise would commit before it finished, so such a command does not compile. */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T;

/** The content of the audit line beside person and time. Never feedback text, never a secret. */
export type Outcome = { subject: string; detail?: Readonly<Record<string, string | number | boolean | null>> };

/**
 * The only way to write: one immediate transaction, one operation, one line in the audit trail (docs/decisions/0002).
 * Inside another command it becomes a savepoint with its own audit line. It counts its topics (docs/decisions/0037-freshness.md).
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
        appendAuditEntry(tx, { event, actorId: ctx.actor.employeeId, at: ctx.now, ...outcome });
        return outcome;
      },
      { behavior: 'immediate' },
    );
}

/** One piece of long work: its own transaction with counted topics, without an audit line; the command that ends the work writes that. */
export function piece<T>(ctx: Context, moves: Several, run: (ctx: Context) => Sync<T>): T {
  return ctx.db.transaction(
    (tx) => {
      const result = run({ ...ctx, db: tx }) as T;
      countMoves(tx, moves);
      return result;
    },
    { behavior: 'immediate' },
  );
}
