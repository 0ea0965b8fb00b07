import { eq } from 'drizzle-orm';
import { formTokens } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import type { FieldReasons } from '@/lib/kernel/decision';
import type { FormValues } from './form-data';

/** Where a form leads when it was accepted, and the sentence shown there. */
export type Landing = {
  goto: string;
  /** Empty where each of several deeds was refused. */
  say: string;
  /** Of a form that does several deeds: those that were refused while the others were done. It then stays on its page. */
  refused?: { reasons: readonly string[]; fields: FieldReasons };
  /** A draft was saved and its form goes on (`draft.ts`). */
  draft?: { revision: number; before: FormValues };
  /** A draft that only its writer reads was saved or discarded (`form-drafts.ts`); the record did not change. */
  own?: 'saved' | 'discarded';
};

/** Runs the deed and remembers the nonce of its form in the same transaction; the same nonce again gives the first outcome. */
export function once(ctx: Context, nonce: string, deed: (ctx: Context) => Landing): Landing {
  return ctx.db.transaction(
    (tx) => {
      const sent = tx.select().from(formTokens).where(eq(formTokens.token, nonce)).get();
      if (sent) return { goto: sent.goTo, say: sent.say };
      const landing = deed({ ...ctx, db: tx });
      tx.insert(formTokens)
        .values({
          token: nonce,
          employeeId: ctx.actor.employeeId,
          goTo: landing.goto,
          say: landing.say,
          usedAt: new Date(),
        })
        .run();
      return landing;
    },
    { behavior: 'immediate' },
  );
}
