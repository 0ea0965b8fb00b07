import { eq } from 'drizzle-orm';
import { skpImports } from '@/db/schema';
import { findCycle } from '@/lib/cycles/queries';
import { enqueue } from '@/lib/jobs/enqueue';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { findPlanImport } from '../queries/imports';
import { planImportKey } from '../rules/job-keys';

type Input = { importId: string };

/**
 * Starts the import of the valid rows of a file of plans. The import runs in the background to its end, person by person
 * (`planImportPieces`, docs/decisions/0018).
 */
export const confirmPlans = command('skp.import-confirmed', { moves: 'nothing' }, (ctx, input: Input) => {
  const staged = findPlanImport(ctx, input.importId) ?? missing('Impor');
  const cycle = findCycle(ctx.db, staged.cycleId) ?? missing('Tahun kinerja');
  const { newCount, changedCount } = staged;
  enforce(
    decide(
      [staged.importedAt !== null, 'Berkas ini sudah diimpor.'],
      [staged.confirmedAt !== null && staged.importedAt === null, 'Impor ini sedang berjalan.'],
      [staged.discardedAt !== null, 'Impor ini sudah dibatalkan. Unggah lagi berkasnya.'],
      [cycle.status !== 'open', 'Tahun kinerja ini belum dibuka atau sudah ditutup.'],
    ),
  );
  enforce(
    decide(
      [staged.reading === undefined, 'Pratinjau ini dibuat sebelum Capaian diperbarui. Unggah lagi berkasnya.'],
      [newCount + changedCount === 0, 'Tidak ada baris baru atau berubah untuk dimasukkan.'],
    ),
  );
  ctx.db.update(skpImports).set({ confirmedAt: ctx.now }).where(eq(skpImports.id, staged.id)).run();
  enqueue(ctx, 'skp-import', { importId: staged.id }, { key: planImportKey(staged.id) });
  return { subject: staged.id, detail: { newCount, changedCount, year: cycle.year } };
});
