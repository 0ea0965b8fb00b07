import { eq } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import { enqueue } from '@/lib/jobs/enqueue';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { findImport } from '../queries/imports';
import { importKey } from '../rules/job-keys';

type Input = { importId: string };

/**
 * Starts the import of the rows that the preview calls new or changed. A job then writes these rows in pieces (`importPieces`,
 * docs/decisions/0018). Rows with a fault or an open question are not imported.
 */
export const confirmImport = command('people.import-confirmed', { moves: 'nothing' }, (ctx, input: Input) => {
  const staged = findImport(ctx, input.importId) ?? missing('Impor');
  const { newCount, changedCount } = staged;
  enforce(
    decide(
      [staged.importedAt !== null, 'Berkas ini sudah diimpor.'],
      [staged.discardedAt !== null, 'Impor ini sudah dibatalkan. Unggah lagi berkasnya.'],
      [staged.confirmedAt !== null && staged.importedAt === null, 'Impor ini sedang berjalan.'],
    ),
  );
  enforce(
    decide(
      [staged.reading === undefined, 'Pratinjau ini dibuat sebelum Capaian diperbarui. Unggah lagi berkasnya.'],
      [newCount + changedCount === 0, 'Tidak ada baris baru atau berubah untuk dimasukkan.'],
    ),
  );
  ctx.db
    .update(peopleImports)
    .set({ confirmedAt: ctx.now, confirmedBy: ctx.actor.employeeId })
    .where(eq(peopleImports.id, staged.id))
    .run();
  enqueue(ctx, 'people-import', { importId: staged.id }, { key: importKey(staged.id) });
  return { subject: staged.id, detail: { newCount, changedCount, effectiveOn: staged.effectiveOn } };
});
