import { eq } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { importWorld } from '../queries/import-world';
import { findImport } from '../queries/imports';
import { countsOf } from '../rules/import-counts';
import { planImport } from '../rules/import-plan';
import { writePeople } from './import-people-rows';
import { writeUnits } from './import-unit-rows';

/**
 * Takes in every good row of a file at once, or nothing. The file is compared anew: when the register has changed since the preview,
 * the import is refused, so that nobody confirms what they did not see. Only the refused rows are kept afterwards.
 */
export const importPeople = command('people.imported', (ctx, input: { importId: string }) => {
  const staged = findImport(ctx, input.importId) ?? missing('Impor');
  const world = importWorld(ctx.db);
  const plan = planImport(staged.rows.map(cellsOnly), world, staged.effectiveOn);
  const counts = countsOf(plan.verdicts);
  enforce(
    decide(
      [staged.importedAt !== null, 'Berkas ini sudah diimpor.'],
      [staged.discardedAt !== null, 'Impor ini sudah dibatalkan. Unggah lagi berkasnya.'],
    ),
  );
  const isOther = plan.verdicts.some(({ status }, i) => status !== staged.rows[i]?.status);
  enforce(decide([isOther, 'Data pegawai berubah sejak pratinjau ini dibuat. Unggah lagi berkasnya.']));
  enforce(decide([counts.newCount + counts.changedCount === 0, 'Tidak ada baris baru atau berubah untuk dimasukkan.']));
  const unitIds = writeUnits(ctx.db, plan.units, world);
  writePeople(ctx, plan.steps, world, unitIds);
  const preview = JSON.stringify(staged.rows.filter(({ status }) => status === 'wrong'));
  ctx.db.update(peopleImports).set({ importedAt: ctx.now, preview }).where(eq(peopleImports.id, staged.id)).run();
  return { subject: staged.id, detail: { ...counts, unitCount: plan.units.length, effectiveOn: staged.effectiveOn } };
});

type Staged = NonNullable<ReturnType<typeof findImport>>['rows'][number];

/** The faults of the cells themselves travel with the row; those of the comparison are found anew. */
function cellsOnly({ row, values, cellFaults }: Staged) {
  return { row, values, faults: cellFaults };
}
