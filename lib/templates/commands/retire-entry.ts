import { eq } from 'drizzle-orm';
import { bankEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { findEntry } from '../queries/bank';
import { canKeepEntry } from '../rules/access';

type Input = { entryId: string; revision: number };

/** An admin retires an entry of the bank. The entry is no longer offered. Plans that contain the result do not change. */
export const retireEntry = command('bank.entry-retired', { moves: 'templates' }, (ctx, input: Input) => {
  const entry = findEntry(ctx, input.entryId) ?? missing('Isian bank');
  enforce(canKeepEntry(ctx.actor, { unitPath: entry.unitPath, isRetired: entry.retiredAt !== null }));
  enforceCurrent(entry, input.revision);
  ctx.db
    .update(bankEntries)
    .set({ retiredAt: ctx.now, revision: entry.revision + 1 })
    .where(eq(bankEntries.id, entry.id))
    .run();
  return { subject: entry.id, detail: { name: entry.title } };
});
