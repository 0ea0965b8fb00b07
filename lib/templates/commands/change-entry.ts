import { eq } from 'drizzle-orm';
import { bankEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing, StaleRevision } from '@/lib/kernel/decision';
import { findEntry } from '../queries/bank';
import { canKeepEntry } from '../rules/access';
import { entryFields } from '../rules/entry-fields';
import { type EntryInput, settleEntry, writeIndicators } from '../writes/entries';

/** An admin changes an entry of the bank. Plans that already contain the result do not change. */
export const changeEntry = command(
  'bank.entry-changed',
  { moves: 'templates' },
  (ctx, input: EntryInput & { entryId: string; revision: number }) => {
    const entry = findEntry(ctx, input.entryId) ?? missing('Isian bank');
    enforce(canKeepEntry(ctx.actor, { unitPath: entry.unitPath, isRetired: entry.retiredAt !== null }));
    if (input.revision !== entry.revision) throw new StaleRevision(entryFields(entry), entry.revision);
    const { entryId, revision, ...typed } = input;
    const { row, unitPath } = settleEntry(ctx, typed, entryId);
    enforce(canKeepEntry(ctx.actor, { unitPath, isRetired: false }));
    ctx.db
      .update(bankEntries)
      .set({ ...row, revision: revision + 1 })
      .where(eq(bankEntries.id, entryId))
      .run();
    writeIndicators(ctx.db, entryId, input.form, input.indicators);
    return { subject: entryId, detail: { name: input.title } };
  },
);
