import { and, eq, isNull, lt } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { importsKeptFrom } from '../rules/import-expiry';

/**
 * Discards one file that nobody confirmed. The command checks no right, because no page or form runs it: only the keeper (the background
 * process) does.
 */
const expireImport = command('people.import-discarded', { moves: 'nothing' }, (ctx, input: { importId: string }) => {
  ctx.db
    .update(peopleImports)
    .set({ discardedAt: ctx.now, preview: '[]' })
    .where(eq(peopleImports.id, input.importId))
    .run();
  return { subject: input.importId };
});

/** Discards the files that nobody confirmed within `IMPORT_KEPT_DAYS` days after the upload. */
export function expireImports(ctx: Context): void {
  const isWaiting = and(isNull(peopleImports.confirmedAt), isNull(peopleImports.discardedAt));
  const expired = ctx.db
    .select({ importId: peopleImports.id })
    .from(peopleImports)
    .where(and(isWaiting, lt(peopleImports.uploadedAt, importsKeptFrom(ctx.now))))
    .all();
  for (const one of expired) expireImport(ctx, one);
}
