import { createHmac } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { formTokens } from '@/db/schema';
import { sessionSecret } from '@/lib/auth/secret';
import type { KindOfTask } from '@/lib/inbox/tasks';
import type { Context } from '@/lib/kernel/context';
import { type FieldReasons, Rejection } from '@/lib/kernel/decision';
import { inserter, prepared } from '@/lib/kernel/prepared';
import type { TaskToBegin } from '@/lib/kernel/tasks';
import { type FormValues, withoutMachinery } from './form-data';

/** The result of an accepted form: the address to go to, and the sentence shown there. */
export type Landing = {
  goto: string;
  /** Empty if every one of several operations was refused. */
  say: string;
  /** The page then offers the next task of these kinds. */
  next?: readonly KindOfTask[];
  /**
   * Creates the record of the next task if it has none yet, for a user who goes on to that task at once. Returns the address of the record.
   */
  begin?: (ctx: Context, task: TaskToBegin) => string;
  /** For a form with several operations: why some were refused, while the others were done. The form then stays on its page. */
  refused?: { reasons: readonly string[]; fields: FieldReasons };
  /** Set if a draft was saved and its form stays open (`draft.ts`). */
  draft?: { revision: number; before: FormValues };
  /** Set if a private draft was saved or discarded (`form-drafts.ts`). The record did not change. */
  own?: 'saved' | 'discarded';
};

/** One sending of a form: its nonce, and a hash of its values if these can differ between two sendings. */
export type Sending = { nonce: string; content?: string };

/** A hash of the values of a form. It is made with the secret of this installation, because the values may contain a password. */
export function markOf(values: FormValues): string {
  const said = JSON.stringify(Object.entries(withoutMachinery(values)));
  return createHmac('sha256', sessionSecret()).update(said).digest('base64url').slice(0, 22);
}

const SENT_BEFORE =
  'Formulir ini sudah pernah dikirim dari halaman yang sama, jadi isian yang sekarang belum dikirim. Isian Anda masih ada di sini: periksa, lalu tekan tombolnya sekali lagi.';

const insertSending = inserter(formTokens);
const sendingOf = prepared((db) =>
  db
    .select()
    .from(formTokens)
    .where(eq(formTokens.token, sql.placeholder('nonce')))
    .prepare(),
);

/**
 * Runs the operation and stores the nonce of its form in the same transaction. If the same form is sent again, nothing is run, and the
 * first address and sentence are returned. If it is sent again with other values, it is refused.
 */
export function once(ctx: Context, { nonce, content }: Sending, operation: (ctx: Context) => Landing): Landing {
  return ctx.db.transaction(
    (tx) => {
      const sent = sendingOf(tx).get({ nonce });
      if (sent && isOther(sent.content, content)) throw new Rejection([SENT_BEFORE]);
      if (sent) return { goto: sent.goTo, say: sent.say };
      const { goto: goTo, say, next, ...landing } = operation({ ...ctx, db: tx });
      const usedAt = new Date();
      const { employeeId } = ctx.actor;
      insertSending(tx, { token: nonce, employeeId, goTo, say, next: next?.join(' '), content, usedAt });
      return { goto: goTo, say, ...landing };
    },
    { behavior: 'immediate' },
  );
}

/** Whether a form was sent before with other values. Rows of older versions have no hash, so nothing is compared. */
function isOther(sent: string | null, content: string | undefined): boolean {
  return sent !== null && content !== undefined && sent !== content;
}
