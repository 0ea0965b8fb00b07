import { eq } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { findImport } from '../queries/imports';

type Input = { importId: string };

/** Discards a waiting file and deletes its rows (`preview`). The file name, the counts, the answers and `reading` stay stored. */
export const discardImport = command('people.import-discarded', { moves: 'nothing' }, (ctx, input: Input) => {
  const waiting = findImport(ctx, input.importId) ?? missing('Impor');
  enforce(
    decide(
      [waiting.importedAt !== null, 'Berkas ini sudah diimpor, jadi tidak dapat dibatalkan.'],
      [waiting.discardedAt !== null, 'Impor ini sudah dibatalkan. Unggah lagi berkasnya bila masih diperlukan.'],
      [
        waiting.confirmedAt !== null && waiting.importedAt === null,
        'Impor ini sedang berjalan, jadi tidak dapat dibatalkan.',
      ],
    ),
  );
  ctx.db
    .update(peopleImports)
    .set({ discardedAt: ctx.now, preview: '[]' })
    .where(eq(peopleImports.id, waiting.id))
    .run();
  return { subject: waiting.id };
});
