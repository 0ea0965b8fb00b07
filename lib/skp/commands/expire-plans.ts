import { and, eq, isNull, lt } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { importsKeptFrom } from '@/lib/people/rules/import-expiry';

/** Discards one file of plans that was not confirmed. The keeper calls it from time to time, so no right is checked. */
const expirePlan = command('skp.import-discarded', { moves: 'nothing' }, (ctx, input: { importId: string }) => {
  ctx.db.update(skpImports).set({ discardedAt: ctx.now, preview: '[]' }).where(eq(skpImports.id, input.importId)).run();
  return { subject: input.importId };
});

/** Discards the files of plans that nobody confirmed in time. */
export function expirePlans(ctx: Context): void {
  const isWaiting = and(isNull(skpImports.confirmedAt), isNull(skpImports.discardedAt));
  const expired = ctx.db
    .select({ importId: skpImports.id })
    .from(skpImports)
    .where(and(isWaiting, lt(skpImports.uploadedAt, importsKeptFrom(ctx.now))))
    .all();
  for (const one of expired) expirePlan(ctx, one);
}
