import type { Context } from './context';
import { countMoveOf, countMoves, type Moves, type Several } from './topics';
import { appendAuditEntry } from './trail';

/** A deed that returned a promise would commit before it ended; such a command does not compile. */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T;

/** What the audit line says beside who and when. Never feedback text, never a secret. */
export type Outcome = { subject: string; detail?: Readonly<Record<string, string | number | boolean | null>> };

/**
 * The only way to write: one immediate transaction, one deed, one line in the audit trail (docs/decisions/0002).
 * Inside another command it becomes a savepoint with an audit line of its own. What it moves is counted with it (docs/decisions/0037-freshness.md).
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

/** One piece of work that goes on for long: a transaction of its own that is counted, and no line, for the command that ends the work has it. */
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
