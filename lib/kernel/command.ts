import type { Context } from './context';
import { appendAuditEntry } from './trail';

/** A deed that returned a promise would commit before it ended; such a command does not compile. */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T;

/** What the audit line says beside who and when. Never feedback text, never a secret. */
export type Outcome = { subject: string; detail?: Readonly<Record<string, string | number | boolean | null>> };

/**
 * The only way to write: one immediate transaction, one deed, one line in the audit trail (docs/decisions/0002).
 * Inside another command it becomes a savepoint with an audit line of its own.
 */
export function command<Input, Result extends Outcome>(
  event: string,
  run: (ctx: Context, input: Input) => Sync<Result>,
) {
  return (ctx: Context, input: Input): Result =>
    ctx.db.transaction(
      (tx) => {
        const outcome = run({ ...ctx, db: tx }, input) as Result;
        appendAuditEntry(tx, { event, actorId: ctx.actor.employeeId, at: ctx.now, ...outcome });
        return outcome;
      },
      { behavior: 'immediate' },
    );
}
