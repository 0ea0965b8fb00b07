import { createHash } from 'node:crypto';
import { desc } from 'drizzle-orm';
import { auditEntries } from '../../db/schema';
import type { Context, Db } from './context';
import { prepared } from './prepared';

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

export type AuditLine = { event: string; actorId: string; at: Date } & Outcome;

export const GENESIS_HASH = '0'.repeat(64);

const lastHash = prepared((db) =>
  db.select({ hash: auditEntries.hash }).from(auditEntries).orderBy(desc(auditEntries.seq)).limit(1).prepare(),
);

function appendAuditEntry(db: Db, line: AuditLine): void {
  const previousHash = lastHash(db).get()?.hash ?? GENESIS_HASH;
  const detail = JSON.stringify(line.detail ?? {});
  const entry = { event: line.event, subject: line.subject, actorId: line.actorId, at: line.at, detail, previousHash };
  db.insert(auditEntries)
    .values({ ...entry, hash: auditHash(entry) })
    .run();
}

/** The link of the chain: SHA-256 over the previous hash and every field of the row, in this order. */
export function auditHash(entry: {
  previousHash: string;
  at: Date;
  event: string;
  subject: string;
  actorId: string;
  detail: string;
}): string {
  const { previousHash, at, event, subject, actorId, detail } = entry;
  return createHash('sha256')
    .update(JSON.stringify([previousHash, at.getTime(), event, subject, actorId, detail]))
    .digest('hex');
}
