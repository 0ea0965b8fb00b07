import { bankEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { canKeepSomewhere } from '@/lib/people/rules/access';
import { canKeepEntry } from '../rules/access';
import { type EntryInput, settleEntry, writeIndicators } from '../writes/entries';

/** An admin adds a result with its indicators to the bank. It is offered in the whole agency, or in one unit and the units below it. */
export const addEntry = command('bank.entry-added', { moves: 'templates' }, (ctx, input: EntryInput) => {
  enforce(canKeepSomewhere(ctx.actor, 'keep-bank'));
  const { row, unitPath } = settleEntry(ctx, input);
  enforce(canKeepEntry(ctx.actor, { unitPath, isRetired: false }));
  const id = newId();
  ctx.db
    .insert(bankEntries)
    .values({ id, ...row, addedBy: ctx.actor.employeeId, addedAt: ctx.now })
    .run();
  writeIndicators(ctx.db, id, input.form, input.indicators);
  return { subject: id, detail: { name: input.title } };
});
