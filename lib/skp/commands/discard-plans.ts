import { eq } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { findPlanImport } from '../queries/imports';

type Input = { importId: string };

/** Discards a file of plans that was not imported. The rows that were read from it are deleted. */
export const discardPlans = command('skp.import-discarded', { moves: 'nothing' }, (ctx, input: Input) => {
  const waiting = findPlanImport(ctx, input.importId) ?? missing('Impor');
  const isRunning = waiting.confirmedAt !== null && waiting.importedAt === null;
  enforce(
    decide(
      [waiting.importedAt !== null, 'Berkas ini sudah diimpor, jadi tidak dapat dibatalkan.'],
      [waiting.discardedAt !== null, 'Impor ini sudah dibatalkan. Unggah lagi berkasnya bila masih diperlukan.'],
      [isRunning, 'Impor ini sedang berjalan, jadi tidak dapat dibatalkan.'],
    ),
  );
  ctx.db.update(skpImports).set({ discardedAt: ctx.now, preview: '[]' }).where(eq(skpImports.id, waiting.id)).run();
  return { subject: waiting.id };
});
